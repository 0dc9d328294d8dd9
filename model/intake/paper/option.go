package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// optionMark matches the number in front of an option: "Option 1:", "Option B –".
var optionMark = regexp.MustCompile(`(?i)^(option\s+(?:\d{1,2}[a-z]?|[a-z]))\s*(?:[:.)–—-]|\t|\()\s*`)

// takeOption makes an option of a paragraph that begins with its number.
func (d *desk) takeOption(s *section, b *block) bool {
	m := optionMark.FindStringSubmatchIndex(b.text)
	if m == nil || strings.TrimSpace(b.text[m[1]:]) == "" {
		return false
	}
	d.option(s, prose.OneLine(b.text[m[2]:m[3]]), strings.TrimSpace(b.text[m[1]:]), b)
	return true
}

// takeOptions makes options of a list under a heading of options, or of items
// that begin with their numbers.
func (d *desk) takeOptions(s *section, items []*block) bool {
	marked := 0
	for _, b := range items {
		if optionMark.MatchString(b.text) {
			marked++
		}
	}
	if marked*2 < len(items) && s.topic != options {
		return false
	}
	for _, b := range nest(items) {
		label, text := b.label, b.folded()
		if m := optionMark.FindStringSubmatchIndex(text); m != nil {
			label, text = prose.OneLine(text[m[2]:m[3]]), strings.TrimSpace(text[m[1]:])
		}
		d.option(s, label, text, b.tree()...)
	}
	return true
}

func (d *desk) option(s *section, label, text string, from ...*block) {
	o := &model.Option{Label: label, Text: text}
	titles := s.titles()
	d.later = append(d.later, func() { o.Theme = d.themeNamed(titles...) })
	readFigure(o, text)
	d.add(o, from...)
}

// amount matches a sum of money with what stands before it. Without a pound
// sign it needs a k, an m or the word.
var amount = regexp.MustCompile(`(?i)((?:up to|at least|approximately|approx\.?|about|around|circa|c\.?|over|more than|less than|under|between|a minimum of|a maximum of|minimum of|maximum of|estimated at|nearly)\s+)?` +
	`(?:(£)\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|million|thousand)?\b|(\d[\d,]*(?:\.\d+)?)\s?(k|m|million|thousand)\b(?:\s+pounds)?|(\d[\d,]*)\s+pounds\b)`)

// unknownFigure matches a figure that is still to come.
var unknownFigure = regexp.MustCompile(`(?i)\b(?:costs?|savings?|saves|figure)\b[^.;]{0,20}?\b(tbc|tbd|to be confirmed|to be determined|not known|unknown)\b`)

// readFigure reads from an option's text what it costs or saves. The first sum
// behind a word for cost or saving is it; a sum without such a word is a figure
// of which it is not said what it is.
func readFigure(o *model.Option, text string) {
	all := amount.FindAllStringSubmatchIndex(text, -1)
	best := -1
	for i, m := range all {
		from := 0
		if i > 0 {
			from = all[i-1][1]
		}
		if money := moneyBefore(text[max(from, m[0]-60):m[0]], text[m[1]:min(len(text), m[1]+30)]); money != model.MoneyUnsaid {
			best, o.Money = i, money
			break
		}
	}
	if best < 0 && len(all) == 1 {
		best = 0
	}
	if best < 0 {
		if m := unknownFigure.FindStringSubmatch(text); m != nil {
			o.Figure, o.Money = m[1], moneyBefore(m[0], "")
		}
		return
	}
	setAmount(o, text, all[best])
}

func setAmount(o *model.Option, text string, m []int) {
	part := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	o.Figure = strings.TrimSpace(part(0))
	o.Qualifier = strings.ToLower(prose.OneLine(part(1)))
	digits, unit := part(3), part(4)
	if digits == "" {
		digits, unit = part(5), part(6)
	}
	if digits == "" {
		digits = part(7)
	}
	o.Amount = pounds(digits, unit)
}

// pounds returns a sum: 43000 of "43" and "k".
func pounds(digits, unit string) uint64 {
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(digits, ",", ""), ".")
	zeros := map[string]int{"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9}[strings.ToLower(unit)]
	if len(fraction) > zeros {
		fraction = fraction[:zeros]
	}
	var n uint64
	for _, r := range whole + fraction + strings.Repeat("0", zeros-len(fraction)) {
		if n > 1e15 {
			return 0
		}
		n = n*10 + uint64(r-'0')
	}
	return n
}

// moneyBefore says whether the words around a sum speak of a saving or a cost:
// the nearest word in front of it counts, else one right behind it.
func moneyBefore(before, after string) model.Money {
	before, after = strings.ToLower(before), strings.ToLower(after)
	saving := lastOf(before, "sav", "reduc", "efficienc")
	cost := lastOf(before, "cost", "invest", "spend", "budget of", "requires", "require ", "expenditure")
	switch {
	case saving < 0 && cost < 0:
		return moneyAfter(strings.Index(after, "sav"), strings.Index(after, "cost"))
	case saving > cost:
		return model.Saving
	}
	return model.Cost
}

func lastOf(s string, words ...string) int {
	at := -1
	for _, w := range words {
		at = max(at, strings.LastIndex(s, w))
	}
	return at
}

// moneyAfter says what a sum is by where the words behind it stand; -1 is
// nowhere.
func moneyAfter(saving, cost int) model.Money {
	switch {
	case saving < 0 && cost < 0:
		return model.MoneyUnsaid
	case saving < 0 || cost >= 0 && cost < saving:
		return model.Cost
	}
	return model.Saving
}

// figureOf reads the figure of an option in a table, where the heading of its
// column says whether it is a cost or a saving.
func figureOf(o *model.Option, g *grid) {
	words := o.Figure
	if words == "" {
		readFigure(o, o.Text)
		return
	}
	heading := ""
	for c, f := range g.fields {
		if f == "figure" {
			heading = g.heading(c)
		}
	}
	if all := amount.FindAllStringSubmatchIndex(words, -1); len(all) > 0 {
		setAmount(o, words, all[0])
	} else if n := strings.ReplaceAll(words, ",", ""); n != "" && strings.Trim(n, "0123456789") == "" {
		o.Amount = pounds(n, "")
	}
	o.Figure = words
	if o.Money == model.MoneyUnsaid {
		switch saving, cost := strings.Contains(strings.ToLower(heading+" "+words), "sav"), strings.Contains(strings.ToLower(heading+" "+words), "cost"); {
		case saving && !cost:
			o.Money = model.Saving
		case cost && !saving:
			o.Money = model.Cost
		}
	}
}
