package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

func TestReadFigure(t *testing.T) {
	for words, want := range map[string]model.Figure{
		"up to £265k":                {Qualifier: "up to", Amount: 265_000},
		"43k":                        {Amount: 43_000},
		"Up to 86k":                  {Qualifier: "up to", Amount: 86_000},
		"£1,250,000":                 {Amount: 1_250_000},
		"£ 20 000":                   {}, // two numbers: which of them is meant is not said
		"about £3.5 million":         {Qualifier: "about", Amount: 3_500_000},
		"£1.2m a year":               {Qualifier: "a year", Amount: 1_200_000},
		"up to £20k p.a.":            {Qualifier: "up to p.a.", Amount: 20_000},
		"saving of £86k":             {Money: model.Saving, Amount: 86_000},
		"Cost: £300":                 {Money: model.Cost, Amount: 300},
		"£300 saving":                {Money: model.Saving, Amount: 300},
		"saves up to £5k":            {Money: model.Saving, Qualifier: "up to", Amount: 5_000},
		"£40k to £50k":               {},
		"£40-50k":                    {},
		"15%":                        {},
		"tbc":                        {},
		"To be confirmed":            {},
		"none":                       {},
		"":                           {},
		"cost neutral":               {},
		"saving tbc":                 {Money: model.Saving},
		"£99999999999999999999999bn": {},
		"£250.60":                    {Amount: 251},
	} {
		if got := model.ReadFigure(words); got != want {
			t.Errorf("%q is read as %+v, not as %+v", words, got, want)
		}
	}
}

// However odd it is, what is typed is no sum that the words do not hold, and is
// read again as the same once it was written out.
func TestReadFigureOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		model.ReadFigure(rapid.String().Draw(t, "words"))
		n := rapid.Uint64Range(1, 1_000_000_000).Draw(t, "amount")
		if got := model.ReadFigure("up to £" + model.Pounds(n)); got.Amount != n || got.Qualifier != "up to" {
			t.Fatalf("%s is read as %+v", model.Pounds(n), got)
		}
	})
}

func TestOptionsFigureIsRead(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Add{Kind: model.KindOption, Values: vals("option", "Share a depot", "figure", "up to £265k", "money", "saving")})
	id := newest(r, model.KindOption)
	option := func() *model.Option { return find[*model.Option](t, r, id) }
	if o := option(); o.Amount != 265_000 || o.Sum() != "up to £265,000" || o.Money != model.Saving {
		t.Errorf("%+v is %q", o, o.Sum())
	}
	r, _ = after(t, r, model.Set{IDs: []model.ID{id}, Values: vals("option", "Share the depot")})
	if o := option(); o.Amount != 265_000 {
		t.Errorf("another change made %+v of it", o)
	}
	r, _ = after(t, r, model.Set{IDs: []model.ID{id}, Values: vals("figure", "tbc")})
	if o := option(); o.Amount != 0 || o.Qualifier != "" || o.Sum() != "tbc" {
		t.Errorf("tbc is %+v", o)
	}
	r, _ = after(t, r, model.Set{IDs: []model.ID{id}, Values: vals("figure", "forty or so", "amount", "40", "qualifier", "about")})
	if o := option(); o.Sum() != "about £40" || o.Figure != "forty or so" {
		t.Errorf("the officer's own reading is %+v", o)
	}
}

// What stands behind an amount stays behind it.
func TestSumOfAnOption(t *testing.T) {
	for _, c := range []struct {
		option model.Option
		want   string
	}{
		{model.Option{Figure: "up to £265k", Qualifier: "up to", Amount: 265_000}, "up to £265,000"},
		{model.Option{Figure: "43k", Amount: 43_000}, "£43,000"},
		{model.Option{Figure: "up to £17k a year", Qualifier: "up to a year", Amount: 17_000}, "up to £17k a year"},
		{model.Option{Figure: "£38,000 a street", Qualifier: "a street", Amount: 38_000}, "£38,000 a street"},
		{model.Option{Figure: "£38,000 a street", Qualifier: "about", Amount: 40_000}, "about £40,000"},
		{model.Option{Figure: "saving of £86k a year", Qualifier: "a year", Amount: 86_000, Money: model.Saving}, "a year £86,000"},
		{model.Option{Figure: "tbc"}, "tbc"},
		{model.Option{Amount: 5_000}, "£5,000"},
	} {
		if got := c.option.Sum(); got != c.want {
			t.Errorf("%q, read as %q %d, is said as %q, not as %q", c.option.Figure, c.option.Qualifier, c.option.Amount, got, c.want)
		}
	}
}
