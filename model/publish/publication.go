// Package publish says what the public is given of a review as a folder of web
// pages: which papers, at which addresses, the page that lists them, the feed of
// what changed, and the manifest by which the next publishing knows what did. It
// knows projections alone, no file formats, and no clock.
package publish

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

// Paper is one paper of a publication: a page, and the same as files beside it.
type Paper struct {
	Name  string // the page's address without its ending, the same each time
	What  report.Paper
	Title string
	Says  string // what it is, in a sentence
	Group string // the heading that it stands under
	Doc   *document.Document
	// Table has the paper's table first, for CSV; nil where it is none.
	Table *document.Document
	Day   timetable.Day // that the paper speaks of, where it does
	// With names papers that it is read with.
	With []string
}

// Dated says in the paper's Word file, where the council's own look asks for it,
// when it changed last: it stays the same until it does so again.
func (p Paper) Dated(changed timetable.Day) {
	if p.Doc.Look != nil {
		p.Doc.Look.Values["date"] = inWords(changed)
	}
}

// Publication is what the public is given of a review.
type Publication struct {
	Key     string // by which a folder is known to be this review's
	Title   string // of the review
	Body    string
	Council string
	Day     timetable.Day // of publishing
	Papers  []Paper
}

// The headings of the page that lists the papers.
const (
	groupReview   = "The review"
	groupOutcome  = "What came of it"
	groupMeetings = "Meetings"
)

// Of says what the public is given of a review today; then is the review at the
// end of the day that the tracker is as at, which may be the same. The other
// papers are as of today.
func Of(now, then public.Review, o report.Options, asAt timetable.Day) Publication {
	r := now.Shown()
	info := r.Info()
	p := Publication{Key: Key(r.ID), Title: cmp.Or(prose.OneLine(info.Title), "Scrutiny review"), Body: prose.OneLine(info.Body), Council: prose.OneLine(o.Council), Day: o.Today}
	add := func(paper Paper) {
		if paper.Doc = told(paper.Doc); paper.Doc != nil {
			p.Papers = append(p.Papers, paper)
		}
	}
	at, flat, flatAt := o, o, o
	at.Today, flatAt.Today = asAt, asAt
	flat.Flat, flatAt.Flat = true, true
	add(Paper{Name: "scope", What: report.ScopePaper, Title: "Scope", Says: "What the review looks into, and why.", Group: groupReview, Doc: report.Make(report.ScopePaper, now, 0, o)})
	plan := Paper{Name: "plan", What: report.PlanPaper, Title: "Project plan", Says: "What is done when, and who is responsible.", Group: groupReview, Doc: report.Make(report.PlanPaper, now, 0, o)}
	if len(r.Of(model.KindTask)) > 0 {
		plan.Table = plan.Doc
	}
	add(plan)
	if agreed(r) {
		add(Paper{Name: "report", What: report.FinalPaper, Title: "Final report", Says: "What the panel found, and what it recommends.", Group: groupReview, Doc: report.Make(report.FinalPaper, now, 0, o), Day: o.Today})
		add(Paper{
			Name: "recommendations", What: report.RecommendationsPaper, Title: "Recommendations and responses", Says: "What was recommended, and what the executive answered.", Group: groupOutcome, Day: waitingOn(r, o.Today),
			Doc: recommendations(now, o), Table: told(report.Make(report.ResponsesPaper, now, 0, flat)),
		})
	}
	if len(then.Shown().Of(model.KindAction)) > 0 {
		add(Paper{
			Name: "tracker", What: report.TrackerPaper, Title: "Action tracker", Says: "Each action with its rating and its last position.", Group: groupOutcome, Day: asAt,
			Doc: report.Make(report.PositionPaper, then, 0, at), Table: report.Make(report.TrackerPaper, then, 0, flatAt),
		})
	}
	names := map[string]bool{}
	for _, m := range slices.Backward(r.Meetings()) {
		for _, paper := range ofMeeting(now, m, o, names) {
			add(paper)
		}
	}
	return p
}

// agreed says whether the panel has agreed a recommendation, or sent its report.
func agreed(r *model.Review) bool {
	return len(r.Of(model.KindRecommendation)) > 0 || strings.TrimSpace(r.Info().Submitted.Words) != ""
}

// waitingOn returns the day where recommendations wait for an answer: how long
// they do is counted.
func waitingOn(r *model.Review, today timetable.Day) timetable.Day {
	if len(r.Silences(today)) == 0 {
		return 0
	}
	return today
}

// ofMeeting returns the papers of a meeting: its agenda, once there are items,
// and its minutes, once it is closed. Of a meeting in private the public reads
// what was decided alone.
func ofMeeting(now public.Review, m *model.Meeting, o report.Options, names map[string]bool) []Paper {
	name := fmt.Sprintf("meeting-%d", m.Number)
	if names[name] { // two of one number: the second says which it is
		name += fmt.Sprintf("-%d", m.ID)
	}
	names[name] = true
	when := prose.OneLine(m.When.Words)
	if day := m.Day(); !day.IsZero() {
		when = inWords(day)
	}
	called := fmt.Sprintf("meeting %d", m.Number)
	if when != "" {
		called += ", " + when
	}
	held := now.Room(m.ID).Held()
	var papers []Paper
	if m.State == model.MeetingClosed {
		p := Paper{Name: name + "-minutes", What: report.MinutesPaper, Title: "Minutes of " + called, Says: "Approved.", Group: groupMeetings, With: []string{name + "-agenda"}, Doc: report.Make(report.MinutesPaper, now, m.ID, o)}
		if m.Approved.IsZero() {
			p.Says = "Draft, until they are approved."
		}
		if !held {
			p.Title = "Decisions of " + called
			p.Says += " The meeting was held in private: its resolutions and agreed recommendations alone."
		}
		papers = append(papers, p)
	}
	if held && now.Shown().Sitting(m.ID) != nil && len(now.Shown().Sitting(m.ID).Items()) > 0 {
		papers = append(papers, Paper{Name: name + "-agenda", What: report.AgendaPaper, Title: "Agenda of " + called, Says: "What the panel was to look at.", Group: groupMeetings, With: []string{name + "-minutes"}, Doc: report.Make(report.AgendaPaper, now, m.ID, o)})
	}
	return papers
}

// recommendations are those agreed, and below them what was answered.
func recommendations(now public.Review, o report.Options) *document.Document {
	d := report.Make(report.RecommendationsPaper, now, 0, o)
	if answers := told(report.Make(report.ResponsesPaper, now, 0, o)); answers != nil {
		d.Sections = append(d.Sections, answers.Sections...)
	}
	return d
}

// told returns a document, or nil where it says no more than that there is
// nothing to say.
func told(d *document.Document) *document.Document {
	if d == nil {
		return nil
	}
	n := 0
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if _, plain := b.(*document.Paragraph); !plain {
				return d
			}
			n++
		}
	}
	if n > 1 {
		return d
	}
	return nil
}

// Missing says, one sentence each, which papers there are none of.
func (p Publication) Missing() []string {
	var said []string
	for _, one := range []struct{ name, says string }{
		{"scope", "No scope: nothing of it is written yet."},
		{"plan", "No project plan: it has no tasks yet."},
		{"recommendations", "No recommendations and no report: the panel has agreed none yet."},
		{"tracker", "No tracker: there are no actions that the public may see."},
	} {
		if !slices.ContainsFunc(p.Papers, func(paper Paper) bool { return paper.Name == one.name }) {
			said = append(said, one.says)
		}
	}
	return said
}

func inWords(d timetable.Day) string { return d.Time().Format("2 January 2006") }
