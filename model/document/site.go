package document

// Site is where a document stands among the pages that are published with it.
// Only web pages show it. The addresses are relative to the page.
type Site struct {
	Whose   string // the council, and the body
	Review  string // the title of the review whose pages these are
	Home    string // the address of the page that lists all; empty on that page itself
	Feed    string // the address of the feed of changes; empty for none
	AsAt    string // the day that the page speaks of, in words
	Other   []Link // the same paper in other formats
	Further []Link // the other pages
}

// Link leads to a page.
type Link struct{ Text, Address string }

// Directory is a list of papers to choose from. Only web pages have one.
type Directory struct{ Entries []Entry }

// Entry is one paper of a Directory.
type Entry struct {
	Link
	Says  string // what the paper is, in a sentence
	Note  string // when it changed
	Other []Link // the same paper in other formats
}

func (*Directory) block() {}
