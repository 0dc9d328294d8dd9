package paper_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/tabular"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// trip is a paper that goes out and comes back.
type trip struct {
	what    report.Paper
	tables  []*tabular.Table
	lists   []tabular.List
	formats []file.Format
	// alone are the columns that name records of other papers: alone such a
	// paper brings their names, together with the others the links.
	alone []string
}

var both = []file.Format{file.DOCX, file.XLSX}

func trips() []trip {
	return []trip{
		{what: report.ScopePaper, formats: both[:1], lists: tabular.Lists(), tables: []*tabular.Table{tabular.Roles, tabular.Questions, tabular.Witnesses, tabular.Themes, tabular.Bodies, tabular.Risks}},
		{what: report.PlanPaper, formats: both, tables: []*tabular.Table{tabular.Tasks, tabular.Matrix, tabular.Notes, tabular.Deliverables}},
		{what: report.EvidencePaper, formats: both, tables: []*tabular.Table{tabular.Evidence, tabular.Coverage}},
		{what: report.FindingsPaper, formats: both, tables: []*tabular.Table{tabular.Findings, tabular.Options}, alone: []string{"Rests on"}},
		{what: report.RecommendationsPaper, formats: both, tables: []*tabular.Table{tabular.Recommendations}, alone: []string{"Rests on"}},
		{what: report.ResponsesPaper, formats: both, tables: []*tabular.Table{tabular.Responses}, alone: []string{"Actions"}},
	}
}

var options = report.Options{Today: mustDay("2026-05-04"), Council: "Anytown Borough Council"}

func mustDay(s string) timetable.Day {
	day, err := timetable.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return day
}

// madeOf writes a paper of a review as a file.
func madeOf(t testing.TB, r *model.Review, what report.Paper, f file.Format, private bool) []byte {
	t.Helper()
	o := options
	o.Flat = f.Flat()
	d := report.Make(what, public.Project(r), 0, o)
	if private {
		d = report.MakePrivate(what, r, 0, o)
	}
	var buf bytes.Buffer
	if err := file.Write(&buf, f, d); err != nil {
		t.Fatalf("write the %s as %s: %v", what, f, err)
	}
	return buf.Bytes()
}

// broughtBack imports a file into a review.
func broughtBack(t testing.TB, data []byte, f file.Format, into *model.Review) (*model.Review, *paper.Proposal) {
	t.Helper()
	src, err := file.Read(t.Context(), "paper."+string(f), data)
	if err != nil {
		t.Fatalf("read the file: %v", err)
	}
	p, err := paper.Read(src, into, paper.Options{Options: intake.Options{At: noon}})
	if err != nil {
		t.Fatalf("understand the file: %v", err)
	}
	next, _, err := model.Apply(into, p.Change(), model.Stamp{At: noon, Who: "Ann"})
	if err != nil {
		t.Fatalf("bring it in: %v", err)
	}
	return next, p
}

