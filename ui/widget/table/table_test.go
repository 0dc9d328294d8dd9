package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/ui/theme"
)

// rows is a source of "key|cell|cell" lines; a heading begins with # or ##.
type rows []string

func (r rows) Len() int { return len(r) }

func (r rows) Kind(i int) Kind {
	switch {
	case strings.HasPrefix(r[i], "##"):
		return Subheading
	case strings.HasPrefix(r[i], "#"):
		return Heading
	}
	return Data
}

func (r rows) Key(i int) string {
	if r.Kind(i) != Data {
		return ""
	}
	key, _, _ := strings.Cut(r[i], "|")
	return key
}

func (r rows) Row(i int, row *Row) {
	if r.Kind(i) != Data {
		row.Title, row.Count, _ = strings.Cut(strings.TrimLeft(r[i], "# "), "|")
		return
	}
	for cell := range strings.SplitSeq(r[i], "|") {
		row.Add(cell)
	}
}

func plan() rows {
	return rows{
		"# 1  Policy|2",
		"1.1|Check every service plan|GD",
		"1.2|Publish a yearly statement|CG",
		"# 2  Staffing|3",
		"## 2.0 Training|3",
		"2.1|Run a two-day course|PL",
		"2.2|Name one person|DH",
		"2.3|Recruit two coordinators|GD",
	}
}

func columns() []Column {
	return []Column{
		{Title: "Ref", Min: 4},
		{Title: "Action", Min: 10, Weight: 1},
		{Title: "Lead", Min: 4, Priority: 1, Right: true},
	}
}

func newTable(width, height int, source Source) *Table {
	t := New(theme.New(theme.Dark, theme.NoColor), columns()...)
	t.SetSize(width, height)
	t.SetSource(source)
	return t
}

func exact(t interface {
	Helper()
	Fatalf(string, ...any)
}, table *Table,
) []string {
	t.Helper()
	width, height := table.Size()
	lines := table.Lines()
	if len(lines) != height {
		t.Fatalf("%d lines in a box of %dx%d", len(lines), width, height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != width {
			t.Fatalf("line %d of a box of %dx%d takes %d cells: %q", i, width, height, got, line)
		}
	}
	return lines
}

func TestDrawing(t *testing.T) {
	table := newTable(40, 9, plan())
	want := strings.Join([]string{
		"   Ref  Action                     Lead ",
		"   1  Policy                          2 ",
		" ▶ 1.1  Check every service plan     GD ",
		"   1.2  Publish a yearly statement   CG ",
		"   2  Staffing                        3 ",
		"   2.0 Training                       3 ",
		"   2.1  Run a two-day course         PL ",
		"   2.2  Name one person              DH ",
		"   2.3  Recruit two coordinators     GD ",
	}, "\n")
	if got := strings.Join(exact(t, table), "\n"); got != want {
		t.Errorf("drawn:\n%s\nwant:\n%s", got, want)
	}
}

func TestColumnsGiveWay(t *testing.T) {
	cols := []Column{
		{Title: "Ref", Min: 4},
		{Title: "Rating", Min: 7, Priority: 1},
		{Title: "Action", Min: 16, Weight: 3},
		{Title: "Lead", Min: 6, Max: 10, Weight: 1, Priority: 2},
		{Title: "When", Min: 9, Priority: 3},
	}
	for _, c := range []struct {
		room, gap int
		want      []int
	}{
		{100, 2, []int{4, 7, 62, 10, 9}},
		{76, 1, []int{4, 7, 42, 10, 9}},
		{46, 1, []int{4, 7, 16, 6, 9}},
		{45, 1, []int{4, 7, 23, 8, 0}},
		{36, 1, []int{4, 7, 16, 6, 0}},
		{35, 1, []int{4, 7, 22, 0, 0}},
		{24, 1, []int{4, 0, 19, 0, 0}},
		{10, 1, []int{4, 0, 5, 0, 0}},
		{3, 1, []int{1, 0, 1, 0, 0}},
		{2, 1, []int{1, 0, 0, 0, 0}},
		{0, 1, []int{0, 0, 0, 0, 0}},
		{-4, 1, []int{0, 0, 0, 0, 0}},
	} {
		got := fitColumns(nil, cols, c.room, c.gap)
		if !slices.Equal(got, c.want) {
			t.Errorf("room %d: %v, want %v", c.room, got, c.want)
		}
		if taken(got, c.gap) > max(c.room, 0) {
			t.Errorf("room %d: %v takes %d", c.room, got, taken(got, c.gap))
		}
	}
}

func TestMoving(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Table)
		want string
	}{
		{"starts on the first row that can be selected", func(*Table) {}, "1.1"},
		{"skips headings", func(t *Table) { t.Down(); t.Down() }, "2.1"},
		{"skips headings upwards", func(t *Table) { t.Move(2); t.Up() }, "1.2"},
		{"stops at the top", func(t *Table) { t.Up() }, "1.1"},
		{"stops at the end", func(t *Table) { t.Move(99) }, "2.3"},
		{"end", func(t *Table) { t.End() }, "2.3"},
		{"home", func(t *Table) { t.End(); t.Home() }, "1.1"},
		{"page down", func(t *Table) { t.PageDown() }, "2.1"},
		{"page down at the end", func(t *Table) { t.End(); t.PageDown() }, "2.3"},
		{"page up", func(t *Table) { t.End(); t.PageUp() }, "1.2"},
		{"a heading selects the row below it", func(t *Table) { t.Select(3) }, "2.1"},
		{"by key", func(t *Table) { t.SelectKey("2.2") }, "2.2"},
		{"by a key that is not there", func(t *Table) { t.SelectKey("9.9") }, "1.1"},
		{"out of range", func(t *Table) { t.Select(99) }, "1.1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := newTable(40, 5, plan())
			c.do(table)
			exact(t, table)
			if _, key, ok := table.Selected(); !ok || key != c.want {
				t.Errorf("selected %q, want %q", key, c.want)
			}
			if _, y, ok := table.Cursor(); !ok || !strings.Contains(table.Lines()[y], "▶ "+c.want) {
				t.Errorf("the cursor is not on the selected row")
			}
		})
	}
}

