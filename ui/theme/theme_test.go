package theme

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

var profiles = []Profile{TrueColor, ANSI256, ANSI16, NoColor}

type token struct {
	Name  string
	Style Style
}

// tokens returns every style of a theme by its field name, so that a new token
// is tested without being listed.
func tokens(t *Theme) []token {
	var all []token
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		if !v.Type().Field(i).IsExported() {
			continue
		}
		if s, ok := v.Field(i).Interface().(Style); ok {
			all = append(all, token{v.Type().Field(i).Name, s})
		}
	}
	return all
}

func eachTheme(t *testing.T, f func(t *testing.T, th *Theme)) {
	for _, name := range Names() {
		for _, p := range profiles {
			t.Run(fmt.Sprintf("%s/%d", name, p), func(t *testing.T) { f(t, New(name, p)) })
		}
	}
}

func TestEveryTokenCanBeRead(t *testing.T) {
	eachTheme(t, func(t *testing.T, th *Theme) {
		for _, tok := range tokens(th) {
			switch {
			case th.Profile == NoColor:
				if !tok.Style.IsZero() {
					t.Errorf("%s: without colour nothing is styled, this is %q", tok.Name, tok.Style.Open())
				}
			case !tok.Style.fg.set || !tok.Style.bg.set:
				t.Errorf("%s has no foreground or no background", tok.Name)
			default:
				if c := contrast(tok.Style.fg.rgb, tok.Style.bg.rgb); c < enough {
					t.Errorf("%s: #%06x on #%06x has a contrast of %.2f", tok.Name, tok.Style.fg.rgb, tok.Style.bg.rgb, c)
				}
			}
		}
	})
}

func TestEveryInkCanBeReadOnEverySurface(t *testing.T) {
	eachTheme(t, func(t *testing.T, th *Theme) {
		if th.Profile == NoColor {
			return
		}
		for _, over := range tokens(th) {
			for _, under := range tokens(th) {
				s := over.Style.On(under.Style)
				if s.bg != under.Style.bg {
					t.Errorf("%s on %s loses the surface", over.Name, under.Name)
				}
				if c := contrast(s.fg.rgb, s.bg.rgb); c < enough {
					t.Errorf("%s on %s has a contrast of %.2f", over.Name, under.Name, c)
				}
			}
		}
	})
}

// In the rich profiles the inks that mean something must keep their colour on
// the surfaces where they are used, not fall back to the surface's own.
func TestMeaningfulInksKeepTheirColour(t *testing.T) {
	for _, name := range []Name{Dark, Light} {
		th := New(name, TrueColor)
		for _, over := range []Style{th.Quiet, th.Accent, th.Warning, th.Danger, th.Good} {
			for _, under := range []Style{th.Base, th.Selected, th.SelectedInactive, th.Panel, th.Field, th.FieldFocus} {
				if over.On(under).fg != over.fg {
					t.Errorf("%s: #%06x cannot be read on #%06x (%.2f)", name, over.fg.rgb, under.bg.rgb, contrast(over.fg.rgb, under.bg.rgb))
				}
			}
		}
	}
}

func TestSelectionIsNotTheBase(t *testing.T) {
	eachTheme(t, func(t *testing.T, th *Theme) {
		if th.Profile != NoColor && (th.Selected.bg == th.Base.bg || th.SelectedInactive.bg == th.Selected.bg) {
			t.Error("the selected row looks like another one")
		}
	})
}

func TestRatingFills(t *testing.T) {
	eachTheme(t, func(t *testing.T, th *Theme) {
		seen := map[string]string{}
		for _, fill := range []string{FillRed, FillAmber, FillGreen, FillBlue} {
			s := th.Rating(fill)
			if n, err := strconv.ParseUint(fill, 16, 32); err != nil || th.makeFill(uint32(n)) != s || th.makeInk(uint32(n)) != th.Ink(fill) {
				t.Errorf("%s: what is kept is not what is made", fill)
			}
			if ink := th.Ink(fill); th.Profile == TrueColor && th.Name != HighContrast && ink.On(th.Selected).fg != ink.fg {
				t.Errorf("%s loses its colour on a selected row", fill)
			}
			if th.Profile == NoColor {
				if !s.IsZero() || !th.Ink(fill).IsZero() {
					t.Errorf("%s is styled without colour", fill)
				}
				continue
			}
			if s.fg.rgb != 0 || s.attrs != 0 {
				t.Errorf("%s: text is #%06x with attributes %d, want plain black", fill, s.fg.rgb, s.attrs)
			}
			if other, dup := seen[s.Open()]; dup {
				t.Errorf("%s and %s look the same", fill, other)
			}
			seen[s.Open()] = fill
			if got := th.Rating("#" + strings.ToLower(fill)); got != s {
				t.Errorf("#%s differs from %s", strings.ToLower(fill), fill)
			}
		}
		for _, bad := range []string{"", "red", "#12345", "GGGGGG"} {
			if got := th.Rating(bad); got != th.Badge {
				t.Errorf("fill %q gives %q, want the badge", bad, got.Open())
			}
		}
	})
}

func TestPropAnyFillCanBeRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fill := fmt.Sprintf("%06X", rapid.Uint32Range(0, 0xffffff).Draw(t, "fill"))
		th := New(rapid.SampledFrom(Names()).Draw(t, "name"), rapid.SampledFrom(profiles[:3]).Draw(t, "profile"))
		for _, s := range []Style{th.Rating(fill), th.Ink(fill)} {
			if c := contrast(s.fg.rgb, s.bg.rgb); c < enough {
				t.Fatalf("%s: #%06x on #%06x has a contrast of %.2f", fill, s.fg.rgb, s.bg.rgb, c)
			}
		}
	})
}

func TestSequences(t *testing.T) {
	onlySGR := regexp.MustCompile(`^\x1b\[0[0-9;]*m$`)
	eachTheme(t, func(t *testing.T, th *Theme) {
		for _, tok := range tokens(th) {
			if th.Profile != NoColor && !onlySGR.MatchString(tok.Style.Open()) {
				t.Errorf("%s opens with %q", tok.Name, tok.Style.Open())
			}
			row := tok.Style.Render("Actions")
			if ansi.Strip(row) != "Actions" || string(tok.Style.Append(nil, "Actions")) != row {
				t.Errorf("%s renders %q", tok.Name, row)
			}
			if row != tok.Style.Open()+"Actions"+tok.Style.Close() {
				t.Errorf("%s: Open and Close do not amount to Render", tok.Name)
			}
		}
	})
	for _, c := range []struct {
		profile Profile
		want    string
	}{
		{TrueColor, "\x1b[0;38;2;0;0;0;48;2;255;106;61m"},
		{ANSI256, "\x1b[0;38;5;16;48;5;203m"},
		{ANSI16, "\x1b[0;30;101m"},
		{NoColor, ""},
	} {
		if got := New(Dark, c.profile).Rating(FillRed).Open(); got != c.want {
			t.Errorf("profile %d opens red with %q, want %q", c.profile, got, c.want)
		}
	}
}

func TestStyleVerbs(t *testing.T) {
	th := New(Light, TrueColor)
	var zero Style
	if zero.On(th.Selected) != th.Selected || zero.Render("x") != "x" || !zero.IsZero() {
		t.Error("the zero style does not take the surface's")
	}
	if !th.Rating(FillRed).Fill(th.Base) || th.Warning.Fill(th.Base) {
		t.Error("a rating is a fill, a warning is not")
	}
	if got := th.Quiet.Bold(); got.attrs != bold || got.fg != th.Quiet.fg {
		t.Error("Bold changes more than the weight")
	}
	if got := New("pink", TrueColor); got.Name != Dark {
		t.Errorf("an unknown theme is %q", got.Name)
	}
}

func TestProfileOf(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want Profile
	}{
		{map[string]string{"TERM": "xterm-256color", "COLORTERM": "truecolor"}, TrueColor},
		{map[string]string{"TERM": "xterm-256color"}, ANSI256},
		{map[string]string{"TERM": "xterm-kitty"}, TrueColor},
		{map[string]string{"TERM": "linux"}, ANSI16},
		{map[string]string{"TERM": "xterm", "COLORTERM": "1"}, ANSI256},
		{map[string]string{"TERM": "dumb"}, NoColor},
		{map[string]string{"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, NoColor},
		{map[string]string{}, TrueColor},
	} {
		if got := ProfileOf(func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("%v gives profile %d, want %d", c.env, got, c.want)
		}
	}
}

func TestBackgrounds(t *testing.T) {
	for _, c := range []struct {
		value string
		want  Name
		ok    bool
	}{{"15;0", Dark, true}, {"0;15", Light, true}, {"0;default;15", Light, true}, {"0;7", Light, true}, {"7;8", Dark, true}, {"", "", false}, {"x;y", "", false}, {"0;99", "", false}} {
		if got, ok := NameOfCOLORFGBG(c.value); got != c.want || ok != c.ok {
			t.Errorf("COLORFGBG %q gives %q, %t", c.value, got, ok)
		}
	}
}

func BenchmarkRenderRow(b *testing.B) {
	s := New(Dark, TrueColor).Selected
	row := strings.Repeat("x", 160)
	b.ReportAllocs()
	for b.Loop() {
		_ = s.Render(row)
	}
}

func BenchmarkRating(b *testing.B) {
	th := New(Dark, TrueColor)
	b.ReportAllocs()
	for b.Loop() {
		_ = th.Rating(FillAmber)
	}
}

// Where there are sixteen colours, bold black is grey in many terminals: faint
// on a projector.
func TestBlackIsNeverBoldOnSixteenColours(t *testing.T) {
	for _, name := range Names() {
		for _, tok := range tokens(New(name, ANSI16)) {
			if open := tok.Style.Bold().Open(); strings.Contains(open, ";30;") && strings.Contains(open, "[0;1;") {
				t.Errorf("%s: %s is bold black: %q", name, tok.Name, open)
			}
		}
	}
	if open := New(Light, TrueColor).ProjectorText.Open(); !strings.Contains(open, "[0;1;") {
		t.Errorf("on rich terminals the words are not bold: %q", open)
	}
}
