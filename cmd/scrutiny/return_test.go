package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	sending "council/scrutiny/model/send"
	"council/scrutiny/store/file"
)

// leadWork is what one lead does to the file that was sent to them, as people do
// it. Rows are named by their references.
type leadWork struct {
	File   string      `json:"file"`
	Out    string      `json:"out"`
	Via    string      `json:"via,omitempty"` // saved in this format first
	Cells  []leadCell  `json:"cells"`
	Add    []leadCell  `json:"add,omitempty"` // the cells of one new row
	Delete string      `json:"delete,omitempty"`
	Sort   string      `json:"sort,omitempty"` // by this column, backwards
	Column *leadColumn `json:"column,omitempty"`
	Filter *leadCell   `json:"filter,omitempty"` // left on, on the text of a column
	Blank  bool        `json:"blank,omitempty"`  // what is seen is copied into a new file
	Loses  bool        `json:"-"`                // what was written into the file is lost
	doc    *document.Document
	format file.Format
	person string
	first  string // the reference of the first row as it was sent
}

type leadCell struct {
	Ref    string `json:"ref,omitempty"`
	Column string `json:"column"`
	Text   string `json:"text"`
}

// leadColumn is a column that a lead puts in before another.
type leadColumn struct {
	Before string   `json:"before"`
	Name   string   `json:"name"`
	Cell   leadCell `json:"cell"`
}

// leadNames are the leads of the 40 actions.
var leadNames = []string{"Asha Bell", "Ben Cole", "Cara Dunn", "Dev Ellis", "Ella Frost", "Finn Grey"}

// fortyActions are actions of six leads, each different from all others.
func fortyActions() []model.Record {
	verbs := strings.Fields("Repaint Survey Replace Publish Consult Inspect Fund Relocate")
	things := []string{"the benches of the riverside walk", "street lamps along the old railway", "the boilers of leisure centres", "records of food inspections", "shelters at bus stops"}
	why := []string{"so that they last another decade", "before the autumn", "with those who live nearby", "and report what it costs", "at no more than last year's price"}
	var all []model.Record
	for _, name := range leadNames {
		all = append(all, &model.Person{Name: name, Abbreviation: string(name[0]) + string(name[strings.Index(name, " ")+1])})
	}
	for i := range 40 {
		a := &model.Action{
			Section:  fmt.Sprintf("%d Part %c", i/10+1, 'A'+rune(i/10)),
			Text:     fmt.Sprintf("%s %s %s in ward %d", verbs[i%8], things[i/8], why[(i+i/5)%5], i+3),
			Measures: fmt.Sprintf("%d done by the end of the year - “on time”", i+2),
			Leads:    leadNames[i%6],
		}
		a.When.Words = []string{"30 June 2026", "By 30 September 2026", "Ongoing", "Mar-26", ""}[i%5]
		if i%3 > 0 {
			a.Positions = []model.Position{{Text: fmt.Sprintf("Half of ward %d's were looked at", i+3)}}
		}
		all = append(all, a)
	}
	return all
}

// sendForty makes a book with the forty actions, and what each lead is sent.
func sendForty(t testing.TB, dir string) (book string, all []*leadWork) {
	t.Helper()
	e := testEnv(t, dir)
	book = filepath.Join(dir, "forty.scrutiny")
	err := makeBook(t.Context(), e, book, func(ctx context.Context, d *desk) error {
		r, err := d.begin(ctx, model.Begin{Title: "Forty", Template: model.Blank})
		if err != nil {
			return err
		}
		if r, _, err = d.change(ctx, r, model.Insert{Records: fortyActions()}); err != nil {
			return err
		}
		o := sending.Options{To: sending.ByLead, Today: e.today(), Due: e.today().AddDays(14), Resting: true}
		sent := model.Send{First: r.NextID()}
		parcels, _ := sending.Parcels(r, o)
		for i, p := range parcels {
			work := &leadWork{person: p.To, format: []file.Format{file.XLSX, file.DOCX}[i%2]}
			work.File = fmt.Sprintf("%s.%s", p.To, work.format)
			o.Flat = work.format.Flat()
			work.doc = sending.Document(r, p, o, r.NextID()+model.ID(i)) //nolint:gosec // six of them
			s := model.Sent{To: p.To, Person: p.Person, Due: o.Due, Format: string(work.format), File: work.File}
			for _, a := range p.Actions {
				s.Actions = append(s.Actions, a.ID)
			}
			sent.Files = append(sent.Files, s)
			all = append(all, work)
		}
		_, _, err = d.change(ctx, r, sent)
		return err
	})
	if err != nil || len(all) != len(leadNames) {
		t.Fatalf("%d files, %v", len(all), err)
	}
	return book, all
}

// refsOf returns the references of a lead's rows in the order of the file.
func (w *leadWork) refs() []string {
	var refs []string
	for _, s := range w.doc.Sections {
		for _, b := range s.Blocks {
			if table, ok := b.(*document.Table); ok {
				for _, r := range table.Rows {
					refs = append(refs, r.Cells[0].Text)
				}
			}
		}
	}
	return refs
}

