package model

import "fmt"

// provisional marks IDs of records that are not in a review yet.
const provisional ID = 1 << 62

// Provisional gives a record that is being made the provisional ID n, counted from
// 1, by which records that are inserted together link to each other. Insert
// gives them their own.
func Provisional(rec Record, n int) ID {
	id := provisional + ID(max(1, n)) //nolint:gosec // counts records
	rec.head().ID = id
	return id
}

// Insert adds records that an import made. Their required fields may be empty:
// nothing that was read is left out. Records that carry provisional IDs may
// link to each other by them, to those before and behind them. After is the
// record of their kind that they follow; 0 puts them last.
type Insert struct {
	Records []Record
	After   ID
}

func (c Insert) apply(w *work) (string, error) {
	given := map[ID]ID{}
	added := make([]Record, 0, len(c.Records))
	after := c.After
	for _, rec := range c.Records {
		id := rec.head().ID
		switch {
		case !rec.Kind().many():
			return "", rejectf("", "a record of that kind cannot be added")
		case id != 0 && (id <= provisional || given[id] != 0):
			return "", rejectf("", "a record that is in a review already cannot be added again")
		case isLive(rec):
			return "", rejectf("", "a meeting that is live cannot be added: open it here")
		}
		rec = schemas[rec.Kind()].clone(rec) // a change may be tried again
		relink(rec, given)                   // what stands before it: by that it is numbered
		w.add(rec, after)
		if after != 0 {
			after = rec.head().ID
		}
		if id != 0 {
			given[id] = rec.head().ID
		}
		added = append(added, rec)
	}
	for _, rec := range added {
		relink(rec, given)
		w.dropDangling(rec)
	}
	return fmt.Sprintf("added %d records", len(c.Records)), nil
}

// relink gives the links of a new record the IDs that were given for the
// provisional ones.
func relink(rec Record, given map[ID]ID) {
	mapLinks(rec, func(id ID) ID {
		if to, ok := given[id]; ok {
			return to
		}
		return id
	})
}

// dropDangling takes out the links of a new record to what is not there.
func (w *work) dropDangling(rec Record) {
	mapLinks(rec, func(id ID) ID {
		if w.find(id) == nil {
			return 0
		}
		return id
	})
}

// mapLinks changes the links of a record; 0 takes one out.
func mapLinks(rec Record, to func(ID) ID) {
	for _, f := range FieldsOf(rec.Kind()) {
		if !f.links {
			continue
		}
		ids, err := parseIDs(f.get(rec))
		if err != nil || len(ids) == 0 {
			continue
		}
		mapped := make([]ID, 0, len(ids))
		for _, id := range ids {
			if id = to(id); id != 0 {
				mapped = append(mapped, id)
			}
		}
		_ = f.set(rec, formatIDs(mapped)) // IDs as they are written are read
	}
}
