package sample

import (
	"fmt"

	"council/scrutiny/model"
)

// monitored returns the events of the rounds in which positions were asked for.
// The last was due after the second meeting, so that it is on no agenda.
func monitored() []event {
	var events []event
	for _, r := range []struct{ asked, asAt, due, closed int }{
		{168, first, 155, 153}, {104, second, 92, 90}, {35, third, 15, 13},
	} {
		events = append(events,
			event{r.asked, officer, func(b *builder) model.Change {
				return model.OpenRound{
					Asked: b.words(fmt.Sprintf("{day -%d}", r.asked)), Due: b.words(fmt.Sprintf("{day -%d}", r.due)), AsAt: b.day(r.asAt),
				}
			}},
			event{r.closed, officer, func(b *builder) model.Change {
				return model.CloseRound{ID: model.IDOf(b.review.OpenRound())}
			}})
	}
	return events
}
