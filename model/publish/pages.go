package publish

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/timetable"
)

// Page returns a paper's page as it stands among the others. Other are the files
// beside it; changed is when it changed last, and is not said where it is zero.
func (p Publication) Page(n int, other []document.Link, changed timetable.Day) *document.Document {
	paper := p.Papers[n]
	doc := *paper.Doc
	doc.Title = paper.Title // the review's is above it
	doc.Sections = untitled(doc.Sections, doc.Title)
	if paper.Group != groupMeetings {
		doc.Subject = paper.Says
	}
	doc.Site = &document.Site{Whose: p.whose(), Review: p.Title, Home: IndexName, Other: other}
	switch {
	case !paper.Day.IsZero():
		doc.Site.AsAt = "As at " + inWords(paper.Day)
	case !changed.IsZero():
		doc.Site.AsAt = "As published on " + inWords(changed)
	}
	for i, o := range p.Papers {
		if o.Group == groupMeetings && i != n && !slices.Contains(paper.With, o.Name) {
			continue // each meeting that is added would change every page
		}
		link := document.Link{Text: o.Title, Address: o.Name + ".html"}
		if i == n {
			link.Address = ""
		}
		doc.Site.Further = append(doc.Site.Further, link)
	}
	return &doc
}

// untitled leaves out a first heading that says the title once more.
func untitled(sections []document.Section, title string) []document.Section {
	if len(sections) == 0 || len(sections[0].Blocks) < 2 {
		return sections
	}
	if h, ok := sections[0].Blocks[0].(*document.Heading); !ok || h.Text != title {
		return sections
	}
	sections = slices.Clone(sections)
	sections[0].Blocks = sections[0].Blocks[1:]
	return sections
}

// whose says whose pages these are.
func (p Publication) whose() string {
	switch {
	case p.Council == "":
		return p.Body
	case p.Body == "" || strings.Contains(p.Body, p.Council):
		return p.Council
	}
	return p.Council + ", " + p.Body
}

// Listed is what the page that lists all says of a paper.
type Listed struct {
	Other   []document.Link
	Changed timetable.Day
}

// Index returns the page that lists all papers, of which one changed last on a
// day.
func (p Publication) Index(listed []Listed, changed timetable.Day) *document.Document {
	doc := &document.Document{
		Title: p.Title, Subject: "Papers of the review, for everyone to read", Language: "en-GB", Footer: p.whose(),
		Site: &document.Site{Whose: p.whose(), Review: p.Title, Feed: FeedName, AsAt: "Last changed on " + inWords(changed)},
	}
	var blocks []document.Block
	for _, group := range []string{groupReview, groupOutcome, groupMeetings} {
		d := &document.Directory{}
		for i, paper := range p.Papers {
			if paper.Group != group {
				continue
			}
			e := document.Entry{Link: document.Link{Text: paper.Title, Address: paper.Name + ".html"}, Says: paper.Says, Other: listed[i].Other}
			if e.Note = "As at " + inWords(paper.Day); paper.Day.IsZero() {
				e.Note = "Last changed on " + inWords(listed[i].Changed)
			}
			d.Entries = append(d.Entries, e)
		}
		if len(d.Entries) > 0 {
			blocks = append(blocks, &document.Heading{Level: 1, Text: group}, d)
		}
	}
	doc.Sections = []document.Section{{Blocks: blocks}}
	return doc
}

// atom is a feed as RFC 4287 has it.
type atom struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Links   []atomLink `xml:"link"`
	Summary string     `xml:"summary"`
}

// Feed returns the feed of what changed, by a manifest. It is as old as the last
// change. Of what was withdrawn it says the address alone.
func (p Publication) Feed(m *Manifest) ([]byte, error) {
	titles := map[string]string{}
	for _, paper := range p.Papers {
		titles[paper.Name] = paper.Title
	}
	author := p.whose()
	if author == "" {
		author = p.Title
	}
	f := atom{
		Lang: "en-GB", ID: "urn:uuid:" + uuid("feed", p.Key), Title: p.Title + ": changes", Author: author, Updated: midnight(m.Last().String()),
		Links: []atomLink{{"self", FeedName}, {"alternate", IndexName}},
	}
	for _, c := range m.Changes {
		e := atomEntry{ID: "urn:uuid:" + uuid("change", p.Key, c.What, c.Name, c.Sum, c.Day), Updated: midnight(c.Day)}
		title, there := titles[c.Name]
		if !there {
			title = c.Name + ".html"
		}
		e.Title = fmt.Sprintf("%s: %s", title, c.What)
		switch c.What {
		case Withdrawn:
			e.Summary = "This page was withdrawn."
		case Added:
			e.Summary = "This page is new."
		default:
			e.Summary = "This page was changed."
		}
		e.Links = []atomLink{{"alternate", IndexName}}
		if there {
			e.Links[0].Href = c.Name + ".html"
		}
		f.Entries = append(f.Entries, e)
	}
	out, err := xml.MarshalIndent(f, "", " ")
	if err != nil {
		return nil, fmt.Errorf("write the feed: %w", err)
	}
	return append([]byte(xml.Header), append(out, '\n')...), nil
}

func midnight(day string) string { return day + "T00:00:00Z" }

// Own returns the words that the pages have of themselves, which are no text of
// any review.
func (p Publication) Own() []string {
	own := []string{"All papers of this review", "Papers of this review", "Papers of the review, for everyone to read", "Follow changes (Atom feed)", "Skip to the main content", "Also as", "This page was changed.", "This page is new.", "This page was withdrawn."}
	for _, paper := range p.Papers {
		own = append(own, paper.Says)
	}
	return append(own, groupReview, groupOutcome, groupMeetings)
}
