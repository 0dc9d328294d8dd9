package meetings

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// toItem asks for the item that entries belong under.
func (r *room) toItem(at entry) tea.Cmd {
	ids := r.chosen(at)
	here := idOf(r.selected())
	var items []record.Choice
	for _, it := range r.sitting.Items() {
		why := ""
		if it.ID == here {
			why = "It stands there already."
		}
		items = append(items, record.Choice{Label: r.sitting.ItemNumber(it) + "  " + text.OneLine(it.Title), Why: why, Pick: func() tea.Cmd {
			return r.moveTo(ids, it)
		}})
	}
	title := "Under which item does it belong?"
	if n := len(ids); n > 1 {
		title = fmt.Sprintf("Under which item do the %d marked entries belong?", n)
	}
	r.host.Push(record.NewChooser(r.host, title, items))
	return nil
}

// toNextItem puts entries under the item above or below.
func (r *room) toNextItem(at entry, up bool) tea.Cmd {
	items := r.sitting.Items()
	i, _, _ := r.agenda.Selected()
	switch {
	case up && i == 0:
		r.host.Say("There is no item above this one. i puts the entry under any other.")
		return nil
	case !up && i >= len(items)-1:
		r.host.Say("There is no item below this one. i puts the entry under any other.")
		return nil
	case up:
		i--
	default:
		i++
	}
	return r.moveTo(r.chosen(at), items[i])
}

func (r *room) moveTo(ids []model.ID, it *model.Item) tea.Cmd {
	return r.host.Commit(model.MoveMinutes{IDs: ids, Item: it.ID}, func(err error) tea.Cmd {
		if err == nil {
			r.unmark()
		}
		return nil
	})
}

// join makes one entry of those that are marked, else of the selected one and
// the next.
func (r *room) join(at entry) tea.Cmd {
	ids := r.chosen(at)
	if len(ids) == 1 {
		all := r.host.Review().Sitting(r.id).Minutes(idOf(r.selected()))
		i := slices.IndexFunc(all, func(n *model.Minute) bool { return n.ID == ids[0] })
		if i < 0 || i == len(all)-1 {
			r.host.Say("There is no entry below to join it with. Space marks the entries that become one.")
			return nil
		}
		ids = append(ids, all[i+1].ID)
	}
	return r.host.Commit(model.JoinMinutes{IDs: ids}, func(err error) tea.Cmd {
		if err == nil {
			r.unmark()
		}
		return nil
	})
}

// retype asks what entries are.
func (r *room) retype(at entry) tea.Cmd {
	ids := r.chosen(at)
	field, _ := model.FieldOf(model.KindMinute, "type")
	var items []record.Choice
	for _, c := range field.Choices {
		var changes []model.Change
		for _, id := range ids {
			if m, ok := r.host.Review().Find(id).(*model.Minute); ok && m.Type != model.MinuteType(c.Key) {
				changes = append(changes, model.Retype{ID: id, Type: model.MinuteType(c.Key)})
			}
		}
		why := ""
		if len(changes) == 0 && !r.host.Sight().Watched() { // what it is may be withheld
			why = "That is what it is already."
		}
		items = append(items, record.Choice{Label: c.Label, Detail: becoming[model.MinuteType(c.Key)], Why: why, Pick: func() tea.Cmd {
			r.unmark()
			return r.host.Commit(model.Several{Changes: changes}, nil)
		}})
	}
	r.host.Push(record.NewChooser(r.host, "Turn it into …", items))
	return nil
}

// becoming says what comes with being of a type.
var becoming = map[model.MinuteType]string{
	model.Resolved: "with a reference", model.Recommended: "with a reference", model.Noted: "with a reference", model.Agreed: "with a reference",
	model.ActionMinute: "an action in the tracker", model.Promised: "read out until it is kept",
}

// whoAndWhy asks who said an entry, and the reasons of a decision.
func (r *room) whoAndWhy(at entry) tea.Cmd {
	if m, ok := at.rec.(*model.Minute); ok {
		r.host.Push(whoAndWhy(r.host, m))
	}
	return nil
}

func whoAndWhy(h screen.Host, of *model.Minute) screen.Layer {
	m, ok := h.Sight().Real(of).(*model.Minute) // what is drawn of it is not what is changed
	if !ok {
		m = of
	}
	who := record.FormField{Key: "who", Label: "Who", Value: m.Who, Help: "Who said it, asked, answered or promised."}
	title, fields := "Who said it", []record.FormField{who}
	if m.Type.Decides() {
		title = "The decision"
		if !h.Sight().Withheld(m) {
			title += " " + m.Reference
		}
		fields = []record.FormField{
			{Key: "reasons", Label: "Reasons", Kind: form.Text, Lines: 4, Value: m.Reasons, Help: "Why it was decided so. They stand below the decision in the minutes."},
			{Key: "alternatives", Label: "Alternatives", Kind: form.Text, Lines: 4, Value: m.Alternatives, Help: "What else was considered, and why not."},
			who,
		}
	}
	return record.NewQuestion(h, title, fields, func(v map[string]string) model.Change {
		var values []model.Value
		for _, f := range fields {
			if v[f.Key] != f.Value {
				values = append(values, model.Value{Field: f.Key, Text: v[f.Key]})
			}
		}
		return model.Set{IDs: []model.ID{m.ID}, Values: values}
	}).Withhold(m).Draft("who:" + keyOf(m.ID))
}

// draftOfTidying returns the page that a draft of that key was typed on, or nil.
func draftOfTidying(h screen.Host, key string) screen.Layer {
	what, id, _ := strings.Cut(key, ":")
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return nil
	}
	switch rec := h.Review().Find(model.ID(n)).(type) {
	case *model.Minute:
		if what == "who" {
			return whoAndWhy(h, rec)
		}
	case *model.Attendee:
		if what == "times" {
			return timesForm(h, rec)
		}
	}
	return nil
}

// keep says that a promise was kept, or that it is open after all.
func keep(h screen.Host, rec model.Record) tea.Cmd {
	m, ok := h.Sight().Real(rec).(*model.Minute)
	switch {
	case !ok || m.Type != model.Promised:
		h.Say("That is no promise. c turns an entry of the minutes into one.")
		return nil
	case m.Kept.IsZero():
		return h.Commit(model.KeepPromise{Minute: m.ID}, nil)
	}
	return h.Commit(model.ReopenPromise{Minute: m.ID}, nil)
}

// copyMinute copies an entry for a mail. A reference that went out is never
// given to anything else.
func copyMinute(h screen.Host, m *model.Minute) tea.Cmd {
	if h.Sight().Withheld(m) {
		h.Say("It is withheld from the room, and so it is not copied.")
		return nil
	}
	copied := h.Copy(report.Excerpt(h.Shown(), m, options(h)))
	if !m.Type.Decides() || h.ReadOnly() != "" {
		return copied
	}
	return tea.Batch(copied, h.Commit(model.GiveOut{}, nil))
}

func options(h screen.Host) report.Options {
	return report.Options{Today: h.Today(), Zone: h.Now().Location()}
}
