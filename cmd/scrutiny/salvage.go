package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"council/scrutiny/model/prose"
	"council/scrutiny/store"
)

func salvageCommand(e env) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "salvage BOOK",
		Short: "Save what can still be read of a damaged book to a new one",
		Long: `Makes a new book of everything that can still be read in a damaged one, and says
what is lost. The damaged book is only read. A backup, where there is one, is
better: look into it first.`,
		Args: exactly(1, "the name of a damaged book"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return wrongUsef("name the new book with --out. See scrutiny salvage --help")
			}
			return e.salvage(cmd, foundBook(args[0]), bookPath(out))
		},
	}
	cmd.Flags().StringVar(&out, "out", "", "the new book to make; a file that is there is left alone")
	return cmd
}

// salvage makes a new book of what is sound in a damaged one, and tells how much
// that is and what is lost.
func (e env) salvage(cmd *cobra.Command, path, to string) error {
	saved, err := store.Salvage(cmd.Context(), path, to, e.options())
	if err != nil {
		return err
	}
	w := cmd.OutOrStdout()
	fmt.Fprintf(w, "Made %s of what can be read in %s: %s, %s, %s of history and %s.\n", to, path,
		prose.Count(saved.Reviews, "review", "reviews"), prose.Count(saved.Rows, "record", "records"),
		prose.Count(saved.Entries, "change", "changes"), prose.Count(saved.Drafts, "draft", "drafts"))
	if len(saved.Lost) == 0 {
		fmt.Fprintln(w, "Nothing was found damaged.")
		return nil
	}
	fmt.Fprintln(w, "Lost:")
	for _, d := range saved.Lost {
		fmt.Fprintf(w, "  %s, %s\n", d.What, d.Where)
	}
	return nil
}
