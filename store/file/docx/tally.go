package docx

import (
	"fmt"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// tally counts what an officer has to be told about a file.
type tally struct {
	cleaning           prose.Cleaning
	authors            intake.Authors
	inserted, deleted  int
	comments, pictures int
	objects, chunks    int
	hidden             int
	warnings           []intake.Note
}

func (t *tally) warn(text string) {
	t.warnings = append(t.warnings, intake.Note{Kind: intake.Warning, Text: text})
}

// notes says what was counted, a sentence for each.
func (t *tally) notes() []intake.Note {
	notes := t.warnings
	add := func(kind intake.NoteKind, n int, one, many string) {
		if n == 0 {
			return
		}
		text := one
		if n > 1 {
			text = fmt.Sprintf(many, n)
		}
		notes = append(notes, intake.Note{Kind: kind, Text: text, Count: n})
	}
	if n, ok := t.authors.Note(); ok {
		notes = append(notes, n)
	}
	add(intake.Comments, t.comments, "One comment was read as a passage.", "%d comments were read as passages.")
	add(intake.Tracked, t.inserted, "One tracked insertion was kept.", "%d tracked insertions were kept.")
	add(intake.Tracked, t.deleted, "One tracked deletion was left out.", "%d tracked deletions were left out.")
	add(intake.HiddenPart, t.hidden, "One hidden text was kept as a hidden passage.", "%d hidden texts were kept as hidden passages.")
	add(intake.Ignored, t.pictures, "One picture was not read.", "%d pictures were not read.")
	add(intake.Ignored, t.objects, "One embedded object or diagram was not read.", "%d embedded objects and diagrams were not read.")
	add(intake.Ignored, t.chunks, "One embedded document was not read.", "%d embedded documents were not read.")
	add(intake.Cleaned, t.cleaning.Removed, "One control character was removed.", "%d control characters were removed.")
	add(intake.Normalised, t.cleaning.Normalised, "One text was brought to Unicode's normal form.", "%d texts were brought to Unicode's normal form.")
	return notes
}
