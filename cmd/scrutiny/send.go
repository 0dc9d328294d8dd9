package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/store/file"
)

// sendFlags say what is sent to whom.
type sendFlags struct {
	review, to, format, due, out                    string
	resting, exempt, force, waiting, chase, jsonOut bool
}

func sendCommand(e env) *cobra.Command {
	var f sendFlags
	cmd := &cobra.Command{
		Use:   "send BOOK",
		Short: "Write a file for each lead to fill in, with the mail to send it by; list who has not answered",
		Long: `Writes into a folder one file for each lead, or for each section, or one for all:
their open actions with cells to fill in, and beside each a text for the mail.
Actions that have ended are not asked about, nor those that rest or are closed to
the public, unless you say so. What was sent to whom is kept in the book; on the
screen Ctrl+Z undoes a whole batch.
--waiting lists what has not come back, --chase prints a reminder to each of
those who are late.
It never replaces a file unless --force says so.`,
		Args: exactly(1, "the name of a book"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.waiting || f.chase:
				return e.listWaiting(cmd, args[0], f)
			case f.out == "":
				return wrongUsef("say which folder the files go into: --out FOLDER")
			}
			return e.sendFiles(cmd, args[0], f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.review, "review", "", "which review, where the book holds several")
	flags.StringVar(&f.to, "to", string(outgo.ByLead), "lead, section or all: what each file is for")
	flags.StringVar(&f.format, "format", string(file.XLSX), "xlsx or docx")
	flags.StringVar(&f.due, "due", "", "by when the files are wanted back: 2026-12-04 (default: as the open round says, or in two weeks)")
	flags.StringVar(&f.out, "out", "", "the folder to write into; it is made where it is not there")
	flags.BoolVar(&f.resting, "resting", false, "ask about actions that rest, too")
	flags.BoolVar(&f.exempt, "exempt", false, "send leads their actions that are closed to the public, in files marked so")
	flags.BoolVar(&f.force, "force", false, "replace files of the same names")
	flags.BoolVar(&f.waiting, "waiting", false, "list what was sent and has not come back")
	flags.BoolVar(&f.chase, "chase", false, "print a reminder to each who is late")
	flags.BoolVar(&f.jsonOut, "json", false, "with --waiting: print JSON")
	cmd.PreRunE = oneOf("out", "waiting", "chase")
	return cmd
}

// sendOptions reads the flags.
func (e env) sendOptions(r *model.Review, f sendFlags) (outgo.Options, file.Format, error) {
	set, _ := e.loadSettings() // without settings there is no council to name
	o := outgo.Options{To: outgo.By(f.to), Today: e.today(), Resting: f.resting, Closed: f.exempt, Council: set.Council}
	format := file.Format(f.format)
	switch {
	case !slices.Contains(outgo.Ways(), o.To):
		return o, "", wrongUsef("--to takes lead, section or all, not %q", f.to)
	case format != file.XLSX && format != file.DOCX:
		return o, "", wrongUsef("there is no format %q for files to fill in: the formats are xlsx and docx", f.format)
	}
	o.Flat = format.Flat()
	var err error
	if o.Due, err = outgo.ReadDue(r, f.due, o.Today); err != nil {
		return o, "", wrongUsef("--due: %w", err)
	}
	return o, format, nil
}

// sendFiles writes the files, and keeps in the book what was sent.
func (e env) sendFiles(cmd *cobra.Command, path string, f sendFlags) error {
	b, err := e.openBook(path)
	if err != nil {
		return err
	}
	return closing(b, e.sendFrom(cmd, e.desk(b), f))
}

func (e env) sendFrom(cmd *cobra.Command, d *desk, f sendFlags) error {
	all, err := d.all(cmd.Context())
	if err != nil {
		return err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	o, format, err := e.sendOptions(r, f)
	if err != nil {
		return err
	}
	place, err := filepath.Abs(f.out)
	if err != nil {
		return fmt.Errorf("find the folder %q: %w", f.out, err)
	}
	parcels, left := outgo.Parcels(r, o)
	if len(parcels) == 0 {
		return errors.New(strings.TrimSpace("there is nothing to ask about: no open action has a lead. " + strings.Join(left.Says(), " ")))
	}
	p := e.newPost(r, o, format, parcels, &outbox{place: place, force: f.force, instead: "Choose another folder, or add --force to replace it"})
	if err := p.writeAll(cmd.Context()); err != nil {
		return err
	}
	if _, _, err := d.change(cmd.Context(), r, p.change()); err != nil {
		return errors.Join(err, p.box.takeBack())
	}
	if err := p.box.end(); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "Wrote %s into %s, wanted back by %s:\n", prose.Count(len(p.parcels), "file", "files"), p.box.place, o.Due.Time().Format("2 January 2006"))
	for i, parcel := range p.parcels {
		fmt.Fprintf(cmd.OutOrStdout(), "  %s  (%s)\n", p.fileName(i), prose.Count(len(parcel.Actions), "action", "actions"))
	}
	for _, s := range append(left.Says(), outgo.Strangers(parcels)...) {
		fmt.Fprintln(cmd.ErrOrStderr(), s)
	}
	return nil
}
