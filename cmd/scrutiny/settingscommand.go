package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// lookFlags are the flags of the settings command.
type lookFlags struct {
	docx, review, out   string
	remove, show, force bool
}

func settingsCommand(e env) *cobra.Command {
	var f lookFlags
	cmd := &cobra.Command{
		Use:   "settings BOOK template",
		Short: "Give the papers the council's own look, from a Word file",
		Long: `Takes the look of all Word papers (styles, fonts, page, headers, footers, logo, colours)
from a .docx or .dotx of the council's own, and the font and colours of Excel files
too. The book keeps the file. Who wrote it, comments and tracked changes in it are
left out of the papers. It is for all reviews of the book, or for that of --review.

  settings BOOK template                    say which file it is
  settings BOOK template --docx FILE        take the look from a file
  settings BOOK template --show --out FILE  write the file out again
  settings BOOK template --remove           go back to the program's own look

Placeholders in its text, headers and footers say where things go:

` + placeholderHelp(),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 || args[1] != "template" {
				return wrongUsef("settings takes the name of a book and the word template. See scrutiny settings --help")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.docx != "" && f.remove:
				return wrongUsef("--docx and --remove cannot be had together: say one of them")
			case f.docx != "" || f.remove:
				return e.setLook(cmd, args[0], f)
			}
			return e.showLook(cmd, args[0], f)
		},
	}
	cmd.Flags().StringVar(&f.docx, "docx", "", "the Word file, .docx or .dotx, to take the look from")
	cmd.Flags().BoolVar(&f.remove, "remove", false, "go back to the program's own look")
	cmd.Flags().BoolVar(&f.show, "show", false, "say which file it is (the default)")
	cmd.Flags().StringVar(&f.review, "review", "", "of one review alone, by its title (default: of all in the book)")
	cmd.Flags().StringVar(&f.out, "out", "", "with --show: write the file out, - for standard output")
	cmd.Flags().BoolVar(&f.force, "force", false, "with --out: replace the file if it is there")
	return cmd
}

func placeholderHelp() string {
	var out strings.Builder
	for _, p := range document.Placeholders() {
		fmt.Fprintf(&out, "  %-17s %s\n", "{{"+p.Name+"}}", p.Says)
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// setLook gives the reviews of a book a look, or takes it off.
func (e env) setLook(cmd *cobra.Command, book string, f lookFlags) error {
	ctx := cmd.Context()
	var c model.SetLook
	var notes []string
	if f.docx != "" {
		var err error
		if c.File, c.Content, notes, err = takeLook(ctx, f.docx); err != nil {
			return err
		}
	}
	b, err := e.openBook(book)
	if err != nil {
		return err
	}
	d, changed := e.desk(b), 0
	all, err := d.all(ctx)
	if err == nil && (f.review != "" || len(all) == 0) {
		var r *model.Review
		r, err = pick(all, f.review)
		all = []*model.Review{r}
	}
	if err == nil {
		changed, err = d.eachLook(cmd, all, c)
	}
	if err := closing(b, err); err != nil {
		return err
	}
	for _, n := range notes {
		fmt.Fprintln(cmd.ErrOrStderr(), n)
	}
	switch {
	case changed == 0:
		_, err = fmt.Fprintln(cmd.OutOrStdout(), "Nothing was changed: the papers have that look already.")
	case f.remove:
		_, err = fmt.Fprintln(cmd.OutOrStdout(), "The papers have the program's own look again.")
	default:
		_, err = fmt.Fprintf(cmd.OutOrStdout(), "The papers take their look from %s (%s), which the book keeps.\n", c.File.Name, model.FileSize(c.File.Size))
	}
	return err
}

// eachLook applies a look to reviews and counts those that it changed.
func (d *desk) eachLook(cmd *cobra.Command, all []*model.Review, c model.SetLook) (changed int, err error) {
	for _, r := range all {
		switch _, _, err := d.change(cmd.Context(), r, c); {
		case err == nil:
			changed++
		case !errors.Is(err, model.ErrNothing):
			return changed, err
		}
	}
	return changed, nil
}

// showLook says from which file a review's papers take their look, or writes that
// file out.
func (e env) showLook(cmd *cobra.Command, book string, f lookFlags) error {
	ctx := cmd.Context()
	b, err := e.openToRead(book)
	if err != nil {
		return err
	}
	d := e.desk(b)
	all, err := d.all(ctx)
	if err != nil {
		return closing(b, err)
	}
	if f.review != "" || f.out != "" {
		r, err := pick(all, f.review)
		if err != nil {
			return closing(b, err)
		}
		all = []*model.Review{r}
	}
	if f.out != "" {
		return closing(b, d.writeLook(cmd, all[0].Info().Look, f))
	}
	for _, r := range all {
		says := "the program's own"
		if look := r.Info().Look; !look.Sum.IsZero() {
			says = fmt.Sprintf("%s (%s, %.12s)", look.Name, model.FileSize(look.Size), look.Sum)
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %s\n", r.Info().Title, says)
	}
	return closing(b, nil)
}

func (d *desk) writeLook(cmd *cobra.Command, look model.File, f lookFlags) error {
	if look.Sum.IsZero() {
		return fmt.Errorf("the papers have the program's own look: there is no file to write out")
	}
	write := func(w io.Writer) error { return d.writeOut(cmd.Context(), look, w) }
	if f.out == "-" {
		return write(cmd.OutOrStdout())
	}
	return export(f.out, write, func(string) error { return nil }, f.force, cmd.OutOrStdout())
}
