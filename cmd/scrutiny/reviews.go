package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
)

// listed is one review in the listing.
type listed struct {
	Title  string         `json:"title"`
	Body   string         `json:"body"`
	Counts map[string]int `json:"counts"`
}

func reviewsCommand(e env) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "reviews BOOK",
		Short: "List the reviews of a book, with what each holds",
		Args:  exactly(1, "the name of a book"),
		RunE: func(cmd *cobra.Command, args []string) error {
			b, err := e.openToRead(args[0])
			if err != nil {
				return err
			}
			all, err := e.desk(b).all(cmd.Context())
			if err != nil {
				return closing(b, err)
			}
			list := make([]listed, 0, len(all))
			for _, r := range all {
				list = append(list, listed{Title: r.Info().Title, Body: r.Info().Body, Counts: r.Counts()})
			}
			if asJSON {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetIndent("", "  ")
				return closing(b, enc.Encode(list))
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
			for _, l := range list {
				fmt.Fprintf(w, "%s\t%s\t%d actions\t%d tasks\t%d evidence\t%d people\n", l.Title, l.Body,
					l.Counts[model.KindAction.Plural()], l.Counts[model.KindTask.Plural()],
					l.Counts[model.KindEvidence.Plural()], l.Counts[model.KindPerson.Plural()])
			}
			return closing(b, w.Flush())
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}
