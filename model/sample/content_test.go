package sample

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// texts returns every text of the sample with the place it stands in.
func texts(r *model.Review) map[string]string {
	all := map[string]string{}
	note := func(rec model.Record) {
		for _, f := range model.FieldsOf(rec.Kind()) {
			switch f.Type {
			case model.LineField, model.TextField, model.TimetableField, model.LeadsField, model.PositionsField:
				all[model.TitleOf(rec)+" / "+f.Key] = f.Get(rec)
			case model.ChoiceField, model.FlagField, model.LinksField, model.RatingField, model.ExtrasField, model.RecordedField:
			}
		}
	}
	note(r.Info())
	for _, k := range model.Kinds() {
		for _, rec := range r.Of(k) {
			note(rec)
		}
	}
	return all
}

func TestAnswersHaveEveryState(t *testing.T) {
	states := map[model.AnswerState]int{}
	for q := range model.Each[*model.Question](sampleOf(t, day(t, "2026-03-11"))) {
		states[q.State]++
		if q.Answer == "" {
			t.Errorf("%q has no words", q.Text)
		}
	}
	want := map[model.AnswerState]int{model.AnswerOpen: 9, model.AnswerToBeDecided: 2, model.AnswerElsewhere: 1, model.AnswerNotApplicable: 1}
	for state, n := range want {
		if states[state] != n {
			t.Errorf("%d answers in state %q, want %d", states[state], state, n)
		}
	}
}

func TestEvidenceOfEveryKind(t *testing.T) {
	for _, iso := range days {
		r := sampleOf(t, day(t, iso))
		kinds, private, n := map[string]bool{}, 0, uint64(0)
		f, _ := model.FieldOf(model.KindEvidence, "kind")
		for e := range model.Each[*model.Evidence](r) {
			kinds[string(e.Type)] = true
			n++
			if e.Number != n || len(e.Bears) == 0 || e.Says == "" || e.Worth == "" || e.File == "" {
				t.Errorf("%s %q lacks something", e.Reference(), e.Title)
			}
			if due, ok := e.When.Reading().Due(); ok && due > day(t, iso) && e.When.Reading().Parts[0].Kind != timetable.Month {
				t.Errorf("as at %s: %s is of %s", iso, e.Reference(), due)
			}
			if !e.Open {
				private++
			}
		}
		if len(kinds) != len(f.Choices) || private == 0 {
			t.Errorf("%d of %d kinds, %d not public", len(kinds), len(f.Choices), private)
		}
	}
}

// The tracker names a piece of evidence by its reference.
func TestEvidenceNamedInThePosition(t *testing.T) {
	for e := range model.Each[*model.Evidence](sampleOf(t, day(t, "2026-03-11"))) {
		if e.Number == 8 && !strings.Contains(e.Title, "traffic counts") {
			t.Errorf("E8 is %q", e.Title)
		}
	}
}

func TestTrackerIsWhole(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	sections, objectives, kinds, several := map[string]bool{}, map[string]bool{}, map[timetable.Kind]bool{}, 0
	for a := range r.Actions() {
		sections[a.Section], objectives[a.Objective] = true, true
		for _, p := range a.When.Reading().Parts {
			kinds[p.Kind] = true
		}
		if a.Text == "" || a.When.Words == "" || a.Measures == "" || a.Leads == "" || len(a.Positions) == 0 {
			t.Errorf("%q lacks something", a.Text)
		}
		if len(a.Positions) >= 3 {
			several++
		}
		for i, p := range a.Positions {
			if i > 0 && p.Held <= a.Positions[i-1].Held {
				t.Errorf("%q: the position of %s stands behind that of %s", a.Text, p.Held, a.Positions[i-1].Held)
			}
		}
	}
	if len(sections) != 8 || len(objectives) != 9 || several < 15 {
		t.Errorf("%d sections, %d objectives, %d actions with several positions", len(sections), len(objectives), several)
	}
	for _, k := range timetable.Kinds() {
		if !kinds[k] {
			t.Errorf("no timetable is read as %s", k)
		}
	}
}

func TestTextsAreClean(t *testing.T) {
	american := regexp.MustCompile(`(?i)\b(color|center|neighbor\w*|organiz\w*|prioritiz\w*|sidewalk|program|licens(e)d driver)\b`)
	for _, iso := range days {
		for place, s := range texts(sampleOf(t, day(t, iso))) {
			clean, _ := prose.Clean(s)
			switch {
			case clean != s:
				t.Errorf("%s is not clean: %q", place, s)
			case strings.ContainsAny(s, "{}\t") || strings.Contains(s, "  ") || strings.Contains(s, "%!"):
				t.Errorf("%s has marks left over: %q", place, s)
			case american.MatchString(s):
				t.Errorf("%s is not British: %q", place, american.FindString(s))
			}
			for _, l := range strings.Split(s, "\n") {
				if strings.TrimSpace(l) != l {
					t.Errorf("%s has space around a line: %q", place, l)
				}
			}
		}
	}
}

// Addresses and numbers are of those kept for fiction, and stand where the
// public does not look.
func TestContactsAreFictionAndPrivate(t *testing.T) {
	phone, mail := regexp.MustCompile(`\b0\d{3,4} ?\d{5,6}\b`), regexp.MustCompile(`\S+@\S+?(,|\s|$)`)
	for place, s := range texts(sampleOf(t, day(t, "2026-03-11"))) {
		found := append(phone.FindAllString(s, -1), mail.FindAllString(s, -1)...)
		for _, f := range found {
			f = strings.Trim(f, ", \n")
			if !strings.HasPrefix(f, "01632 960") && !strings.HasSuffix(f, "@example.org") {
				t.Errorf("%s: %q is not fiction", place, f)
			}
		}
		if len(found) > 0 && !strings.HasSuffix(place, "/ contact") {
			t.Errorf("%s holds the contact %q", place, found)
		}
	}
}

// No run of eight words of the sample stands in the documents of real councils
// that imports are tried with.
func TestTextsAreOurOwn(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/data/*.*")
	if len(files) == 0 {
		t.Skip("the sample data is not here")
	}
	theirs := map[string]string{}
	for _, file := range files {
		for _, run := range runs(documentText(t, file)) {
			theirs[run] = file
		}
	}
	if len(theirs) < 5000 {
		t.Fatalf("only %d runs of words were read from %d documents", len(theirs), len(files))
	}
	for place, s := range texts(sampleOf(t, day(t, "2026-03-11"))) {
		for _, run := range runs(s) {
			if file := theirs[run]; file != "" {
				t.Errorf("%s: %q stands in %s", place, run, filepath.Base(file))
			}
		}
	}
}

// runs returns every eight words of a text that follow one another.
func runs(text string) []string {
	const length = 8
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var all []string
	for i := 0; i+length <= len(words); i++ {
		all = append(all, strings.Join(words[i:i+length], " "))
	}
	return all
}

var tag = regexp.MustCompile(`<[^>]*>`)

// documentText returns the words of a document, whatever its format.
func documentText(t *testing.T, file string) string {
	t.Helper()
	z, err := zip.OpenReader(file)
	if err != nil {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	defer z.Close()
	var b strings.Builder
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".xml") {
			continue
		}
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(tag.ReplaceAllString(string(text), " "))
	}
	return b.String()
}
