package record

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Reader is a page of text to read.
type Reader struct {
	host   screen.Host
	title  string
	lines  func(th *theme.Theme, width int) []string
	top    int
	last   int // of the top, at the last drawing
	offers []offer
	copied func() string
	closed bool // not for the room

	still bool // the lines depend on nothing but the width and the theme
	drawn struct {
		lines []string
		th    *theme.Theme
		width int
	}
}

// offer is what a key does that leaves the page.
type offer struct {
	key, label string
	do         func() tea.Cmd
}

// NewReader returns a page of lines that are drawn for a width.
func NewReader(h screen.Host, title string, lines func(th *theme.Theme, width int) []string) *Reader {
	return &Reader{host: h, title: title, lines: lines}
}

// Closed says that the page is not for the room.
func (r *Reader) Closed() *Reader {
	r.closed = true
	return r
}

// Still says that the lines are the same as long as the width and the theme are,
// so that a long page is not drawn again with each key.
func (r *Reader) Still() *Reader {
	r.still = true
	return r
}

// all returns the lines of the page.
func (r *Reader) all(th *theme.Theme, width int) []string {
	if d := &r.drawn; !r.still || d.th != th || d.width != width || d.lines == nil {
		d.lines, d.th, d.width = r.lines(th, width), th, width
	}
	return r.drawn.lines
}

// Private says whether the page is not for the room.
func (r *Reader) Private() bool { return r.closed }

// Offer adds a key that leaves the page and does something.
func (r *Reader) Offer(key, label string, do func() tea.Cmd) *Reader {
	r.offers = append(r.offers, offer{key, label, do})
	return r
}

// Copies says which text Ctrl+C copies.
func (r *Reader) Copies(copied func() string) *Reader {
	r.copied = copied
	return r
}

// Copied returns what Ctrl+C copies, if anything.
func (r *Reader) Copied() string {
	if r.copied == nil {
		return ""
	}
	return r.copied()
}

// Placement puts the page in place of the screen.
func (r *Reader) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (r *Reader) Size(width, height int) (w, h int) { return width, height }

// Title names the page.
func (r *Reader) Title() string { return r.title }

// Hints are the keys of the page.
func (r *Reader) Hints() []screen.Hint {
	var hints []screen.Hint
	for _, o := range r.offers {
		hints = append(hints, screen.Hint{Key: binding.Shown(o.key), Label: o.label})
	}
	if r.copied != nil {
		hints = append(hints, screen.Hint{Key: "Ctrl+C", Label: "copy"})
	}
	return append(hints, screen.Hint{Key: "↑ ↓ PgUp PgDn", Label: "read on"}, screen.Hint{Key: "Esc", Label: "back"})
}

// Paste does nothing: there is nothing to type into.
func (r *Reader) Paste(string) tea.Cmd { return nil }

// Untyped says that undo is the review's here.
func (r *Reader) Untyped() {}

// Key moves the page.
func (r *Reader) Key(k tea.KeyMsg) tea.Cmd {
	for _, o := range r.offers {
		if k.String() == o.key {
			r.host.Close()
			return o.do()
		}
	}
	switch k.String() {
	case "esc", "q", "enter":
		r.host.Close()
	case "down", "j":
		r.top++
	case "up", "k":
		r.top--
	case "pgdown", " ":
		r.top += 15
	case "pgup":
		r.top -= 15
	case "home", "g":
		r.top = 0
	case "end", "G":
		r.top = r.last
	}
	r.top = max(0, min(r.top, r.last))
	return nil
}

// View draws the page.
func (r *Reader) View(width, height int) screen.View {
	th := r.host.Theme()
	all := r.all(th, width)
	r.last = max(0, len(all)-height)
	r.top = min(r.top, r.last)
	lines := append([]string(nil), all[r.top:min(len(all), r.top+height)]...)
	for len(lines) < height {
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return screen.View{Lines: lines}
}

// ShowHistory reads the history of a record and shows it.
func ShowHistory(h screen.Host, id model.ID, name string) tea.Cmd {
	return h.History(id, func(entries []*model.Entry, err error) tea.Cmd {
		if err != nil {
			h.Warn("The history cannot be read: " + err.Error())
			return nil
		}
		h.Push(NewReader(h, "History of "+name, func(th *theme.Theme, width int) []string {
			return HistoryLines(h, th, entries, width, func(one model.ID) bool { return one == id })
		}).Closed())
		return nil
	})
}

// HistoryLines tells each entry, the last one first: when, who, what, and of
// each field of the records that are asked about what it was and what it is.
func HistoryLines(h screen.Host, th *theme.Theme, entries []*model.Entry, width int, about func(model.ID) bool) []string {
	var lines []string
	if len(entries) == 0 {
		return Paragraphs(th.Quiet, "Nothing is recorded of it.", width)
	}
	zone := h.Now().Location()
	for i := len(entries) - 1; i >= 0; i-- {
		e := entries[i]
		head := fmt.Sprintf("%s  %s", e.At.In(zone).Format("2 Jan 2006 15:04"), e.Who)
		lines = append(lines, th.Strong.Render(text.Fit(" "+head, width)))
		lines = append(lines, Paragraphs(th.Base, e.Done, width)...)
		for _, t := range e.Touched {
			if about(t.ID) {
				lines = append(lines, touchLines(h, th, t, width)...)
			}
		}
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines
}

func touchLines(h screen.Host, th *theme.Theme, t model.Touch, width int) []string {
	before, after, err := t.Records()
	if err != nil {
		return Paragraphs(th.Warning, "What changed cannot be read: "+err.Error(), width)
	}
	var lines []string
	for _, f := range model.FieldsOf(t.Kind) {
		was, is := "", ""
		if before != nil {
			was = Shown(h, f, before)
		}
		if after != nil {
			is = Shown(h, f, after)
		}
		if was == is {
			continue
		}
		lines = append(lines, Labelled(th, f.Label, "was  "+orNothing(was), width)...)
		lines = append(lines, Labelled(th, "", "is   "+orNothing(is), width)...)
	}
	return lines
}

func orNothing(s string) string {
	if strings.TrimSpace(s) == "" {
		return "(nothing)"
	}
	return strings.ReplaceAll(s, "\n", "\n     ")
}
