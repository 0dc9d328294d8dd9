package doctor

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
)

// Verdict says in one sentence how the file is, with the three worst figures.
func (r *Report) Verdict() string {
	rows := prose.Count(r.Rows, "row", "rows")
	if r.Rows == 0 {
		return r.noRows()
	}
	if len(r.Findings) == 0 {
		if len(r.Unjudged) > 0 {
			return fmt.Sprintf("Nothing wrong was found in %s, as far as it could be judged.", rows)
		}
		return fmt.Sprintf("Nothing wrong was found in %s.", rows)
	}
	return fmt.Sprintf("%s to look at in %s: %s.", prose.Count(r.Total(), "thing", "things"), rows, r.worst())
}

// worst names the three worst findings with their figures.
func (r *Report) worst() string {
	var all []string
	for _, f := range r.Findings[:min(3, len(r.Findings))] {
		all = append(all, f.Title)
	}
	if more := len(r.Findings) - len(all); more > 0 {
		all = append(all, "and "+prose.Count(more, "other kind of fault", "other kinds of fault"))
	}
	return strings.Join(all, "; ")
}

// noRows is the verdict on a file without actions.
func (r *Report) noRows() string {
	if len(r.Findings) == 0 {
		return "No table of actions was found, and nothing in the file that it should not give away."
	}
	return "No table of actions was found; in the file there are: " + r.worst() + "."
}

// All is how many places a page lists that lists them all.
const All = -1

// Document is the report as a page with a heading for each finding and so many
// places of each.
func (r *Report) Document(places int) *document.Document {
	return r.page(func(blocks []document.Block, f Finding) []document.Block {
		return append(blocks, &document.Heading{Level: 2, Text: f.Title}, document.Plain(f.Why+" "+f.Do), f.list(places))
	})
}

// Brief is the report as a page in which each finding is an item of a list, as
// takes the least room.
func (r *Report) Brief(places int) *document.Document {
	return r.page(func(blocks []document.Block, f Finding) []document.Block {
		item := document.Item{Runs: []document.Run{{Text: f.Title + ".", Bold: true}, {Text: " " + f.Why + " " + f.Do}}, Sub: f.list(places)}
		if l, ok := blocks[len(blocks)-1].(*document.List); ok {
			l.Items = append(l.Items, item)
			return blocks
		}
		return append(blocks, &document.List{Items: []document.Item{item}})
	})
}

func (r *Report) page(add func([]document.Block, Finding) []document.Block) *document.Document {
	d := &document.Document{Title: "Check of " + r.Name, Subject: r.subject(), Language: "en-GB"}
	blocks := []document.Block{&document.Paragraph{Style: document.Lead, Runs: []document.Run{{Text: r.Verdict(), Bold: true}}}}
	group := ""
	for _, f := range r.Findings {
		if f.Group != group {
			group = f.Group
			blocks = append(blocks, &document.Heading{Level: 1, Text: group})
		}
		blocks = add(blocks, f)
	}
	if len(r.Unjudged) > 0 {
		l := &document.List{}
		for _, s := range r.Unjudged {
			l.Items = append(l.Items, document.Item{Runs: []document.Run{{Text: s}}})
		}
		blocks = append(blocks, &document.Heading{Level: 1, Text: "What could not be judged"}, l)
	}
	d.Sections = []document.Section{{Blocks: blocks}}
	return d
}

// subject says what the file was taken for.
func (r *Report) subject() string {
	s := fmt.Sprintf("%s, read as %s. As at %s.", prose.Count(r.Rows, "row", "rows"), r.Kind, date(r.Today))
	if r.Rows == 0 {
		s = fmt.Sprintf("No rows of actions. As at %s.", date(r.Today))
	}
	if r.Scheme != "" {
		s += " Ratings by the scheme " + r.Scheme + "."
	}
	return s
}

// list lists the places of a finding.
func (f Finding) list(most int) *document.List {
	l := &document.List{}
	for i, p := range f.Places {
		if i == most {
			l.Items = append(l.Items, document.Item{Runs: []document.Run{{Text: fmt.Sprintf("and %d more", len(f.Places)-most)}}})
			break
		}
		where := p.Where()
		runs := []document.Run{{Text: p.Says}}
		if where != "" {
			runs = []document.Run{{Text: where + ":", Bold: true}, {Text: " " + p.Says}}
		}
		l.Items = append(l.Items, document.Item{Runs: runs})
	}
	return l
}
