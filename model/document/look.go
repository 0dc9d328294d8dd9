package document

// Look is how the papers of a council look: its own Word file, what is said in
// the place of that file's placeholders, and for other formats the font and the
// colours that were found in it.
type Look struct {
	Template []byte // a .docx or .dotx
	// Paper is what the document is, such as minutes: the placeholder of that
	// name is its place in the template.
	Paper  string
	Values map[string]string // by the names of placeholders

	// Lacking says why the template cannot be had, completing a sentence: nothing
	// is then written that would need it.
	Lacking string

	Font         string // empty for the usual one
	Accent, Fill string // RRGGBB, of the headings of columns and behind them; empty for the usual ones
}

// Placeholder is a name in double braces that a template can have.
type Placeholder struct {
	Name, Says string
	Content    bool // it is where the paper goes, not a value in a line
}

// Placeholders are all placeholders that there are.
func Placeholders() []Placeholder {
	return []Placeholder{
		{"body", "where the paper goes, whatever it is", true},
		{"agenda", "where an agenda goes, if not at {{body}}", true},
		{"minutes", "where minutes go, if not at {{body}}", true},
		{"tracker", "where the tracker goes, if not at {{body}}", true},
		{"report", "where the final report goes, if not at {{body}}", true},
		{"title", "the title of the paper; it is then not written a second time above it", false},
		{"subject", "the line below the title: the panel, the day", false},
		{"marking", "what is printed on private papers, such as CONTAINS EXEMPT INFORMATION; without this it stands at the top of each header", false},
		{"footer", "what stands at the foot of a paper without a template", false},
		{"date", "the day on which the paper is written", false},
		{"council", "the council’s name, from the settings", false},
		{"review.title", "the title of the review", false},
		{"review.body", "the panel or committee", false},
		{"review.chair", "its chair", false},
	}
}
