package ui_test

import (
	"testing"

	"council/scrutiny/model/intake"
)

func TestDoctorAfterAnImport(t *testing.T) {
	s := open(t)
	table := &intake.Table{Place: "table 1"}
	for i, cells := range [][]string{
		{"Action", "Lead officer", "Due date", "RAG", "Progress"},
		{"Open the depot on Saturdays", "Karen Osei", "31 March 2020", "Green", "May 2020: the rota is made"},
		{"Paint the lines outside the schools", "", "31 March 2040", "Green", "May 2040: booked"},
	} {
		row := intake.Row{Number: i + 1}
		for _, c := range cells {
			row.Cells = append(row.Cells, intake.Cell{Text: c})
		}
		table.Rows = append(table.Rows, row)
	}
	s.Office.Files["/files/theirs.csv"] = &intake.Source{Name: "theirs.csv", Format: intake.CSV, Blocks: []intake.Block{table}}
	s.Press("I").Type("/files/theirs.csv").Press("enter", "ctrl+s")
	s.Shows("1 green past its date; 1 position that is years old", "d shows where")
	s.Press("d").Shows("Check of theirs.csv", "What the panel would be told wrongly", "row 2, column RAG")
	s.Press("end").Shows("1 action without a lead").Press("esc").Shows("14 actions")
}

func TestDoctorOfTheReview(t *testing.T) {
	s := open(t).Press(":").Type("the doctor").Press("enter")
	s.Shows("Check of Fly-tipping review", "12 rows, read as the tracker of a review", "1 green past its date", "action 1.")
	s.Press("end").Shows("1 set of initials that nobody owns").Press("esc").Hides("Check of")
}
