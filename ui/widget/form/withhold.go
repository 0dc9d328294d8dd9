package form

// hides stands in the place of a field that is withheld.
const hides = "withheld"

// Withhold keeps what a field holds from whoever looks, whenever when says so,
// until it is revealed. A field that is withheld takes no text.
func (f *Form) Withhold(key string, when func() bool) {
	for _, one := range f.fields {
		if one.Key == key {
			one.closed = when
		}
	}
}

// Withheld says whether the field in focus is withheld.
func (f *Form) Withheld() bool { return len(f.fields) > 0 && f.fields[f.focus].withheld() }

// Reveal shows the field in focus until it is left.
func (f *Form) Reveal() {
	if len(f.fields) > 0 {
		f.fields[f.focus].bare = true
	}
}

func (f *field) withheld() bool { return f.closed != nil && !f.bare && f.closed() }
