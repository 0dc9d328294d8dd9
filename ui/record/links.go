package record

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/widget/form"
)

// choose opens the list of a field that links to other records.
func (q *Question) choose(f form.Field) {
	kind := q.pick[f.Key]
	linked := map[string]bool{}
	for _, id := range strings.Fields(f.Value) {
		linked[id] = true
	}
	var items []Choice
	for _, rec := range q.offered(kind) {
		id := key(model.IDOf(rec))
		mark := "[ ] "
		if linked[id] {
			mark = "[x] "
		}
		detail := ""
		if kind == model.KindAny {
			detail = rec.Kind().Noun()
		}
		items = append(items, Choice{Label: mark + q.host.Sight().Title(rec), Detail: detail, Pick: func() tea.Cmd {
			q.form.Set(f.Key, toggle(f.Value, id))
			return nil
		}})
	}
	if len(items) == 0 {
		q.host.Say(fmt.Sprintf("There is no %s yet.", offeredNoun(kind)))
		return
	}
	q.host.Push(NewChooser(q.host, f.Label, items))
}

// toggle puts an ID into a list of IDs, or takes it out.
func toggle(ids, id string) string {
	kept := []string{}
	found := false
	for _, one := range strings.Fields(ids) {
		if one == id {
			found = true
			continue
		}
		kept = append(kept, one)
	}
	if !found {
		kept = append(kept, id)
	}
	return strings.Join(kept, " ")
}

// offered returns the records that a field may link to: those of its kind, of
// the same meeting where they belong to one.
func (q *Question) offered(kind model.Kind) []model.Record {
	kinds := []model.Kind{kind}
	if kind == model.KindAny {
		kinds = []model.Kind{model.KindQuestion, model.KindEnquiry, model.KindTask, model.KindEvidence, model.KindAction}
	}
	var recs []model.Record
	for _, k := range kinds {
		for _, rec := range q.host.Review().Of(k) {
			if m := meetingOf(rec); m == 0 || q.within == 0 || m == q.within {
				recs = append(recs, rec)
			}
		}
	}
	return recs
}

func offeredNoun(kind model.Kind) string {
	if kind == model.KindAny {
		return "record"
	}
	return kind.Noun()
}
