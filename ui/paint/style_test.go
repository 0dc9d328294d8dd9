package paint

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestStyleApply(t *testing.T) {
	for params, want := range map[string]style{
		"":                      {},
		"0":                     {},
		"1;4":                   {attrs: bold | underline},
		"1;2;3;5;7;8;9":         {attrs: bold | faint | italic | blink | reverse | conceal | strike},
		"1;2;22":                {},
		"3;4;5;7;9;23;24;25;27": {attrs: strike},
		"31;42":                 {fg: basic | 1, bg: basic | 2},
		"97;100":                {fg: basic | 15, bg: basic | 8},
		"31;42;39;49":           {},
		"38;5;208":              {fg: indexed | 208},
		"48;2;255;106;61;1":     {bg: direct | 0xff6a3d, attrs: bold},
		"1;38;9":                {attrs: bold},
		"38;5":                  {},
		"38;2;999;0;0":          {},
		"38;5;1000000;1":        {},
		"6;10;58;59;99;1000":    {},
		"1;;4":                  {attrs: underline},
	} {
		if got := (style{}).apply(params); got != want {
			t.Errorf("%q gives %+v, want %+v", params, got, want)
		}
	}
	if got := (style{}).apply(strings.Repeat("1;", 1000)); got.attrs&^bold != 0 {
		t.Errorf("a very long sequence gives %+v", got)
	}
}

func anyStyle(t *rapid.T) style {
	colours := rapid.SampledFrom([]colour{0, basic, basic | 9, indexed | 3, indexed | 240, direct, direct | 0xf0b000})
	mask := bold | faint | italic | underline | blink | reverse | conceal | strike
	return style{
		fg: colours.Draw(t, "fg"), bg: colours.Draw(t, "bg"),
		attrs: attrs(rapid.Uint16().Draw(t, "attrs")) & mask,
	}
}

// Whatever is written to go from one style to another leads there.
func TestChangeLeadsThere(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		from, to := anyStyle(r), anyStyle(r)
		out := string(change(nil, from, to))
		if from == to {
			if out != "" {
				t.Fatalf("no change wrote %q", out)
			}
			return
		}
		params, n := sgr(out)
		if n != len(out) {
			t.Fatalf("%q is no style", out)
		}
		if got := from.apply(params); got != to {
			t.Fatalf("%+v and %q give %+v, want %+v", from, out, got, to)
		}
	})
}

func TestChangeIsShort(t *testing.T) {
	red := style{fg: direct | 0xff6a3d, attrs: bold}
	for _, tt := range []struct {
		from, to style
		want     string
	}{
		{red, style{}, "\x1b[m"},
		{red, style{fg: red.fg}, "\x1b[22m"},
		{style{fg: red.fg}, red, "\x1b[1m"},
		{style{attrs: bold | italic | reverse}, style{fg: basic | 1}, "\x1b[0;31m"},
		{style{attrs: bold | faint}, style{attrs: faint}, "\x1b[0;2m"},
	} {
		if got := string(change([]byte("x"), tt.from, tt.to)); got != "x"+tt.want {
			t.Errorf("%+v to %+v wrote %q, want %q", tt.from, tt.to, got[1:], tt.want)
		}
	}
}
