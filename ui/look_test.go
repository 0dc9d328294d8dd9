package ui_test

import "testing"

func TestLookOfPapers(t *testing.T) {
	s := open(t)
	s.Office.Contents = map[string][]byte{"/in/house.dotx": []byte("a template")}
	s.Press(":").Type("look of papers").Press("enter").Shows("Look of the papers: the program’s own", "Take it from a Word file").Press("enter")
	s.Shows("Take the look of the papers from a Word file").Type("/in/none.dotx").Press("ctrl+s").Says("There is no file at /in/none.dotx")
	s.Press("ctrl+u").Type("/in/house.dotx").Press("ctrl+s").Says("Its picture is linked, so it is left out")
	f := s.Desk.Review().Info().Look
	if f.Name != "house.dotx" || f.Size != 10 || f.Sum.IsZero() {
		t.Fatalf("%+v", f)
	}
	s.Press(":").Type("look of papers").Press("enter").Shows("from house.dotx", "Go back to the program’s own look").Press("down", "enter").Says("Wrote /books/house.dotx")
	s.Press(":").Type("look of papers").Press("enter", "down", "down", "enter").Says("Took the council’s own look off")
	if f := s.Desk.Review().Info().Look; !f.Sum.IsZero() {
		t.Errorf("%+v", f)
	}
	s.Press("ctrl+z")
	if s.Desk.Review().Info().Look != f {
		t.Error("undo does not bring the look back")
	}
}
