package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
)

// filesFlags are the flags of the files command.
type filesFlags struct {
	review, out          string
	place, force, asJSON bool
}

func filesCommand(e env) *cobra.Command {
	var f filesFlags
	cmd := &cobra.Command{
		Use:   "files BOOK [add REF FILE | get FILE | remove REF FILE]",
		Short: "List the source files of a review, attach one, or write one out",
		Long: fmt.Sprintf(`Lists the files that a review refers to: those of its evidence, and documents that
were imported with --keep. They are never public.

  files BOOK                  list them, and say which are kept in the book
  files BOOK add E3 FILE      attach a file to a piece of evidence, or to "review";
                              the book keeps it, up to %d MB; with --place it notes
                              only where the file is
  files BOOK get FILE         write a kept file out, by its name, the beginning of
                              its checksum, or the reference of its evidence
  files BOOK remove E3 FILE   take it from the evidence; undo brings it back`, model.MaxFile>>20),
		Args: func(_ *cobra.Command, args []string) error {
			return checkFilesArgs(args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 1:
				return e.listFiles(cmd, args[0], f)
			case args[1] == "add":
				return e.attachFile(cmd, args[0], args[2], args[3], f)
			case args[1] == "remove":
				return e.detachFile(cmd, args[0], args[2], args[3], f)
			}
			return e.getFile(cmd, args[0], args[2], f)
		},
	}
	cmd.Flags().StringVar(&f.review, "review", "", "which review, where the book holds several")
	cmd.Flags().BoolVar(&f.place, "place", false, "with add: note where the file is, and do not keep it in the book")
	cmd.Flags().StringVar(&f.out, "out", "", "with get: the file to write, - for standard output (default: its name, here)")
	cmd.Flags().BoolVar(&f.force, "force", false, "with get: replace the file if it is there")
	cmd.Flags().BoolVar(&f.asJSON, "json", false, "print the list as JSON")
	return cmd
}

func checkFilesArgs(args []string) error {
	wanted := map[string]int{"add": 4, "get": 3, "remove": 4}
	switch {
	case len(args) == 0:
		return wrongUsef("files takes the name of a book. See scrutiny files --help")
	case len(args) > 1 && wanted[args[1]] == 0:
		return wrongUsef("%q is nothing that can be done with files: add, get or remove. See scrutiny files --help", args[1])
	case len(args) > 1 && len(args) != wanted[args[1]]:
		return wrongUsef("files BOOK %s takes %d words after it. See scrutiny files --help", args[1], wanted[args[1]]-2)
	}
	return nil
}

// inReview opens a book, finds the review that is named, and does something with
// it.
func (e env) inReview(ctx context.Context, book, review string, readOnly bool, do func(*desk, *model.Review) error) error {
	open := e.openBook
	if readOnly {
		open = e.openToRead
	}
	b, err := open(book)
	if err != nil {
		return err
	}
	d := e.desk(b)
	all, err := d.all(ctx)
	if err != nil {
		return closing(b, err)
	}
	r, err := pick(all, review)
	if err == nil {
		err = do(d, r)
	}
	return closing(b, err)
}

// listedFile is one file in the listing.
type listedFile struct {
	Of     string `json:"of"`
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	Sum    string `json:"sha256,omitempty"`
	Place  string `json:"place,omitempty"`
	Stands string `json:"stands"`
}

