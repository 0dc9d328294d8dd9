package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/ui/simulate"
)

// tracker is a file of another council, with a column that is nobody's.
func tracker() *intake.Source {
	rows := [][]string{
		{"Task", "By when", "Owner", "Cost", "Status"},
		{"Paint the depot gates", "31 March 2027", "Jo", "£400", "Green"},
		{"Count the bins", "Quarterly", "Ann", "", "In hand"},
		{"Move the skips", "30 June 2026", "Jo", "£90", ""},
	}
	table := &intake.Table{Place: "table 1"}
	for i, cells := range rows {
		row := intake.Row{Number: i + 1}
		for _, c := range cells {
			row.Cells = append(row.Cells, intake.Cell{Text: c})
		}
		table.Rows = append(table.Rows, row)
	}
	return &intake.Source{Name: "depot.csv", Format: intake.CSV, Blocks: []intake.Block{table}}
}

func importing(t *testing.T) *simulate.Simulation {
	t.Helper()
	s := open(t)
	s.Office.Files["/files/depot.csv"] = tracker()
	return s
}

func TestImport(t *testing.T) {
	s := importing(t).Press("I").Type("/files/depot.csv").Press("enter")
	s.Shows("depot.csv", "Their column", "Task", "Action", "By when", "Timetable", "Cost", "its own column", "adds 3 actions")
	s.Press("ctrl+s").Shows("Import of depot.csv").Press("esc", "end").Shows("15 actions", "Paint the depot gates")
	a := action(t, s, 12)
	if a.Text != "Paint the depot gates" || a.Leads != "Jo" || a.Rating != "green" {
		t.Errorf("the first imported action is %q, %q, %q", a.Text, a.Leads, a.Rating)
	}
	s.Press("ctrl+z").Shows("12 actions").Hides("Paint the depot")
}

// TestImportKeepsTheFile: the document is attached to the review with the import,
// as one change.
func TestImportKeepsTheFile(t *testing.T) {
	s := importing(t)
	s.Office.Contents = map[string][]byte{"/files/depot.csv": []byte("as it came")}
	s.Press("I").Type("/files/depot.csv").Press("down", "right").Shows("keep the file in the book too").Press("enter").Shows("The file itself is kept in the book")
	s.Press("ctrl+s", "esc").Shows("15 actions").Press("F").Shows("depot.csv", "kept in the book").Press("esc")
	if held := s.Desk.Review().Files(); len(held) != 1 || !held[0].Kept() || held[0].Size != 10 {
		t.Errorf("%+v", held)
	}
	s.Press("ctrl+z").Shows("12 actions")
	if held := s.Desk.Review().Files(); len(held) != 0 {
		t.Errorf("after the undo: %+v", held)
	}
	s.Office.Contents = nil
	s.Press("I").Type("/files/depot.csv").Press("down", "right", "enter").Says("There is no file").Shows("keep the file in the book too")
}

// TestTabCompletesAPath: as far as the names are alike; then it lists them, and
// on a whole one it goes to the next field.
func TestTabCompletesAPath(t *testing.T) {
	s := importing(t)
	s.Office.Files["/files/depots.xlsx"] = tracker()
	s.Press("I").Type("/fi").Press("tab").Shows("/files/depot").Press("tab").Says("depot.csv  depots.xlsx")
	s.Type(".").Press("tab").Shows("/files/depot.csv").Press("tab", "right").Shows("keep the file in the book too")
	s.Press("up").Type("x").Press("tab").Says("Nothing there begins like this.").Press("right").Shows("leave the file where it is")
}

func TestImportMappedByHand(t *testing.T) {
	s := importing(t).Paste("'/files/depot.csv'").Shows("/files/depot.csv").Press("ctrl+s").Shows("Cost")
	s.Press("down", "down", "down", "down", "enter").Shows("“Cost” becomes …").Type("measures").Press("enter").Shows("Cost Measures")
	s.Press("ctrl+s", "esc")
	if got := action(t, s, 12).Measures; got != "£400" {
		t.Errorf("the measures are %q", got)
	}
}

func TestImportThatCannotBe(t *testing.T) {
	s := open(t).Press("I", "enter").Shows("File cannot be empty.").Type("/none.docx").Press("enter").Says("There is no file at /none.docx.").Shows("/none.docx")
	s.Office.Files["/empty.csv"] = &intake.Source{Name: "empty.csv", Format: intake.CSV}
	s.Press("ctrl+u").Type("/empty.csv").Press("enter").Says("Empty.csv cannot be imported")
	s.Press("esc").Shows("Needs you")
}

