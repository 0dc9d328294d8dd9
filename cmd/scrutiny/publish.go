package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store"
	"council/scrutiny/store/site"
)

type publishFlags struct{ review, asAt, out string }

func publishCommand(e env) *cobra.Command {
	var f publishFlags
	cmd := &cobra.Command{
		Use:   "publish BOOK --out FOLDER",
		Short: "Write what the public is given of a review as a folder of web pages",
		Long: `Writes a folder of web pages, with Word and CSV files beside them: a page that
lists all, the scope, the plan, agendas and minutes, recommendations with their
responses, the tracker with positions as at a day, the final report, and a feed
of changes. It holds what the public may see and nothing else; each file is read
back, and none is written if one of them would show a closed text.
Publishing into the same folder again changes only what changed, and says what.`,
		Args: exactly(1, "the name of a book"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.out == "" {
				return wrongUsef("say with --out which folder to publish into")
			}
			return e.publish(cmd, args[0], f)
		},
	}
	cmd.Flags().StringVar(&f.review, "review", "", "which review, where the book holds several")
	cmd.Flags().StringVar(&f.asAt, "as-at", "", "the tracker as it stood at the end of a day: 2026-06-30 (default: today)")
	cmd.Flags().StringVar(&f.out, "out", "", "the folder: a new one, an empty one, or one that was published into before")
	return cmd
}

// publish writes what the public is given of a review of a book.
func (e env) publish(cmd *cobra.Command, book string, f publishFlags) error {
	folder, err := e.publication(cmd.Context(), book, f)
	if err != nil {
		return err
	}
	for n := range folder.Papers() {
		if err := folder.Write(cmd.Context(), n); err != nil {
			return errors.Join(err, folder.Drop())
		}
	}
	path, err := folder.Finish()
	if err != nil {
		return err
	}
	return told(cmd.OutOrStdout(), path, folder.Since())
}

// told says what was published.
func told(out io.Writer, path string, since []publish.Difference) error {
	if len(since) == 0 {
		_, err := fmt.Fprintf(out, "Nothing has changed since it was published last, in %s\n", path)
		return err
	}
	for _, d := range since {
		if _, err := fmt.Fprintf(out, "%-9s  %s\n", d.What, d.Name); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(out, "Published %s\n", path)
	return err
}

// publication prepares the folder that the flags ask for.
func (e env) publication(ctx context.Context, book string, f publishFlags) (*site.Folder, error) {
	day := e.today()
	if f.asAt != "" {
		var err error
		if day, err = timetable.ParseDay(f.asAt); err != nil {
			return nil, wrongUsef("--as-at takes a day such as 2026-06-30, not %q", f.asAt)
		}
		if day > e.today() {
			return nil, wrongUsef("--as-at takes a day that has come: what stands on %s is not known yet", f.asAt)
		}
	}
	b, err := e.openToRead(book)
	if err != nil {
		return nil, err
	}
	d := e.desk(b)
	all, err := d.all(ctx)
	var now, then *model.Review
	if err == nil {
		if now, err = pick(all, f.review); err == nil {
			then = now
			if day < e.today() {
				then, err = d.asAt(ctx, now, day.End(e.zone()))
			}
		}
	}
	if err := closing(b, err); err != nil {
		return nil, err
	}
	return e.publicFolder(f.out, now, then, all, day)
}

// publicFolder prepares the folder of a review's public pages, which show no
// closed text of it, of how it was, or of the others in its book. Its Word files
// have the council's own look.
func (e env) publicFolder(place string, now, then *model.Review, all []*model.Review, day timetable.Day) (*site.Folder, error) {
	seen := public.Project(now)
	before := seen
	if then != now {
		before = public.ProjectAsAt(then, now)
	}
	p := publish.Of(seen, before, e.paperOptions(nil), day)
	for _, paper := range p.Papers {
		e.dressed(now, paper.What, false, paper.Doc)
	}
	closed := public.ClosedAsAt(then, now, all...).Except(append(report.Own(), p.Own()...)...)
	return site.New(place, p, closed, putFile)
}

// putFile writes a file where none is, and reads it back.
func putFile(path string, data []byte) error {
	if err := writeFile(path, false, whole(data)); err != nil {
		return unpublished(err)
	}
	return readBack(path, data)
}

// unpublished says why a file could not be written, and that nothing stands where
// it would have stood.
func unpublished(err error) error {
	if store.DiskFull(err) {
		return fmt.Errorf("nothing was published: there is no room left on the disk. Make room, or choose a folder on another one")
	}
	return fmt.Errorf("nothing was published: %w", err)
}
