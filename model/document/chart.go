package document

// Chart is a picture of bars, one below the other, each made of parts: how many
// there were of each kind at several times. It says nothing that a table beside
// it does not say, and a format without pictures leaves it out.
type Chart struct {
	Caption string
	// Alt says in words what the picture shows, for who cannot see it.
	Alt  string
	Bars []Bar
}

// Bar is one bar.
type Bar struct {
	Name, Note string // what it is, and when
	Parts      []Part // those that count nothing are left out
}

// Part is a part of a bar, drawn as long as it counts.
type Part struct {
	Mark  Mark
	Count int
}

// Total is what the parts of a bar count together.
func (b Bar) Total() (n int) {
	for _, p := range b.Parts {
		n += p.Count
	}
	return n
}

// Marks returns what the parts of the bars are, each once, in the order in which
// they come.
func (c *Chart) Marks() []Mark {
	var all []Mark
	seen := map[Mark]bool{}
	for _, b := range c.Bars {
		for _, p := range b.Parts {
			if !seen[p.Mark] {
				seen[p.Mark] = true
				all = append(all, p.Mark)
			}
		}
	}
	return all
}
