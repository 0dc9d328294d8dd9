package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// decision is a decision in the words of the house, with its reference.
func (p *paper) decision(m *model.Minute) []document.Block {
	house := p.r.House()
	words := house.Words(m.Type)
	text := strings.TrimSpace(strings.TrimPrefix(house.Say(m.Type, m.Text), words))
	if rest, ok := cutThat(text); ok {
		text = rest
	}
	if !strings.Contains(text, "\n") {
		text = stopped(text)
	}
	lead := words
	if m.Reference != "" {
		lead = m.Reference + "  " + words
	}
	prefix := ""
	if house.Paragraphs {
		prefix = sequence(m.Reference)
	}
	blocks := passage(bold(joinWords(lead, text)), text, prefix, partLevel)
	for _, s := range []struct{ label, text string }{{"Reasons:", m.Reasons}, {"Alternatives considered:", m.Alternatives}} {
		if strings.TrimSpace(s.text) != "" {
			blocks = append(blocks, passage(bold(s.label+" "), s.text, "", partLevel)...)
		}
	}
	return blocks
}

// SampleDecision returns a decision of two parts as minutes in a house style
// write it, a line for each paragraph.
func SampleDecision(h model.House, reference string) []string {
	r := model.Assemble("", 0, &model.Info{House: h}, nil)
	p := paper{r: r, private: true}
	var lines []string
	for _, b := range p.decision(&model.Minute{Type: model.Resolved, Reference: reference, Text: "that the survey be repeated:\n- in May;\n- in October."}) {
		switch b := b.(type) {
		case *document.Paragraph:
			lines = append(lines, plain(b.Runs))
		case *document.List:
			for _, i := range b.Items {
				lines = append(lines, "• "+plain(i.Runs))
			}
		}
	}
	return lines
}

func plain(runs []document.Run) string {
	var s strings.Builder
	for _, run := range runs {
		s.WriteString(run.Text)
	}
	return s.String()
}

// cutThat takes the words "that:" from the front of a decision whose parts
// follow; the colon stays.
func cutThat(text string) (string, bool) {
	if len(text) < 5 || !strings.EqualFold(text[:5], "that:") {
		return text, false
	}
	return text[4:], true
}

// joinWords ends the words before a text: with a colon where a list follows at
// once.
func joinWords(words, text string) string {
	switch {
	case strings.HasPrefix(text, ":"):
		return words
	case strings.TrimSpace(text) != "" && linesOf(text)[0].sort != plainLine:
		return words + ":"
	}
	return words + " "
}

// sequence returns what stands before the numbers of a decision's parts: 51. of
// OS.51.
func sequence(reference string) string {
	digits := reference[len(strings.TrimRight(reference, "0123456789")):]
	if digits == "" {
		return ""
	}
	return digits + "."
}
