package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// programme is the fly-tipping review with risks, themes and bodies.
func programme() simulate.Story {
	return append(simulate.FlyTipping(), model.Insert{Records: []model.Record{
		&model.Risk{Text: "Residents do not trust the figures that are published", Owner: "JB", Mitigation: "An outside check each year"},
		&model.Risk{Text: "The cameras cost more than was set aside", Likelihood: model.LevelHigh, Impact: model.LevelMedium},
		&model.Theme{Title: "Clear", Leads: "JB"},
		&model.Theme{Title: "Enforce", Text: "With the EA and the police"},
		withID(1, &model.Body{Name: "Cabinet", Meets: "monthly"}),
		withID(2, &model.Body{Name: "Waste Board", ReportsTo: []model.ID{model.Provisional(&model.Body{}, 1)}, Meets: "every two months"}),
		&model.Body{Name: "Courts Group", ReportsTo: []model.ID{model.Provisional(&model.Body{}, 2)}},
		&model.Person{Abbreviation: "WDF", Name: "Waste Disposal Forum"},
	}})
}

func withID(n int, b *model.Body) *model.Body {
	model.Provisional(b, n)
	return b
}

func openProgramme(t *testing.T, width, height int) *simulate.Simulation {
	t.Helper()
	return simulate.New(t, width, height, simulate.Options{Reviews: []simulate.Story{programme()}})
}

func TestRisks(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
		s := openProgramme(t, size[0], size[1]).Press("7")
		s.Shows("2 open risks", "nothing is done about 1 of them", "○ open", "Residents do not", "d close or open", "? keys")
	}
	s := openProgramme(t, 80, 24).Press("7").Shows("An outside check each year", "What is done")
	s.Press("d").Says("Ctrl+Z undoes it.").Shows("1 open risk", "1 closed", "✓ closed").Press("d").Shows("2 open risks")
	s.Press(" ", " ", "d").Shows("0 open risks", "2 closed").Press("ctrl+z").Shows("2 open risks")
	s.Press("f").Type("nothing is done").Press("enter").Shows("The cameras").Hides("Residents do not").Press("esc")
	s.Press("o").Type("high").Press("enter", "home").Shows("Likelihood high").Press("o", "enter")
	s.Press("n").Type("The officer leaves").Press("ctrl+s").Shows("3 open risks", "The officer leaves")
}

func TestNoRisksSaysWhatBelongsThere(t *testing.T) {
	open(t).Press("7").Shows("What could go wrong stands here", "n adds a risk").Press("d").Says("No risk is selected.")
}

func TestThemesAndBodies(t *testing.T) {
	s := openProgramme(t, 80, 24).Press("9", "tab", "tab", "tab").Shows("[Themes]", "2 themes", "1 with a lead", "Clear", "JB is Jo Bell, Head of Street Care", "nobody")
	s.Press("tab").Shows("[Bodies]", "3 bodies", "Cabinet", "└─ Waste Board", "└─ Courts Group", "every two months", "not said")
}

func TestAbbreviationsNobodyKnows(t *testing.T) {
	s := openProgramme(t, 80, 24).Press("9", "tab", "tab").Shows("[Abbreviations]", "2 in use that nothing resolves", "1 defined and unused", "ZZ", "EA", "theme: Enforce", "WDF", "Waste Disposal Forum")
	s.Press("home", "enter").Shows("ZZ", "Name").Press("ctrl+s").Shows("1 in use that nothing resolves").Hides("action:")
	s.Press("end", "enter").Shows("Edit: Waste Disposal Forum").Press("esc")
}
