package record

import (
	"fmt"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// SignedOff says in words how something ended.
func SignedOff(h screen.Host, o model.SignOff) string {
	said := map[model.SignOffState]string{
		model.NotSignedOff: "open", model.Discharged: "discharged", model.ClosedDown: "closed down",
		model.Succeeded: "taken over by " + text.OneLine(o.Successor),
	}[o.State]
	if !o.At.IsZero() {
		said += " " + o.At.In(h.Now().Location()).Format("2 Jan 2006")
	}
	if n, ok := h.Shown().Find(first(o.Minute)).(*model.Minute); ok && n.Reference != "" {
		said += ", " + n.Reference
	}
	if why := text.OneLine(o.Reason); why != "" {
		said += ": " + why
	}
	return said
}

// SignOffForm asks how recommendations or actions end. Then is run once it is
// saved.
func SignOffForm(h screen.Host, ids []model.ID, then func()) {
	if why := h.ReadOnly(); why != "" {
		h.Warn(why)
		return
	}
	ended := 0
	for _, id := range ids {
		switch rec := h.Review().Find(id).(type) {
		case *model.Recommendation:
			ended += one(rec.SignOff.Ended())
		case *model.Action:
			ended += one(rec.SignOff.Ended())
		default:
			h.Say("Recommendations and actions are signed off: 5 and 6 lead to them.")
			return
		}
	}
	if len(ids) == 0 {
		h.Say("Nothing is selected: choose a recommendation on 5 or an action on 6.")
		return
	}
	title := "Sign off " + h.Sight().Title(h.Review().Find(ids[0]))
	if len(ids) > 1 {
		title = fmt.Sprintf("Sign off %d marked", len(ids))
	}
	q := NewQuestion(h, title, signOffFields(h, ended == len(ids)), func(v map[string]string) model.Change {
		minute, _ := strconv.ParseUint(v["minute"], 10, 64) // empty stands for none
		return model.SignOffAs{IDs: ids, State: model.SignOffState(v["state"]), Minute: model.ID(minute), Reason: v["reason"], Successor: v["successor"]}
	})
	h.Push(q.Then(func() tea.Cmd { then(); return nil }))
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func signOffFields(h screen.Host, ended bool) []FormField {
	how := FormField{
		Key: "state", Label: "How it ends", Kind: form.Choice, Value: string(model.Discharged),
		Help: "A rating of complete is not a discharge: that is for the panel to say. Nothing disappears.",
		Options: []form.Option{
			{Key: string(model.Discharged), Label: "discharged: the panel is satisfied"},
			{Key: string(model.ClosedDown), Label: "closed down: given up, with a reason"},
			{Key: string(model.Succeeded), Label: "taken over by another body"},
		},
	}
	if ended {
		how.Options = append(how.Options, form.Option{Key: string(model.NotSignedOff), Label: "open again"})
	}
	return []FormField{
		how,
		ResolutionField(h, "minute", "By resolution"),
		{Key: "reason", Label: "Reason", Kind: form.Text, Lines: 2, Help: "Of a close-down; or how a discharge was given that has no resolution here."},
		{Key: "successor", Label: "Taken over by", Help: "The body that goes on with it."},
	}
}

// ResolutionField is a form's field that is filled in with one decision of the
// minutes.
func ResolutionField(h screen.Host, key, label string) FormField {
	f := FormField{Key: key, Label: label, Kind: form.Choice, Help: "← → choose among the decisions of the minutes, the last one first.", Options: []form.Option{{Label: "none"}}}
	for _, d := range decisions(h) {
		f.Options = append(f.Options, form.Option{Key: idText(d.Minute), Label: decided(h, d)})
	}
	return f
}

// ChooseResolution offers the decisions of the minutes, the last one first, and
// none of them.
func ChooseResolution(h screen.Host, title, without string, take func(minute model.ID) tea.Cmd) {
	var items []Choice
	for _, d := range decisions(h) {
		items = append(items, Choice{Label: decided(h, d), Detail: text.OneLine(d.Meeting.When.Words), Pick: func() tea.Cmd {
			return take(d.Minute.ID)
		}})
	}
	items = append(items, Choice{Label: without, Pick: func() tea.Cmd { return take(0) }})
	h.Push(NewChooser(h, title, items))
}

func decisions(h screen.Host) []model.Decision {
	all := h.Review().Register()
	slices.Reverse(all)
	return all
}

func decided(h screen.Host, d model.Decision) string {
	return text.Truncate(h.Sight().Title(d.Minute), 56)
}

func idText(rec model.Record) string { return key(model.IDOf(rec)) }
