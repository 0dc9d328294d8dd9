package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/store"
)

func newCommand(e env) *cobra.Command {
	var n newFlags
	cmd := &cobra.Command{
		Use:   "new BOOK",
		Short: "Make a book with a new review in it",
		Long: `Makes a book with a new review in it, or with --add begins another review in a
book that is there. --template names one that comes with the program, or one of
the council's own: of the book with --add, or of the book that --from names.
scrutiny templates lists them.`,
		Args: exactly(1, "the name of the book to make"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.newReview(cmd, args[0], n)
		},
	}
	cmd.Flags().StringVar(&n.title, "title", "", "title of the review (default: the book's name)")
	cmd.Flags().StringVar(&n.body, "body", "", "the panel or committee that runs the review")
	cmd.Flags().StringVar(&n.chair, "chair", "", "who chairs it")
	cmd.Flags().StringVar(&n.template, "template", string(model.Standard), "standard: thirteen questions and eleven tasks; report: a review scope; terms: terms of reference; blank; or the name of one of our own")
	cmd.Flags().StringVar(&n.from, "from", "", "the book that holds the template of our own")
	cmd.Flags().BoolVar(&n.add, "add", false, "begin the review in a book that is there already")
	return cmd
}

// newFlags say how a review is begun.
type newFlags struct {
	title, body, chair, template, from string
	add                                bool
}

// newReview begins a review in a new book, or in one that is there.
func (e env) newReview(cmd *cobra.Command, name string, n newFlags) error {
	path := bookPath(name)
	if n.add {
		path = foundBook(name)
	}
	if n.from == "" && n.add {
		n.from = path
	}
	if n.title == "" {
		n.title = strings.TrimSuffix(filepath.Base(path), bookSuffix)
	}
	begin := model.Begin{Title: n.title, Body: n.body, Chair: n.chair, Template: model.Template(n.template)}
	if !begin.Template.Known() {
		own, err := e.ownTemplate(cmd.Context(), n)
		if err != nil {
			return err
		}
		begin.Template, begin.Own = "", own
	}
	fill := func(ctx context.Context, d *desk) error {
		_, err := d.begin(ctx, begin)
		return err
	}
	made := "Made %s with the review %q. Open it with: scrutiny %s\n"
	if n.add {
		b, err := e.openBook(path)
		if err != nil {
			return err
		}
		if err := closing(b, fill(cmd.Context(), e.desk(b))); err != nil {
			return err
		}
		made = "Began in %s the review %q. Open it with: scrutiny %s\n"
	} else if err := makeBook(cmd.Context(), e, path, fill); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), made, path, n.title, path)
	return nil
}

// ownTemplate finds a template of the council's own by its name.
func (e env) ownTemplate(ctx context.Context, n newFlags) (*model.OwnTemplate, error) {
	if n.from == "" {
		return nil, wrongUsef("there is no template %q: the templates are standard, report, terms and blank, and with --from BOOK those that were saved in a book", n.template)
	}
	all, err := e.allIn(ctx, n.from)
	if err != nil {
		return nil, err
	}
	return templateNamed(all, n.template)
}

const bookSuffix = ".scrutiny"

// bookPath gives a new book's name its ending, unless it has one.
func bookPath(name string) string {
	if filepath.Ext(name) == "" {
		return name + bookSuffix
	}
	return name
}

// foundBook gives a name that nothing has the ending of books, as bookPath gave
// it to the book when that was made.
func foundBook(name string) string {
	if exists(name) {
		return name
	}
	return bookPath(name)
}

// makeBook makes a book and fills it. A book that could not be filled is taken
// away again.
func makeBook(ctx context.Context, e env, path string, fill func(context.Context, *desk) error) error {
	b, err := store.Create(path, e.options())
	if err != nil {
		return err
	}
	if err := fill(ctx, e.desk(b)); err != nil {
		return errors.Join(err, b.Close(), os.Remove(path), os.RemoveAll(strings.TrimSuffix(path, bookSuffix)+".backups"))
	}
	return b.Close()
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  exactly(0, "no arguments"),
		Run: func(cmd *cobra.Command, _ []string) {
			fmt.Fprintln(cmd.OutOrStdout(), "scrutiny "+version())
		},
	}
}

// version returns the module's version, as the build recorded it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "development build"
}
