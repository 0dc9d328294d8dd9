package model

// Person is a person, a post or a body that names and initials in the review
// stand for.
type Person struct {
	Head
	Name         string
	Abbreviation string
	Aliases      string // other ways to write it, one a line
	Post         string
	Body         string
	Contact      string
	Notes        string
}

// Kind returns KindPerson.
func (*Person) Kind() Kind { return KindPerson }

// Label returns the shortest words that tell who it is.
func (p *Person) Label() string {
	if p.Name != "" {
		return p.Name
	}
	if p.Post != "" {
		return p.Post
	}
	return p.Abbreviation
}

var personFields = []Field{
	line("name", "Name", func(p *Person) *string { return &p.Name }).public().
		names("name", "full name", "officer", "member", "meaning", "definition", "in full"),
	line("abbreviation", "Abbreviation", func(p *Person) *string { return &p.Abbreviation }).public().
		names("abbreviation", "abbreviations", "initials", "acronym", "abbrev", "abbrev.", "short", "term", "code"),
	line("post", "Post", func(p *Person) *string { return &p.Post }).public().
		names("post", "title", "job title", "position", "role", "designation"),
	line("body", "Body", func(p *Person) *string { return &p.Body }).public().
		names("body", "organisation", "organization", "directorate", "department", "agency", "service", "company"),
	text("aliases", "Also written", func(p *Person) *string { return &p.Aliases }).help("Other ways in which they are named, one a line."),
	text("contact", "Contact", func(p *Person) *string { return &p.Contact }).help("Telephone, e-mail; never public.").
		names("contact", "contact details", "e-mail", "email", "telephone", "phone", "tel"),
	text("notes", "Working notes", func(p *Person) *string { return &p.Notes }).help("For the officer; never public."),
}