// busyLeads says what each of the six does. Together they do all that people do
// to such files.
func busyLeads(all []*leadWork) {
	for i, w := range all {
		refs := w.refs()
		w.first = refs[0]
		w.Cells = []leadCell{
			{refs[0], sending.PositionColumn, fmt.Sprintf("%s says: it’s done – all %d of them", w.person, i+4)},
			{refs[1], sending.PositionColumn, "Two quotes came in.\nA third is on its way."},
			{refs[1], sending.DateColumn, "31 October 2026"},
			{refs[1], sending.ReasonColumn, "The contractor is late"},
			{refs[2], sending.ProposedColumn, "Amber"},
			{refs[3], "Timetable", "By 1 December 2026"},
		}
		w.Add = []leadCell{{"", "Action", fmt.Sprintf("Tell the residents of area %d what was decided about the trees", i)}, {"", sending.PositionColumn, "Leaflet drafted"}}
		if i%2 == 0 {
			w.Delete = refs[4]
		}
	}
	all[0].Sort = "Action"
	all[1].Column = &leadColumn{Before: sending.PositionColumn, Name: "Comments", Cell: leadCell{Ref: all[1].refs()[2], Text: "Please ring me"}}
	all[2].Column = &leadColumn{Before: "Measures", Name: "Comments", Cell: leadCell{Ref: all[2].refs()[2], Text: "Please ring me"}}
	all[2].Filter = &leadCell{Column: "Timetable", Text: "Ongoing"}
	all[3].Via = "odt"
	all[0].Via = "ods"
	all[4].Blank, all[4].Loses = true, true
	all[4].Cells = append(all[4].Cells, leadCell{all[4].refs()[3], "Measures", "Thirty done, each looked at twice"})
}

// changesHere are what the officer changes while the files are out: one cell that
// a lead changes too, one that none does.
func changesHere(t testing.TB, e env, book string, all []*leadWork) {
	t.Helper()
	withReview(t, e, book, func(ctx context.Context, d *desk, r *model.Review) error {
		byRef := map[string]model.ID{}
		for id, ref := range r.References() {
			byRef[ref] = id
		}
		for _, w := range all {
			refs := w.refs()
			next, _, err := d.change(ctx, r, model.Set{IDs: []model.ID{byRef[refs[3]]}, Values: []model.Value{{Field: "timetable", Text: "By 1 March 2027"}}})
			if err != nil {
				return err
			}
			if r, _, err = d.change(ctx, next, model.Set{IDs: []model.ID{byRef[refs[0]]}, Values: []model.Value{{Field: "measures", Text: "Changed here alone"}}}); err != nil {
				return err
			}
		}
		return nil
	})
}

// withReview does something with the only review of a book.
func withReview(t testing.TB, e env, book string, do func(context.Context, *desk, *model.Review) error) {
	t.Helper()
	b, err := e.openBook(book)
	if err != nil {
		t.Fatal(err)
	}
	d := e.desk(b)
	all, err := d.all(t.Context())
	if err == nil {
		err = do(t.Context(), d, all[0])
	}
	if err := closing(b, err); err != nil {
		t.Fatal(err)
	}
}

// takeBack runs the return command and reads what it says as JSON.
func takeBack(t testing.TB, dir, book string, args ...string) returnReport {
	t.Helper()
	e := testEnv(t, dir)
	var out, errs bytes.Buffer
	e.out, e.err = &out, &errs
	if code := run(e, append([]string{"return", book, "--json"}, args...)); code != exitDone {
		t.Fatalf("return ends with %d: %s%s", code, out.String(), errs.String())
	}
	var report returnReport
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	return report
}

// saidBack is a line of a report in the words of a lead's work.
func saidBack(f returnedReport) []string {
	var lines []string
	for _, row := range f.Rows {
		for _, c := range row.Changes {
			if c.Line > 0 {
				ref := row.Ref
				if row.Fate == "new" {
					ref = "new"
				}
				lines = append(lines, strings.Join([]string{ref, c.Column, oneSpaced(returnsPlain(c.There)), oneSpaced(c.Reason), c.State}, "|"))
			}
		}
		if row.Fate == "missing" {
			lines = append(lines, row.Ref+"|missing")
		}
	}
	slices.Sort(lines)
	return lines
}

func returnsPlain(s string) string { return strings.NewReplacer("’", "'", "–", "-").Replace(s) }

// done returns what has to be listed of a lead's work: nothing more, nothing
// less.
func (w *leadWork) done() []string {
	var lines []string
	reason := ""
	for _, c := range w.Cells {
		if c.Column == sending.ReasonColumn {
			reason = c.Text
		}
	}
	for _, c := range w.Cells {
		state, because := "changed there", ""
		switch c.Column {
		case sending.ReasonColumn:
			continue
		case sending.DateColumn:
			because = reason
		case "Timetable":
			state = "changed in both"
		}
		lines = append(lines, strings.Join([]string{c.Ref, c.Column, oneSpaced(returnsPlain(c.Text)), because, state}, "|"))
	}
	if w.Add != nil {
		lines = append(lines, "new|New action|"+w.Add[0].Text+"||changed there")
	}
	if w.Delete != "" {
		lines = append(lines, w.Delete+"|missing")
	}
	if w.Column != nil {
		lines = append(lines, w.Column.Cell.Ref+"|"+w.Column.Name+"|"+w.Column.Cell.Text+"||changed there")
	}
	slices.Sort(lines)
	return lines
}
