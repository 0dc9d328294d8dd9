package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
)

// templateFlags say what becomes of the templates of a book.
type templateFlags struct {
	review, save, remove, rename, to string
	json                             bool
}

func templatesCommand(e env) *cobra.Command {
	var f templateFlags
	cmd := &cobra.Command{
		Use:   "templates [BOOK]",
		Short: "List what a new review can begin with; save, rename or remove a template of our own",
		Long: `Lists the templates that come with the program, and those that were saved in BOOK.
--save NAME saves what a review of the book asks and lists as a template, never
its answers; --rename NAME --to NAME and --remove NAME change one that is there.
On the screen Ctrl+Z undoes each of them.`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			doing := f.save + f.remove + f.rename
			switch {
			case len(args) == 0 && doing != "":
				return wrongUsef("say in which book: scrutiny templates BOOK")
			case f.rename != "" && f.to == "":
				return wrongUsef("say the new name of %q with --to", f.rename)
			case f.rename == "" && f.to != "":
				return wrongUsef("say with --rename which template is to be called %q", f.to)
			case doing != "":
				return e.changeTemplates(cmd, args[0], f)
			case len(args) == 0:
				return listTemplates(cmd, nil, f.json)
			}
			all, err := e.allIn(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return listTemplates(cmd, all, f.json)
		},
	}
	cmd.Flags().StringVar(&f.save, "save", "", "save a review's scope and plan, without answers, as a template of this name")
	cmd.Flags().StringVar(&f.review, "review", "", "which review is saved, where the book holds several")
	cmd.Flags().StringVar(&f.rename, "rename", "", "the template that gets another name")
	cmd.Flags().StringVar(&f.to, "to", "", "its new name")
	cmd.Flags().StringVar(&f.remove, "remove", "", "the template to put aside; on the screen it can be brought back")
	cmd.Flags().BoolVar(&f.json, "json", false, "print JSON")
	cmd.PreRunE = oneOf("save", "rename", "remove")
	return cmd
}

// offered is one template in the listing.
type offered struct {
	Name   string `json:"name"`
	Brings string `json:"brings"`
	// Review is the one that it was saved from; empty for those of the program.
	Review string `json:"review,omitempty"`
}

func listTemplates(cmd *cobra.Command, all []*model.Review, asJSON bool) error {
	var list []offered
	for _, t := range model.Templates() {
		brings := t.Name
		if t.Brings != "" {
			brings += ": " + t.Brings
		}
		list = append(list, offered{Name: string(t.Template), Brings: brings})
	}
	for _, r := range all {
		for _, t := range model.OwnTemplates(r) {
			list = append(list, offered{t.Name, t.Brings(), r.Info().Title})
		}
	}
	if asJSON {
		enc := json.NewEncoder(cmd.OutOrStdout())
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	}
	w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
	for _, t := range list {
		from := "with the program"
		if t.Review != "" {
			from = "saved from " + t.Review
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", t.Name, t.Brings, from)
	}
	return w.Flush()
}

// changeTemplates saves, renames or removes a template of a book.
func (e env) changeTemplates(cmd *cobra.Command, path string, f templateFlags) error {
	b, err := e.openBook(path)
	if err != nil {
		return err
	}
	d := e.desk(b)
	done, err := d.changeTemplate(cmd.Context(), f)
	if err := closing(b, err); err != nil {
		return err
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), strings.ToUpper(done[:1])+done[1:]+".")
	return err
}

// changeTemplate makes the change and says in words what was done.
func (d *desk) changeTemplate(ctx context.Context, f templateFlags) (string, error) {
	all, err := d.all(ctx)
	if err != nil {
		return "", err
	}
	var r *model.Review
	var c model.Change
	if f.save != "" {
		if r, err = pick(all, f.review); err != nil {
			return "", err
		}
		c = model.SaveTemplate{Name: f.save}
	} else {
		t, err := templateNamed(all, f.rename+f.remove)
		if err != nil {
			return "", err
		}
		r = holder(all, t)
		c = model.Set{IDs: []model.ID{t.ID}, Values: []model.Value{{Field: "name", Text: f.to}}}
		if f.remove != "" {
			c = model.Remove{IDs: []model.ID{t.ID}}
		}
	}
	_, entry, err := d.change(ctx, r, c)
	if err != nil {
		return "", err
	}
	return entry.Done, nil
}

// templateNamed returns the template of the council's own that is called so;
// where several reviews have one of that name, the one that was saved last.
func templateNamed(all []*model.Review, name string) (*model.OwnTemplate, error) {
	var found *model.OwnTemplate
	var names []string
	for _, t := range model.OwnTemplates(all...) {
		names = append(names, fmt.Sprintf("%q", t.Name))
		if strings.EqualFold(t.Name, strings.Join(strings.Fields(name), " ")) {
			found = t
		}
	}
	switch {
	case found != nil:
		return found, nil
	case len(names) == 0:
		return nil, wrongUsef("there is no template %q: the book has none of our own, and those of the program are standard, report, terms and blank", name)
	}
	return nil, wrongUsef("there is no template %q: those of the book are %s, those of the program standard, report, terms and blank", name, strings.Join(names, ", "))
}

// holder returns the review that a template was saved in.
func holder(all []*model.Review, t *model.OwnTemplate) *model.Review {
	for _, r := range all {
		if r.Find(t.ID) == model.Record(t) {
			return r
		}
	}
	return nil
}
