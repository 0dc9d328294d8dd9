package scope

import (
	"fmt"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// score asks on the bottom line for the score of the selected criterion, and
// then for that of each one below it: a digit each.
func score(h screen.Host, l *record.List) tea.Cmd {
	if why := h.ReadOnly(); why != "" {
		h.Warn(why)
		return nil
	}
	rec := l.Selected()
	if rec == nil {
		h.Say("No criterion is selected. n offers those of TOPICC and of PICK.")
		return nil
	}
	h.Push(&scorePrompt{host: h, list: l, id: model.IDOf(rec)})
	return nil
}

// scorePrompt is the bottom line while the digit of a score is awaited.
type scorePrompt struct {
	host screen.Host
	list *record.List
	id   model.ID
}

func (p *scorePrompt) Placement() screen.Placement { return screen.Bottom }

func (p *scorePrompt) Size(width, _ int) (w, h int) { return width, 1 }

func (p *scorePrompt) Title() string { return "Score " + p.name() }

func (p *scorePrompt) Hints() []screen.Hint { return nil }

func (p *scorePrompt) Paste(string) tea.Cmd { return nil }

func (p *scorePrompt) criterion() *model.Criterion { return criterion(p.host.Review().Find(p.id)) }

func (p *scorePrompt) name() string { return text.OneLine(p.criterion().Name) }

// digits are the scores that one key can give.
func (p *scorePrompt) digits() string {
	if most := p.criterion().Most; most > 0 && most < 9 {
		return fmt.Sprintf("0 to %d", most)
	}
	return "0 to 9"
}

// View says which digits there are.
func (p *scorePrompt) View(width, _ int) screen.View {
	th := p.host.Theme()
	keys, tail := p.digits(), "  Tab next  Esc leave it"
	said := " Score " + text.Truncate(p.name(), max(10, width-len(keys)-len(tail)-10)) + ": "
	line := th.Footer.Render(said) + th.FooterKey.Render(keys) + th.Footer.Render("  ") +
		th.FooterKey.Render("Tab") + th.Footer.Render(" next  ") + th.FooterKey.Render("Esc") + th.Footer.Render(" leave it")
	used := text.Width(said+keys) + len(tail)
	return screen.View{Lines: []string{line + th.Footer.Render(text.Spaces(max(0, width-used)))}}
}

// Key takes the digit.
func (p *scorePrompt) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	switch {
	case pressed == "esc":
		p.host.Close()
		p.host.Say(weighed(p.host.Shown()) + ".")
		return nil
	case pressed == "tab" || pressed == "down":
		p.next()
		return nil
	case len(pressed) != 1 || pressed[0] < '0' || pressed[0] > '9':
		p.host.Say(fmt.Sprintf("%s is no score: press %s, Tab goes to the next criterion, Esc ends it.", pressed, p.digits()))
		return nil
	}
	given := uint64(pressed[0] - '0')
	if most := p.criterion().Most; most > 0 && given > most {
		p.host.Say(fmt.Sprintf("The highest score of %s is %d.", p.name(), most))
		return nil
	}
	if given == p.criterion().Score {
		p.next() // as it is
		return nil
	}
	return p.host.Commit(model.Set{IDs: []model.ID{p.id}, Values: []model.Value{{Field: "score", Text: strconv.FormatUint(given, 10)}}}, func(err error) tea.Cmd {
		if err == nil {
			p.host.Say("") // the prompt stands where the toast would, and the row says it
			p.next()
		}
		return nil
	})
}

// next goes on with the criterion below, and ends behind the last.
func (p *scorePrompt) next() {
	all := p.host.Review().Of(model.KindCriterion)
	for i, rec := range all[:max(0, len(all)-1)] {
		if model.IDOf(rec) == p.id {
			p.id = model.IDOf(all[i+1])
			p.list.Select(p.id)
			return
		}
	}
	p.host.Close()
	p.host.Say(weighed(p.host.Shown()) + ".")
}
