// Package people is tab 9: who names, posts, bodies and initials stand for, the
// names and abbreviations that nobody is known by, the themes with their leads,
// and which body reports to which.
package people

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// The names of the views.
const (
	Unresolved    = screen.ViewUnresolved
	Abbreviations = "Abbreviations"
	Themes        = "Themes"
	Bodies        = "Bodies"
)

// Screen is the people of a review.
type Screen struct {
	*record.Views
	host screen.Host
}

// New returns the screen.
func New(h screen.Host) *Screen {
	s := &Screen{host: h}
	list := record.NewList(h, record.Spec{
		Kind: model.KindPerson, Name: "People", Append: true,
		Columns: []table.Column{
			{Title: "Short", Min: 6, Max: 10},
			{Title: "Name", Min: 16, Weight: 2},
			{Title: "Post", Min: 16, Weight: 3, Priority: 1},
			{Title: "Body", Min: 10, Weight: 1, Priority: 2},
		},
		Cells: func(row *table.Row, rec model.Record) {
			if p, ok := rec.(*model.Person); ok {
				row.Add(p.Abbreviation)
				row.Add(text.OneLine(p.Name))
				row.Add(text.OneLine(p.Post))
				row.Add(text.OneLine(p.Body))
			}
		},
		Summary: func() string {
			return fmt.Sprintf("%d people, posts and bodies   %s for nobody", len(h.Shown().Of(model.KindPerson)), text.Count(len(h.Sight().Unresolved()), "name in the leads stands", "names in the leads stand"))
		},
		Empty: "Who initials and names stand for is kept here. n adds somebody; Tab lists the names that nobody is known by.",
		Hints: []binding.Command{binding.New, binding.Open, binding.Filter, binding.Remove, binding.NextView, binding.History, binding.Help},
	})
	s.Views = record.NewViews(h, list, newUnresolved(h), newAbbreviations(h), themes(h), bodies(h))
	return s
}

// Go enters the people at a target.
func (s *Screen) Go(t screen.Target) { s.Views.Go(t) }

// unresolved lists the names that nobody is known by.
type unresolved struct {
	host  screen.Host
	table *table.Table
	names []model.Unresolved
	seen  *model.Review
}

func newUnresolved(h screen.Host) *unresolved {
	u := &unresolved{host: h, table: table.New(h.Theme(),
		table.Column{Title: "Name as written", Min: 20, Weight: 2},
		table.Column{Title: "Uses", Min: 5, Max: 6, Right: true},
		table.Column{Title: "First used in", Min: 20, Weight: 3, Priority: 1})}
	u.table.Empty = "Every name in the leads stands for somebody."
	u.Refresh()
	return u
}

func (u *unresolved) ViewName() string { return Unresolved }

func (u *unresolved) Refresh() {
	u.table.SetTheme(u.host.Theme())
	if r := u.host.Shown(); r != u.seen {
		u.seen = r
		u.names = u.host.Sight().Unresolved()
	}
	u.table.SetSource(u)
}

func (u *unresolved) Hints() []screen.Hint {
	return []screen.Hint{
		{Key: "Enter", Label: "make a person of it"},
		screen.HintOf(binding.Alias),
		screen.HintOf(binding.NextView), screen.HintOf(binding.Help),
	}
}

func (u *unresolved) Len() int { return len(u.names) }

func (u *unresolved) Key(i int) string { return u.names[i].Token }

func (u *unresolved) Kind(int) table.Kind { return table.Data }

func (u *unresolved) Row(i int, row *table.Row) {
	n := u.names[i]
	row.Add(n.Token)
	row.Add(fmt.Sprint(n.Uses))
	where := ""
	if rec := u.seen.Find(n.In[0]); rec != nil {
		where = rec.Kind().Noun() + ": " + model.TitleIn(rec, 200)
	}
	row.Add(where)
}

func (u *unresolved) View(width, height int) screen.View {
	th := u.host.Theme()
	u.table.SetSize(width, height-1)
	v := screen.View{Lines: []string{record.StyledLine(th, text.Count(len(u.names), "name in the leads stands", "names in the leads stand")+" for nobody", width)}}
	v.Lines = append(v.Lines, u.table.Lines()...)
	if x, y, ok := u.table.Cursor(); ok {
		v.X, v.Y, v.ShowCursor = x, y+1, true
	}
	return v
}

func (u *unresolved) selected() (model.Unresolved, bool) {
	i, _, ok := u.table.Selected()
	if !ok || i >= len(u.names) {
		return model.Unresolved{}, false
	}
	return u.names[i], true
}

func (u *unresolved) Do(c binding.Command) (tea.Cmd, bool) {
	if record.MoveTable(u.table, c) {
		return nil, true
	}
	if c != binding.Open && c != binding.New && c != binding.Alias {
		return nil, false
	}
	n, ok := u.selected()
	if !ok {
		u.host.Say("Every name stands for somebody.")
		return nil, true
	}
	if why := u.host.ReadOnly(); why != "" {
		u.host.Warn(why)
		return nil, true
	}
	if c == binding.Alias {
		return u.alias(n.Token), true
	}
	return u.host.Commit(model.Add{Kind: model.KindPerson, Values: asPerson(n.Token)}, nil), true
}

// asPerson makes initials the abbreviation and anything longer the name.
func asPerson(token string) []model.Value {
	if len(token) <= 5 && token == strings.ToUpper(token) && !strings.Contains(token, " ") {
		return []model.Value{{Field: "abbreviation", Text: token}}
	}
	return []model.Value{{Field: "name", Text: token}}
}

// alias asks whom the name stands for.
func (u *unresolved) alias(token string) tea.Cmd {
	var items []record.Choice
	for p := range model.Each[*model.Person](u.host.Shown()) {
		items = append(items, record.Choice{Label: p.Label(), Detail: strings.TrimSpace(p.Abbreviation + "  " + p.Post), Pick: func() tea.Cmd {
			is, ok := u.host.Sight().Real(p).(*model.Person)
			if !ok {
				return nil // removed by now
			}
			aliases := strings.TrimSpace(is.Aliases + "\n" + token)
			return u.host.Commit(model.Set{IDs: []model.ID{p.ID}, Values: []model.Value{{Field: "aliases", Text: aliases}}}, nil)
		}})
	}
	if len(items) == 0 {
		u.host.Say("There is nobody yet: press Enter to make a person of the name.")
		return nil
	}
	u.host.Push(record.NewChooser(u.host, token+" is another way to write …", items))
	return nil
}
