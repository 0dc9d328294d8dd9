// Package picker is a list that is filtered by typing: for commands, reviews,
// and the choices of a field.
//
// It ranks, draws and moves. It does not know what it offers, and does nothing
// with what was chosen.
package picker

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/line"
)

// Item is something to choose.
type Item struct {
	Label    string
	Detail   string // on the right: a key, a date, a count
	Disabled string // why it can't be chosen; empty if it can
	Words    string // more words to find it by, not shown
}

// Result says what became of a key.
type Result struct {
	Handled   bool
	Chosen    bool   // Index is the item that was chosen
	Index     int    // in the items as they were set; -1 without a choice
	Cancelled bool   // Esc
	Refused   string // the item under the marker can't be chosen, and why
}

// Picker is a filterable list in a box of a given size.
type Picker struct {
	// Empty is shown where nothing matches.
	Empty string
	// Surface is the style of the box; with the zero Style it is a panel.
	Surface theme.Style

	theme   *theme.Theme
	input   *line.Line
	items   []Item
	entries []entry
	shown   []int // indexes of the items that match, the best first
	sel     int   // in shown
	top     int

	width, height int
}

// New makes a picker of some items with a hint for the filter.
func New(th *theme.Theme, hint string, items ...Item) *Picker {
	p := &Picker{Empty: "Nothing matches. Type less, or something else.", theme: th, input: line.New(th)}
	p.input.Placeholder = hint
	p.SetItems(items)
	return p
}

// SetTheme changes the styles.
func (p *Picker) SetTheme(th *theme.Theme) {
	p.theme = th
	p.input.SetTheme(th)
}

// SetItems replaces the items and keeps the filter.
func (p *Picker) SetItems(items []Item) {
	p.items = items
	p.entries = entries(items)
	p.filter()
}

// SetFilter types a filter.
func (p *Picker) SetFilter(query string) {
	p.input.SetText(query)
	p.filter()
}

// Filter returns what is typed.
func (p *Picker) Filter() string { return p.input.Text() }

// Select puts the marker on an item, if it is shown.
func (p *Picker) Select(index int) bool {
	for i, at := range p.shown {
		if at == index {
			p.moveTo(i)
			return true
		}
	}
	return false
}

// Selected returns the item under the marker; ok is false where nothing
// matches.
func (p *Picker) Selected() (index int, ok bool) {
	if p.sel >= len(p.shown) {
		return -1, false
	}
	return p.shown[p.sel], true
}

// Shown returns how many items match, and how many there are.
func (p *Picker) Shown() (matching, of int) { return len(p.shown), len(p.items) }

// SetSize gives the picker its box in cells.
func (p *Picker) SetSize(width, height int) {
	p.width, p.height = max(width, 0), max(height, 0)
	p.input.SetWidth(p.inputWidth())
	p.moveTo(p.sel)
}

// Handle gives a key to the picker.
func (p *Picker) Handle(key tea.KeyMsg) Result {
	result := Result{Handled: true, Index: -1}
	if key.Paste {
		return p.typed(key)
	}
	switch key.Type {
	case tea.KeyUp, tea.KeyCtrlP:
		p.moveTo(p.sel - 1)
	case tea.KeyDown, tea.KeyCtrlN:
		p.moveTo(p.sel + 1)
	case tea.KeyPgUp:
		p.moveTo(p.sel - max(1, p.body()-1))
	case tea.KeyPgDown:
		p.moveTo(p.sel + max(1, p.body()-1))
	case tea.KeyCtrlHome:
		p.moveTo(0)
	case tea.KeyCtrlEnd:
		p.moveTo(len(p.shown) - 1)
	case tea.KeyEsc:
		result.Cancelled = true
	case tea.KeyEnter:
		p.choose(&result)
	default:
		return p.typed(key)
	}
	return result
}

func (p *Picker) typed(key tea.KeyMsg) Result {
	r := p.input.Handle(key)
	if r.Changed {
		p.filter()
	}
	return Result{Handled: r.Handled, Index: -1}
}

func (p *Picker) choose(result *Result) {
	index, ok := p.Selected()
	if !ok {
		return
	}
	if why := p.items[index].Disabled; why != "" {
		result.Refused = why
		return
	}
	result.Chosen, result.Index = true, index
}

// filter finds what matches and puts the marker on the best.
func (p *Picker) filter() {
	p.shown = filter(p.shown, p.entries, p.input.Text())
	p.top = 0
	p.moveTo(0)
}

func (p *Picker) moveTo(at int) {
	p.sel = max(0, min(at, len(p.shown)-1))
	body := p.body()
	if body == 0 {
		return
	}
	p.top = min(p.top, p.sel)
	p.top = max(p.top, p.sel-body+1)
	p.top = max(0, min(p.top, len(p.shown)-body))
}
