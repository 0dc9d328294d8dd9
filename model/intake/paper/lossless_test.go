package paper_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/store/file"
)

// fragments are what random documents are made of: every shape that a rule
// looks for.
var fragments = []string{
	"# Review of %d", "## Objectives %d", "## %d. Scope", "## Out of scope", "### Recommendations", "## Risks", "**Approach**", "**Who pays for %d?**", "## Minutes", "# Programme %d",
	"- point %d", "-- part %d", "1) first %d", "a) letter %d", "1. typed %d", "(i) roman %d", "2.1 A numbered paragraph %d.",
	"RESOLVED", "RESOLVED: that %d be agreed as follows:", "AGREED that %d", "ACTION: Bo to find %d by 3 May 2026", "It was suggested that %d be asked.",
	"The Board is asked to:", "The following %d are out of scope:", "Option %d: Buy it. Saves up to £%dk", "Option B – costs tbc",
	"Present: Councillor A%d (Chair), B", "Apologies: C%d", "Project Board: Group %d Board (meets monthly)", "Contact details: %d",
	"The Road Group %d (RG) reports to the Big Board (BB).", "Recommendation %d: Do it", "A sentence of no kind, number %d.", "Existing information %d:", "THEME %d",
	"| Task | Date | Responsible |", "| Theme | Lead |", "| Risk | Owner | Impact |", "| Question %d? | Answer //- one %d//- two |", "| What is %d? |", "| Text %d//1. one//(a) two %d |",
	"| Workstream | A | B | C | D | Deliverables | |", "| Row %d | ✓ | note %d | < | | x%d//y | ✓ |", "| | May | Jun | Jul | Aug |", "| Part %d | do %d | < | | |", "| Action | Lead | Timescale | Progress |",
	"| Write %d | GD | May 2026 | Begun %d |", "| Name | Post |", "| Recommendation | Response | Decision |", "| Do %d | We will %d | Accepted |", "| %d | cell | |", "| a | b |",
}

func drawDocument(t *rapid.T) string {
	n := 0
	var b strings.Builder
	for range rapid.IntRange(1, 25).Draw(t, "lines") {
		f := rapid.SampledFrom(fragments).Draw(t, "fragment")
		for strings.Contains(f, "%d") {
			n++
			f = strings.Replace(f, "%d", fmt.Sprint(n), 1)
		}
		b.WriteString(f + "\n")
		if strings.HasPrefix(f, "|") && rapid.IntRange(0, 4).Draw(t, "end") == 0 {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// TestNothingIsLost is the rule that binds: whatever a document says, as
// whichever kind it is read, is in the review afterwards, and every record that
// it made hangs on a passage or says its row.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		src := word(drawDocument(rt))
		as := rapid.SampledFrom(append(paper.Kinds(), "")).Draw(rt, "as")
		p, err := paper.Read(src, nil, paper.Options{As: as, Options: intake.Options{At: noon}})
		if errors.Is(err, intake.ErrNoTable) {
			return
		}
		if err != nil {
			rt.Fatalf("Read: %v", err)
		}
		r, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: "x"}, stamp)
		if err == nil {
			r, _, err = model.Apply(r, p.Change(), stamp)
		}
		if err != nil {
			rt.Fatalf("Apply: %v", err)
		}
		if lost := lostText(src, r); len(lost) > 0 {
			rt.Fatalf("read as %q: lost %q", p.Kind, lost)
		}
		if adrift := withoutPlace(r); len(adrift) > 0 {
			rt.Fatalf("read as %q: nobody knows where these stood: %q", p.Kind, adrift)
		}
	})
}

// withoutPlace returns the records of an import of which no passage tells.
func withoutPlace(r *model.Review) []string {
	told := map[model.ID]bool{}
	for p := range model.Each[*model.Passage](r) {
		for _, id := range p.Made {
			told[id] = true
		}
	}
	var adrift []string
	for _, k := range model.Kinds() {
		for _, rec := range r.Of(k) {
			a, isAction := rec.(*model.Action)
			switch {
			case k == model.KindPassage, k == model.KindPerson, k == model.KindMeeting, k == model.KindItem, isAction && a.Origin != "":
			case !told[model.IDOf(rec)]:
				adrift = append(adrift, k.Noun()+" "+model.TitleOf(rec))
			}
		}
	}
	return adrift
}

// Word files that nobody here wrote: none makes it panic, and nothing of any is
// lost, whatever it is taken for.
func TestCorpus(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared, "corpus", "docx", "*.doc*"))
	if err != nil || len(paths) == 0 {
		t.Skip("the corpus is not here")
	}
	five, _ := filepath.Glob(filepath.Join(shared, "data", "*.docx"))
	taken := map[paper.Kind]int{}
	for _, path := range append(paths, five...) {
		src, err := file.ReadFile(context.Background(), path)
		if err != nil {
			continue
		}
		for _, as := range append(paper.Kinds(), "") {
			p, err := paper.Read(src, nil, paper.Options{As: as, Options: intake.Options{At: noon}})
			if err != nil {
				continue
			}
			if as == "" {
				taken[p.Kind]++
			}
			if lost := lostText(src, take(t, p)); len(lost) > 0 {
				t.Errorf("%s as %q: lost %d, first %q", filepath.Base(path), p.Kind, len(lost), lost[0])
			}
		}
	}
	t.Logf("taken for %v", taken)
}

// Ten thousand rows, which take no longer for being looked at as a document.
func BenchmarkReadSheet(b *testing.B) {
	var text strings.Builder
	text.WriteString("| Section | Action | Timetable | Lead officer | Current position |\n")
	for i := range 10000 {
		fmt.Fprintf(&text, "| %d. Section | Write strategy %d and agree it | By %d June 2026 | GD/PL | The draft is with the partners |\n", i/20, i, 1+i%30)
	}
	src := word(text.String())
	src.Format = intake.XLSX
	for b.Loop() {
		if _, err := paper.Read(src, nil, paper.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"stockton-outline-scope", "ashfield-minutes", "barnet-review-scope", "east-sussex-executive-summary", "salford-improvement-plan"} {
		src, err := file.ReadFile(context.Background(), filepath.Join(shared, "data", name+".docx"))
		if err != nil {
			b.Skip("the documents are not here")
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := paper.Read(src, nil, paper.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
