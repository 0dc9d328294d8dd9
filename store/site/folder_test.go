package site_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/site"
)

var day = timetable.DayOf(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))

// review is the sample review.
func review(t testing.TB) *model.Review {
	t.Helper()
	steps, err := sample.Build("r", day, day.Time().Add(12*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	return steps[len(steps)-1].Review
}

func publicationOf(r *model.Review, on timetable.Day) publish.Publication {
	p := public.Project(r)
	return publish.Of(p, p, report.Options{Today: on, Council: "Riverdale Council"}, on)
}

func closedOf(r *model.Review, p publish.Publication) public.Closed {
	return public.ClosedTexts(r).Except(append(report.Own(), p.Own()...)...)
}

func put(path string, data []byte) error { return os.WriteFile(path, data, 0o600) }

func folder(t testing.TB, place string, r *model.Review, on timetable.Day) *site.Folder {
	t.Helper()
	p := publicationOf(r, on)
	f, err := site.New(place, p, closedOf(r, p), put)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// written writes a folder whole and returns the first error; what is unfinished
// is dropped.
func written(f *site.Folder) error {
	for n := range f.Papers() {
		if err := f.Write(context.Background(), n); err != nil {
			return errors.Join(err, f.Drop())
		}
	}
	_, err := f.Finish()
	return err
}

func published(t testing.TB, place string, r *model.Review, on timetable.Day) []publish.Difference {
	t.Helper()
	f := folder(t, place, r, on)
	if err := written(f); err != nil {
		t.Fatal(err)
	}
	return f.Since()
}

// contents reads what stands in a folder, and holds it to having nothing beside
// it that was left over.
func contents(t testing.TB, place string) map[string]string {
	t.Helper()
	beside, err := os.ReadDir(filepath.Dir(place))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range beside {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s was left over", e.Name())
		}
	}
	all := map[string]string{}
	found, err := os.ReadDir(place)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range found {
		data, err := os.ReadFile(filepath.Join(place, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(data)
	}
	return all
}

func apply(t testing.TB, r *model.Review, c model.Change) *model.Review {
	t.Helper()
	next, _, err := model.Apply(r, c, model.Stamp{Who: "Sam", At: day.Time().Add(13 * time.Hour)})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func said(since []publish.Difference) string {
	var all []string
	for _, d := range since {
		all = append(all, d.What+" "+d.Name)
	}
	return strings.Join(all, ", ")
}

func TestPublish(t *testing.T) {
	place := filepath.Join(t.TempDir(), "pages")
	since := published(t, place, review(t), day)
	first := contents(t, place)
	for _, name := range []string{"index.html", "feed.xml", "manifest.json", "scope.html", "scope.docx", "plan.html", "report.html", "recommendations.docx", "tracker.html", "tracker.csv", "plan.csv", "recommendations.csv", "meeting-1-minutes.html", "meeting-2-agenda.html"} {
		if first[name] == "" {
			t.Errorf("there is no %s", name)
		}
		if name != "manifest.json" && !slices.Contains(since, publish.Difference{What: publish.Added, Name: name}) {
			t.Errorf("%s is not said to be new", name)
		}
	}
	if len(since) != len(first)-1 {
		t.Errorf("%d files, and said of %d", len(first)-1, len(since))
	}
	for _, want := range []string{"Riverdale Council", "Pavement parking", "Last changed on 22 November 2026", `href="tracker.csv"`, `href="recommendations.csv"`, `href="feed.xml"`} {
		if !strings.Contains(first["index.html"], want) {
			t.Errorf("the page that lists all does not say %q", want)
		}
	}
	if !strings.Contains(first["tracker.html"], `href="index.html"`) || !strings.Contains(first["scope.html"], "As published on 22 November 2026") {
		t.Error("a page has no way back, or no day")
	}
	other := filepath.Join(t.TempDir(), "pages")
	if asked := os.Getenv("SCRUTINY_PAGES"); asked != "" { // for a browser to look at
		other = asked
	}
	published(t, other, review(t), day)
	for name, data := range contents(t, other) {
		if data != first[name] {
			t.Errorf("%s is not the same each time", name)
		}
	}
}

// TestPublishAgain changes a review step by step: what did not change keeps its
// bytes, and its file.
func TestPublishAgain(t *testing.T) {
	place, r := filepath.Join(t.TempDir(), "pages"), review(t)
	published(t, place, r, day)
	first := contents(t, place)
	stamp := func(name string) time.Time {
		info, err := os.Stat(filepath.Join(place, name))
		if err != nil {
			t.Fatal(err)
		}
		return info.ModTime()
	}
	long := day.Time()
	for name := range first {
		if err := os.Chtimes(filepath.Join(place, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if since := published(t, place, r, day); len(since) != 0 || !stamp("manifest.json").Equal(long) {
		t.Errorf("nothing changed, and it says %s", said(since))
	}
	task := r.Of(model.KindTask)[0]
	r = apply(t, r, model.Set{IDs: []model.ID{model.IDOf(task)}, Values: []model.Value{{Field: model.FieldsOf(model.KindTask)[0].Key, Text: "Another name for this task"}}})
	if got, want := said(published(t, place, r, day)), "changed feed.xml, changed plan.csv, changed plan.docx, changed plan.html, changed report.docx, changed report.html"; got != want {
		t.Errorf("after one change of the plan\ngot  %s\nwant %s", got, want)
	}
	second := contents(t, place)
	for name := range first {
		if same := first[name] == second[name]; name != "manifest.json" && same != stamp(name).Equal(long) {
			t.Errorf("%s: the same %v, kept %v", name, same, stamp(name).Equal(long))
		}
	}
	if !strings.Contains(second["feed.xml"], "<title>Project plan: changed</title>") {
		t.Error("the feed does not tell of it")
	}
	if since := said(published(t, place, r, day+1)); strings.Contains(since, "scope") || strings.Contains(since, "meeting-") || !strings.Contains(since, "tracker.html") {
		t.Errorf("a day later: %s", since)
	}
	meeting := r.Meetings()[0].ID
	r = apply(t, r, model.Remove{IDs: []model.ID{meeting}})
	if since := said(published(t, place, r, day+1)); !strings.Contains(since, "withdrawn meeting-1-minutes.html") {
		t.Errorf("without its first meeting: %s", since)
	}
	last := contents(t, place)
	if _, there := last["meeting-1-minutes.html"]; there || strings.Contains(last["index.html"], "meeting-1") || !strings.Contains(last["feed.xml"], "meeting-1-minutes.html: withdrawn") {
		t.Error("what was withdrawn is still there, or its feed does not say so")
	}
}

// TestAnotherDayIsNoChange: where no paper speaks of today, nothing changes but
// the day.
func TestAnotherDayIsNoChange(t *testing.T) {
	r := model.NewReview("r")
	r = apply(t, r, model.Begin{Title: "Wardens"})
	r = apply(t, r, model.Insert{Records: []model.Record{&model.Task{Name: "Draft the scope"}}})
	place := filepath.Join(t.TempDir(), "pages")
	published(t, place, r, day)
	first := contents(t, place)
	if since := published(t, place, r, day+9); len(since) != 0 {
		t.Errorf("days later: %s", said(since))
	}
	for name, data := range contents(t, place) {
		if data != first[name] {
			t.Errorf("days later %s is another file", name)
		}
	}
}

func TestWhatIsNotOursIsLeft(t *testing.T) {
	r := review(t)
	dir := t.TempDir()
	shut := filepath.Join(dir, "shut")
	for name, tt := range map[string]struct {
		make func(place string)
		want string
	}{
		"files":      {func(p string) { write(t, p, "letter.doc", "x") }, "holds files that scrutiny did not publish, such as \"letter.doc\""},
		"a file":     {func(p string) { write(t, dir, filepath.Base(p), "x") }, "is no folder"},
		"more files": {func(p string) { published(t, p, r, day); write(t, p, "letter.doc", "x") }, "holds \"letter.doc\", which scrutiny did not publish"},
		"other": {func(p string) {
			write(t, p, publish.ManifestName, `{"format":"scrutiny publication","version":1,"publication":"x"}`)
		}, "another review"},
		"no manifest":   {func(p string) { write(t, p, publish.ManifestName, "{") }, "cannot be published into"},
		"no manifest 2": {func(p string) { write(t, p, publish.ManifestName, `{"format":"x"}`) }, "not one of scrutiny's"},
		"later":         {func(p string) { write(t, p, publish.ManifestName, `{"format":"scrutiny publication","version":9}`) }, "later version"},
		"outside": {func(p string) {
			write(t, p, publish.ManifestName, `{"format":"scrutiny publication","version":1,"files":[{"name":"../x"}]}`)
		}, "cannot be"},
	} {
		place := filepath.Join(dir, name)
		tt.make(place)
		before := contents2(t, place)
		p := publicationOf(r, day)
		_, err := site.New(place, p, closedOf(r, p), put)
		if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Count(err.Error(), "\n") > 0 {
			t.Errorf("%s: %v", name, err)
		}
		if got := contents2(t, place); got != before {
			t.Errorf("%s: it was changed", name)
		}
	}
	if err := os.MkdirAll(shut, 0o500); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() > 0 {
		if err := written(folder(t, filepath.Join(shut, "pages"), r, day)); err == nil || !strings.Contains(err.Error(), "you may write") {
			t.Errorf("where one may not write: %v", err)
		}
	}
	if err := written(folder(t, filepath.Join(dir, "none", "pages"), r, day)); err == nil || !strings.Contains(err.Error(), "the folder above it") {
		t.Errorf("below a folder that is not there: %v", err)
	}
	empty := publicationOf(model.NewReview("e"), day)
	if _, err := site.New(filepath.Join(dir, "e"), empty, public.Closed{}, put); err == nil || !strings.Contains(err.Error(), "nothing to publish") {
		t.Errorf("a review with nothing public: %v", err)
	}
}

func write(t testing.TB, folder, name, data string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(folder, 0o700), put(filepath.Join(folder, name), []byte(data))); err != nil {
		t.Fatal(err)
	}
}

// contents2 is what stands at a place, which may be a file.
func contents2(t testing.TB, place string) string {
	t.Helper()
	if data, err := os.ReadFile(place); err == nil {
		return string(data)
	}
	var all strings.Builder
	found, err := os.ReadDir(place)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range found {
		data, _ := os.ReadFile(filepath.Join(place, e.Name()))
		all.WriteString(e.Name() + string(data))
	}
	return all.String()
}

var errFull = errors.New("no space left on device")

// TestAFullDiskLeavesNothing lets the disk be full after each file in turn: what
// stood there stands as it was, and nothing beside it.
func TestAFullDiskLeavesNothing(t *testing.T) {
	r := review(t)
	for _, there := range []bool{false, true} {
		place := filepath.Join(t.TempDir(), "pages")
		if there {
			published(t, place, r, day)
		}
		before := contents(t, place)
		p := publicationOf(r, day+7)
		closed := closedOf(r, p)
		for room := 0; ; room += 4 {
			left := room
			f, err := site.New(place, p, closed, func(path string, data []byte) error {
				if left--; left < 0 {
					return errors.Join(errFull, put(path, data[:len(data)/2]))
				}
				return put(path, data)
			})
			if err != nil {
				t.Fatal(err)
			}
			if err = written(f); err == nil {
				break
			}
			if !errors.Is(err, errFull) {
				t.Fatal(err)
			}
			after := contents(t, place)
			for name, data := range before {
				if after[name] != data {
					t.Errorf("room for %d: %s changed", room, name)
				}
			}
			if len(after) != len(before) {
				t.Errorf("room for %d: half a folder is left", room)
			}
		}
	}
}

// TestAFolderThatWasLeftAside: the program ended between putting the old folder
// aside and the new one in its place.
func TestAFolderThatWasLeftAside(t *testing.T) {
	place, r := filepath.Join(t.TempDir(), "pages"), review(t)
	published(t, place, r, day)
	before := contents(t, place)
	if err := os.Rename(place, filepath.Join(filepath.Dir(place), ".pages.before")); err != nil {
		t.Fatal(err)
	}
	if since := published(t, place, r, day); len(since) != 0 {
		t.Errorf("it was published anew: %s", said(since))
	}
	if after := contents(t, place); len(after) != len(before) {
		t.Error("what was put aside is not back")
	}
}

// TestWhatWasLeftOverIsTakenAway: the program ended while it wrote, or before it
// took away the old folder.
func TestWhatWasLeftOverIsTakenAway(t *testing.T) {
	place, r := filepath.Join(t.TempDir(), "pages"), review(t)
	published(t, place, r, day)
	before := contents(t, place)
	beside := func(name string) string { return filepath.Join(filepath.Dir(place), name) }
	for _, name := range []string{".pages.123.part", ".pages.before"} {
		write(t, beside(name), "index.html", "half")
	}
	write(t, beside(".other.123.part"), "index.html", "half")
	if since := published(t, place, r, day); len(since) != 0 {
		t.Errorf("it was published anew: %s", said(since))
	}
	if err := os.RemoveAll(beside(".other.123.part")); err != nil { // that of another folder is not ours
		t.Fatal(err)
	}
	if after := contents(t, place); len(after) != len(before) {
		t.Error("another folder stands there")
	}
}

// TestWhatSomebodyChangedIsMended: a file of the folder that was edited, or
// taken away, is written again.
func TestWhatSomebodyChangedIsMended(t *testing.T) {
	place, r := filepath.Join(t.TempDir(), "pages"), review(t)
	published(t, place, r, day)
	before := contents(t, place)
	write(t, place, "scope.html", "mine")
	write(t, place, "Thumbs.db", "x")
	if err := os.Remove(filepath.Join(place, "plan.docx")); err != nil {
		t.Fatal(err)
	}
	published(t, place, r, day)
	after := contents(t, place)
	for name, data := range before {
		if after[name] != data {
			t.Errorf("%s is not as it was published", name)
		}
	}
	if len(after) != len(before) {
		t.Error("more stands there than was published")
	}
}

// TestCancel ends it in the middle.
func TestCancel(t *testing.T) {
	place := filepath.Join(t.TempDir(), "pages")
	f := folder(t, place, review(t), day)
	ctx, cancel := context.WithCancel(t.Context())
	if err := f.Write(ctx, 0); err != nil {
		t.Fatal(err)
	}
	cancel()
	if err := f.Write(ctx, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := f.Drop(); err != nil {
		t.Fatal(err)
	}
	if len(contents(t, place)) > 0 {
		t.Error("something is left")
	}
}

// large is the sample review with so many more actions, each with a position and
// a working note.
func large(b *testing.B, more int) *model.Review {
	b.Helper()
	var records []model.Record
	for i := range more {
		n := strconv.Itoa(i + 1)
		records = append(records, &model.Action{
			Section: "Work of part " + strconv.Itoa(i/10+1), Text: "Look at place " + n + " with those who live there, agree what is to be done, and publish the list with a date for each",
			When: model.Timetable{Words: "30 September 2026"}, Leads: "JB/MK", Measures: "A list of places on the website, brought up to date each quarter", Rating: "green",
			Notes:     "Jo said of place " + n + " that it will never be done, whatever the plan says",
			Positions: []model.Position{{Held: day - 40, Text: "Most were looked at.\nThe rest of " + n + " wait for better weather, and for an answer from the landlords."}},
		})
	}
	r, _, err := model.Apply(review(b), model.Insert{Records: records}, model.Stamp{Who: "Sam", At: day.Time().Add(13 * time.Hour)})
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// BenchmarkPublish publishes a review of more than 1,000 records for the first
// time, from the projection to the folder in its place: at most 2 s.
func BenchmarkPublish(b *testing.B) {
	r, dir := large(b, 1000), b.TempDir()
	n := 0
	for b.Loop() {
		n++
		if err := written(folder(b, filepath.Join(dir, strconv.Itoa(n)), r, day)); err != nil {
			b.Fatal(err)
		}
	}
}
