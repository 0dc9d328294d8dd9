package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
	outgo "council/scrutiny/model/send"
)

// awaited is one file in the listing of what has not come back.
type awaited struct {
	To      string   `json:"to"`
	Sent    string   `json:"sent"`
	Due     string   `json:"due,omitempty"`
	Late    int      `json:"daysLate"`
	Actions []string `json:"actions"` // references
	File    string   `json:"file"`
	Sending uint64   `json:"sending"`
}

// listWaiting lists what was sent and has not come back, or prints a reminder to
// each who is late.
func (e env) listWaiting(cmd *cobra.Command, path string, f sendFlags) error {
	all, err := e.allIn(cmd.Context(), path)
	if err != nil {
		return err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	waiting := r.Waiting(e.today())
	switch {
	case f.chase:
		return chase(cmd, r, waiting)
	case f.jsonOut:
		enc := json.NewEncoder(cmd.OutOrStdout())
		enc.SetIndent("", "  ")
		return enc.Encode(e.awaitedOf(r, waiting))
	case len(waiting) == 0:
		_, err := fmt.Fprintln(cmd.OutOrStdout(), "Nothing that was sent is still awaited.")
		return err
	}
	w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
	for _, one := range e.awaitedOf(r, waiting) {
		late := ""
		if one.Late > 0 {
			late = prose.Count(one.Late, "day", "days") + " late"
		}
		fmt.Fprintf(w, "%s\t%s\tsent %s\tdue %s\t%s\t%s\n", one.To, prose.Count(len(one.Actions), "action", "actions"), one.Sent, one.Due, late, one.File)
	}
	return w.Flush()
}

func (e env) awaitedOf(r *model.Review, waiting []model.Waiting) []awaited {
	refs := r.References()
	list := make([]awaited, 0, len(waiting))
	for _, w := range waiting {
		s := w.Sending
		one := awaited{To: s.To, Sent: s.Sent.In(e.zone()).Format("2006-01-02"), Late: w.Late, File: s.File, Sending: uint64(s.ID)}
		if !s.Due.IsZero() {
			one.Due = s.Due.String()
		}
		for _, a := range w.Actions {
			one.Actions = append(one.Actions, refs[a.ID])
		}
		list = append(list, one)
	}
	return list
}

// chase prints the reminders, as mails one below the other.
func chase(cmd *cobra.Command, r *model.Review, waiting []model.Waiting) error {
	_, closed := public.ForLeads(r)
	out, late := cmd.OutOrStdout(), 0
	for _, w := range waiting {
		if w.Late == 0 {
			continue
		}
		if late++; late > 1 {
			fmt.Fprintln(out, "\n________________________________________________________________________")
			fmt.Fprintln(out)
		}
		if _, err := fmt.Fprint(out, outgo.Chaser(r, w, closed)); err != nil {
			return err
		}
	}
	if late == 0 {
		_, err := fmt.Fprintln(out, "Nobody is late with an answer.")
		return err
	}
	return nil
}