func blank(t testing.TB) *model.Review {
	t.Helper()
	r, _, err := model.Apply(model.NewReview("b"), model.Begin{Title: "Blank", Template: model.Blank}, model.Stamp{At: noon, Who: "Ann"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lost says what of a paper did not come back: which kinds in which numbers, and
// which fields.
func (tr trip) lost(want, got *model.Review, private, alone bool) []string {
	var lost []string
	for _, table := range tr.tables {
		a, b := want.Of(table.Of), got.Of(table.Of)
		if table == tabular.Coverage {
			a, b = sortedRecords(a), sortedRecords(b)
		}
		if len(a) != len(b) {
			lost = append(lost, fmt.Sprintf("%s: %d came back of %d", table.Name, len(b), len(a)))
			continue
		}
		teller := func(r *model.Review) *tabular.Teller {
			return &tabular.Teller{Review: r, Private: private, Numbers: numbersOf(r.Of(table.Of))}
		}
		for i := range a {
			for _, c := range table.Columns {
				if alone && slices.Contains(tr.alone, c.Name) || c.How == tabular.Apart || c.Of != 0 {
					continue
				}
				was, is := teller(want).Cell(c, a[i]), teller(got).Cell(c, b[i])
				if c.Name == "Heading" && is.Text != "" {
					was.Text = strings.TrimSpace(was.Text)
				}
				if was.Text != is.Text {
					lost = append(lost, fmt.Sprintf("%s, row %d, %s: %q of %q", table.Name, i+1, c.Name, is.Text, was.Text))
				}
			}
		}
	}
	for _, l := range tr.lists {
		if a, b := listed(want, l), listed(got, l); a != b {
			lost = append(lost, fmt.Sprintf("%s: %q of %q", l.Title, b, a))
		}
	}
	return lost
}

func sortedRecords(all []model.Record) []model.Record {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b model.Record) int { return strings.Compare(tabular.Title(a), tabular.Title(b)) })
	return all
}

func numbersOf(all []model.Record) map[model.ID]int {
	numbers := map[model.ID]int{}
	for i, rec := range all {
		numbers[model.IDOf(rec)] = i + 1
	}
	return numbers
}

// listed writes a list down: each entry with its number, what it is a part of
// and its group.
func listed(r *model.Review, l tabular.List) string {
	var b strings.Builder
	for _, rec := range r.Of(l.Of) {
		if p, ok := rec.(*model.Point); ok && p.Type != l.Point {
			continue
		}
		for _, key := range []string{"group", "label", "text", "enquiry", "under"} {
			f, ok := model.FieldOf(l.Of, key)
			switch {
			case !ok:
			case key == "label":
				b.WriteString(strings.Trim(f.Get(rec), "(). ") + "|")
			case f.Links():
				for _, id := range f.Linked(rec) {
					b.WriteString("under " + model.TitleOf(r.Find(id)))
				}
			default:
				b.WriteString(f.Get(rec) + "|")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestPapersComeBack: each paper of a review with something of everything is
// written as Word and as Excel, for the public and with everything, and read
// into an empty review: what it shows is in that review.
func TestPapersComeBack(t *testing.T) {
	r := rich(t)
	for _, tr := range trips() {
		for _, f := range tr.formats {
			for _, private := range []bool{true, false} {
				t.Run(fmt.Sprintf("%s, %s, private %v", tr.what, f, private), func(t *testing.T) {
					shown := r
					if !private {
						shown = public.Project(r).Shown()
					}
					got, p := broughtBack(t, madeOf(t, r, tr.what, f, private), f, blank(t))
					if p.Own == "" {
						t.Fatalf("it was taken for %s", p.Kind.Words())
					}
					for _, l := range tr.lost(shown, got, private, true) {
						t.Error(l)
					}
				})
			}
		}
	}
}

var noonOf = time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)

// rich is a review with something of everything.
func rich(t testing.TB) *model.Review {
	t.Helper()
	r := blank(t)
	do := func(c model.Change) {
		next, _, err := model.Apply(r, c, model.Stamp{At: noon, Who: "Ann"})
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		r = next
	}
	do(model.Set{IDs: []model.ID{model.IDOf(r.Info())}, Values: []model.Value{
		{Field: "title", Text: "Lamps: on and off"},
		{Field: "body", Text: "Lighting Panel"},
		{Field: "stages", Text: "Brief\nDesign\nTrial\nOn"},
		{Field: "background", Text: "Lamps fail.\n\nThree things matter:\n- cost\n- light\n\nNothing else."},
	}})
	n := 0
	ids := map[string][]model.ID{}
	var recs []model.Record
	add := func(name string, rec model.Record) {
		n++
		id := model.Provisional(rec, n)
		if name != "" {
			ids[name] = []model.ID{id}
		}
		recs = append(recs, rec)
	}
	richScope(add, ids)
	richPlan(add, ids)
	richFindings(add, ids)
	do(model.Insert{Records: recs})
	return r
}

func richScope(add func(string, model.Record), ids map[string][]model.ID) {
	add("", &model.Role{Title: "Chair", Name: "Cllr Ada Moss", Contact: "01 234"})
	add("", &model.Role{Title: "Scrutiny officer"})
	add("", &model.Question{Number: "1", Text: "Why this review?", Answer: "Lamps fail.\n- often\n- at night"})
	add("", &model.Question{Number: "2.", Text: "Who pays?", State: model.AnswerNotApplicable})
	add("", &model.Question{Text: "By when?", Answer: "After the budget", State: model.AnswerToBeDecided})
	add("", &model.Question{Number: "4", Text: "Anything else?"})
	add("whole", &model.Enquiry{Text: "Do the lamps that the council put up ten years ago still give as much light as was promised then?"})
	add("cost", &model.Enquiry{Text: "What do they cost?"})
	add("", &model.Enquiry{Text: "Who decides?"})
	add("o1", &model.Point{Type: model.ObjectivePoint, Label: "1", Text: "Find out which lamps fail"})
	add("", &model.Point{Type: model.ObjectivePoint, Label: "a", Text: "by street", Under: ids["o1"]})
	add("", &model.Point{Type: model.ObjectivePoint, Label: "b", Text: "by age", Under: ids["o1"]})
	add("", &model.Point{Type: model.ObjectivePoint, Label: "2", Text: "Say what to do"})
	add("", &model.Point{Type: model.IndicatorPoint, Label: "a)", Text: "Fewer calls"})
	add("", &model.Point{Type: model.IndicatorPoint, Label: "b)", Text: "More light"})
	add("", &model.Point{Type: model.MethodPoint, Label: "2.1", Text: "Count"})
	add("", &model.Point{Type: model.MethodPoint, Label: "2.2", Text: "Ask"})
	add("", &model.Point{Type: model.InvolvementPoint, Label: "1", Text: "Residents"})
	add("", &model.Point{Type: model.PriorityPoint, Label: "1", Text: "Safety"})
	add("", &model.Point{Type: model.ChallengePoint, Label: "3", Text: "No counts before 2019"})
	add("", &model.Inclusion{Label: "a)", Text: "Street lamps"})
	add("", &model.Inclusion{Label: "b)", Text: "Subways"})
	add("", &model.Exclusion{Text: "Traffic lights"})
	add("s1", &model.Source{Group: "Existing information", Label: "1", Text: "Counts"})
	add("", &model.Source{Group: "Existing information", Label: "a", Text: "by ward", Under: ids["s1"]})
	add("", &model.Source{Group: "Existing information", Label: "b", Text: "by year", Under: ids["s1"]})
	add("", &model.Source{Group: "Existing information", Label: "2", Text: "Bills"})
	add("", &model.Source{Group: "New information", Label: "3", Text: "A survey"})
	add("", &model.Source{Label: "4", Text: "What else turns up"})
	add("", &model.Witness{Name: "Depot manager", Cover: "Repairs\nStores", Questions: "Why so slow?"})
	add("", &model.Witness{Name: "Residents' group"})
	add("safe", &model.Theme{Title: "Safe streets", Leads: "A. Moss", Text: "Being seen"})
	add("", &model.Theme{Title: "Money"})
	add("board", &model.Body{Name: "Lighting Board", Meets: "every two months", Does: "Decides"})
	add("", &model.Body{Name: "Lamp Group", ReportsTo: ids["board"]})
}

func richPlan(add func(string, model.Record), ids map[string][]model.ID) {
	add("scope", &model.Task{Name: "Agree the scope", When: model.Timetable{Words: "12 May 2026"}, Who: "Panel", State: model.TaskDone})
	add("hear", &model.Task{Name: "Hear witnesses", Details: "Two evenings", When: model.Timetable{Words: "June 2026"}, After: ids["scope"], State: model.TaskUnderWay})
	add("", &model.Task{Name: "Hear witnesses", When: model.Timetable{Words: "ongoing"}, After: append(slices.Clone(ids["scope"]), ids["hear"]...), Slips: []model.Slip{{At: noonOf, From: "May 2026", To: "ongoing", Reason: "the hall was let"}}})
	add("", &model.Task{Name: "Report", State: model.TaskDropped})
	add("led", &model.Stream{Title: "New lamps"})
	add("old", &model.Stream{Title: "Old lamps"})
	add("", &model.StageNote{Stream: ids["led"], From: 1, To: 2, Text: "Being drawn"})
	add("", &model.StageNote{Stream: ids["led"], From: 2, To: 4, Text: "Two at once"})
	add("", &model.StageNote{Stream: ids["old"], From: 3, To: 3, Text: "Only a trial"})
	add("", &model.Deliverable{Stream: ids["led"], Text: "A list of lamps", State: model.DeliverableTick})
	add("", &model.Deliverable{Stream: ids["led"], Text: "A map", State: model.DeliverableBoth})
	add("", &model.Deliverable{Stream: ids["old"], Text: "A sale", State: model.DeliverableTriangle})
	add("", &model.Deliverable{Text: "A note"})
}

func richFindings(add func(string, model.Record), ids map[string][]model.ID) {
	add("e1", &model.Evidence{Title: "Counts", Source: "Depot", When: model.Timetable{Words: "3 March 2026"}, Says: "Half fail.\nMost at night.", Bears: append(slices.Clone(ids["whole"]), ids["cost"]...), Worth: "Good", Open: true})
	add("e2", &model.Evidence{Title: "A walk", Type: "visit", Open: true})
	add("e3", &model.Evidence{Title: "A letter", Type: "other", Source: "A resident", Says: "Too dark."})
	add("f1", &model.Finding{Text: "Half of all lamps fail.", Evidence: append(slices.Clone(ids["e1"]), ids["e2"]...), Enquiries: ids["whole"], State: model.AgreedWords})
	add("f2", &model.Finding{Text: "Nobody counts the cost.", Evidence: ids["e3"], Enquiries: ids["cost"]})
	add("", &model.Option{Theme: ids["safe"], Label: "Option 1", Text: "New lamps", Money: model.Saving, Qualifier: "up to", Amount: 265000, Figure: "saves up to £265k", Appraisal: "Dear now\nCheap later", Chosen: true})
	add("", &model.Option{Theme: ids["safe"], Label: "Option 2", Text: "Fewer lamps", Money: model.Cost, Amount: 43000, Figure: "£43k"})
	add("", &model.Option{Text: "Wait", Figure: "tbc"})
	add("r1", &model.Recommendation{Heading: "Lamps", Label: "1", Text: "Put up new lamps.", To: "Cabinet", When: model.Timetable{Words: "1 September 2026"}, Measure: "Half the calls", Cost: "£200,000", Evidence: ids["e1"], Findings: ids["f1"], State: model.AgreedWords})
	add("", &model.Recommendation{Heading: "Lamps", Label: "a", Text: "in the subways first", Under: ids["r1"], State: model.AgreedWords})
	add("", &model.Recommendation{Heading: "Lamps", Label: "b", Text: "then along the river", Under: ids["r1"], State: model.AgreedWords})
	add("r2", &model.Recommendation{Heading: "Money", Label: "2", Text: "Count the cost.", To: "Finance", State: model.AgreedWords, Evidence: ids["e2"], SignOff: model.SignOff{State: model.Succeeded, At: noonOf, Successor: "Audit Board"}})
	add("r3", &model.Recommendation{Heading: "Money", Label: "3", Text: "Sell the old ones.", State: model.AgreedWords, SignOff: model.SignOff{State: model.ClosedDown, At: noonOf, Reason: "Nobody buys."}})
	add("", &model.Recommendation{Label: "4", Text: "A thought"})
	add("act", &model.Action{Section: "Lamps", Text: "Order lamps", When: model.Timetable{Words: "July 2026"}, Leads: "AM"})
	add("", &model.Response{Recommendation: ids["r1"], Answer: model.ResponseAccepted, Words: "Yes.\nGladly.", Lead: "AM", When: model.Timetable{Words: "October 2026"}, Received: model.Timetable{Words: "4 June 2026"}, Actions: ids["act"]})
	add("", &model.Response{Recommendation: ids["r2"], Answer: model.ResponsePart, Words: "Some of it."})
	add("", &model.Response{Recommendation: ids["r3"], Words: "Not yet."})
	add("", &model.Risk{Text: "No lamps to be had", Owner: "AM", Mitigation: "Order early", Likelihood: model.LevelHigh, Impact: model.LevelLow})
	add("", &model.Person{Name: "Ada Moss", Abbreviation: "AM", Post: "Chair", Body: "Lighting Panel"})
}
