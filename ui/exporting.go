package ui

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// The fields of the export page.
const (
	exportWhat    = "what"
	exportMeeting = "meeting"
	exportRec     = "recommendation"
	exportWitness = "witness"
	exportFormat  = "format"
	exportFor     = "for"
)

// forPages is the choice of all that is public, as web pages.
const forPages = "publish"

// forAll is the choice of a file with everything in it.
const forAll = "private"

// exporter is the page that asks what to export: the tracker, or a paper of the
// meeting where the officer is.
type exporter struct {
	*asking
	shown map[string]string // the values that the fields were made for
}

// newExport offers what suits the place: papers of the meeting that is selected
// or entered, elsewhere the tracker.
func newExport(a *App) screen.Layer {
	values := map[string]string{exportWhat: string(paperOf(a.tab))}
	if m := a.meetingHere(); m != nil {
		values[exportMeeting] = strconv.FormatUint(uint64(m.ID), 10)
		if a.tab == binding.TabMeetings {
			values[exportWhat] = string(report.MinutesPaper)
			if m.State == model.MeetingPrepared {
				values[exportWhat] = string(report.AgendaPaper)
			}
		}
	}
	e := &exporter{asking: &asking{app: a, title: "Export", does: "write the file", quick: true}}
	if s, ok := a.current().(interface {
		Paper() (report.Paper, model.ID)
	}); ok {
		what, rec := s.Paper()
		values[exportWhat], values[exportRec], values[exportWitness] = held(e.papers(), string(what)), idWords(rec), idWords(rec)
	}
	e.below, e.typed, e.enter = e.leftOut, e.suit, e.write
	e.ask(values, exportWhat)
	return e
}

// ask makes the fields for values: each choice depends on those above it.
func (e *exporter) ask(values map[string]string, focus string) {
	what := report.Paper(values[exportWhat])
	fields := []form.Field{{Key: exportWhat, Label: "What", Kind: form.Choice, Value: string(what), Options: e.papers(), Help: "← → choose, and so does the first letter. Tab goes to the next field."}}
	if what.OfMeeting() {
		options := e.meetings(what)
		fields = append(fields, form.Field{Key: exportMeeting, Label: "Meeting", Kind: form.Choice, Value: held(options, values[exportMeeting]), Options: options})
	}
	if what == report.ProofPaper {
		options := e.recommendations()
		fields = append(fields, form.Field{Key: exportRec, Label: "Of", Kind: form.Choice, Value: held(options, values[exportRec]), Options: options})
	}
	if what.OfWitness() {
		options := e.witnesses(what)
		fields = append(fields, form.Field{Key: exportWitness, Label: "Of", Kind: form.Choice, Value: held(options, values[exportWitness]), Options: options})
	}
	if what != forPages {
		fields = append(fields, e.readersAndFormats(what, values)...)
	}
	e.form = form.New(e.app.theme, fields...)
	e.form.Focus(focus)
	e.shown = e.form.Values()
}

// readersAndFormats ask for whom a paper is, and as which kind of file.
func (e *exporter) readersAndFormats(what report.Paper, values map[string]string) []form.Field {
	var formats []form.Option
	for _, f := range e.app.office.Formats(what) {
		formats = append(formats, form.Option(f))
	}
	return []form.Field{
		{Key: exportFormat, Label: "As", Kind: form.Choice, Value: held(formats, values[exportFormat]), Options: formats},
		{Key: exportFor, Label: "For", Kind: form.Choice, Value: held(readers(what), values[exportFor]), Options: readers(what)},
	}
}

// readers are for whom a paper can be made.
func readers(what report.Paper) []form.Option {
	switch what {
	case report.WitnessLetterPaper:
		return []form.Option{{Key: "", Label: "the witness: without the questions to ask"}, {Key: forAll, Label: "the witness: with the questions to ask"}}
	case report.WitnessNotePaper:
		return []form.Option{{Key: forAll, Label: "the witness alone, not for publication"}}
	default:
		return []form.Option{{Key: "", Label: "the public: what it may see"}, {Key: forAll, Label: "private: with everything, not for publication"}}
	}
}

// suit makes the fields again where another paper was chosen.
func (e *exporter) suit() {
	now := e.form.Values()
	if now[exportWhat] == e.shown[exportWhat] {
		return
	}
	for _, key := range []string{exportRec, exportWitness} {
		if _, has := now[key]; !has {
			now[key] = e.shown[key]
		}
	}
	if report.Paper(e.shown[exportWhat]) == report.WitnessNotePaper {
		now[exportFor] = "" // it was private without being asked
	}
	if _, has := now[exportMeeting]; !has {
		now[exportMeeting] = e.shown[exportMeeting]
		if m := e.app.meetingHere(); m != nil && now[exportMeeting] == "" {
			now[exportMeeting] = strconv.FormatUint(uint64(m.ID), 10)
		}
	}
	e.ask(now, e.form.Focused().Key)
}

// paperOf returns the paper that suits a tab.
func paperOf(tab binding.Command) report.Paper {
	switch tab {
	case binding.TabScope, binding.TabRisks, binding.TabPeople: // risks, themes and governance stand in the scope
		return report.ScopePaper
	case binding.TabPlan:
		return report.PlanPaper
	case binding.TabEvidence:
		return report.EvidencePaper
	default:
		return report.TrackerPaper
	}
}

