package model

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
)

// Review is one scrutiny review at one revision. It is never changed: Apply
// makes the next one, which shares with it what the change left alone.
type Review struct {
	ID       ReviewID
	Revision Revision
	state    *state
	info     *Info
	kinds    [kindCount]shelf
}

// shelf holds the records of one kind.
type shelf struct {
	inUse []Record // in the officer's order
	aside []Record // removed, by ID
	byID  []Record // all of them, by ID
	ids   []ID     // theirs: much is looked for by them
}

// NewReview returns the review that does not exist yet, at revision 0: the
// first change has to be a Begin.
func NewReview(id ReviewID) *Review {
	return &Review{ID: id, state: &state{NextID: 2}, info: &Info{Scheme: DefaultScheme()}}
}

// Load makes a review of its stored rows. A row of a kind that this version
// does not know is an error: the book is of a later version.
func Load(s Stored) (*Review, error) {
	r := NewReview(s.Review)
	r.Revision = s.Revision
	var all [kindCount][]Record
	for _, row := range s.Rows {
		rec, err := decode(Kind(row.Key.Kind), ID(row.Key.ID), row.Value)
		if err != nil {
			return nil, fmt.Errorf("read review %s: %w", s.Review, err)
		}
		switch rec := rec.(type) {
		case *state:
			r.state = rec
		case *Info:
			if len(rec.Scheme.Ratings) == 0 {
				rec.Scheme = DefaultScheme()
			}
			r.info = rec
		default:
			all[row.Key.Kind] = append(all[row.Key.Kind], rec)
		}
	}
	for k, recs := range all {
		r.kinds[k] = newShelf(recs)
	}
	return r, nil
}

// Assemble makes a review of records that have their IDs already: a projection,
// a copy. Apply is for everything else.
func Assemble(id ReviewID, rev Revision, info *Info, records []Record) *Review {
	r := NewReview(id)
	r.Revision, r.info = rev, info
	var all [kindCount][]Record
	for _, rec := range records {
		all[rec.Kind()] = append(all[rec.Kind()], rec)
	}
	for k, recs := range all {
		r.kinds[k] = newShelf(recs)
	}
	return r
}

// newShelf sorts records into a shelf.
func newShelf(recs []Record) shelf {
	var s shelf
	s.byID = recs
	if !slices.IsSortedFunc(recs, compareID) {
		slices.SortFunc(recs, compareID)
	}
	s.inUse, s.ids = make([]Record, 0, len(recs)), make([]ID, 0, len(recs))
	for _, rec := range recs {
		s.ids = append(s.ids, rec.head().ID)
		if rec.head().Removed.IsZero() {
			s.inUse = append(s.inUse, rec)
		} else {
			s.aside = append(s.aside, rec)
		}
	}
	if !slices.IsSortedFunc(s.inUse, compareOrder) {
		slices.SortFunc(s.inUse, compareOrder)
	}
	return s
}

func compareID(a, b Record) int { return cmp.Compare(a.head().ID, b.head().ID) }

func compareOrder(a, b Record) int {
	return cmp.Or(cmp.Compare(a.head().Order, b.head().Order), compareID(a, b))
}

// Info returns the review's own record: title, body, scheme.
func (r *Review) Info() *Info { return r.info }

// Find returns a record, also one that was put aside, or nil.
func (r *Review) Find(id ID) Record {
	if id == r.info.ID && id != 0 {
		return r.info
	}
	for k := range r.kinds {
		if rec := r.kinds[k].find(id); rec != nil {
			return rec
		}
	}
	return nil
}

func (s *shelf) find(id ID) Record {
	i, ok := slices.BinarySearch(s.ids, id)
	if !ok {
		return nil
	}
	return s.byID[i]
}

// Of returns the records of a kind that are in use, in the officer's order.
// The slice is the review's own and must not be changed.
func (r *Review) Of(k Kind) []Record { return r.kinds[k].inUse }

// Removed returns the records of all kinds that were put aside, the latest
// first.
func (r *Review) Removed() []Record {
	var all []Record
	for k := range r.kinds {
		all = append(all, r.kinds[k].aside...)
	}
	slices.SortStableFunc(all, func(a, b Record) int { return b.head().Removed.Compare(a.head().Removed) })
	return all
}

// Each walks the records of T's kind that are in use.
func Each[P interface {
	*T
	Record
}, T any](r *Review) iter.Seq[P] {
	recs := r.Of(P(nil).Kind())
	return func(yield func(P) bool) {
		for _, rec := range recs {
			if p, ok := rec.(P); ok && !yield(p) {
				return
			}
		}
	}
}

// Actions walks the actions of the tracker in its order.
func (r *Review) Actions() iter.Seq[*Action] { return Each[*Action](r) }

// Counts returns how many records of each kind are in use, by the kinds'
// plurals, and how many motions were voted on and how many entries of the
// minutes are resolutions. What is a part of another record of its kind, such
// as a) below 1., is not counted: a list of twenty is twenty however they are
// divided.
func (r *Review) Counts() map[string]int {
	counts := map[string]int{}
	for _, k := range Kinds() {
		counts[k.Plural()] = r.whole(k)
	}
	for _, t := range PointTypes() {
		counts[t.Plural()] = 0
	}
	for p := range Each[*Point](r) {
		if len(p.Under) == 0 {
			counts[p.Type.Plural()]++
		}
	}
	counts["votes"], counts["resolutions"] = 0, 0
	for m := range Each[*Motion](r) {
		if m.Voted() {
			counts["votes"]++
		}
	}
	for m := range Each[*Minute](r) {
		if m.Type == Resolved {
			counts["resolutions"]++
		}
	}
	return counts
}

// whole counts the records of a kind that are not parts of others.
func (r *Review) whole(k Kind) int {
	under, ok := FieldOf(k, "under")
	if !ok {
		return len(r.Of(k))
	}
	n := 0
	for _, rec := range r.Of(k) {
		if under.Get(rec) == "" {
			n++
		}
	}
	return n
}

// Rows returns the whole review in its stored form, for a copy of it.
func (r *Review) Rows() []Row {
	rows := []Row{rowOf(r.state, encode(r.state)), rowOf(r.info, encode(r.info))}
	for k := range r.kinds {
		for _, rec := range r.kinds[k].byID {
			rows = append(rows, rowOf(rec, encode(rec)))
		}
	}
	return rows
}

func rowOf(r Record, value []byte) Row {
	return Row{Key: RowKey{Kind: uint8(r.Kind()), ID: uint64(r.head().ID)}, Value: value}
}

// CanUndo says whether there is a change to undo, and which entry told of it.
func (r *Review) CanUndo() (Revision, bool) { return r.state.Undo, r.state.Undo != 0 }

// CanRedo says whether there is an undone change to do again, and which entry
// undid it.
func (r *Review) CanRedo() (Revision, bool) { return r.state.Redo, r.state.Redo != 0 }
