package actions

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// rate asks for the rating's letter on the bottom line; nothing else moves.
func (s *Screen) rate(ids []model.ID) tea.Cmd {
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil
	}
	if len(ids) == 0 {
		s.host.Say("No action is selected. n adds one, I imports a tracker.")
		return nil
	}
	what := fmt.Sprintf("%d actions", len(ids))
	if len(ids) == 1 {
		what = s.ref(ids[0])
	}
	s.host.Push(&ratingPrompt{s: s, ids: ids, what: what})
	return nil
}

// rateCompleted asks for the rating of all actions whose position begins with
// "Completed": an import never sets it.
func (s *Screen) rateCompleted() tea.Cmd {
	var ids []model.ID
	for a := range s.host.Shown().Actions() {
		if model.SaysCompleted(a) {
			ids = append(ids, a.ID)
		}
	}
	if len(ids) == 0 {
		s.host.Say("No action without a rating has a position that begins with “Completed”.")
		return nil
	}
	s.SetFilter(screen.FilterCompleted)
	return s.rate(ids)
}

// ratingPrompt is the bottom line while a rating's letter is awaited.
type ratingPrompt struct {
	s    *Screen
	ids  []model.ID
	what string
}

func (p *ratingPrompt) Placement() screen.Placement { return screen.Bottom }

func (p *ratingPrompt) Size(width, _ int) (w, h int) { return width, 1 }

func (p *ratingPrompt) Title() string { return "Rate " + p.what }

func (p *ratingPrompt) Hints() []screen.Hint { return nil }

func (p *ratingPrompt) Paste(string) tea.Cmd { return nil }

// View offers the ratings of the scheme by their letters.
func (p *ratingPrompt) View(width, _ int) screen.View {
	th := p.s.host.Theme()
	line := th.Footer.Render(" Rate "+p.what+":") + th.Footer.Render(" ")
	used := text.Width(" Rate "+p.what+":") + 1
	ratings := p.s.host.Shown().Info().Scheme.Ratings
	for pass := range 2 {
		for _, r := range ratings {
			word := " " + r.Word + "  "
			if pass == 1 != r.OffScale || used+text.Width(r.Letter+word) > width-22 {
				continue
			}
			line += th.FooterKey.Render(r.Letter) + th.Footer.Render(word)
			used += text.Width(r.Letter + word)
		}
	}
	tail := []string{"-", " none  ", "Esc", " leave it"}
	for i, part := range tail {
		style := th.FooterKey
		if i%2 == 1 {
			style = th.Footer
		}
		line += style.Render(part)
		used += text.Width(part)
	}
	return screen.View{Lines: []string{line + th.Footer.Render(text.Spaces(max(0, width-used)))}}
}

// Key takes the letter.
func (p *ratingPrompt) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	if pressed == "esc" {
		p.s.host.Close()
		p.s.host.Say("The rating is as it was.")
		return nil
	}
	if pressed == "-" {
		return p.commit(model.Rate{IDs: p.ids})
	}
	r, ok := p.s.host.Shown().Info().Scheme.ByLetter(pressed)
	if !ok {
		p.s.host.Say(fmt.Sprintf("No rating has the letter %s. There are %s; - takes the rating away, Esc leaves it.", pressed, p.letters()))
		return nil
	}
	if len(r.Requires) > 0 {
		p.s.host.Close()
		p.s.host.Push(p.ask(r))
		return nil
	}
	return p.commit(model.Rate{IDs: p.ids, Rating: r.Key})
}

// letters lists the letters of the scheme.
func (p *ratingPrompt) letters() string {
	var letters []string
	for _, r := range p.s.host.Shown().Info().Scheme.Ratings {
		letters = append(letters, r.Letter)
	}
	return strings.Join(letters, ", ")
}

func (p *ratingPrompt) commit(c model.Rate) tea.Cmd {
	p.s.host.Close()
	return p.s.host.Commit(c, func(err error) tea.Cmd {
		if err == nil {
			p.s.ClearMarks()
			p.s.host.Say(p.done(c.Rating) + " Ctrl+Z undoes it.")
		}
		return nil
	})
}

// done says what the rating is now.
func (p *ratingPrompt) done(key model.RatingKey) string {
	verb := " is now "
	if len(p.ids) > 1 {
		verb = " are now "
	}
	r, ok := p.s.host.Shown().Info().Scheme.Rating(key)
	if !ok {
		return p.what + verb + "not rated."
	}
	return p.what + verb + r.Shape + " " + r.Word + "."
}

// ask asks for what the scheme makes compulsory with the rating.
func (p *ratingPrompt) ask(r model.Rating) screen.Layer {
	var fields []record.FormField
	for _, need := range r.Requires {
		switch need {
		case model.RequireDate:
			fields = append(fields, record.FormField{Key: model.RequireDate, Label: "New date", Help: "In your own words: by 30 June 2026.", Required: true})
		case model.RequireReason:
			fields = append(fields, record.FormField{Key: model.RequireReason, Label: "Reason", Help: r.Word + " asks for the reason.", Kind: form.Text, Lines: 3, Required: true})
		}
	}
	return record.NewQuestion(p.s.host, fmt.Sprintf("Rate %s %s", p.what, r.Word), fields, func(v map[string]string) model.Change {
		return model.Rate{IDs: p.ids, Rating: r.Key, Date: v[model.RequireDate], Reason: v[model.RequireReason]}
	})
}

// position asks for a dated position of the selected action.
func (s *Screen) position() tea.Cmd {
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil
	}
	a, ok := s.Selected().(*model.Action)
	if !ok {
		s.host.Say("No action is selected.")
		return nil
	}
	s.host.Push(record.PositionForm(s.host, a, s.ref(a.ID)))
	return nil
}
