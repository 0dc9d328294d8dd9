package returns

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/send"
)

// HomelessError says why a file belongs nowhere.
type HomelessError struct{ Why string }

func (e *HomelessError) Error() string { return e.Why }

// Find returns where a file that came back belongs, among the reviews of a book:
// by what was written into it, else by its rows.
func Find(src *intake.Source, reviews []*model.Review) (Home, error) {
	id := src.Known(send.ReviewProperty)
	if id == "" {
		return byRows(src, reviews)
	}
	at := slices.IndexFunc(reviews, func(r *model.Review) bool { return string(r.ID) == id })
	if at < 0 {
		return Home{}, &HomelessError{src.Name + " is of a review that this book does not hold: open the book that it was sent from"}
	}
	h := Home{Review: reviews[at], Trusted: true}
	h.revision(src.Known(send.RevisionProperty))
	n, err := strconv.ParseUint(src.Known(send.SendingProperty), 10, 62)
	if err == nil {
		h.sending(model.ID(n))
	}
	return h, nil
}

// revision takes over against which revision the file was made.
func (h *Home) revision(text string) {
	n, err := strconv.ParseUint(text, 10, 62)
	switch {
	case err != nil || n == 0:
	case model.Revision(n) > h.Review.Revision:
		h.Notes = append(h.Notes, "The file was made of a later state of the review than the book holds: was an older copy of the book opened?")
	default:
		h.Revision = model.Revision(n)
	}
}

// sending takes over which file it was, and tells of what speaks against it.
func (h *Home) sending(id model.ID) {
	s, ok := h.Review.Find(id).(*model.Sending)
	switch {
	case !ok || !s.Removed.IsZero():
		h.Notes = append(h.Notes, "The book does not know any more that this file was sent: that was undone, or removed.")
		return
	case h.Revision == 0 && s.Revision <= h.Review.Revision:
		h.Revision = s.Revision
	}
	h.Sending = s
	if later := laterThan(h.Review, s); later != nil {
		h.Notes = append(h.Notes, fmt.Sprintf("The file is the one of %s; a later one was sent to %s on %s. It can be taken back all the same.",
			s.Sent.Format("2 January 2006"), s.To, later.Sent.Format("2 January 2006")))
	}
	if !s.Answered.IsZero() {
		h.Notes = append(h.Notes, fmt.Sprintf("%s answered on %s already: what was decided then is not shown again.", s.To, s.Answered.Time().Format("2 January 2006")))
	}
}

// laterThan returns a file that went to the same person later.
func laterThan(r *model.Review, s *model.Sending) *model.Sending {
	var later *model.Sending
	for o := range model.Each[*model.Sending](r) {
		if o.Batch > s.Batch && strings.EqualFold(o.To, s.To) && slices.ContainsFunc(o.Actions, func(id model.ID) bool { return slices.Contains(s.Actions, id) }) {
			later = o
		}
	}
	return later
}

// byRows finds the review of which a file has the rows.
func byRows(src *intake.Source, reviews []*model.Review) (Home, error) {
	var best Home
	most, again := 0, false
	for _, r := range reviews {
		h := Home{Review: r}
		ids, n := h.known(src)
		if n > most {
			most, again = n, false
			h.guess(ids)
			best = h
		} else if n == most && n > 0 {
			again = true
		}
	}
	switch {
	case most == 0 && !hasTable(src):
		return Home{}, &NotTrackerError{src.Name}
	case most == 0:
		return Home{}, &HomelessError{src.Name + " holds no action of this book: look whether it is the right file, and the right book"}
	case again:
		return Home{}, &HomelessError{src.Name + " may be of several reviews of this book, which have the same actions: say which with --review"}
	}
	best.Notes = append([]string{fmt.Sprintf("The file does not say where it is from: it was taken for one of %q by its rows.", best.Review.Info().Title)}, best.Notes...)
	return best, nil
}

func hasTable(src *intake.Source) bool {
	return slices.ContainsFunc(src.Blocks, func(b intake.Block) bool {
		t, ok := b.(*intake.Table)
		return ok && len(t.Rows) > 1
	})
}

// known returns the actions that rows of a file are found to be about, and how
// many rows are about some.
func (h *Home) known(src *intake.Source) (ids map[model.ID]bool, rows int) {
	c := &comparison{home: *h, p: &Proposal{}, gone: map[string]bool{}}
	_, all := c.find(src)
	ids = map[model.ID]bool{}
	for _, f := range all {
		if f.of != nil {
			ids[f.of.id] = true
		}
		if f.of != nil || f.among != nil {
			rows++
		}
	}
	return ids, rows
}

// guess finds the file that it was: the last one that held all these actions,
// of those to one person alone.
func (h *Home) guess(ids map[model.ID]bool) {
	var best *model.Sending
	for s := range model.Each[*model.Sending](h.Review) {
		if s.Revision > h.Review.Revision || best != nil && (s.Batch < best.Batch || s.Batch == best.Batch && len(s.Actions) >= len(best.Actions)) {
			continue
		}
		if holds(s, ids) {
			best = s
		}
	}
	if best == nil {
		return
	}
	h.Sending, h.Revision = best, best.Revision
	h.Notes = append(h.Notes, fmt.Sprintf("It was taken for the file of %s to %s, which held its actions.", best.Sent.Format("2 January 2006"), best.To))
}

// holds says whether a file held the actions, but for those that were made since.
func holds(s *model.Sending, ids map[model.ID]bool) bool {
	for id := range ids {
		if id < s.ID && !slices.Contains(s.Actions, id) {
			return false
		}
	}
	return true
}
