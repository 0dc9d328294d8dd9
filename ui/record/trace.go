package record

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// trace is the page of what a record came from and what came of it.
type trace struct {
	host screen.Host
	of   model.ID
	rows []traceRow
	at   int // the selected row
	top  int // the first that is shown
	room int // how many there is room for
	seen *model.Review
}

// traceRow is a heading, or a record at its depth below the one that the trace
// is of. Several rows can tell of one record.
type traceRow struct {
	depth   int
	via     string // how it hangs on the one above
	says    string
	noun    string
	rec     model.ID // 0 for a heading, and for what leads nowhere
	heading bool
}

// ShowTrace shows what a record came from and what came of it. In a public
// session it goes along what the room may see.
func ShowTrace(h screen.Host, id model.ID) {
	t := &trace{host: h, of: id}
	t.read()
	for i, r := range t.rows {
		if r.rec == id {
			t.at = i
			break
		}
	}
	h.Push(t)
}

// read makes the rows of the review as it is drawn now.
func (t *trace) read() {
	r := t.host.Shown()
	if r == t.seen {
		return
	}
	t.seen, t.rows = r, t.rows[:0]
	rec := r.Find(t.of)
	if rec == nil {
		t.rows, t.at = append(t.rows, traceRow{says: t.title(), rec: t.of}), 0
		return
	}
	refs := r.References()
	found := r.Trace(t.of)
	t.part("What it came from", "nothing "+t.known()+"leads to it", found.From, refs)
	t.rows = append(t.rows, traceRow{says: called(r, refs, rec), noun: rec.Kind().Noun(), rec: t.of})
	t.state(0, rec)
	t.part("What came of it", "nothing "+t.known()+"yet", found.To, refs)
	t.at = min(t.at, len(t.rows)-1)
	if t.rows[t.at].rec == 0 {
		t.move(true, 1)
	}
}

func (t *trace) known() string {
	if t.host.Sight().Watched() {
		return "public "
	}
	return ""
}

func (t *trace) part(heading, nothing string, steps []model.Step, refs map[model.ID]string) {
	t.rows = append(t.rows, traceRow{says: heading, heading: true})
	if len(steps) == 0 {
		t.rows = append(t.rows, traceRow{depth: 1, says: nothing, heading: true})
	}
	t.steps(1, steps, refs)
}

func (t *trace) steps(depth int, steps []model.Step, refs map[model.ID]string) {
	for _, s := range steps {
		t.rows = append(t.rows, traceRow{depth: depth, via: s.Via, says: called(t.seen, refs, s.Record), noun: s.Record.Kind().Noun(), rec: model.IDOf(s.Record)})
		t.state(depth, s.Record)
		t.steps(depth+1, s.Next, refs)
	}
}

// state tells where a record stands: its position, and how it was signed off.
func (t *trace) state(depth int, rec model.Record) {
	add := func(via, says string) {
		t.rows = append(t.rows, traceRow{depth: depth + 1, via: via, says: says, rec: model.IDOf(rec)})
	}
	ended := model.SignOff{}
	switch rec := rec.(type) {
	case *model.Recommendation:
		if rec.State != model.AgreedWords {
			add("is", "a draft")
		}
		ended = rec.SignOff
	case *model.Response:
		if lacks := rec.Lacks(); len(lacks) > 0 {
			add("is not yet an answer:", strings.Join(lacks, "; "))
		}
	case *model.Action:
		if r, ok := t.seen.Info().Scheme.Rating(rec.Rating); ok {
			add("is rated", r.Shape+" "+r.Word)
		}
		if p, ok := rec.Position(); ok {
			when := ""
			if !p.Held.IsZero() {
				when = p.Held.Time().Format("2 Jan 2006") + "  "
			}
			add("stands at", when+text.OneLine(p.Text))
		}
		ended = rec.SignOff
	}
	if ended.Ended() {
		add("is", SignedOff(t.host, ended))
	}
}

// called returns what a record is called in a trace: its reference and its
// words.
func called(r *model.Review, refs map[model.ID]string, rec model.Record) string {
	switch rec := rec.(type) {
	case *model.Recommendation:
		return r.Called(rec) + " " + text.OneLine(rec.Text)
	case *model.Action:
		return refs[rec.ID] + " " + text.OneLine(rec.Title())
	case *model.Passage:
		return strings.TrimPrefix(rec.Source+", "+rec.Place+": ", ", ") + text.OneLine(rec.Text)
	case *model.Response:
		f, _ := model.FieldOf(model.KindResponse, "answer")
		for _, c := range f.Choices {
			if c.Key == string(rec.Answer) {
				return c.Label + ": " + text.OneLine(rec.Words)
			}
		}
	}
	return model.TitleIn(rec, 300) // cut where the line ends
}

func (t *trace) Placement() screen.Placement { return screen.Page }

