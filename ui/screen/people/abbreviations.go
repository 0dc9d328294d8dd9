package people

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// abbreviations lists the short forms that are used and that nothing resolves,
// and those that are defined and that nothing uses.
type abbreviations struct {
	host    screen.Host
	table   *table.Table
	unknown []model.Abbreviation
	unused  []model.Abbreviation
	seen    *model.Review // that they were counted in
}

func newAbbreviations(h screen.Host) *abbreviations {
	a := &abbreviations{host: h, table: table.New(h.Theme(),
		table.Column{Title: "Short form", Min: 10, Max: 14},
		table.Column{Title: "Uses", Min: 5, Max: 6, Right: true},
		table.Column{Title: "Where first, or what it means", Min: 20, Weight: 3})}
	a.table.Empty = "Every abbreviation in use stands for somebody, and every one that is defined is used."
	return a
}

func (a *abbreviations) ViewName() string { return Abbreviations }

// Refresh leaves the counting to when the view is looked at: it reads every word
// of the review.
func (a *abbreviations) Refresh() { a.table.SetTheme(a.host.Theme()) }

func (a *abbreviations) count() {
	s := a.host.Sight()
	r := s.Review()
	if r == a.seen {
		return
	}
	a.seen = r
	a.unknown, a.unused = model.UnknownAbbreviations(r), model.UnusedAbbreviations(r)
	if s.Watched() { // who is known by another name is private, and known all the same
		known := model.NewDirectory(a.host.Review())
		a.unknown = slices.DeleteFunc(a.unknown, func(one model.Abbreviation) bool { return known.Knows(one.Token) })
	}
	a.table.SetSource(a)
}

// Hints are the keys of the view.
func (a *abbreviations) Hints() []screen.Hint {
	return []screen.Hint{
		{Key: "Enter", Label: "say what it means"}, screen.HintOf(binding.NextView), screen.HintOf(binding.LastView), screen.HintOf(binding.Help),
	}
}

// at returns what a row is about; heading is its title where it is about
// nothing.
func (a *abbreviations) at(i int) (one model.Abbreviation, heading string) {
	for _, part := range []struct {
		title string
		of    []model.Abbreviation
	}{{"In use, and nothing says what they mean", a.unknown}, {"Defined, and nothing uses them", a.unused}} {
		if len(part.of) == 0 {
			continue
		}
		if i == 0 {
			return one, part.title
		}
		if i--; i < len(part.of) {
			return part.of[i], ""
		}
		i -= len(part.of)
	}
	return one, ""
}

// Len counts the rows, with a heading for each part that there is.
func (a *abbreviations) Len() int {
	n := len(a.unknown) + len(a.unused)
	if len(a.unknown) > 0 {
		n++
	}
	if len(a.unused) > 0 {
		n++
	}
	return n
}

// Key names a row.
func (a *abbreviations) Key(i int) string {
	one, heading := a.at(i)
	if heading != "" {
		return ""
	}
	if one.Means != nil {
		return fmt.Sprintf("%d", model.IDOf(one.Means))
	}
	return one.Token
}

// Kind tells headings from short forms.
func (a *abbreviations) Kind(i int) table.Kind {
	if _, heading := a.at(i); heading != "" {
		return table.Heading
	}
	return table.Data
}

// Row draws a row.
func (a *abbreviations) Row(i int, row *table.Row) {
	one, heading := a.at(i)
	if heading != "" {
		row.Title = heading
		return
	}
	row.Add(one.Token)
	if one.Means != nil {
		row.Add("")
		row.Add(text.Joined(", ", text.OneLine(one.Means.Name), text.OneLine(one.Means.Post), text.OneLine(one.Means.Body)))
		return
	}
	row.Add(fmt.Sprint(one.Uses))
	where := ""
	if rec := a.seen.Find(one.In[0]); rec != nil {
		where = rec.Kind().Noun() + ": " + model.TitleIn(rec, 200)
	}
	row.AddStyled(where, a.host.Theme().Quiet)
}

// View draws the lists.
func (a *abbreviations) View(width, height int) screen.View {
	a.count()
	a.table.SetSize(width, height-1)
	says := fmt.Sprintf("%d in use that nothing resolves   %d defined and unused", len(a.unknown), len(a.unused))
	v := screen.View{Lines: []string{record.StyledLine(a.host.Theme(), says, width)}}
	v.Lines = append(v.Lines, a.table.Lines()...)
	if x, y, ok := a.table.Cursor(); ok {
		v.X, v.Y, v.ShowCursor = x, y+1, true
	}
	return v
}

// Do moves, and opens the page on which the short form is defined.
func (a *abbreviations) Do(c binding.Command) (tea.Cmd, bool) {
	a.count()
	if record.MoveTable(a.table, c) {
		return nil, true
	}
	if c != binding.Open && c != binding.New && c != binding.Edit {
		return nil, false
	}
	i, _, ok := a.table.Selected()
	if !ok || i >= a.Len() {
		a.host.Say(a.table.Empty)
		return nil, true
	}
	if why := a.host.ReadOnly(); why != "" {
		a.host.Warn(why)
		return nil, true
	}
	one, _ := a.at(i)
	if one.Means != nil {
		a.host.Push(record.NewForm(a.host, model.KindPerson, one.Means, nil, 0))
	} else {
		a.host.Push(record.NewForm(a.host, model.KindPerson, nil, []model.Value{{Field: "abbreviation", Text: one.Token}}, 0))
	}
	return nil, true
}
