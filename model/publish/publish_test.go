package publish_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

const day = timetable.Day(20_779) // 22 November 2026

// panel is a review with a task, and with meetings as they are asked for.
func panel(t *testing.T, changes ...model.Change) *model.Review {
	t.Helper()
	r := model.NewReview("r")
	for _, c := range append([]model.Change{
		model.Begin{Title: "Wardens", Body: "Panel"},
		model.Insert{Records: []model.Record{&model.Task{Name: "Draft the scope"}}},
	}, changes...) {
		next, _, err := model.Apply(r, c, model.Stamp{Who: "Sam", At: day.Time()})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	return r
}

func of(r *model.Review) publish.Publication {
	p := public.Project(r)
	return publish.Of(p, p, report.Options{Today: day}, day)
}

func names(p publish.Publication) string {
	var all []string
	for _, paper := range p.Papers {
		all = append(all, paper.Name)
	}
	return strings.Join(all, " ")
}

// TestWhichPapers there are at each stage of a meeting: in private the public
// reads what was decided alone.
func TestWhichPapers(t *testing.T) {
	meeting := func(s model.Session) []model.Change {
		return []model.Change{model.Insert{Records: []model.Record{&model.Meeting{When: model.Timetable{Words: "3 November 2026"}, Session: s}}}}
	}
	r := panel(t, meeting(model.PublicSession)...)
	id := r.Meetings()[0].ID
	item := model.Insert{Records: []model.Record{&model.Item{Meeting: []model.ID{id}, Title: "Apologies"}}}
	open, shut := model.OpenMeeting{ID: id}, model.CloseMeeting{ID: id}
	for _, tt := range []struct {
		session model.Session
		changes []model.Change
		want    string
	}{
		{model.PublicSession, nil, "plan"},
		{model.PublicSession, []model.Change{item}, "plan meeting-1-agenda"},
		{model.PublicSession, []model.Change{item, open}, "plan meeting-1-agenda"},
		{model.PublicSession, []model.Change{item, open, shut}, "plan meeting-1-minutes meeting-1-agenda"},
		{model.PrivateSession, []model.Change{item}, "plan"},
		{model.PrivateSession, []model.Change{item, open, model.Capture{Text: "that wardens be kept", Type: model.Resolved}, shut}, "plan meeting-1-minutes"},
	} {
		p := of(panel(t, append(meeting(tt.session), tt.changes...)...))
		if got := names(p); got != tt.want {
			t.Errorf("%s, %d changes: %s, want %s", tt.session, len(tt.changes), got, tt.want)
		}
		if tt.session == model.PrivateSession && len(p.Papers) > 1 && !strings.HasPrefix(p.Papers[1].Title, "Decisions of meeting 1, 3 November 2026") {
			t.Errorf("what was decided in private is called %q", p.Papers[1].Title)
		}
	}
	if len(of(model.NewReview("e")).Papers) != 0 || len(of(model.NewReview("e")).Missing()) != 4 {
		t.Error("a review without anything has papers")
	}
}

// TestAPageSaysItsTitleOnce, where the paper beside it has it as a heading too.
func TestAPageSaysItsTitleOnce(t *testing.T) {
	p := of(panel(t))
	headings := func(d *document.Document) (all []string) {
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				if h, ok := b.(*document.Heading); ok {
					all = append(all, h.Text)
				}
			}
		}
		return all
	}
	if page := p.Page(0, nil, day); page.Title != "Project plan" || len(headings(page)) != 0 {
		t.Errorf("the page %q has the headings %q", page.Title, headings(page))
	}
	if got := headings(p.Papers[0].Doc); len(got) != 1 || got[0] != "Project plan" {
		t.Errorf("the paper has the headings %q", got)
	}
}

// TestFeed reads the feed as a program does: each change has an address of its
// own that stays, and what was withdrawn is told by no title.
func TestFeed(t *testing.T) {
	p := of(panel(t))
	first := p.Next(nil)
	first.Keep(nil, "plan", publish.Sum([]byte("a")))
	first.Keep(nil, "scope", publish.Sum([]byte("s")))
	first.Tell(nil)
	p.Day++
	second := p.Next(first)
	if changed := second.Keep(first, "plan", publish.Sum([]byte("b"))); changed != day+1 {
		t.Errorf("it changed on %s", changed)
	}
	second.Tell(first)
	var ids []string
	for _, m := range []*publish.Manifest{first, second} {
		data, err := p.Feed(m)
		if err != nil {
			t.Fatal(err)
		}
		var feed struct {
			ID      string `xml:"id"`
			Updated string `xml:"updated"`
			Entries []struct {
				ID    string `xml:"id"`
				Title string `xml:"title"`
			} `xml:"entry"`
		}
		if err := xml.Unmarshal(data, &feed); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, feed.ID)
		for _, e := range feed.Entries {
			ids = append(ids, e.ID+" "+e.Title)
		}
		if want := m.Day + "T00:00:00Z"; feed.Updated != want {
			t.Errorf("updated %s, want %s", feed.Updated, want)
		}
	}
	if len(ids) != 8 || ids[0] != ids[3] || ids[1] != ids[6] || ids[2] != ids[7] || ids[4] == ids[1] {
		t.Errorf("the addresses of changes do not stay: %q", ids)
	}
	if !strings.HasSuffix(ids[4], "Project plan: changed") || !strings.HasSuffix(ids[5], "scope.html: withdrawn") {
		t.Errorf("what happened is told as %q", ids)
	}
}

// TestManifestIsTheSameAgain when it was read, and holds no identity.
func TestManifestIsTheSameAgain(t *testing.T) {
	p := of(panel(t))
	m := p.Next(nil)
	m.Files = append(m.Files, publish.File{Name: "plan.html", Sum: "x"})
	m.Keep(nil, "plan", "x")
	m.Tell(nil)
	data, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	read, err := publish.ReadManifest(data)
	if err != nil {
		t.Fatal(err)
	}
	again, err := read.Bytes()
	if err != nil || string(again) != string(data) || strings.Contains(string(data), "Wardens") {
		t.Errorf("%v\n%s\n%s", err, data, again)
	}
	if publish.Key("a") == publish.Key("b") || len(publish.Key("a")) != 36 {
		t.Error("the keys do not tell reviews apart")
	}
}
