package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

type exportFlags struct {
	format, review, out string
	private, force      bool
}

func exportCommand(e env) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export BOOK tracker",
		Short: "Write the tracker as CSV, Excel, Word or HTML",
		Long: `Writes the action tracker as a file: the fields that the public may see, or with
--private everything. It never replaces a file unless --force says so.`,
		Args: exactly(2, `the name of a book and what to export, which is "tracker"`),
		RunE: func(cmd *cobra.Command, args []string) error {
			if args[1] != "tracker" {
				return wrongUsef("%q cannot be exported: what can is the tracker", args[1])
			}
			format := file.Format(f.format)
			if !slices.Contains(file.Formats(), format) {
				return wrongUsef("there is no format %q: the formats are csv, xlsx, docx and html", f.format)
			}
			return runExport(cmd, e, args[0], format, f)
		},
	}
	cmd.Flags().StringVar(&f.format, "format", "docx", "csv, xlsx, docx or html")
	cmd.Flags().StringVar(&f.review, "review", "", "which review, where the book holds several")
	cmd.Flags().StringVar(&f.out, "out", "", "the file to write, - for standard output (default: beside the book)")
	cmd.Flags().BoolVar(&f.private, "private", false, "with everything, not for the public")
	cmd.Flags().BoolVar(&f.force, "force", false, "replace the file if it is there")
	return cmd
}

func runExport(cmd *cobra.Command, e env, path string, format file.Format, f exportFlags) error {
	b, err := e.openToRead(path)
	if err != nil {
		return err
	}
	all, err := e.desk(b).all(cmd.Context())
	if err := closing(b, err); err != nil {
		return err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	doc := e.trackerDocument(r, format, f.private, e.today())
	if f.out == "" {
		f.out = filepath.Join(filepath.Dir(path), exportName(r, exportKind(f.private), e.today(), string(format)))
	}
	if f.out == "-" {
		err = file.Write(cmd.OutOrStdout(), format, doc)
	} else {
		err = e.export(f.out, format, doc, f.force, cmd.OutOrStdout())
	}
	if err != nil || f.private {
		return err
	}
	for _, s := range public.LeftOut(r) {
		fmt.Fprintln(cmd.ErrOrStderr(), s)
	}
	return nil
}

// export writes a document as a file and says where it is.
func (e env) export(path string, format file.Format, doc *document.Document, force bool, say io.Writer) error {
	if err := writeFile(path, force, func(w io.Writer) error { return file.Write(w, format, doc) }); err != nil {
		return err
	}
	full, err := filepath.Abs(path)
	if err != nil {
		full = path
	}
	_, err = fmt.Fprintf(say, "Wrote %s\n", full)
	return err
}

// trackerDocument makes the tracker in the form that suits the format.
func (e env) trackerDocument(r *model.Review, format file.Format, private bool, today timetable.Day) *document.Document {
	set, _ := e.loadSettings() // without settings there is no council to name
	o := report.Options{Today: today, Council: set.Council, Flat: format.Flat()}
	if private {
		return report.PrivateTracker(r, o)
	}
	return report.Tracker(public.Project(r), o)
}

// exportKind names a tracker in a file's name, so that one that is not for the
// public is known by it.
func exportKind(private bool) string {
	if private {
		return "tracker private"
	}
	return "tracker"
}

// exportName is the name of a file beside the book.
func exportName(r *model.Review, kind string, today timetable.Day, ext string) string {
	return exportTitle(r.Info().Title) + " " + kind + " " + today.String() + "." + ext
}

// exportTitle makes a title fit for the name of a file.
func exportTitle(title string) string {
	title = strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`\/:*?"<>|`, c) {
			return '-'
		}
		return c
	}, title)
	if runes := []rune(title); len(runes) > 80 {
		title = string(runes[:80])
	}
	return strings.Trim(title, " .")
}

// today returns the day in the officer's time zone.
func (e env) today() timetable.Day { return timetable.DayOf(e.now().In(e.zone())) }