// held returns a value that is one of the options, else the first.
func held(options []form.Option, value string) string {
	for _, o := range options {
		if o.Key == value {
			return value
		}
	}
	return options[0].Key
}

func (e *exporter) papers() []form.Option {
	options := make([]form.Option, 0, len(report.ReviewPapers())+len(report.MeetingPapers()))
	for _, p := range report.ReviewPapers() {
		options = append(options, form.Option{Key: string(p), Label: p.Label()})
	}
	if len(e.app.review.Meetings()) > 0 {
		for _, p := range report.MeetingPapers() {
			options = append(options, form.Option{Key: string(p), Label: string(p)})
		}
	}
	for _, p := range report.WitnessPapers() {
		if len(e.witnesses(p)) > 0 {
			options = append(options, form.Option{Key: string(p), Label: p.Label()})
		}
	}
	if len(e.app.Shown().Of(model.KindRecommendation)) > 0 {
		options = append(options, form.Option{Key: string(report.ProofPaper), Label: "the proof card of a recommendation"})
	}
	if len(e.app.Shown().Silences(e.app.today())) > 0 {
		options = append(options, form.Option{Key: string(report.ChasePaper), Label: "the chair’s letter about missing responses"})
	}
	return append(options, form.Option{Key: forPages, Label: "web pages: all that is public"})
}

func (e *exporter) recommendations() []form.Option {
	var options []form.Option
	r := e.app.Shown()
	for _, rec := range r.Recommendations() {
		words := text.OneLine(r.Called(rec) + " " + rec.Text)
		options = append(options, form.Option{Key: idWords(rec.ID), Label: text.Truncate(words, 56)})
	}
	return options
}

// idWords writes an ID as the value of a field; 0 is nothing.
func idWords(id model.ID) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatUint(uint64(id), 10)
}

func (e *exporter) meetings(what report.Paper) []form.Option {
	var options []form.Option
	for _, m := range e.app.review.Meetings() {
		options = append(options, form.Option{Key: strconv.FormatUint(uint64(m.ID), 10), Label: strings.TrimSpace(fmt.Sprintf("%d   %s", m.Number, text.OneLine(m.When.Words)))})
	}
	if what == report.ResolutionsPaper {
		options = append(options, form.Option{Key: "", Label: "all meetings"})
	}
	return options
}

// asked returns what the fields ask for.
func (e *exporter) asked() Export {
	v := e.form.Values()
	id, _ := strconv.ParseUint(v[exportMeeting], 10, 64) // empty stands for none
	rec, _ := strconv.ParseUint(v[exportRec], 10, 64)
	witness, _ := strconv.ParseUint(v[exportWitness], 10, 64)
	return Export{What: report.Paper(v[exportWhat]), Meeting: model.ID(id), Recommendation: model.ID(rec), Witness: model.ID(witness), Format: v[exportFormat], Private: v[exportFor] == forAll, Today: e.app.today()}
}

// leftOut lists what the public does not see, before anything is written.
func (e *exporter) leftOut(width int) []string {
	th, x := e.app.theme, e.asked()
	heading, said := "What the public does not see", e.app.leftOut(x)
	switch {
	case x.What == report.WitnessLetterPaper:
		heading, said = "How your evidence is used", e.app.Shown().Info().UseOfEvidence()
		said = append(said, "These words are the review’s own to change: “details” under :, How evidence is used.")
	case x.What == forPages:
		heading, said = "Publish", []string{"A folder of web pages with Word and CSV files beside them: what the public may see of the whole review. The next page lists it before anything is written."}
	case x.What == report.WitnessNotePaper:
		heading, said = "To be checked", []string{"What the witness said, for them alone; never the questions to ask or your notes."}
	case x.Private:
		heading, said = "Not for publication", []string{"It holds exempt information and working papers where there are any. It says so on every page, and in its name."}
	case e.app.watched:
		said = []string{sight.Word}
	case len(said) == 0:
		said = []string{"Nothing of it is left out."}
	}
	lines := []string{th.Base.Render(text.Spaces(width)), th.Heading.Render(text.Fit(" "+heading, width))}
	return append(lines, bullets(th.Base, said, width)...)
}

// leftOut says what an export leaves out because the public may not see it.
func (a *App) leftOut(x Export) []string {
	switch {
	case x.Private || a.watched: // how much is left out is not for the room
		return nil
	case x.Meeting != 0:
		return public.LeftOutOf(a.review, x.Meeting)
	case x.What == report.TrackerPaper:
		return public.LeftOut(a.review)
	case x.What.OfRecommendations():
		return []string{"Evidence that is not public, working notes, and when the response was asked for."}
	}
	return nil
}

func (e *exporter) write(map[string]string) tea.Cmd {
	x := e.asked()
	e.app.Dismiss(e)
	if x.What == forPages {
		return e.app.publish(e.app.today())
	}
	if x.What.OfWitness() && x.Witness == 0 {
		return e.app.export(e.app.eachWitness(x)...)
	}
	return e.app.export(x)
}

// meetingHere returns the meeting that the officer has selected or entered, else
// the live one, else the last; nil where there is none.
func (a *App) meetingHere() *model.Meeting {
	if s, ok := a.current().(interface{ Meeting() *model.Meeting }); ok {
		if m := s.Meeting(); m != nil {
			return m
		}
	}
	if m := a.review.LiveMeeting(); m != nil {
		return m
	}
	return a.review.LastMeeting()
}
