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
	var title, body, chair, template string
	cmd := &cobra.Command{
		Use:   "new BOOK",
		Short: "Make a book with a new review in it",
		Args:  exactly(1, "the name of the book to make"),
		RunE: func(cmd *cobra.Command, args []string) error {
			t := model.Template(template)
			if !t.Known() {
				return wrongUsef("there is no template %q: the templates are standard, report, terms and blank", template)
			}
			path := bookPath(args[0])
			if title == "" {
				title = strings.TrimSuffix(filepath.Base(path), bookSuffix)
			}
			begin := model.Begin{Title: title, Body: body, Chair: chair, Template: t}
			if err := makeBook(cmd.Context(), e, path, func(ctx context.Context, d *desk) error {
				_, err := d.begin(ctx, begin)
				return err
			}); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "Made %s with the review %q. Open it with: scrutiny %s\n", path, title, path)
			return nil
		},
	}
	cmd.Flags().StringVar(&title, "title", "", "title of the review (default: the book's name)")
	cmd.Flags().StringVar(&body, "body", "", "the panel or committee that runs the review")
	cmd.Flags().StringVar(&chair, "chair", "", "who chairs it")
	cmd.Flags().StringVar(&template, "template", string(model.Standard), "standard: thirteen questions and eleven tasks; report: a review scope; terms: terms of reference; or blank")
	return cmd
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
