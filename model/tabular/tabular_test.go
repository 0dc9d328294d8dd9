package tabular_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/tabular"
)

// TestDeclarations holds the declarations to what writers and readers rest on:
// fields that there are, names that a workbook takes, tables that are told from
// each other by what everybody sees.
func TestDeclarations(t *testing.T) {
	for _, table := range tabular.Tables() {
		if len(table.Name) > 31 || table.Name == "" || table.Caption == "" {
			t.Errorf("%q is no name of a sheet", table.Name)
		}
		var heads []string
		for _, c := range table.Columns {
			heads = append(heads, c.Name)
			_, ok := model.FieldOf(table.KindOf(c), c.Field)
			if own := c.How == tabular.Apart || c.How == tabular.Counted; !own && !ok {
				t.Errorf("%s: the column %q tells no field", table.Name, c.Name)
			}
		}
		for _, title := range []string{table.Name, table.Caption} {
			if found, columns := tabular.Find(title, heads); found != table || len(columns) != len(heads) {
				t.Errorf("%q with all columns is taken for %+v", title, found)
			}
		}
		if found, _ := tabular.Find(table.Caption, append([]string{"Somebody's own"}, heads...)); found != nil {
			t.Errorf("%s: a column of somebody's own is taken for ours", table.Name)
		}
		if found, _ := tabular.Find("", heads); found != nil {
			t.Errorf("%s: a table without a title is taken for ours", table.Name)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, review := range []string{"", "Lamps", "Lamps: on as at night", "Lamps: scope"} {
		for _, k := range tabular.Kinds() {
			day := ""
			if k == tabular.PositionKind {
				day = "4 May 2026"
			}
			if is, of := tabular.ReadTitle(k.Title(review, day)); is != k || of != review {
				t.Errorf("%q is taken for the %q of %q", k.Title(review, day), is, of)
			}
		}
	}
	for _, title := range []string{"", "Lamps", "The scope of lamps", "Lamps - scope"} {
		if is, _ := tabular.ReadTitle(title); is != "" {
			t.Errorf("%q is taken for a %s", title, is)
		}
	}
}

func TestPartOf(t *testing.T) {
	read := []string{"R1", "R4", "R4a", "R4 4.1"}
	for number, want := range map[string][2]string{
		"R4a": {"R4", "a"}, "R4ai": {"R4a", "i"}, "R4 4.1": {"R4", "4.1"}, "R10": {"", "10"}, "R5a": {"", "5a"}, "A1": {"", "A1"}, "": {"", ""}, "7": {"", "7"},
	} {
		of, label := tabular.PartOf(number, func(s string) bool { return slices.Contains(read, s) })
		if of != want[0] || label != want[1] {
			t.Errorf("%q is %q of %q, want %q", number, label, of, want)
		}
	}
}

// TestCellsThatSayNothingWeKnow leaves the record as it is.
func TestCellsThatSayNothingWeKnow(t *testing.T) {
	for _, one := range []struct {
		table        *tabular.Table
		column, text string
	}{
		{tabular.Tasks, "State", "nearly"},
		{tabular.Evidence, "Reference", "X9"},
		{tabular.Findings, "State", "agreed by most"},
		{tabular.Options, "Chosen", "perhaps"},
		{tabular.Recommendations, "On", "some day"},
		{tabular.Risks, "Impact", "grave"},
	} {
		rec := model.New(one.table.Of)
		if links, ok := tabular.Take(one.table.Column(one.column), rec, one.text); ok || len(links) > 0 {
			t.Errorf("%s: %q was understood", one.column, one.text)
		}
		for _, f := range model.FieldsOf(one.table.Of) {
			if v := f.Get(rec); v != "" {
				t.Errorf("%s: %q made the %s %q", one.column, one.text, f.Label, v)
			}
		}
	}
}

// TestChoicesAreReadInAnyCaseAndPrivateFieldsAreToldToNobody: officers write
// "high" and "HIGH".
func TestChoicesAreReadInAnyCaseAndPrivateFieldsAreToldToNobody(t *testing.T) {
	impact := tabular.Risks.Column("Impact")
	f, _ := model.FieldOf(model.KindRisk, impact.Field)
	last := f.Choices[len(f.Choices)-1]
	risk := model.New(model.KindRisk)
	if _, ok := tabular.Take(impact, risk, strings.ToUpper(last.Label)); !ok || f.Get(risk) != last.Key {
		t.Errorf("%q was read as %q", strings.ToUpper(last.Label), f.Get(risk))
	}
	evidence := &model.Evidence{Title: "Survey", Worth: "Only nine answered"}
	column := tabular.Column{Name: "Worth", Field: "worth"}
	for _, private := range []bool{true, false} {
		teller := &tabular.Teller{Review: model.NewReview("r"), Private: private}
		if got := teller.Cell(column, evidence).Text; (got != "") != private {
			t.Errorf("private %v: it tells %q", private, got)
		}
	}
}

// TestFiguresAreTold: as they were written where that says all of it, else from
// what was read of them; read back they are told the same.
func TestFiguresAreTold(t *testing.T) {
	cell := tabular.Options.Column("Cost or saving")
	teller := &tabular.Teller{Review: model.NewReview("r")}
	for want, o := range map[string]*model.Option{
		"saves up to £265k":        {Money: model.Saving, Qualifier: "up to", Amount: 265000, Figure: "saves up to £265k"},
		"saving of up to £265,000": {Money: model.Saving, Qualifier: "up to", Amount: 265000},
		"cost of £43,000":          {Money: model.Cost, Amount: 43000, Figure: "£43k"},
		"saving of £17k a year":    {Money: model.Saving, Qualifier: "a year", Amount: 17000, Figure: "£17k a year"},
		"tbc":                      {Figure: "tbc"},
		"£40k to £50k":             {Figure: "£40k to £50k"},
		"":                         {},
	} {
		got := teller.Cell(cell, o).Text
		again := &model.Option{}
		_, ok := tabular.Take(cell, again, got)
		if told := teller.Cell(cell, again).Text; got != want || !ok || told != want {
			t.Errorf("told as %q, then as %q, want %q", got, told, want)
		}
		if again.Amount != o.Amount || !strings.EqualFold(again.Qualifier, o.Qualifier) || again.Money != o.Money {
			t.Errorf("%q was read as %+v", got, again)
		}
	}
}
