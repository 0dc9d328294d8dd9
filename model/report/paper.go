package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
	"council/scrutiny/model/timetable"
)

// ExemptMarking stands on every page of a private paper that holds exempt
// information, with the paragraphs.
const ExemptMarking = "CONTAINS EXEMPT INFORMATION"

// paper is a paper of one meeting that is being made.
type paper struct {
	r       *model.Review
	sitting *model.Sitting
	meeting *model.Meeting
	o       Options
	private bool        // it is not for the public
	room    public.Room // when the public was there, for a public paper
}

// publicPaper begins a paper for the public; nil where there is no such meeting.
func publicPaper(p public.Review, meeting model.ID, o Options) *paper {
	out := newPaper(p.Shown(), meeting, o)
	if out != nil {
		out.room = p.Room(meeting)
	}
	return out
}

// privatePaper begins a paper with everything in it; nil where there is no such
// meeting.
func privatePaper(r *model.Review, meeting model.ID, o Options) *paper {
	p := newPaper(r, meeting, o)
	if p != nil {
		p.private = true
	}
	return p
}

func newPaper(r *model.Review, meeting model.ID, o Options) *paper {
	if _, ok := r.Find(meeting).(*model.Meeting); !ok {
		return nil
	}
	s := r.Sitting(meeting)
	return &paper{r: r, sitting: s, meeting: s.Meeting(), o: o}
}

// alone says whether the public reads the decisions of the meeting alone.
func (p *paper) alone() bool { return !p.private && !p.room.Held() }

// seen says whether the reader of the paper may know what happened at a time.
func (p *paper) seen(at time.Time) bool { return p.private || p.room.InPublic(at) }

// document returns the paper's document with blocks in it: kind is what it is,
// in lower case.
func (p *paper) document(kind string, landscape bool, blocks []document.Block) *document.Document {
	body := p.body()
	d := &document.Document{Title: sentenceCase(kind), Language: "en-GB", Sections: []document.Section{{Landscape: landscape, Blocks: blocks}}}
	if body != "" {
		d.Title = body + ": " + kind
	}
	parts := []string{p.date()}
	for _, s := range []string{p.meeting.Starts, p.meeting.Place, p.o.Council} {
		if s = prose.OneLine(s); s != "" {
			parts = append(parts, s)
		}
	}
	d.Subject = strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
	d.Footer = sentenceCase(kind) // whose they are stands in the title, and over each page
	if date := p.date(); date != "" {
		d.Footer += ", " + date
	}
	if p.private {
		d.Footer += ". Not for publication"
		d.Marking = p.marking()
	}
	return d
}

// body is who meets.
func (p *paper) body() string {
	return prose.OneLine(cmp.Or(p.meeting.Body, p.r.Info().Body))
}

// date returns the day of the meeting in full where it is certain, else its
// words.
func (p *paper) date() string { return meetingDate(p.meeting) }

func meetingDate(m *model.Meeting) string {
	if parts := m.When.Reading().Parts; len(parts) == 1 && parts[0].Kind == timetable.DayKind && !parts[0].Last.IsZero() {
		return parts[0].Last.Time().Format("Monday 2 January 2006")
	}
	return prose.OneLine(m.When.Words)
}

// marking says that the paper holds exempt information, and under which
// paragraphs; empty where it holds none.
func (p *paper) marking() string { return exemptMarking(p.under()) }

func (p *paper) under() []string {
	var under []string
	for _, i := range p.sitting.Items() {
		under = append(under, i.Exempt)
	}
	for m := range model.Each[*model.Minute](p.r) {
		if first(m.Meeting) == p.meeting.ID {
			under = append(under, m.Exempt)
		}
	}
	return under
}

func exemptMarking(paragraphs []string) string {
	slices.Sort(paragraphs)
	paragraphs = slices.DeleteFunc(slices.Compact(paragraphs), func(s string) bool { return s == "" })
	if len(paragraphs) == 0 {
		return ""
	}
	return ExemptMarking + " (" + underParagraphs(paragraphs) + ")"
}

// underParagraphs names paragraphs of the schedule: "paragraphs 1 and 3". What
// is no number stays as it is.
func underParagraphs(paragraphs []string) string {
	last := len(paragraphs) - 1
	if last == 0 || slices.ContainsFunc(paragraphs, func(s string) bool { return strings.Trim(s, "0123456789") != "" }) {
		var named []string
		for _, s := range paragraphs {
			named = append(named, public.Paragraph(s))
		}
		return strings.Join(named, ", ")
	}
	slices.SortFunc(paragraphs, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return "paragraphs " + strings.Join(paragraphs[:last], ", ") + " and " + paragraphs[last]
}

// clock returns the time of day in the officer's time zone.
func (p *paper) clock(t time.Time) string {
	if p.o.Zone != nil {
		t = t.In(p.o.Zone)
	}
	return t.Format("15:04")
}

// heading returns an item's number and title as one line.
func (p *paper) heading(i *model.Item) string {
	title := prose.OneLine(i.Title)
	number := prose.OneLine(p.sitting.ItemNumber(i))
	switch {
	case number == "":
		return title
	case number[len(number)-1] >= '0' && number[len(number)-1] <= '9':
		return number + ". " + title
	}
	return number + " " + title
}

// named returns an item's number and title for a cell of a table.
func (p *paper) named(i *model.Item) string {
	return strings.TrimSpace(prose.OneLine(p.sitting.ItemNumber(i)) + " " + prose.OneLine(i.Title))
}

// name returns the name of somebody at the meeting, or words for nobody.
func (p *paper) name(ids []model.ID) string {
	if a, ok := p.r.Find(first(ids)).(*model.Attendee); ok {
		return prose.OneLine(a.Name)
	}
	return ""
}

// labelled is a paragraph that begins with what it is, in bold.
func labelledParagraph(label, text string) *document.Paragraph {
	return &document.Paragraph{Runs: []document.Run{{Text: label + " ", Bold: true}, {Text: text}}}
}

func first(ids []model.ID) model.ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

func count(n int) string { return strconv.Itoa(n) }

// sentenceCase begins a text with a capital.
func sentenceCase(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// stopped ends a text as a sentence.
func stopped(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:") {
		return s
	}
	return s + "."
}
