package record

import (
	"encoding/json"
)

// Draft keeps what is typed under a key, and shows what was kept there.
func (q *Question) Draft(key string) *Question {
	q.draft = string(q.host.Review().ID) + "/" + key
	kept := q.host.Draft(q.draft)
	if kept == "" {
		return q
	}
	var d draft
	if json.Unmarshal([]byte(kept), &d) == nil {
		for k, v := range d.Values {
			q.form.Set(k, v)
			q.form.Withhold(k, q.watched) // the room has not seen what was typed then
		}
		q.drafted = true
	}
	return q
}

// draft is what is kept of a page that was not saved.
type draft struct {
	Title  string            `json:"title"`
	Values map[string]string `json:"values"`
}

// Draft returns what is to be kept of the page: nothing where it is unchanged.
func (q *Question) KeepDraft() (key, kept string) {
	if q.draft == "" {
		return "", ""
	}
	if !q.form.Dirty() {
		return q.draft, ""
	}
	changed := q.form.Changed()
	b, err := json.Marshal(draft{Title: q.title, Values: changed})
	if err != nil {
		return "", ""
	}
	return q.draft, string(b)
}

// DraftTitle returns what a kept draft is about.
func DraftTitle(kept string) string {
	var d draft
	if json.Unmarshal([]byte(kept), &d) != nil {
		return ""
	}
	return d.Title
}

// discard throws the draft away.
func (q *Question) discard() {
	if q.draft == "" || !q.form.Dirty() {
		return
	}
	q.host.SaveDraft(q.draft, "")
	q.host.Close()
	q.host.Say("The draft was thrown away; what is saved is as it was.")
}
