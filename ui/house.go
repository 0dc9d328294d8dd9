package ui

import (
	"errors"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// ownStyle is the choice of a house style that is none of the program's.
const ownStyle = "own"

// housePage edits the house style of the review's minutes. A style that comes
// with the program fills the fields; below them stands what the next decision
// would look like.
type housePage struct {
	*asking
	preset string // the style that the fields were filled from
}

func newHousePage(a *App) screen.Layer {
	h := a.review.House()
	var styles []form.Option
	for _, p := range model.Houses() {
		styles = append(styles, form.Option{Key: p.Key, Label: p.Name})
	}
	styles = append(styles, form.Option{Key: ownStyle, Label: "our own"})
	p := &housePage{asking: &asking{app: a, title: "House style of the minutes", does: "save"}, preset: presetOf(h)}
	p.form = form.New(
		a.theme,
		form.Field{Key: "style", Label: "Style", Kind: form.Choice, Value: p.preset, Options: styles, Help: "← → choose one that comes with the program; the fields below can be changed."},
		form.Field{Key: "resolved", Label: "Resolved", Value: h.Resolved, Required: true, Help: "The words before a resolution, with the “that”: RESOLVED that."},
		form.Field{Key: "recommended", Label: "Recommended", Value: h.Recommended, Required: true},
		form.Field{Key: "noted", Label: "Noted", Value: h.Noted, Required: true},
		form.Field{Key: "agreed", Label: "Agreed", Value: h.Agreed, Required: true},
		form.Field{Key: "reference", Label: "Reference", Value: h.Reference, Required: true, Help: "{n} is the number, {nn} has two digits at least; {year} is 25/26, {yy} 25, {yyyy} 2025: the municipal year, with which the numbers begin again."},
		form.Field{Key: "next", Label: "Next number", Help: "Only where your council’s numbers run on from before, such as 478. Empty: the number that follows."},
		form.Field{Key: "paragraphs", Label: "Sub-paragraphs", Kind: form.Flag, Value: flagOf(h.Paragraphs), Help: "yes: the parts of a decision are numbered below its reference, 51.1 and 51.2."},
	)
	p.below, p.typed, p.enter = p.sample, p.suit, p.save
	return p
}

func flagOf(yes bool) string {
	if yes {
		return "yes"
	}
	return ""
}

// presetOf returns which of the program's styles a style is.
func presetOf(h model.House) string {
	for _, p := range model.Houses() {
		if sameStyle(p, h) {
			return p.Key
		}
	}
	return ownStyle
}

// sameStyle says whether two styles write the same, whatever they are called.
func sameStyle(a, b model.House) bool {
	a.Key, a.Name, b.Key, b.Name = "", "", "", ""
	return a == b
}

// house returns the style that the fields say.
func (p *housePage) house() model.House {
	v := p.form.Values()
	h := model.House{
		Key: ownStyle, Name: "our own", Resolved: v["resolved"], Recommended: v["recommended"], Noted: v["noted"], Agreed: v["agreed"],
		Reference: v["reference"], Paragraphs: v["paragraphs"] == "yes",
	}
	for _, one := range model.Houses() {
		if sameStyle(one, h) {
			return one
		}
	}
	return h
}

// suit fills the fields from a style that was chosen, and says that they are our
// own once they were changed.
func (p *housePage) suit() {
	if chosen := p.form.Value("style"); chosen != p.preset {
		p.preset = chosen
		for _, h := range model.Houses() {
			if h.Key != chosen {
				continue
			}
			for key, v := range map[string]string{
				"resolved": h.Resolved, "recommended": h.Recommended, "noted": h.Noted, "agreed": h.Agreed, "reference": h.Reference, "paragraphs": flagOf(h.Paragraphs),
			} {
				p.form.Set(key, v)
			}
		}
		return
	}
	p.preset = presetOf(p.house())
	p.form.Set("style", p.preset)
}

// sample draws what the next decision would look like, or why it cannot be.
func (p *housePage) sample(width int) []string {
	th, h := p.app.theme, p.house()
	lines := []string{th.Base.Render(text.Spaces(width)), th.Heading.Render(text.Fit(" The next resolution", width))}
	reference, why := p.next(h)
	if why != "" {
		return append(lines, record.Paragraphs(th.Warning, why, width)...)
	}
	for _, s := range report.SampleDecision(h, reference) {
		lines = append(lines, record.Paragraphs(th.Strong, s, width)...)
	}
	return lines
}

// next returns the reference of the next decision, or why there can be none.
func (p *housePage) next(h model.House) (reference, why string) {
	n, why := p.number()
	if why != "" {
		return "", why
	}
	reference, err := p.app.review.Preview(model.SetHouse{House: h, Next: n}, p.app.today())
	if err != nil {
		return "", sentence(err)
	}
	return reference, ""
}

// number returns the next number that was typed, 0 where none was.
func (p *housePage) number() (n uint64, why string) {
	typed := strings.TrimSpace(p.form.Value("next"))
	if typed == "" {
		return 0, ""
	}
	n, err := strconv.ParseUint(typed, 10, 32)
	if err != nil || n == 0 {
		return 0, "The next number is a number such as 478, or empty."
	}
	return n, ""
}

func (p *housePage) save(map[string]string) tea.Cmd {
	n, why := p.number()
	if why != "" {
		p.form.Fail("next", why)
		return nil
	}
	return p.app.Commit(model.SetHouse{House: p.house(), Next: n}, func(err error) tea.Cmd {
		var no *model.Rejected
		switch {
		case errors.As(err, &no):
			field := map[string]string{"house": "reference"}[no.Field]
			if field == "" {
				field = no.Field
			}
			p.form.Fail(field, sentence(err))
		case err == nil || errors.Is(err, model.ErrNothing):
			p.app.Dismiss(p)
		}
		return nil
	})
}
