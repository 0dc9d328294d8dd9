package public

import (
	"time"

	"council/scrutiny/model"
)

// ExemptItem stands for the title of an exempt item that has none for the
// public.
const ExemptItem = "Exempt item"

// narrowMeeting closes what was said about the minutes of a meeting of which a
// part was held in private.
func (l *lens) narrowMeeting(m, of *model.Meeting) {
	room := l.meetings[m.ID]
	if !room.Held() {
		m.Public = ""
	}
	if !room.InPublic(time.Time{}) {
		m.Corrections = ""
	}
	sayDay(&m.When, of.When)
}

// sayDay says of a date the day that its correction means, which is a fact: the
// words of the correction are the officer's.
func sayDay(t *model.Timetable, of model.Timetable) {
	if day, ok := of.Reading().Due(); ok && of.ReadAs != "" {
		t.ReadAs = day.String()
	}
}

// narrowItem gives an exempt item its title for the public, and does not say
// what it looks at.
func (l *lens) narrowItem(i *model.Item) {
	if i.Exempt == "" {
		return
	}
	i.Title, i.Papers, i.Looks = i.OpenTitle, "", nil
	if i.Title == "" {
		i.Title = ExemptItem
	}
}

// narrowDeclaration closes the nature of an interest in an exempt item, which
// may say what the item is about.
func (l *lens) narrowDeclaration(d *model.Declaration) {
	for _, item := range d.Item {
		if l.exempt[item] != "" {
			d.Nature = ""
		}
	}
}

// narrowMinute gives an entry the text that the public reads, and takes from an
// exempt or private one who said it and why.
func (l *lens) narrowMinute(m, of *model.Minute) {
	paragraph := l.paragraph(of)
	m.Exempt, m.OpenText = paragraph, "" // the text itself is open from here on
	if paragraph == "" {
		m.Text = of.Text
		if !l.meetings[only(of.Meeting)].InPublic(of.At) {
			m.Who, m.Reasons, m.Alternatives = "", "", ""
		}
		return
	}
	m.Who, m.Reasons, m.Alternatives = "", "", ""
	if of.OpenText != "" {
		m.Text = of.OpenText
		return
	}
	m.Text = "An exempt matter was considered (" + Paragraph(paragraph) + ")."
	m.Type, m.Reference, m.At, m.Motion = model.NoteMinute, "", m.At.Truncate(time.Minute), nil
}

// narrowMotion gives a motion that was moved at a meeting its text, and says
// who voted how where the vote was taken by name.
func narrowMotion(m, of *model.Motion) {
	m.Text = of.Text
	if of.Method == model.ByName {
		m.Ballots = append([]model.Ballot(nil), of.Ballots...)
	}
}

// Paragraph names a paragraph of the schedule: "paragraph 3". Words stay as they
// are.
func Paragraph(p string) string {
	if p != "" && p[0] >= '0' && p[0] <= '9' {
		return "paragraph " + p
	}
	return p
}
