package public_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// papers returns the public and the private form of every paper of a meeting.
func papers(r *model.Review, meeting model.ID) (open, closed map[string]*document.Document) {
	p, o := public.Project(r), report.Options{Today: today}
	open, closed = map[string]*document.Document{}, map[string]*document.Document{}
	for _, what := range append(report.MeetingPapers(), report.ActionsPaper, report.TrackerPaper) {
		id := meeting
		if what == report.ResolutionsPaper {
			id = 0
		}
		open[string(what)], closed[string(what)] = report.Make(what, p, id, o), report.MakePrivate(what, r, id, o)
	}
	return open, closed
}

// TestPublicPapersHoldNoPrivateText looks into every part of every paper of
// every meeting. The same search finds closed texts in the private papers.
func TestPublicPapersHoldNoPrivateText(t *testing.T) {
	c := newCage(t)
	inside := map[string]int{}
	for m := range model.Each[*model.Meeting](c.review) {
		open, closed := papers(c.review, m.ID)
		for name := range open {
			for _, f := range file.PaperFormats() {
				if leaks := found(content(t, f, open[name]), c.closed); len(leaks) > 0 {
					t.Errorf("the public %s of meeting %d as %s hold %q", name, m.Number, f, leaks)
				}
				inside[name] += len(found(content(t, f, closed[name]), c.closed))
			}
		}
	}
	for _, name := range []string{"minutes", "agenda", "resolutions"} {
		if inside[name] == 0 {
			t.Errorf("the private %s hold no private text", name)
		}
	}
}

// TestPublicMinutesSayWhatTheyMay holds the public papers to what is open, so
// that the search above is not made of nothing.
func TestPublicMinutesSayWhatTheyMay(t *testing.T) {
	c := newCage(t)
	var all strings.Builder
	for m := range model.Each[*model.Meeting](c.review) {
		open, _ := papers(c.review, m.ID)
		for _, d := range open {
			all.WriteString(content(t, file.TXT, d))
		}
	}
	for _, what := range []string{
		"meetingbody", "meetingdate", "meetingstarts", "meetingplace", "meetingpublic", "meetingcorrections", "agendaitemtitle", "agendaitemopentitle", "agendaitempapers",
		"attendancename", "declarationnature", "minutetext", "minuteopentext", "minutereference", "minutewho", "minutereasons", "minutealternatives", "motiontext",
	} {
		if !slices.ContainsFunc(c.open, func(w string) bool { return strings.HasPrefix(w, "canary"+what) && strings.Contains(all.String(), w) }) {
			t.Errorf("no %s stands in the public papers", what)
		}
	}
}

// TestTheCanariesFindAMistake makes each private field public in turn, as a
// wrong mark in the model would: the search has to find it. The texts of minutes
// and motions stay closed all the same, by the rules of their kinds.
func TestTheCanariesFindAMistake(t *testing.T) {
	c := newCage(t)
	tried := 0
	for _, k := range append(model.Kinds(), model.KindInfo) {
		for _, f := range model.FieldsOf(k) {
			if f.Public || !c.caged(k, f) || f.Key == "text" && (k == model.KindMinute || k == model.KindMotion) {
				continue
			}
			tried++
			if leaks := found(stored(public.WithOpen(c.review, k, f.Key).Shown()), c.closed); len(leaks) == 0 {
				t.Errorf("that %s of a %s is public is not found", f.Key, k.Noun())
			}
		}
	}
	if tried < 50 {
		t.Errorf("only %d mistakes were tried", tried)
	}
}

// caged says whether a field of a kind holds a canary somewhere.
func (c *cage) caged(k model.Kind, f model.Field) bool {
	records := c.review.Of(k)
	if k == model.KindInfo {
		records = []model.Record{c.review.Info()}
	}
	return slices.ContainsFunc(records, func(rec model.Record) bool { return slices.Contains(c.closed, f.Get(rec)) })
}
