package report_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
)

// heard is a review with a witness who was heard on 4 July 2026.
func heard(t *testing.T, session model.Session, w *model.Witness) (*model.Review, model.ID) {
	t.Helper()
	r := model.NewReview("r")
	for _, c := range []model.Change{
		model.Begin{Title: "Safer streets", Body: "Highways Panel", Chair: "Cllr Ann Abbey", Template: model.Blank},
		model.Insert{Records: []model.Record{
			&model.Meeting{When: model.Timetable{Words: "4 July 2026"}, Starts: "10:00", Place: "Committee Room 2", Session: session},
			&model.Enquiry{Text: "Who mends the kerbs?", Notes: "ask about the contract"},
			&model.Theme{Title: "Crossings", Notes: "not ready"},
			&model.Role{Title: "Scrutiny Officer", Name: "Jo Bell", Contact: "01632 960001"},
			&model.Evidence{Title: "Slides", Open: true},
		}},
	} {
		next, _, err := model.Apply(r, c, model.Stamp{Who: "Ann"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	for m := range model.Each[*model.Meeting](r) {
		w.Meeting = []model.ID{m.ID}
	}
	for e := range model.Each[*model.Evidence](r) {
		w.Evidence = []model.ID{e.ID}
	}
	r, _, err := model.Apply(r, model.Insert{Records: []model.Record{w}}, model.Stamp{Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	return r, model.IDOf(r.Of(model.KindWitness)[0])
}

// textOf is all text of a document.
func textOf(d *document.Document) string {
	var b strings.Builder
	b.WriteString(d.Title + "\n" + d.Footer + "\n")
	for _, s := range d.Sections {
		for _, block := range s.Blocks {
			switch block := block.(type) {
			case *document.Heading:
				b.WriteString("# " + block.Text + "\n")
			case *document.Paragraph:
				for _, r := range block.Runs {
					b.WriteString(r.Text)
				}
				b.WriteByte('\n')
			case *document.List:
				for _, i := range block.Items {
					b.WriteString("- " + i.Runs[0].Text + "\n")
				}
			}
		}
	}
	return b.String()
}

func TestTheLetterToAWitness(t *testing.T) {
	r, id := heard(t, model.PrivateSession, &model.Witness{Name: "Head of Highways", Cover: "Costs of repair", Questions: "Why so dear?", Said: "It is dear.", Owed: "Figures", Notes: "careful"})
	got := textOf(report.WitnessLetter(public.Project(r), id, options))
	for _, want := range []string{
		"Safer streets: invitation to give evidence", "To: Head of Highways", "at its meeting on Saturday 4 July 2026.", "# What we ask you to cover", "Costs of repair",
		"- Time: 10:00", "- Place: Committee Room 2", "- Chair: Cllr Ann Abbey", "- Crossings", "- Who mends the kerbs?", "# How your evidence is used", "# What is public",
		"Ask us beforehand whether the meeting is held in public", "Please answer to Jo Bell, Scrutiny Officer.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the letter lacks %q:\n%s", want, got)
		}
	}
	if with := textOf(report.PrivateWitnessLetter(r, id, options)); !strings.Contains(with, "# Questions that the panel means to ask you\nWhy so dear?") || strings.Contains(with, "careful") || strings.Contains(with, "not ready") {
		t.Errorf("the letter with the questions is:\n%s", with)
	}
	if report.Make(report.WitnessNotePaper, public.Project(r), id, options) != nil {
		t.Error("the note is for the public")
	}
	for _, closed := range []string{"Why so dear", "It is dear", "Figures", "careful", "contract", "not ready", "01632"} {
		if strings.Contains(got, closed) {
			t.Errorf("the letter tells %q", closed)
		}
	}
}

func TestTheLetterSaysWhatIsNotSettled(t *testing.T) {
	r, id := heard(t, model.PublicSession, &model.Witness{Name: "A resident"})
	if got := textOf(report.WitnessLetter(public.Project(r), id, options)); !strings.Contains(got, "- The meeting is held in public; who listens") || !strings.Contains(got, "We are glad to agree it with you") {
		t.Error(got)
	}
	r, _, err := model.Apply(r, model.Set{IDs: []model.ID{id}, Values: []model.Value{{Field: "meeting"}}}, model.Stamp{Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	if got := textOf(report.WitnessLetter(public.Project(r), id, options)); !strings.Contains(got, "The day and the place will be agreed with you.") {
		t.Error(got)
	}
	if report.WitnessLetter(public.Project(r), 1, options) != nil || report.PrivateWitnessNote(r, 1, options) != nil {
		t.Error("a letter went to nobody")
	}
}

func TestTheNoteThatIsSentBack(t *testing.T) {
	w := &model.Witness{Name: "Head of Highways", Questions: "Why so dear?", Said: "It is dear.", Owed: "Figures by ward", Notes: "careful"}
	r, id := heard(t, model.PrivateSession, w)
	got := textOf(report.PrivateWitnessNote(r, id, options))
	for _, want := range []string{"note of evidence, for checking", "Not for publication", "Evidence of Head of Highways, Highways Panel, Saturday 4 July 2026.", "It is dear.", "Figures by ward", "- E1 Slides"} {
		if !strings.Contains(got, want) {
			t.Errorf("the note lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Why so dear") || strings.Contains(got, "careful") {
		t.Errorf("the note tells what is the officer's:\n%s", got)
	}
}

// How evidence is used is the review's own to say, a point a line.
func TestHowEvidenceIsUsed(t *testing.T) {
	r, id := heard(t, model.PublicSession, &model.Witness{Name: "A resident"})
	r, _, err := model.Apply(r, model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "evidence_use", Text: "- We write it down.\n\n  You read it."}}}, model.Stamp{Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	got := textOf(report.WitnessLetter(public.Project(r), id, options))
	if !strings.Contains(got, "- We write it down.\n- You read it.\n") || strings.Contains(got, "What you say is noted") {
		t.Error(got)
	}
}

// The scope says what it asks of the body that it goes to, and the risks.
func TestScopeReportToTheBoard(t *testing.T) {
	r, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: "Scope", Body: "Safety Board", Template: model.ReviewScope}, model.Stamp{Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	r, _, err = model.Apply(r, model.Insert{Records: []model.Record{
		&model.Recommendation{Text: "Approve the timetable.", To: "the SAFETY BOARD"}, &model.Recommendation{Text: "Mend the road.", To: "Cabinet"},
	}}, model.Stamp{Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	got := textOf(report.MakePrivate(report.ScopePaper, r, 0, options))
	at := -1
	for _, want := range []string{"# Recommendations to the board", "- To agree what", "- Approve the timetable.", "# Background", "# Methodology", "# Priorities", "# Challenges", "# In scope", "# Not in scope", "# Governance", "# Risks"} {
		next := strings.Index(got, want)
		if next < at || next < 0 {
			t.Errorf("%q stands at %d, behind %d:\n%s", want, next, at, got)
		}
		at = next
	}
	if strings.Contains(got, "Mend the road") {
		t.Error("what the review recommends stands in its scope")
	}
	if public := textOf(report.Make(report.ScopePaper, public.Project(r), 0, options)); strings.Contains(public, "Approve the timetable") {
		t.Error("the public sees a draft")
	}
}
