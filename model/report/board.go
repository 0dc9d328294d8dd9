package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
)

// toTheBoard is what a report on the scope asks of the body that it goes to: the
// recommendations addressed to the one that runs the review, which are not those
// of the review itself.
func (l *life) toTheBoard() []document.Block {
	list := &document.List{Numbered: true}
	for rec := range model.Each[*model.Recommendation](l.r) {
		if l.r.Depth(rec) == 0 && l.ownBody(rec) {
			list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: prose.OneLine(rec.Text)}}})
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return section(1, model.BoardHeading, list)
}

func (l *life) ownBody(rec *model.Recommendation) bool {
	to, body := prose.OneLine(rec.To), prose.OneLine(l.info.Body)
	return strings.EqualFold(prose.OneLine(rec.Heading), model.BoardHeading) || to != "" && strings.EqualFold(withoutThe(to), withoutThe(body))
}
