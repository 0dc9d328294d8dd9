package numfmt

import (
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestShow(t *testing.T) {
	tests := []struct {
		code string
		v    float64
		want string
	}{
		{"General", 0, "0"},
		{"General", 1234.567, "1234.567"},
		{"General", 0.1 + 0.2, "0.3"},
		{"General", -5, "-5"},
		{"General", 100, "100"},
		{"General", 123456789012, "123456789012"},
		{"General", 1e30, "1E+30"},
		{"General", 1.5e-12, "1.5E-12"},
		{`General" items"`, 3, "3 items"},
		{"0", 2.5, "3"},
		{"0", -2.5, "-3"},
		{"0", -0.2, "0"},
		{"0.00", 1.005, "1.01"},
		{"0.00", 12, "12.00"},
		{"000", 7, "007"},
		{"#,##0", 1234567, "1,234,567"},
		{"#,##0", 999, "999"},
		{"#,##0.00", -1234.5, "-1,234.50"},
		{"#", 0, ""},
		{"0.##", 1.5, "1.5"},
		{"#.##", 0.25, ".25"},
		{"0%", 0.256, "26%"},
		{"0.0%", 0.0005, "0.1%"},
		{`"£"#,##0.00`, 1500, "£1,500.00"},
		{`[$£-809]#,##0;[Red]-[$£-809]#,##0`, -20, "-£20"},
		{`_-[$£-809]* #,##0.00_-;\-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-;_-@_-`, 12.5, "£12.50"},
		{`_-[$£-809]* #,##0.00_-;\-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-;_-@_-`, 0, "£-"},
		{"0.0_);[Red]\\(0.0\\)", -3, "(3.0)"},
		{"#,##0,", 1234567, "1,235"},
		{`0.0,,"m"`, 2_500_000, "2.5m"},
		{"[<10]0.0;0", 5, "5.0"},
		{"[<10]0.0;0", 50, "50"},
		{"00000 000000", 1612345678, "01612 345678"},
		{"0.00E+00", 12345, "1.23E+04"},
		{"0.00E+00", 0.00012, "1.20E-04"},
		{"0.00E+00", 9.999, "1.00E+01"},
		{"##0.0E+0", 12345, "12.3E+3"},
		{"# ?/?", 2.25, "2 1/4"},
		{"# ?/?", 3, "3"},
		{"# ??/??", 0.3333, "1/3"},
		{"# ?/8", 0.5, "4/8"},
		{"dd/mm/yyyy", 45750, "03/04/2025"},
		{"d mmmm yyyy", 45750, "3 April 2025"},
		{"ddd d mmm yy", 45750, "Thu 3 Apr 25"},
		{"dddd", 45750, "Thursday"},
		{"mmmmm", 45750, "A"},
		{"yyyy-MMM-dd", 45750, "2025-Apr-03"},
		{"yyyy\\-mm\\-dd;@", 45750, "2025-04-03"},
		{"dd/mm/yyyy hh:mm", 45750.75, "03/04/2025 18:00"},
		{"h:mm AM/PM", 0.75, "6:00 PM"},
		{"h:mm AM/PM", 0, "12:00 AM"},
		{"hh:mm:ss", 0.999999999, "00:00:00"},
		{"mm:ss.0", 0.0001, "00:08.6"},
		{"[hh]:mm:ss", 1.105, "26:31:12"},
		{"[h]:mm", 1.5, "36:00"},
		{"[mm]", 0.5, "720"},
		{"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45750, "03 April 2025"},
		{"[$-809]dd mmmm yyyy;@", 45750, "03 April 2025"},
		{"dd/mm/yyyy", 1, "01/01/1900"},
		{"dd/mm/yyyy", 59, "28/02/1900"},
		{"dd/mm/yyyy", 61, "01/03/1900"},
		{"dd/mm/yyyy", -1, "-1"},
		{"dd/mm/yyyy", 3e6, "3000000"},
		{"", 5, ""},
		{"@", 5, "5"},
	}
	for _, tt := range tests {
		if got := Parse(tt.code).Show(tt.v, false); got != tt.want {
			t.Errorf("%q shows %v as %q, want %q", tt.code, tt.v, got, tt.want)
		}
	}
}

func TestDaysCountFrom1904WhereTheWorkbookSaysSo(t *testing.T) {
	if got := Parse("dd/mm/yyyy").Show(44288, true); got != "03/04/2025" {
		t.Errorf("shows %q", got)
	}
}

func TestWhatIsADate(t *testing.T) {
	tests := []struct {
		code       string
		date, time bool
	}{
		{"dd/mm/yyyy", true, false},
		{"mmm-yy", true, false},
		{"hh:mm", false, true},
		{"[h]:mm", false, true},
		{"mm:ss", false, true},
		{"dd/mm/yyyy hh:mm", true, false},
		{"0.00", false, false},
		{"General", false, false},
		{`"days" 0`, false, false},
		{"[Red]0", false, false},
		{`0 \d\a\y\s`, false, false},
		{"[$-F800]x", true, false},
	}
	for _, tt := range tests {
		f := Parse(tt.code)
		if timed := f.sections[0].time && !f.IsDate(); f.IsDate() != tt.date || timed != tt.time {
			t.Errorf("%q: date %v, time alone %v", tt.code, f.IsDate(), timed)
		}
	}
}

func TestBuiltinsAreThoseOfTheUnitedKingdom(t *testing.T) {
	for id, want := range map[int]string{
		0: "45750.75", 1: "45751", 3: "45,751", 5: "£45,751", 9: "4575075%", 14: "03/04/2025", 15: "03-Apr-25",
		16: "03-Apr", 17: "Apr-25", 20: "18:00", 22: "03/04/2025 18:00", 27: "03/04/2025", 44: "£45,750.75", 46: "1098018:00:00", 49: "45750.75",
	} {
		if got := Parse(Builtin(id)).Show(45750.75, false); got != want {
			t.Errorf("format %d shows %q, want %q", id, got, want)
		}
	}
}

func TestSerialAndTimeAreInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from1904 := rapid.Bool().Draw(t, "1904")
		v := float64(rapid.IntRange(61, 2_900_000).Draw(t, "day")) + float64(rapid.IntRange(0, 86_399).Draw(t, "second"))/86_400
		moment, ok := Time(v, from1904)
		if !ok {
			t.Fatalf("%v is no moment", v)
		}
		if back := Serial(moment, from1904); math.Abs(back-v) > 1e-7 {
			t.Fatalf("%v became %v", v, back)
		}
	})
	first := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	if got := Serial(first, false); got != 1 {
		t.Errorf("1 January 1900 is %v", got)
	}
}

func FuzzShow(f *testing.F) {
	for _, code := range []string{"General", "0.00E+00", "# ?/?", "[<5]0;[h]:mm", `"x`, "[", `\`, "_", "yy/m.0", "0,,.0,", "[$-F800]", "E+0", "/0", "0/"} {
		f.Add(code, 12345.678)
		f.Add(code, -0.5)
	}
	f.Fuzz(func(t *testing.T, code string, v float64) {
		if len(code) > 200 {
			return
		}
		text := Parse(code).Show(v, false)
		if strings.Contains(text, "\x00") && !strings.Contains(code, "\x00") {
			t.Errorf("%q shows %q", code, text)
		}
	})
}
