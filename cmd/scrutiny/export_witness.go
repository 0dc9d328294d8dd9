package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// The papers of a witness pack as a command names them.
const (
	witnessLetter report.Paper = "witness-letter"
	witnessNote   report.Paper = "witness-note"
)

// exportWitnesses writes the letter to a witness, or the note of what they said:
// of one, or of all a file each.
func (e env) exportWitnesses(cmd *cobra.Command, book string, asked report.Paper, f exportFlags) error {
	what := report.WitnessLetterPaper
	if asked == witnessNote {
		what = report.WitnessNotePaper
		if !f.private {
			return wrongUsef("the note of what a witness said is for them alone: ask for it with --private")
		}
	}
	format := file.Format(f.format)
	if !slices.Contains(formatsOf(what), format) {
		return wrongUsef("there is no format %q for this: the formats are docx, html, md, txt", f.format)
	}
	all, err := e.allIn(cmd.Context(), book)
	if err != nil {
		return err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	witnesses, err := findWitnesses(r, what, f.witness)
	if err != nil {
		return err
	}
	if f.out != "" && len(witnesses) > 1 {
		return wrongUsef("--out takes one file, and there are %d witnesses: say which with --witness", len(witnesses))
	}
	for _, w := range witnesses {
		x := outgoing{doc: e.paper(r, what, w.ID, f.private, nil), format: format, name: witnessName(r, what, w, f.private, e.today(), f.format)}
		if err := e.sendOut(cmd, book, r, x, f); err != nil {
			return err
		}
	}
	return nil
}

// findWitnesses returns the witnesses that a paper can be written to: the one
// who is named, else all.
func findWitnesses(r *model.Review, what report.Paper, name string) ([]*model.Witness, error) {
	var found, all []*model.Witness
	var names []string
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	for w := range model.Each[*model.Witness](r) {
		called := strings.Join(strings.Fields(w.Name), " ")
		all = append(all, w)
		if quoted := fmt.Sprintf("%q", called); !slices.Contains(names, quoted) {
			names = append(names, quoted)
		}
		switch {
		case strings.ToLower(called) == name:
			return withNote([]*model.Witness{w}, what)
		case strings.Contains(strings.ToLower(called), name):
			found = append(found, w)
		}
	}
	switch {
	case len(all) == 0:
		return nil, wrongUsef("nobody is named to give evidence yet: name them on the screen, on tab 4")
	case name == "":
		return withNote(all, what)
	case len(found) != 1:
		return nil, wrongUsef("no one witness is called %q. The witnesses are: %s", name, strings.Join(names, ", "))
	}
	return withNote(found, what)
}

// withNote leaves out those of whom there is nothing to note.
func withNote(witnesses []*model.Witness, what report.Paper) ([]*model.Witness, error) {
	if what != report.WitnessNotePaper {
		return witnesses, nil
	}
	said := slices.DeleteFunc(witnesses, func(w *model.Witness) bool { return strings.TrimSpace(w.Said) == "" })
	if len(said) == 0 {
		return nil, fmt.Errorf("nothing is noted yet of what was said: fill in “What they said” on the screen, on tab 4")
	}
	return said, nil
}

// witnessName is the name of the file of a paper to a witness.
func witnessName(r *model.Review, what report.Paper, w *model.Witness, private bool, today timetable.Day, ext string) string {
	name := string(what)
	if w != nil {
		name += ", " + exportTitle(w.Name)
	}
	if private {
		name += " private"
	}
	return exportName(r, name, today, ext)
}
