package send

import "council/scrutiny/model"

// Keep returns the change that keeps what was sent: a file of each parcel, by
// the names that the files were given.
func Keep(r *model.Review, parcels []Parcel, o Options, format string, files []string) model.Send {
	c := model.Send{First: r.NextID()}
	for i, p := range parcels {
		sent := model.Sent{To: p.To, Person: p.Person, Due: o.Due, Format: format, File: files[i], Asked: Ask(r, p, o)}
		for _, a := range p.Actions {
			sent.Actions = append(sent.Actions, a.ID)
		}
		c.Files = append(c.Files, sent)
	}
	return c
}
