package ui_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// scopePaper is a report of the scope of a review, as Word has it.
func scopePaper() *intake.Source {
	src := &intake.Source{Name: "ponds.docx", Format: intake.DOCX}
	add := func(style intake.Style, level int, label string, texts ...string) {
		for _, text := range texts {
			src.Blocks = append(src.Blocks, &intake.Passage{Text: text, Style: style, Level: level, Label: label, Place: fmt.Sprintf("paragraph %d", len(src.Blocks)+1)})
		}
	}
	add(intake.Heading, 1, "", "Review of ponds")
	add(intake.Heading, 2, "", "1. Recommendations")
	add(intake.Paragraph, 0, "", "The Committee is asked to:")
	add(intake.ListItem, 0, "•", "Agree the scope")
	add(intake.Heading, 2, "", "2. Background")
	add(intake.Paragraph, 0, "", "The plan names three priorities:")
	add(intake.ListItem, 0, "•", "Clean water", "Safe edges", "Quiet corners")
	add(intake.Heading, 2, "", "3. Scope")
	add(intake.ListItem, 0, "•", "Ponds in parks")
	add(intake.Heading, 2, "", "4. Approach")
	add(intake.ListItem, 0, "1.", "Walk round all of them")
	add(intake.Heading, 2, "", "5. Risks")
	add(intake.ListItem, 0, "•", "A dry summer")
	return src
}

func TestImportADocument(t *testing.T) {
	s := open(t)
	s.Office.Files["/ponds.docx"] = scopePaper()
	s.Press("I").Type("/ponds.docx").Press("enter")
	s.Shows("what becomes of it", "priorities", "3", "It is taken for a review scope report", "? paragraph", "as one change")
	s.Press("ctrl+s").Shows("worth a look", "taken for priorities").Press("esc")
	if n := s.Desk.Review().Counts()["priorities"]; n != 3 {
		t.Errorf("there are %d priorities, want 3", n)
	}
	s.Press("4", "shift+tab").Shows("[Imported texts]", "? 3 to confirm", "? Clean water")
	s.Press("f").Type("to confirm").Press("enter").Shows("? Safe edges").Hides("Ponds in parks")
	s.Press("e").Says("Confirmed 1.").Shows("? 2 to confirm")
	s.Press("esc", "end", "e").Says("Nothing was guessed here.")
	s.Press("ctrl+z", "ctrl+z")
	if n := s.Desk.Review().Counts()["passages"]; n != 0 {
		t.Errorf("%d passages are left after the import was undone", n)
	}
}

func TestImportAsAnotherKind(t *testing.T) {
	s := open(t)
	s.Office.Files["/ponds.docx"] = scopePaper()
	s.Press("I").Type("/ponds.docx").Press("enter", "a").Shows("ponds.docx is …", "minutes of a meeting").Type("plain").Press("enter")
	s.Shows("It is taken for plain text (sure: you said so)").Press("ctrl+s")
	if got := s.Desk.Review().Counts(); got["priorities"] != 0 || got["passages"] == 0 {
		t.Errorf("the counts are %v", got)
	}
	s.Press("4", "shift+tab").Shows("without a place of their own")
	if len(s.Desk.Review().Of(model.KindRisk)) != 0 {
		t.Error("a risk was made of plain text")
	}
}
