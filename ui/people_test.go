package ui_test

import (
	"testing"

	"council/scrutiny/model"
)

func TestLeadsThatAreNobody(t *testing.T) {
	s := open(t).Press("9").Shows("7 names in the leads stand for nobody").Press("tab").Shows("ZZ", "Estates")
	s.Press("end").Press("enter").Says("Ctrl+Z undoes it.").Shows("6 names").Press("up").Hides("ZZ").Press("end")
	var made *model.Person
	for p := range model.Each[*model.Person](s.Desk.Review()) {
		if p.Abbreviation == "ZZ" {
			made = p
		}
	}
	if made == nil {
		t.Fatal("no person has the abbreviation ZZ")
	}
	s.Press("end", "a").Shows("Estates is another way to write").Type("mina").Press("enter").Says("Ctrl+Z undoes it.").Shows("5 names")
	for p := range model.Each[*model.Person](s.Desk.Review()) {
		if p.Abbreviation == "MK" && p.Aliases != "Estates" {
			t.Errorf("the aliases of MK are %q", p.Aliases)
		}
	}
	s.Press("6").Press("/").Type("caged").Press("enter").Shows("JB Jo Bell, Estates Mina Khan")
}

func TestPeopleAreEdited(t *testing.T) {
	s := open(t).Press("9", "n").Type("Lee Ward").Press("tab").Type("LW").Press("ctrl+s").Shows("LW", "Lee Ward", "4 people")
	s.Press("n", "ctrl+s").Says("A person needs a name, a post or an abbreviation.").Press("esc")
}