func TestHeadingsAboveTheFirstRowComeBack(t *testing.T) {
	source := rows{"# a|", "## b|", "## c|", "x1|", "x2|", "x3|", "x4|", "x5|", "x6|", "x7|"}
	table := newTable(20, 6, source)
	table.End()
	for range source {
		table.Up()
	}
	if got := table.Lines()[1]; !strings.Contains(got, "a") {
		t.Errorf("the first heading can't be reached: %q", got)
	}
}

func TestSelectionFollowsItsKey(t *testing.T) {
	table := newTable(40, 6, plan())
	table.SelectKey("2.2")
	_, before, _ := table.Cursor()

	grown := slices.Insert(slices.Clone(plan()), 1, "1.0|A new first|AA", "1.05|Another|BB")
	table.SetSource(grown)
	_, after, _ := table.Cursor()
	if _, key, _ := table.Selected(); key != "2.2" || before != after {
		t.Errorf("selected %q on line %d, was 2.2 on %d", key, after, before)
	}

	gone := slices.DeleteFunc(slices.Clone(plan()), func(s string) bool { return strings.HasPrefix(s, "2.2") })
	table.SetSource(gone)
	if _, key, _ := table.Selected(); key == "" {
		t.Error("nothing is selected after the row went")
	}
	table.SetSource(rows{})
	if _, _, ok := table.Selected(); ok {
		t.Error("something is selected in an empty table")
	}
	table.Down()
	table.PageDown()
	table.Home()
	table.End()
	table.ToggleMark()
	exact(t, table)
	table.SetSource(plan())
	if _, key, ok := table.Selected(); !ok || key != "1.1" {
		t.Errorf("selected %q after rows came back", key)
	}
	table.SetSource(rows{"# only|", "## headings|"})
	if _, _, ok := table.Selected(); ok {
		t.Error("a heading is selected")
	}
	exact(t, table)
}

func TestTheRowInPlaceOfARemovedOneIsSelected(t *testing.T) {
	table := newTable(40, 9, plan())
	table.SelectKey("2.2")
	table.SetSource(slices.DeleteFunc(plan(), func(s string) bool { return strings.HasPrefix(s, "2.2") }))
	if _, key, _ := table.Selected(); key != "2.3" {
		t.Errorf("selected %q, want the row that followed", key)
	}
}

func TestMarks(t *testing.T) {
	table := newTable(40, 9, plan())
	table.End()
	table.ToggleMark()
	table.SelectKey("1.2")
	table.ToggleMark()
	if got := table.Marked(); !slices.Equal(got, []string{"1.2", "2.3"}) {
		t.Errorf("marked %q", got)
	}
	if got := table.Lines()[3]; !strings.HasPrefix(got, "*▶ 1.2") {
		t.Errorf("a marked row reads %q", got)
	}
	table.SetSource(plan()[:3])
	if got := table.Marked(); !slices.Equal(got, []string{"1.2"}) {
		t.Errorf("with one filtered out, marked %q", got)
	}
	table.SetSource(plan())
	table.ToggleMark()
	if got := table.Marked(); !slices.Equal(got, []string{"2.3"}) {
		t.Errorf("after taking one mark away, marked %q", got)
	}
	table.MarkAll()
	if got := table.Marked(); len(got) != 5 {
		t.Errorf("all marked: %q", got)
	}
	table.ClearMarks()
	if got := table.Marked(); got != nil {
		t.Errorf("none marked: %q", got)
	}
}