func (e env) listFiles(cmd *cobra.Command, book string, f filesFlags) error {
	list := []listedFile{}
	err := e.inReview(cmd.Context(), book, f.review, true, func(d *desk, r *model.Review) error {
		for _, h := range r.Files() {
			stands, err := d.whereabouts(cmd.Context(), h.File)
			if err != nil {
				return err
			}
			list = append(list, listedFile{Of: h.Reference(), Name: h.Name, Size: h.Size, Sum: h.Sum.String(), Place: h.Place, Stands: stands})
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case f.asJSON:
		enc := json.NewEncoder(cmd.OutOrStdout())
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	case len(list) == 0:
		_, err := fmt.Fprintln(cmd.OutOrStdout(), "The review refers to no file: attach one with scrutiny files BOOK add.")
		return err
	}
	w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
	for _, l := range list {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%.12s\t%s\n", l.Of, l.Name, model.FileSize(l.Size), l.Stands, l.Sum, l.Place)
	}
	return w.Flush()
}

// recordCalled finds the record that a file is attached to.
func recordCalled(r *model.Review, ref string) (model.Record, error) {
	if strings.EqualFold(ref, "review") {
		return r.Info(), nil
	}
	for piece := range model.Each[*model.Evidence](r) {
		if strings.EqualFold(piece.Reference(), ref) {
			return piece, nil
		}
	}
	return nil, wrongUsef("there is no evidence %q in the review: name it by its reference, such as E3, or say review", ref)
}

func (e env) attachFile(cmd *cobra.Command, book, ref, path string, f filesFlags) error {
	ctx := cmd.Context()
	return e.inReview(ctx, book, f.review, false, func(d *desk, r *model.Review) error {
		to, err := recordCalled(r, ref)
		if err != nil {
			return err
		}
		c := model.Attach{To: model.IDOf(to)}
		did := "Kept %s (%s) in the book, attached to %s.\n"
		if f.place {
			did = "Noted the place of %s (%s), attached to %s.\n"
			c.File, err = notePlace(ctx, path)
		} else {
			c.File, c.Content, err = takeFile(ctx, path, notePlaceAlone)
		}
		if err != nil {
			return err
		}
		if _, _, err := d.change(ctx, r, c); err != nil {
			return err
		}
		_, err = fmt.Fprintf(cmd.OutOrStdout(), did, c.File.Name, model.FileSize(c.File.Size), ref)
		return err
	})
}

func (e env) detachFile(cmd *cobra.Command, book, ref, name string, f filesFlags) error {
	ctx := cmd.Context()
	return e.inReview(ctx, book, f.review, false, func(d *desk, r *model.Review) error {
		rec, err := recordCalled(r, ref)
		if err != nil {
			return err
		}
		var of []model.Holding
		for _, file := range model.FilesOf(rec) {
			of = append(of, model.Holding{File: file, Record: rec})
		}
		h, err := fileCalled(of, name)
		if err != nil {
			return err
		}
		if _, _, err := d.change(ctx, r, model.Detach{From: model.IDOf(rec), File: h.File}); err != nil {
			return err
		}
		_, err = fmt.Fprintf(cmd.OutOrStdout(), "Took %s from %s; the book keeps what it has of it, so that undo on the screen brings it back.\n", h.Name, ref)
		return err
	})
}

func (e env) getFile(cmd *cobra.Command, book, name string, f filesFlags) error {
	ctx := cmd.Context()
	return e.inReview(ctx, book, f.review, true, func(d *desk, r *model.Review) error {
		h, err := fileCalled(r.Files(), name)
		if err != nil {
			return err
		}
		if !h.Kept() {
			return fmt.Errorf("the book does not keep %s: it is at %s", h.Name, h.Place)
		}
		write := func(w io.Writer) error { return d.writeOut(ctx, h.File, w) }
		if f.out == "-" {
			return write(cmd.OutOrStdout())
		}
		if f.out == "" {
			f.out = exportTitle(h.Name)
		}
		if exists(f.out) && !f.force {
			return fmt.Errorf("there is a file at %q already: choose another name with --out, or add --force to replace it", f.out)
		}
		if err := writeFile(f.out, f.force, write); err != nil {
			return err
		}
		full, err := filepath.Abs(f.out)
		if err != nil {
			full = f.out
		}
		_, err = fmt.Fprintf(cmd.OutOrStdout(), "Wrote %s\n", full)
		return err
	})
}

// fileCalled finds a file by its name, the beginning of its checksum, or the
// reference of its evidence.
func fileCalled(all []model.Holding, name string) (model.Holding, error) {
	const shortestSum = 6
	var found []model.Holding
	for _, h := range all {
		sum := h.Sum.String()
		if h.Name == name || strings.EqualFold(h.Reference(), name) || len(name) >= shortestSum && strings.HasPrefix(sum, strings.ToLower(name)) {
			found = append(found, h)
		}
	}
	for _, h := range found {
		if h.Sum != found[0].Sum || h.Place != found[0].Place {
			return h, wrongUsef("%q could be several files: name one by the beginning of its checksum, which scrutiny files BOOK lists", name)
		}
	}
	if len(found) == 0 {
		return model.Holding{}, wrongUsef("no file %q is attached there: scrutiny files BOOK lists what is", name)
	}
	return found[0], nil
}