func (t *trace) Size(width, height int) (w, h int) { return width, height }

func (t *trace) Title() string { return "Trace of " + t.title() }

func (t *trace) title() string {
	if rec := t.host.Review().Find(t.of); rec != nil {
		return t.host.Sight().Title(rec)
	}
	return "what is not there any more"
}

func (t *trace) Hints() []screen.Hint {
	return []screen.Hint{
		{Key: "Enter", Label: "go there"},
		{Key: binding.For(binding.Trace).Key(), Label: "trace that"},
		screen.HintOf(binding.Edit),
		{Key: "Ctrl+C", Label: "copy"},
		{Key: "Esc", Label: "back"},
	}
}

func (t *trace) Paste(string) tea.Cmd { return nil }

// Untyped says that undo is the review's here.
func (t *trace) Untyped() {}

// Copied is the trace as text.
func (t *trace) Copied() string {
	var b strings.Builder
	for _, r := range t.rows {
		b.WriteString(strings.Repeat("  ", r.depth) + r.line() + "\n")
	}
	return b.String()
}

func (r traceRow) line() string { return strings.TrimSpace(r.via + " " + r.says) }

// Key moves among the records, or goes to one.
func (t *trace) Key(k tea.KeyMsg) tea.Cmd {
	c, _ := binding.Of(k.String(), false)
	switch c {
	case binding.Back, binding.Leave:
		t.host.Close()
	case binding.Up, binding.Down:
		t.move(c == binding.Down, 1)
	case binding.PageUp, binding.PageDown:
		t.move(c == binding.PageDown, max(1, t.room-1))
	case binding.Home, binding.End:
		t.move(c == binding.End, len(t.rows))
	case binding.Open, binding.Trace, binding.Edit:
		return t.use(c)
	default:
	}
	return nil
}

// move goes so many rows on, to one that leads somewhere.
func (t *trace) move(down bool, by int) {
	to, step := t.at-by, -1
	if down {
		to, step = t.at+by, 1
	}
	to = max(0, min(to, len(t.rows)-1))
	for _, way := range []int{step, -step} { // a heading at the edge turns it round
		for i := to; i >= 0 && i < len(t.rows); i += way {
			if t.rows[i].rec != 0 {
				t.at = i
				return
			}
		}
	}
}

// use goes to the selected record, traces it, or edits it.
func (t *trace) use(c binding.Command) tea.Cmd {
	rec := t.host.Review().Find(t.rows[t.at].rec)
	switch {
	case rec == nil:
		t.host.Say("Nothing is selected.")
	case t.host.Sight().Withheld(rec):
		t.host.Say("It is withheld: the room may be looking.")
	case c == binding.Edit:
		if why := t.host.ReadOnly(); why != "" {
			t.host.Warn(why)
			return nil
		}
		t.host.Push(NewForm(t.host, rec.Kind(), rec, nil, 0))
	case c == binding.Trace:
		t.host.Close()
		ShowTrace(t.host, model.IDOf(rec))
	default:
		t.host.Close()
		t.host.Visit(TargetOf(rec))
	}
	return nil
}

// View draws the tree.
func (t *trace) View(width, height int) screen.View {
	t.read()
	th := t.host.Theme()
	t.room = height
	t.top = max(0, min(t.top, t.at, len(t.rows)-height))
	if t.at >= t.top+height {
		t.top = t.at - height + 1
	}
	v := screen.View{X: 1, Y: t.at - t.top, ShowCursor: true}
	for i := t.top; i < len(t.rows) && len(v.Lines) < height; i++ {
		v.Lines = append(v.Lines, t.draw(th, t.rows[i], i == t.at, width))
	}
	for len(v.Lines) < height {
		v.Lines = append(v.Lines, th.Base.Render(text.Spaces(width)))
	}
	return v
}

// wideTrace is the width from which each record says of which kind it is.
const wideTrace = 110

func (t *trace) draw(th *theme.Theme, r traceRow, selected bool, width int) string {
	if r.heading {
		style := th.Heading
		if r.depth > 0 {
			style = th.Quiet
		}
		return style.Render(text.Fit(" "+text.Spaces(2*r.depth)+r.says, width))
	}
	noun := ""
	if width >= wideTrace && r.noun != "" {
		noun = "  " + r.noun + " "
	}
	via := r.via
	if via != "" {
		via += "  "
	}
	mark, base, quiet := "   ", th.Base, th.Quiet
	if r.depth == 0 {
		base = th.Strong
	}
	if selected {
		mark, base, quiet = " "+theme.Marker+" ", th.Selected, th.Selected
	}
	head := text.Truncate(mark+text.Spaces(2*min(r.depth, 8))+via, width)
	rest := max(0, width-text.Width(head)-text.Width(noun))
	return quiet.Render(head) + base.Render(text.Fit(text.Truncate(r.says, rest), rest)) + quiet.Render(noun)
}
