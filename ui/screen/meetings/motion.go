package meetings

import (
	"strings"
	"unicode"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// motionForm asks for a motion: its words, who moved and who seconded it, by a
// part of their names. Both may be said later.
func motionForm(h screen.Host, m *model.Meeting) *record.Question {
	sitting := func() *model.Sitting { return h.Review().Sitting(m.ID) }
	fields := []record.FormField{
		{Key: "text", Label: "Motion", Kind: form.Text, Lines: 3, Required: true, Help: "Its words: that the survey be repeated."},
		who(h, m, "mover", "Moved by"),
		who(h, m, "seconder", "Seconded by"),
		{Key: "type", Label: "It is", Kind: form.Choice, Help: "An amendment is to the motion that is open under the item, and is voted on first. “Exclude the public” under : puts that motion with its paragraph.", Options: motionTypes()},
	}
	q := record.NewQuestion(h, "Motion at "+labelOf(m), fields, func(v map[string]string) model.Change {
		return model.Propose{
			Meeting: m.ID, Item: current(m), Text: v["text"], Type: model.MotionType(v["type"]),
			Mover: attendee(sitting(), v["mover"]), Seconder: attendee(sitting(), v["seconder"]),
		}
	})
	return checkWho(h, m, q).Draft("motion:" + keyOf(m.ID)).ForRoom()
}

func motionTypes() []form.Option {
	f, _ := model.FieldOf(model.KindMotion, "type")
	var options []form.Option
	for _, c := range f.Choices {
		if c.Key != string(model.ExcludePublic) { // which has a page of its own
			options = append(options, form.Option(c))
		}
	}
	return options
}

// current returns the item that is being taken, or 0.
func current(m *model.Meeting) model.ID {
	if len(m.Current) == 0 {
		return 0
	}
	return m.Current[0]
}

func attendee(s *model.Sitting, typed string) model.ID {
	if a, _ := find(s, typed); a != nil {
		return a.ID
	}
	return 0
}

// find returns who is meant by a part of a name: the beginning of any of its
// words, or the initials. Why says in words that it is nobody, or several.
func find(s *model.Sitting, typed string) (a *model.Attendee, why string) {
	typed = strings.ToLower(text.OneLine(typed))
	if typed == "" {
		return nil, ""
	}
	var found []*model.Attendee
	for _, one := range s.Attendees() {
		name := strings.ToLower(text.OneLine(one.Name))
		switch {
		case name == typed:
			return one, ""
		case !one.Capacity.Votes():
		case beginsWord(name, typed) || initials(name) == typed:
			found = append(found, one)
		}
	}
	switch len(found) {
	case 0:
		return nil, "No member of that name is on the list. Leave it empty, or add them under a."
	case 1:
		return found[0], ""
	}
	names := make([]string, len(found))
	for i, one := range found {
		names[i] = text.OneLine(one.Name)
	}
	return nil, "That may be " + strings.Join(names, " or ") + ": type more of the name."
}

func beginsWord(name, typed string) bool {
	return strings.HasPrefix(name, typed) || strings.Contains(name, " "+typed) || strings.Contains(name, "-"+typed)
}

// initials returns the first letters of a name without its title.
func initials(name string) string {
	var b strings.Builder
	for i, w := range strings.Fields(name) {
		if i == 0 && (w == "cllr" || w == "councillor" || w == "mr" || w == "mrs" || w == "ms" || w == "dr") {
			continue
		}
		for _, r := range w {
			b.WriteRune(unicode.ToLower(r))
			break
		}
	}
	return b.String()
}
