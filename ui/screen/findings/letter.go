package findings

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/document/plain"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// copied is how wide the lines of a text are that goes into a mail.
const copied = 76

func (s *Screen) paperOptions() report.Options {
	return report.Options{Today: s.host.Today(), Council: s.host.Council(), Zone: s.host.Now().Location()}
}

// letter shows the chair's letter about responses that have not come.
func (s *Screen) letter() {
	r := s.host.Review()
	doc := report.PrivateChase(r, s.paperOptions())
	if doc == nil {
		s.host.Say("Nothing waits for an answer: there is nothing to write.")
		return
	}
	page := s.page("The chair’s letter", doc).
		Offer("E", "export", s.exported(report.ChasePaper)).
		Offer("p", "for the agenda", func() tea.Cmd { s.forAgenda(); return nil })
	s.host.Push(page)
}

// exported runs the export of the paper that is read.
func (s *Screen) exported(what report.Paper) func() tea.Cmd {
	return func() tea.Cmd {
		s.reads = what
		return s.host.Run(binding.Export)
	}
}

// page is a document to read and to copy; it is not for the room.
func (s *Screen) page(title string, doc *document.Document) *record.Reader {
	return record.NewReader(s.host, title, func(th *theme.Theme, width int) []string {
		return documentLines(th, doc, width)
	}).Copies(func() string { return plain.Text(doc, copied) }).Closed().Still()
}

// forAgenda shows the paragraph for the agenda of the next meeting, and offers
// to put it there.
func (s *Screen) forAgenda() {
	words := report.ChaseParagraph(public.Project(s.host.Review()), s.paperOptions())
	page := record.NewReader(s.host, "For the agenda of the next meeting", func(th *theme.Theme, width int) []string {
		return append([]string{th.Base.Render(text.Spaces(width))}, record.Paragraphs(th.Base, words, width)...)
	}).Copies(func() string { return words }).Closed()
	if m := s.prepared(); m != nil {
		page.Offer("a", fmt.Sprintf("put it on meeting %d", m.Number), func() tea.Cmd { return s.put(m, words) })
	}
	s.host.Push(page)
}

// prepared returns the meeting that comes next of those that are being prepared,
// or nil.
func (s *Screen) prepared() *model.Meeting {
	for _, m := range s.host.Review().Meetings() {
		if day := m.Day(); m.State == model.MeetingPrepared && (day.IsZero() || day >= s.host.Today()) {
			return m
		}
	}
	return nil
}

// put makes the paragraph an item of a meeting's agenda.
func (s *Screen) put(m *model.Meeting, words string) tea.Cmd {
	var looks []string
	for _, w := range s.silences() {
		looks = append(looks, strconv.FormatUint(uint64(w.Recommendation.ID), 10))
	}
	return s.host.Commit(model.AddTo{Meeting: m.ID, Kind: model.KindItem, Values: []model.Value{
		{Field: "title", Text: "Responses that are awaited"}, {Field: "papers", Text: words}, {Field: "looks", Text: strings.Join(looks, " ")},
	}}, nil)
}

// chase notes that the response to the marked recommendations was asked for.
func (s *Screen) chase(l *record.List) {
	var recs []*model.Recommendation
	for _, id := range l.Chosen() {
		if rec, ok := s.host.Review().Find(id).(*model.Recommendation); ok {
			recs = append(recs, rec)
		}
	}
	if len(recs) == 0 {
		if rec := s.chosen(); rec != nil {
			recs = append(recs, rec)
		}
	}
	if len(recs) > 0 {
		s.host.Push(record.ChaseForm(s.host, recs).Then(func() tea.Cmd { l.ClearMarks(); return nil }))
	}
}

// deadline offers the bases that councils commonly use; each can be changed
// before it is saved.
func (s *Screen) deadline() {
	info := s.host.Review().Info()
	ask := func(b model.Basis) func() tea.Cmd {
		return func() tea.Cmd {
			s.host.Push(s.deadlineForm(b))
			return nil
		}
	}
	var items []record.Choice
	if info.ResponseDays > 0 {
		items = append(items, record.Choice{Label: "as it is: " + text.OneLine(info.ResponseBasis), Detail: fmt.Sprintf("%d days", info.ResponseDays), Pick: ask(model.Basis{Name: info.ResponseBasis, Days: info.ResponseDays})})
	}
	for _, b := range model.Bases() {
		items = append(items, record.Choice{Label: b.Name, Detail: fmt.Sprintf("%d days", b.Days), Pick: ask(b)})
	}
	items = append(items, record.Choice{Label: "another basis …", Pick: ask(model.Basis{})})
	s.host.Push(record.NewChooser(s.host, "How long has the executive, and on which basis?", items))
}

func (s *Screen) deadlineForm(b model.Basis) *record.Question {
	info := s.host.Review().Info()
	days := ""
	if b.Days > 0 {
		days = strconv.FormatUint(b.Days, 10)
	}
	var fields []record.FormField
	for _, f := range model.FieldsOf(model.KindInfo) {
		switch f.Key {
		case "submitted", "response_days", "response_basis":
			one := record.SettingField(f)
			one.Value = map[string]string{"submitted": info.Submitted.Words, "response_days": days, "response_basis": b.Name}[f.Key]
			fields = append(fields, one)
		}
	}
	return record.NewQuestion(s.host, "Deadline of the response", fields, func(v map[string]string) model.Change {
		var values []model.Value
		for _, f := range fields {
			values = append(values, model.Value{Field: f.Key, Text: v[f.Key]})
		}
		return model.Set{IDs: []model.ID{info.ID}, Values: values}
	}).Check("submitted", func(v string) string {
		if _, ok := timetable.Read(v).Due(); !ok && strings.TrimSpace(v) != "" {
			return "That is no certain day: the days are counted from it."
		}
		return ""
	}).Check("response_basis", func(v string) string {
		if strings.TrimSpace(v) == "" {
			return "A deadline needs the rule that it stands in, as your council names it."
		}
		return ""
	})
}

// proof shows the proof card of a recommendation.
func (s *Screen) proof() {
	rec := s.chosen()
	if rec == nil {
		return
	}
	doc := report.PrivateProof(s.host.Review(), rec.ID, s.paperOptions())
	if doc == nil {
		s.host.Say("That recommendation was removed; “removed” under : brings it back.")
		return
	}
	s.host.Push(s.page("Proof card of "+s.host.Sight().Title(rec), doc).Offer("E", "export", s.exported(report.ProofPaper)))
}