func TestEmptySaysWhatBelongsHere(t *testing.T) {
	table := newTable(30, 6, nil)
	table.Empty = "No actions yet. Press n to write the first."
	if got := strings.Join(exact(t, table), "\n"); !strings.Contains(got, "Press n") {
		t.Errorf("empty table:\n%s", got)
	}
}

func TestScrollbar(t *testing.T) {
	var many rows
	for i := range 100 {
		many = append(many, fmt.Sprintf("%d|row", i))
	}
	table := newTable(20, 11, many)
	if got := exact(t, table)[1]; !strings.HasSuffix(got, "┃") {
		t.Errorf("at the top the bar is not at the top: %q", got)
	}
	table.End()
	if got := exact(t, table)[10]; !strings.HasSuffix(got, "┃") {
		t.Errorf("at the end the bar is not at the end: %q", got)
	}
	if n := strings.Count(strings.Join(table.Lines(), ""), "┃"); n != 1 {
		t.Errorf("the bar is %d high", n)
	}
}

func TestStyles(t *testing.T) {
	th := theme.New(theme.Dark, theme.TrueColor)
	table := New(th, Column{Min: 8}, Column{Min: 20, Weight: 1})
	table.ShowTitles(false)
	table.SetSize(40, 2)
	fill := th.Rating(theme.FillRed)
	table.SetSource(styled{fill: fill, ink: th.Warning})
	first := exact(t, table)[0]
	if !strings.HasPrefix(first, th.Selected.Open()) || !strings.Contains(first, fill.Open()+"■ R") {
		t.Errorf("selected row: %q", first)
	}
	if !strings.Contains(first, th.Warning.On(th.Selected).Open()+"late") {
		t.Errorf("a warning is not brought onto the selected row: %q", first)
	}
	second := exact(t, table)[1]
	if !strings.HasPrefix(second, th.Base.Open()) || !strings.Contains(second, th.Warning.Open()+"late") {
		t.Errorf("other row: %q", second)
	}
	table.Match = "LAT"
	if got := exact(t, table)[1]; !strings.Contains(got, th.Match.Open()+"lat") {
		t.Errorf("the match is not marked: %q", got)
	}
	table.Focused = false
	if got := exact(t, table)[0]; !strings.HasPrefix(got, th.SelectedInactive.Open()) {
		t.Errorf("without focus: %q", got)
	}
	if strings.Contains(first, th.Mark.Open()) {
		t.Error("an unmarked row has a mark")
	}
	table.SetTheme(theme.New(theme.Light, theme.TrueColor))
	if got := exact(t, table)[1]; strings.Contains(got, th.Base.Open()) {
		t.Error("the old theme is still there")
	}
}

type styled struct{ fill, ink theme.Style }

func (styled) Len() int         { return 2 }
func (styled) Key(i int) string { return fmt.Sprint(i) }
func (styled) Kind(int) Kind    { return Data }
func (s styled) Row(_ int, row *Row) {
	row.AddSegments(Segment{"■ R", s.fill}, Segment{" Red", theme.Style{}})
	row.AddStyled("late", s.ink)
}

var cells = []string{"", "word", "▲ Amber", "naïve café", "漢字", "👩‍👩‍👧", "🇬🇧", "e\u0301", "\u0301", "\x1b[31m", "\n", "\t", "\u202e", "a long sentence that does not fit", "👩", "\u200d"}