func TestImportLeftInTime(t *testing.T) {
	s := importing(t).Press("I").Type("/files/depot.csv").Hold().Press("enter").Says("Reading depot.csv", "Esc cancels").Press("esc").Says("Cancelled").Release()
	s.Hides("adds 3 actions").Shows("Import a document").Press("esc").Press("6").Shows("12 actions")
	s = importing(t).Press("I").Type("/files/depot.csv").Press("enter", "esc").Says("Nothing was imported.")
	if s.Desk.Commits != 0 {
		t.Error("something was written")
	}
}

func TestImportThatCannotBeSaved(t *testing.T) {
	s := importing(t).Press("I").Type("/files/depot.csv").Press("enter")
	s.Desk.Fail(simulate.ErrDiskFull)
	s.Press("ctrl+s").Says("The disk is full").Shows("adds 3 actions")
	s.Desk.Fail(nil)
	s.Press("ctrl+s", "esc").Shows("15 actions")
}

// The extra columns of an import are private until they are made public.
func TestColumnsMadePublic(t *testing.T) {
	s := importing(t).Press("I").Type("/files/depot.csv").Press("enter", "ctrl+s", "esc")
	s.Command("columns of the tracker").Shows("Cost", "private").Type("cost").Press("enter").Says("Ctrl+Z undoes it.")
	public := false
	for _, c := range s.Desk.Review().TrackerColumns() {
		public = public || c.Name == "Cost" && c.Public
	}
	if !public {
		t.Error("the column is private still")
	}
	s.Command("columns of the tracker").Type("timetable").Press("enter").Says("It fills a field of the program")
}

func TestCopyOfARecord(t *testing.T) {
	s := open(t).Press("6", "y")
	for _, part := range []string{"Action: Publish how long", "Lead officer: JB", "Timetable: 30 September 2026"} {
		if !strings.Contains(s.Office.Clipped, part) {
			t.Errorf("what was copied lacks %q:\n%s", part, s.Office.Clipped)
		}
	}
	s.Office.Fails = simulate.ErrDiskFull
	s.Press("y").Says("The disk is full")
}

func TestPasteOntoAList(t *testing.T) {
	s := open(t).Press("6").Paste("two\nlines").Says("nothing to paste into")
	s.Paste("").Says("nothing to paste into")
	if n := len(s.Desk.Review().Of(model.KindAction)); n != 12 {
		t.Errorf("%d actions", n)
	}
}

// workbook is a file of two sheets with a table each, and a note.
func workbook() *intake.Source {
	one, two := tracker(), tracker()
	first, second := one.Blocks[0].(*intake.Table), two.Blocks[0].(*intake.Table)
	first.Name, first.Place, second.Name, second.Place = "North", "sheet North", "South", "sheet South"
	return &intake.Source{Name: "depots.xlsx", Format: intake.XLSX, Blocks: []intake.Block{first, second}}
}

func TestImportWithoutASheet(t *testing.T) {
	s := open(t)
	s.Office.Files["/depots.xlsx"] = workbook()
	s.Press("I").Type("/depots.xlsx").Press("enter").Shows("sheet North", "sheet South", "adds 6 actions")
	s.Press(" ").Shows("adds 3 actions").Press(" ").Shows("adds 6 actions").Press(" ")
	s.Press("end", " ").Says("At least one sheet has to stay.").Shows("adds 3 actions")
	s.Press("home", "enter").Says("Choose a column of the tracker").Press("w").Shows("worth a look").Press("esc")
	s.Paste("nothing takes this").Press("ctrl+s", "esc", "end").Shows("15 actions")
	if got := action(t, s, 14).Sheet; got != "South" {
		t.Errorf("the last action came from the sheet %q", got)
	}
}

func TestImportedTexts(t *testing.T) {
	s := open(t)
	src := tracker()
	src.Format, src.Name = intake.DOCX, "depot.docx"
	src.Blocks = append([]intake.Block{&intake.Passage{Text: "The plan was agreed in May.", Style: intake.Paragraph, Place: "paragraph 1"}}, src.Blocks...)
	s.Office.Files["/depot.docx"] = src
	s.Press("I").Type("/depot.docx").Press("enter", "ctrl+s", "esc", "4", "shift+tab")
	s.Shows("[Imported texts]", "2 passages", "The plan was agreed in May.", "depot.docx")
	s.Press("n").Says("kept as the import found them").Press("delete").Says("Ctrl+Z undoes it.")
}

// What is typed while the folder is listed stays as it is typed.
func TestCompletionLeavesWhatIsTyped(t *testing.T) {
	importing(t).Press("I").Type("/files/d").Hold().Press("tab").Type("raft.docx").Release().Shows("/files/draft.docx")
}
