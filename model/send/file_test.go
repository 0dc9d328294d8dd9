package send_test

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/model/send"
	"council/scrutiny/store/file"
)

// readBack writes a parcel and reads it as a file that came back.
func readBack(t *testing.T, r *model.Review, p send.Parcel, o send.Options, f file.Format, id model.ID) *intake.Source {
	t.Helper()
	var b, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&b, &again} {
		if err := file.Write(w, f, send.Document(r, p, o, id)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("two files of %s differ", p.To)
	}
	src, err := file.Read(context.Background(), p.To+"."+string(f), b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestFilesCarryWhereTheyBelong(t *testing.T) {
	r := sampleReview(t)
	for _, f := range []file.Format{file.XLSX, file.DOCX} {
		o := send.Options{To: send.ByLead, Today: today, Due: day("2026-12-04"), Flat: f == file.XLSX}
		parcels, _ := send.Parcels(r, o)
		for i, p := range parcels {
			src := readBack(t, r, p, o, f, model.ID(900+i))
			for name, want := range map[string]string{
				send.ReviewProperty: "sample", send.KindProperty: send.KindSending,
				send.SendingProperty: strconv.Itoa(900 + i), send.RevisionProperty: strconv.FormatUint(uint64(r.Revision), 10),
			} {
				if got := src.Known(name); got != want {
					t.Errorf("%s of %s: %q, want %q", name, p.To, got, want)
				}
			}
			var want []string
			for _, a := range p.Actions {
				want = append(want, report.RowID(a.ID))
			}
			got, words := rowsOf(src)
			if !slices.Equal(got, want) {
				t.Errorf("%s for %s: rows %v, want %v", f, p.To, got, want)
			}
			for _, column := range []string{send.RefColumn, send.RatingColumn, send.PositionColumn, send.ProposedColumn, send.DateColumn, send.ReasonColumn} {
				if !slices.Contains(words, column) {
					t.Errorf("%s for %s has no column %q", f, p.To, column)
				}
			}
		}
	}
}

// TestTablesOfWordFiles: a lead's actions stand in one table, those of several
// leads under the names of their sections.
func TestTablesOfWordFiles(t *testing.T) {
	r := review(
		&model.Action{Section: "Roads", Text: "Fill the holes", Leads: "GD"}, &model.Action{Section: "Paths", Text: "Sweep the leaves", Leads: "GD"},
	)
	for way, want := range map[send.By]string{send.ByLead: "table", send.InOne: "Roads table Paths table"} {
		o := send.Options{To: way, Today: today}
		parcels, _ := send.Parcels(r, o)
		var got []string
		for _, b := range send.Document(r, parcels[0], o, 9).Sections[0].Blocks {
			switch b := b.(type) {
			case *document.Heading:
				got = append(got, b.Text)
			case *document.Table:
				got = append(got, "table")
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", way, got, want)
		}
	}
}

// rowsOf returns the identities of a file's rows, and the texts of its cells.
func rowsOf(src *intake.Source) (ids, words []string) {
	for _, b := range src.Blocks {
		table, ok := b.(*intake.Table)
		if !ok {
			continue
		}
		for _, row := range table.Rows {
			if row.ID != "" {
				ids = append(ids, row.ID)
			}
			for _, c := range row.Cells {
				words = append(words, c.Text)
			}
		}
	}
	return ids, words
}

// TestFilesHoldWhatLeadsMaySee puts a word of its own into each private field.
func TestFilesHoldWhatLeadsMaySee(t *testing.T) {
	action := &model.Action{
		Text: "Fill the holes", Leads: "GD", Notes: "SECRET note", RatedBy: "SECRET rater", RatingNote: "SECRET reason", Origin: "SECRET origin",
		Positions: []model.Position{{Text: "SECRET older", Recorded: today.Time(), Held: today - 30}, {By: "SECRET officer", Text: "Half done", Held: today}},
		Extras:    []model.Extra{{Column: "x1", Text: "SECRET column"}, {Column: "x2", Text: "Open column"}},
	}
	r := review(
		action, &model.Action{Text: "SECRET action", Leads: "GD", Withheld: true},
		&model.Person{Name: "Grace Doyle", Abbreviation: "GD", Contact: "SECRET@example.org", Aliases: "SECRET alias", Notes: "SECRET person"},
	)
	info := *r.Info()
	info.Notes = "SECRET review"
	info.Columns = append(model.StandardColumns(), model.Column{ID: "x1", Name: "SECRET heading"}, model.Column{ID: "x2", Name: "Costs", Public: true})
	r = model.Assemble(r.ID, r.Revision, &info, slices.Concat(r.Of(model.KindAction), r.Of(model.KindPerson)))
	for _, f := range []file.Format{file.XLSX, file.DOCX} {
		o := send.Options{Today: today, Flat: f == file.XLSX}
		parcels, _ := send.Parcels(r, o)
		if len(parcels) != 1 {
			t.Fatalf("%d parcels", len(parcels))
		}
		_, words := rowsOf(readBack(t, r, parcels[0], o, f, 9))
		all := strings.Join(append(words, send.Mail(r, parcels[0], o, "x", nil)), "\n")
		if strings.Contains(all, "SECRET") {
			t.Errorf("the %s holds what is private:\n%s", f, all)
		}
		if !strings.Contains(all, "Fill the holes") || !strings.Contains(all, "Half done") || f == file.XLSX && !strings.Contains(all, "Open column") {
			t.Errorf("the %s lacks something:\n%s", f, all)
		}
		o.Closed = true
		parcels, _ = send.Parcels(r, o)
		d := send.Document(r, parcels[0], o, 9)
		mail := send.Mail(r, parcels[0], o, "x", map[model.ID]bool{3: true})
		if d.Marking != report.ExemptMarking || !parcels[0].Closed || strings.Contains(mail, "SECRET") || !strings.Contains(mail, "closed to the public") {
			t.Errorf("closed actions are not marked: %q\n%s", d.Marking, mail)
		}
	}
}
