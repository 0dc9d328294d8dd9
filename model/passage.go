package model

// Passage is a piece of an imported document: one that has no place of its own
// in the review, or the one that records were made from. It is kept, in order,
// so that nothing of the document is lost.
type Passage struct {
	Head
	Source string // the file it came from
	Place  string // where it stood there
	Style  string // what it was: title, heading, paragraph, list item, row …
	Text   string
	Made   []ID // the records that it was made into
	// Guess says what the import took it for without being sure, and why; empty
	// where it was sure, and once an officer has looked.
	Guess string
}

// Kind returns KindPassage.
func (*Passage) Kind() Kind { return KindPassage }

var passageFields = []Field{
	text("text", "Text", func(p *Passage) *string { return &p.Text }).required(),
	line("source", "File", func(p *Passage) *string { return &p.Source }),
	line("place", "Place", func(p *Passage) *string { return &p.Place }),
	line("style", "What it was", func(p *Passage) *string { return &p.Style }),
	links("made", "Became", KindAny, func(p *Passage) *[]ID { return &p.Made }).as(RecordedField),
	line("guess", "To confirm", func(p *Passage) *string { return &p.Guess }).help("What the import took it for and was not sure of. Empty it once you have looked."),
}
