package record

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// Named is one of several views of a tab.
type Named interface {
	screen.Screen
	ViewName() string
}

// ViewName returns the list's name among the views of its tab.
func (l *List) ViewName() string { return l.Name }

// Hints returns the keys that matter on the list.
func (l *List) Hints() []screen.Hint {
	if l.query.open {
		return []screen.Hint{{Key: "Enter", Label: "keep the filter"}, {Key: "Esc", Label: "show everything"}}
	}
	if l.closed() {
		return append([]screen.Hint{screen.HintOf(binding.Reveal)}, screen.Hints(l.Spec.Hints...)...)
	}
	return screen.Hints(l.Spec.Hints...)
}

// Views is a tab of several views, one shown at a time; their names stand on a
// line above.
type Views struct {
	host  screen.Host
	views []Named
	at    int
}

// NewViews returns a tab of views.
func NewViews(h screen.Host, views ...Named) *Views { return &Views{host: h, views: views} }

// Shown returns the view that is shown.
func (v *Views) Shown() Named { return v.views[v.at] }

// Refresh tells all views that the review has changed.
func (v *Views) Refresh() {
	for _, one := range v.views {
		one.Refresh()
	}
}

// Selected returns the record that is selected in the view shown, or nil.
func (v *Views) Selected() model.Record {
	if one, ok := v.views[v.at].(interface{ Selected() model.Record }); ok {
		return one.Selected()
	}
	return nil
}

// Chosen returns the records that are marked in the view shown, or the selected
// one.
func (v *Views) Chosen() []model.ID {
	if one, ok := v.views[v.at].(interface{ Chosen() []model.ID }); ok {
		return one.Chosen()
	}
	return nil
}

// ClearMarks takes away all marks of the view shown.
func (v *Views) ClearMarks() {
	if one, ok := v.views[v.at].(interface{ ClearMarks() }); ok {
		one.ClearMarks()
	}
}

// Do moves between the views, or lets the one shown act.
func (v *Views) Do(c binding.Command) (tea.Cmd, bool) {
	switch c {
	case binding.NextView:
		v.at = (v.at + 1) % len(v.views)
	case binding.LastView:
		v.at = (v.at + len(v.views) - 1) % len(v.views)
	default:
		return v.views[v.at].Do(c)
	}
	return nil, true
}

// Hints are those of the view shown.
func (v *Views) Hints() []screen.Hint { return v.views[v.at].Hints() }

// View draws the names of the views and the one shown.
func (v *Views) View(width, height int) screen.View {
	line := v.names(width)
	inner := v.views[v.at].View(width, height-1)
	inner.Lines = append([]string{line}, inner.Lines...)
	inner.Y++
	return inner
}

// names draws the names of the views on one line, that of the view shown among
// them whatever has to be left out; marks say on which side some were.
func (v *Views) names(width int) string {
	th := v.host.Theme()
	from, gap, full := 0, 2, width
	if v.nameWidth(0, len(v.views), gap) > width {
		gap = 1
	}
	if v.nameWidth(0, len(v.views), gap) > width {
		width-- // for the mark of those behind
	}
	for from < v.at && v.nameWidth(from, v.at+1, gap) > width {
		from++
	}
	line, used, more := th.Base.Render(" "), 1, ""
	if from > 0 {
		line = th.Quiet.Render("‹")
	}
	for i, one := range v.views[from:] {
		name, style := one.ViewName(), th.Quiet
		if from+i == v.at {
			style, name = th.Strong, "["+name+"]"
		}
		if used+text.Width(name) > width {
			more = "›"
			break
		}
		line += style.Render(name)
		used += text.Width(name)
		if used+gap <= width {
			line += th.Base.Render(text.Spaces(gap))
			used += gap
		}
	}
	line += th.Base.Render(text.Spaces(max(0, width-used)))
	if full > width {
		line += th.Quiet.Render(text.Fit(more, full-width))
	}
	return line
}

// nameWidth is how wide the names of some views are, with the brackets of one.
func (v *Views) nameWidth(from, to, gap int) int {
	used := 1 + 2
	for _, one := range v.views[from:to] {
		used += text.Width(one.ViewName()) + gap
	}
	return used - gap
}

// Typing says that the view shown takes text.
func (v *Views) Typing() bool {
	t, ok := v.views[v.at].(screen.Typer)
	return ok && t.Typing()
}

// Type hands a key to the view shown.
func (v *Views) Type(k tea.KeyMsg) bool {
	t, ok := v.views[v.at].(screen.Typer)
	return ok && t.Type(k)
}

// Paste hands text to the view shown.
func (v *Views) Paste(s string) {
	if t, ok := v.views[v.at].(screen.Typer); ok {
		t.Paste(s)
	}
}

// Go enters the view that a target names, or the first that lists its record.
func (v *Views) Go(t screen.Target) {
	for i, one := range v.views {
		if one.ViewName() == t.View || t.View == "" && t.ID != 0 && lists(one, v.host.Review().Find(t.ID)) {
			v.at = i
			break
		}
	}
	if l, ok := v.views[v.at].(interface{ Go(t screen.Target) }); ok {
		l.Go(t)
	}
}

// lists says whether a view is the list that a record stands in.
func lists(view Named, rec model.Record) bool {
	l, ok := view.(interface{ Holds(rec model.Record) bool })
	return ok && rec != nil && l.Holds(rec)
}

// Holds says whether a record stands in the list.
func (l *List) Holds(rec model.Record) bool {
	return l.Kind == rec.Kind() && slices.ContainsFunc(l.all, func(one model.Record) bool { return model.IDOf(one) == model.IDOf(rec) })
}

// MoveTable carries out the commands that move in a table.
func MoveTable(t *table.Table, c binding.Command) bool {
	switch c {
	case binding.Up:
		t.Up()
	case binding.Down:
		t.Down()
	case binding.PageUp:
		t.PageUp()
	case binding.PageDown:
		t.PageDown()
	case binding.Home:
		t.Home()
	case binding.End:
		t.End()
	default:
		return false
	}
	return true
}