func TestPropExactAndSelectable(t *testing.T) {
	profiles := []theme.Profile{theme.TrueColor, theme.NoColor}
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(cells), 0, 3).Draw(t, "cells"), "")
		})
		source := rapid.Custom(func(t *rapid.T) Source {
			var r mixed
			for i := range rapid.IntRange(0, 30).Draw(t, "rows") {
				kind := rapid.SampledFrom([]Kind{Data, Data, Data, Heading, Subheading}).Draw(t, "kind")
				r = append(r, mixedRow{kind, fmt.Sprint(i), cell.Draw(t, "a"), cell.Draw(t, "b")})
			}
			return r
		})
		th := theme.New(theme.Light, rapid.SampledFrom(profiles).Draw(t, "profile"))
		table := New(th, Column{Title: "A", Min: 3, Weight: 1}, Column{Title: "Bé", Min: 5, Max: 9, Weight: 1, Right: true, Priority: 1}, Column{Title: "C", Min: 2})
		table.Empty = "Nothing here."
		t.Repeat(map[string]func(*rapid.T){
			"": func(t *rapid.T) { exact(t, table); selectable(t, table) },
			"size": func(t *rapid.T) {
				table.SetSize(rapid.IntRange(0, 50).Draw(t, "w"), rapid.IntRange(0, 14).Draw(t, "h"))
			},
			"source": func(t *rapid.T) { table.SetSource(source.Draw(t, "source")) },
			"move":   func(t *rapid.T) { table.Move(rapid.IntRange(-5, 5).Draw(t, "n")) },
			"page":   func(*rapid.T) { table.PageDown() },
			"pageup": func(*rapid.T) { table.PageUp() },
			"home":   func(*rapid.T) { table.Home() },
			"end":    func(*rapid.T) { table.End() },
			"mark":   func(*rapid.T) { table.ToggleMark() },
			"match":  func(t *rapid.T) { table.Match = rapid.SampledFrom(cells).Draw(t, "match") },
			"titles": func(t *rapid.T) { table.ShowTitles(rapid.Bool().Draw(t, "show")) },
		})
	})
}

func selectable(t *rapid.T, table *Table) {
	index, key, ok := table.Selected()
	data := 0
	for i := range table.Len() {
		if table.source.Kind(i) == Data {
			data++
		}
	}
	if ok != (data > 0) {
		t.Fatalf("%d rows can be selected, selected: %t", data, ok)
	}
	if !ok {
		return
	}
	if table.source.Kind(index) != Data || table.source.Key(index) != key {
		t.Fatalf("row %d is selected by the key %q", index, key)
	}
	if _, _, shown := table.Cursor(); !shown && table.width > 1 && table.body() > 0 {
		t.Fatalf("the selected row %d is not visible from %d", index, table.top)
	}
}

type mixedRow struct {
	kind      Kind
	key, a, b string
}
type mixed []mixedRow

func (m mixed) Len() int         { return len(m) }
func (m mixed) Key(i int) string { return m[i].key }
func (m mixed) Kind(i int) Kind  { return m[i].kind }
func (m mixed) Row(i int, row *Row) {
	row.Title, row.Count = m[i].a, m[i].b
	row.Add(m[i].a)
	row.AddSegments(Segment{m[i].a, theme.Style{}}, Segment{Text: m[i].b})
}

type big struct{ n int }

func (b big) Len() int       { return b.n }
func (big) Key(i int) string { return "a" }
func (b big) Kind(i int) Kind {
	if i%20 == 0 {
		return Heading
	}
	return Data
}

func (b big) Row(i int, row *Row) {
	row.Title, row.Count = "Policy and strategy", "19"
	row.Add("2.1")
	row.Add("Amber")
	row.Add("Check every service plan for its duty to reduce crime, and say what will be done about it")
	row.Add("GD/PL")
	row.Add("30 Sep 2002")
}

func BenchmarkMoveAndDraw(b *testing.B) {
	for _, n := range []int{10, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			table := New(theme.New(theme.Dark, theme.TrueColor),
				Column{Title: "Ref", Min: 5}, Column{Title: "Rating", Min: 8}, Column{Title: "Action", Min: 20, Weight: 1},
				Column{Title: "Lead", Min: 8, Priority: 1}, Column{Title: "When", Min: 12, Priority: 2})
			table.SetSize(160, 40)
			table.SetSource(big{n})
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if i%2000 < 1000 {
					table.Down()
				} else {
					table.Up()
				}
				table.Lines()
			}
		})
	}
}

// titled is a source of one row of data that is a title alone.
type titled struct{ rows }

func (titled) Row(_ int, row *Row) { row.Title = "nothing is told of this row" }

func TestARowOfDataMayBeOneText(t *testing.T) {
	tab := New(theme.New(theme.Dark, theme.TrueColor), Column{Title: "No", Min: 4, Max: 4}, Column{Title: "Text", Min: 10, Weight: 1})
	tab.SetSize(40, 3)
	tab.SetSource(titled{rows{"1|a"}})
	if got := strings.TrimRight(ansi.Strip(tab.Lines()[1]), " "); got != " ▶ nothing is told of this row" {
		t.Errorf("it shows %q", got)
	}
	if _, key, ok := tab.Selected(); !ok || key != "1" {
		t.Errorf("selected is %q", key)
	}
}
