package file

import (
	"bytes"
	"slices"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
)

// sentOut is a document of two rows that is known when it comes back.
func sentOut() *document.Document {
	row := func(id, text string) document.Row {
		return document.Row{ID: id, Cells: []document.Cell{{Text: text}, {Text: "Lead of " + text}}}
	}
	return &document.Document{
		Title:    "Actions",
		Identity: []document.Property{{Name: "scrutiny.review", Value: "r<&>1"}, {Name: "scrutiny.sending", Value: "7"}, {Name: "other", Value: "x"}},
		Sections: []document.Section{{Blocks: []document.Block{&document.Table{
			Name: "Actions", Columns: []document.Column{{Name: "Action"}, {Name: "Lead"}},
			Rows: []document.Row{row("a12", "Paint the gate"), row("", "A row without one"), row("a3", "Mend the lock")},
		}}}},
	}
}

func TestIdentityComesBack(t *testing.T) {
	for _, format := range []intake.Format{intake.DOCX, intake.XLSX} {
		var data bytes.Buffer
		if err := Write(&data, Format(format), sentOut()); err != nil {
			t.Fatal(err)
		}
		src, err := Read(t.Context(), "actions."+string(format), data.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if src.Known("scrutiny.review") != "r<&>1" || src.Known("scrutiny.sending") != "7" || len(src.Identity) != 2 {
			t.Errorf("%s: identity %+v", format, src.Identity)
		}
		if got := idsOf(src); !slices.Equal(got, []string{"", "a12", "", "a3"}) {
			t.Errorf("%s: rows %q", format, got)
		}
	}
}

func TestIdentityColumnIsFoundWhereItWasMoved(t *testing.T) {
	const text = "A title above,,\r\nAction,scrutiny ID,Lead\r\nPaint,a12,GD\r\nNew,,PL\r\nscrutiny ID,scrutiny ID,\r\nMend, a3 ,GD\r\n"
	src, err := Read(t.Context(), "actions.csv", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got := idsOf(src); !slices.Equal(got, []string{"", "", "a12", "", "", "a3"}) {
		t.Errorf("rows %q", got)
	}
}

// TestAMergedHeadingIsNoColumnOfIdentities: the words of a cell that is merged
// over several columns stand in the first of them.
func TestAMergedHeadingIsNoColumnOfIdentities(t *testing.T) {
	cell := func(text string, merged intake.Merge) intake.Cell { return intake.Cell{Text: text, Merged: merged} }
	table := &intake.Table{Rows: []intake.Row{
		{Cells: []intake.Cell{cell("Title", intake.NotMerged), cell(document.IDColumn, intake.MergedLeft)}},
		{Cells: []intake.Cell{cell(document.IDColumn, intake.NotMerged), cell("Action", intake.NotMerged)}},
		{Cells: []intake.Cell{cell("a1", intake.NotMerged), cell("Paint", intake.NotMerged)}},
	}}
	table.ReadIDs()
	if got := table.Rows[2].ID; got != "a1" {
		t.Errorf("the row is %q", got)
	}
}

func TestFileOfAnotherProgramHasNoIdentity(t *testing.T) {
	doc := sentOut()
	doc.Identity = []document.Property{{Name: "Company", Value: "scrutiny.review"}}
	var data bytes.Buffer
	if err := Write(&data, DOCX, doc); err != nil {
		t.Fatal(err)
	}
	src, err := Read(t.Context(), "actions.docx", data.Bytes())
	if err != nil || src.Identity != nil {
		t.Errorf("identity %+v, %v", src.Identity, err)
	}
}

func idsOf(src *intake.Source) []string {
	var ids []string
	for _, block := range src.Blocks {
		if table, ok := block.(*intake.Table); ok {
			for _, row := range table.Rows {
				ids = append(ids, row.ID)
			}
		}
	}
	return ids
}
