package comeback

import (
	"encoding/json"
	"fmt"
	"strings"

	"council/scrutiny/model/returns"
	"council/scrutiny/ui/text"
)

// DraftPlace is what the key of a draft of this page ends in.
const DraftPlace = "take back"

// draft is what is kept of the page while nothing is applied.
type draft struct {
	Title string `json:"title"`
	Asked
	Decided map[string]map[string]kept `json:"decided"` // by file, then by what came back
	Moved   map[string][]move          `json:"moved,omitempty"`
}

type kept struct {
	Take returns.Take `json:"take"`
	Text string       `json:"text,omitempty"`
}

func (p *Page) key() string { return string(p.host.Review().ID) + "/" + DraftPlace }

// KeepDraft returns what the officer decided, to be kept until it is applied.
func (p *Page) KeepDraft() (key, stored string) {
	d := draft{Asked: p.batch.Asked, Decided: map[string]map[string]kept{}, Moved: map[string][]move{}}
	n := 0
	for _, f := range p.files {
		marks := f.Proposal.Marks()
		one := map[string]kept{}
		for number := range f.mine {
			if c, ok := f.took[number]; ok {
				one[marks[number]] = kept{Take: c.Take, Text: c.Text}
			}
		}
		if n += len(one) + len(f.moved); len(one) > 0 {
			d.Decided[f.Proposal.File] = one
		}
		if len(f.moved) > 0 {
			d.Moved[f.Proposal.File] = f.moved
		}
	}
	if n == 0 || p.busy {
		return p.key(), ""
	}
	d.Title = fmt.Sprintf("Taking back %s: %s", text.Count(len(p.files), "file", "files"), text.Count(n, "decision", "decisions"))
	b, err := json.Marshal(d)
	if err != nil { // texts and numbers can always be written
		return "", ""
	}
	return p.key(), string(b)
}

// AskedOf returns what a draft of this page was about.
func AskedOf(text string) (Asked, bool) {
	var d draft
	if json.Unmarshal([]byte(text), &d) != nil || len(d.Paths) == 0 && strings.TrimSpace(d.Text) == "" {
		return Asked{}, false
	}
	return d.Asked, true
}

// restore decides again what a draft holds.
func (p *Page) restore() {
	var d draft
	if json.Unmarshal([]byte(p.host.Draft(p.key())), &d) != nil {
		return
	}
	for _, f := range p.files {
		for _, m := range d.Moved[f.Proposal.File] {
			if next, err := f.Proposal.Reassign(m.Row, m.To); err == nil {
				f.Proposal, f.moved = next, append(f.moved, m)
			}
		}
	}
	p.dispute()
	for _, f := range p.files {
		for number, mark := range f.Proposal.Marks() {
			if k, ok := d.Decided[f.Proposal.File][mark]; ok {
				f.took[number] = returns.Decision{Number: number, Take: k.Take, Text: k.Text}
				f.mine[number] = true
			}
		}
	}
}
