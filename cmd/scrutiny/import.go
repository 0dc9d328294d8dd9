package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/store/file"
)

// importFlags are the flags of the import command.
type importFlags struct {
	review, sheet  string
	as             string
	maps           []string
	dryRun, asJSON bool
	keep           bool
}

func importCommand(e env) *cobra.Command {
	var f importFlags
	cmd := &cobra.Command{
		Use:   "import BOOK FILE",
		Short: "Bring a document in: a scope, minutes, a report, a tracker",
		Long: `Brings a document in from a Word (.docx), Excel (.xlsx), CSV or text file, and
prints what it was taken for, how sure that is, and what was made of it. It is
known by its content: a scope and plan, minutes, a review scope report, a
programme summary, a plan of actions, a table of evidence, or plain text; --as
says which it is. --keep keeps the document itself in the book, which is never
public. Makes the book if it is not there. Without --review it makes a
new review; with it, it adds to that review, made if absent.`,
		Args: exactly(2, "the name of a book and of a file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runImport(cmd, e, args[0], args[1], f)
		},
	}
	cmd.Flags().StringVar(&f.review, "review", "", "add to the review of this name, made if absent")
	cmd.Flags().StringVar(&f.as, "as", "", "what it is: scope, minutes, report, programme, tracker, evidence or text")
	cmd.Flags().StringArrayVar(&f.maps, "map", nil, `what a column becomes, as "THEIR COLUMN=field"; may be repeated`)
	cmd.Flags().StringVar(&f.sheet, "sheet", "", "read this sheet alone")
	cmd.Flags().BoolVar(&f.keep, "keep", false, "keep the document itself in the book, as scrutiny files lists it")
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "say what would be read and change nothing")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "print JSON")
	return cmd
}

func runImport(cmd *cobra.Command, e env, book, path string, f importFlags) error {
	if isBundle(path) {
		if f.keep {
			return wrongUsef("a bundle is not kept, as all of it becomes the review: leave --keep out")
		}
		return e.importBundle(cmd, book, path, f.dryRun)
	}
	ctx := cmd.Context()
	fields, err := intake.FieldMap(f.maps)
	if err != nil {
		return &wrongUse{err}
	}
	as, err := paper.ParseKind(f.as)
	if err != nil {
		return &wrongUse{err}
	}
	src, err := file.ReadFile(ctx, path)
	if err != nil {
		return err
	}
	im := &importing{e: e, src: src, flags: f, as: as, fields: fields}
	if f.keep {
		if im.file, im.content, err = takeFile(ctx, path, notePlaceAlone); err != nil {
			return err
		}
	}
	err = im.run(ctx, foundBook(book))
	switch {
	case errors.Is(err, intake.ErrNoTable):
		return fmt.Errorf("%s holds nothing to import: %w. Give the columns a header row and save it again", filepath.Base(path), err)
	case err != nil:
		return err
	}
	return im.print(cmd.OutOrStdout())
}

// importing is one run of the import command.
type importing struct {
	e        env
	src      *intake.Source
	flags    importFlags
	as       paper.Kind
	fields   map[string]string
	proposal *paper.Proposal
	file     model.File // where the document itself is to be kept
	content  []byte
	title    string // of the review that it went into
	added    bool   // it went into a review that was there
}

// run reads the source into a book, which is made only when there is something
// to put in.
func (im *importing) run(ctx context.Context, path string) error {
	_, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := im.propose(nil); err != nil || im.flags.dryRun {
			return err
		}
		return makeBook(ctx, im.e, path, func(ctx context.Context, d *desk) error { return im.commit(ctx, d, nil) })
	case err != nil:
		return fmt.Errorf("the book %q cannot be looked at: %w", path, err)
	}
	open := im.e.openBook
	if im.flags.dryRun {
		open = im.e.openToRead
	}
	b, err := open(path)
	if err != nil {
		return err
	}
	return closing(b, im.into(ctx, im.e.desk(b)))
}

// into reads the source into a book that is there.
func (im *importing) into(ctx context.Context, d *desk) error {
	all, err := d.all(ctx)
	if err != nil {
		return err
	}
	var target *model.Review
	if im.flags.review != "" {
		target, _ = pick(all, im.flags.review)
	}
	if err := im.propose(target); err != nil {
		return err
	}
	if target == nil {
		im.title = freeTitle(all, im.title)
	}
	if im.flags.dryRun {
		return nil
	}
	return im.commit(ctx, d, target)
}

func (im *importing) propose(target *model.Review) error {
	o := paper.Options{As: im.as, Options: intake.Options{Map: im.fields, Sheet: im.flags.sheet, At: im.e.now().UTC()}}
	if target != nil {
		o.Scheme = target.Info().Scheme
	}
	p, err := paper.Read(im.src, target, o)
	var use *intake.UsageError
	if errors.As(err, &use) {
		return &wrongUse{err}
	}
	if err != nil {
		return err
	}
	im.proposal, im.title = p, p.Title
	switch {
	case target != nil:
		im.title, im.added = target.Info().Title, true
	case im.flags.review != "":
		im.title = im.flags.review
	}
	return nil
}

func (im *importing) commit(ctx context.Context, d *desk, target *model.Review) error {
	if target == nil {
		r, err := d.begin(ctx, model.Begin{Title: im.title, Template: model.Blank})
		if err != nil {
			return err
		}
		target = r
	}
	_, _, err := d.change(ctx, target, im.proposal.Keeping(target.Info(), im.file, im.content))
	return err
}

// freeTitle puts a number after a title that is taken.
func freeTitle(all []*model.Review, title string) string {
	taken := func(t string) bool {
		for _, r := range all {
			if r.Info().Title == t {
				return true
			}
		}
		return false
	}
	free := title
	for n := 2; taken(free); n++ {
		free = fmt.Sprintf("%s %d", title, n)
	}
	return free
}
