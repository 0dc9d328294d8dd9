package record

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// wide is the width from which list and detail stand side by side.
const wide = 120

// ListWidth is the part of a width that the list itself takes.
func ListWidth(width int) int {
	if width >= wide {
		return width * 3 / 5
	}
	return width
}

// View draws the list above the selected record, or beside it where there is
// room.
func (l *List) View(width, height int) screen.View {
	v := screen.View{Lines: make([]string, 0, height)}
	v.Lines = append(v.Lines, l.summaryLine(width, &v))
	rest := height - 1
	if width >= wide {
		l.beside(&v, width, rest)
	} else {
		l.below(&v, width, rest)
	}
	if x, y, ok := l.table.Cursor(); ok && !v.ShowCursor {
		v.X, v.Y, v.ShowCursor = x, y+1, true
	}
	return v
}

// summary returns what the list shows. It looks at all of it, and so is made once
// for the rows that are.
func (l *List) summary() string {
	if today := l.host.Today(); !l.summed || l.day != today {
		l.said, l.summed = l.Summary(), l.day == today
	}
	return l.said
}

// summaryLine says what the list shows, or takes the filter.
func (l *List) summaryLine(width int, v *screen.View) string {
	th := l.host.Theme()
	if l.query.open {
		label := " Filter: "
		line, x := l.query.view(th, width-text.Width(label))
		v.X, v.Y, v.ShowCursor = text.Width(label)+x, 0, true
		return th.Label.Render(label) + line
	}
	s := l.summary() + l.Beside
	if n := l.Narrowed(); n != "" {
		s = "Showing " + n + ": " + s
	}
	return StyledLine(th, s, width)
}

// below puts the selected record under the list.
func (l *List) below(v *screen.View, width, height int) {
	detail := min(height/3+1, 14)
	if len(l.rows) == 0 {
		detail = 0
	}
	l.table.SetSize(width, height-detail)
	v.Lines = append(v.Lines, l.table.Lines()...)
	if detail > 0 {
		v.Lines = append(v.Lines, l.detailBox(width, detail)...)
	}
}

// beside puts the selected record to the right of the list.
func (l *List) beside(v *screen.View, width, height int) {
	th := l.host.Theme()
	left := ListWidth(width)
	right := width - left - 1
	l.table.SetSize(left, height)
	rows := l.table.Lines()
	detail := l.detailBox(right, height)
	bar := th.Rule.Render("│")
	for i := range rows {
		v.Lines = append(v.Lines, rows[i]+bar+detail[i])
	}
}

// detailBox draws the selected record under a rule that names it.
func (l *List) detailBox(width, height int) []string {
	th := l.host.Theme()
	rec := l.Selected()
	lines := make([]string, 0, height)
	if rec == nil {
		lines = append(lines, th.Rule.Render(strings.Repeat("─", width)))
	} else {
		lines = append(lines, RuleWith(th, l.named(rec, max(40, width-10)), width))
		lines = append(lines, l.scrolled(l.detail(rec, width), width, height-1)...)
	}
	for len(lines) < height {
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines[:height]
}

// scrolled returns the part of the detail that fits, and says how to see the
// rest.
func (l *List) scrolled(body []string, width, room int) []string {
	if id := model.IDOf(l.Selected()); id != l.read {
		l.read, l.readFrom = id, 0
	}
	l.readFrom = max(0, min(l.readFrom, len(body)-room+1))
	if len(body) <= room {
		return body
	}
	shown := append([]string(nil), body[l.readFrom:min(len(body), l.readFrom+room-1)]...)
	rest := len(body) - l.readFrom - len(shown)
	hint := "   … " + text.Count(rest, "more line", "more lines") + "; Shift+↓ reads on"
	if rest == 0 {
		hint = "   the end; Shift+↑ goes back"
	}
	return append(shown, StyledLine(l.host.Theme(), hint, width))
}

func (l *List) detail(rec model.Record, width int) []string {
	switch {
	case l.host.Sight().Blank(rec):
		return Paragraphs(l.host.Theme().Quiet, sight.Word+"; "+binding.For(binding.Reveal).Key()+" shows it, after asking", width)
	case l.host.Sight().Bare(rec) != "":
		label, value := Bared(l.host, rec)
		return append(Labelled(l.host.Theme(), label, value, width), l.whole(rec, width)...)
	}
	return l.whole(rec, width)
}

func (l *List) whole(rec model.Record, width int) []string {
	lines := Agreed(l.host, rec, width)
	if l.Detail != nil {
		return append(lines, l.Detail(rec, width)...)
	}
	return append(lines, Detail(l.host, rec, width)...)
}

// Detail draws the fields of a record: labels in a column, values beside them.
func Detail(h screen.Host, rec model.Record, width int) []string {
	var lines []string
	for _, f := range model.FieldsOf(rec.Kind()) {
		if v := Told(h, f, rec); v != "" {
			lines = append(lines, Labelled(h.Theme(), f.Label, v, width)...)
		}
	}
	return lines
}

// labelWidth is the width of the column of labels.
const labelWidth = 15

// closeUp takes out blank lines: on the screen the words are what is read, and
// imported cells are full of lines that only line up with other cells.
func closeUp(s string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimRight(s, "\n \t"), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(line)
	}
	return b.String()
}

// Labelled draws a label with a value that may take several lines.
func Labelled(th *theme.Theme, label, value string, width int) []string {
	indent := 3 + labelWidth
	if width < 50 {
		indent = 3
	}
	var lines, names []string
	if indent > 3 {
		names = text.Wrap(label, labelWidth-1) // a long one goes on below, and is not cut
	}
	parts := text.Wrap(closeUp(value), max(10, width-indent-1))
	for i := range max(len(parts), len(names)) {
		head, part := text.Spaces(indent), ""
		if i < len(names) {
			head = text.Fit("   "+names[i], indent-1) + " "
		}
		if i < len(parts) {
			part = parts[i]
		}
		lines = append(lines, th.Label.Render(head)+th.Base.Render(text.Fit(part, width-indent)))
	}
	return lines
}

// Paragraphs draws text of its own over the whole width.
func Paragraphs(th theme.Style, value string, width int) []string {
	var lines []string
	for _, part := range text.Wrap(closeUp(value), max(10, width-4)) {
		lines = append(lines, th.Render(text.Fit("   "+part, width)))
	}
	return lines
}

// StyledLine draws a line in the quiet ink, padded.
func StyledLine(th *theme.Theme, s string, width int) string {
	return th.Quiet.Render(text.Fit(" "+s, width))
}

// RuleWith draws a rule with a name in it.
func RuleWith(th *theme.Theme, name string, width int) string {
	name = " " + text.Truncate(name, max(1, width-8)) + " "
	rest := max(0, width-2-text.Width(name))
	return th.Rule.Render("──") + th.Strong.Render(name) + th.Rule.Render(strings.Repeat("─", rest))
}
