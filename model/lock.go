package model

import "slices"

// scopeKinds are the kinds of record that make up the scope.
var scopeKinds = []Kind{KindQuestion, KindEnquiry, KindPoint, KindInclusion, KindExclusion, KindSource, KindWitness}

// InScope says whether records of the kind belong to the scope, which is locked
// once the panel has agreed it.
func (k Kind) InScope() bool { return slices.Contains(scopeKinds, k) }

// scopeField says whether a field holds words that the panel agrees with the
// scope. What happens to a witness afterwards is none of them, nor are notes.
func scopeField(k Kind, f Field) bool {
	if k == KindWitness {
		return f.Key == "witness" || f.Key == "cover"
	}
	return k.InScope() && f.Public && !f.Links()
}

// ScopeLocked says whether the panel has agreed the scope: what is changed from
// then on is an amendment, and the agreed words stay beside it.
func (r *Review) ScopeLocked() bool { return r.info.ScopeVersion > 0 }

// Because makes a change for a reason, which what comes of it keeps: the
// amendments of an agreed scope, dates that are put off. Minute is the
// resolution that says so, or 0.
type Because struct {
	Change Change
	Reason string
	Minute ID
}

func (c Because) apply(w *work) (string, error) {
	if c.Minute != 0 {
		if _, ok := w.find(c.Minute).(*Minute); !ok {
			return "", rejectf("minute", "that resolution is not there any more")
		}
	}
	w.reason, w.minute = clean(c.Reason), c.Minute
	return c.Change.apply(w)
}

// amend notes what a change does to a scope that was agreed.
func (w *work) amend() {
	if !w.old.ScopeLocked() {
		return
	}
	for _, id := range slices.Clone(w.order) {
		before, after := inUse(w.old.Find(id)), inUse(w.now[id])
		rec := before
		if rec == nil {
			rec = after
		}
		if rec == nil || !rec.Kind().InScope() {
			continue
		}
		for _, f := range FieldsOf(rec.Kind()) {
			if !scopeField(rec.Kind(), f) {
				continue
			}
			if was, now := valueIn(f, before), valueIn(f, after); was != now {
				w.add(&ScopeAmendment{Of: one(id), Field: f.Key, Was: was, Now: now, At: w.at(), Version: w.old.info.ScopeVersion, Reason: w.reason, Minute: one(w.minute)}, 0)
			}
		}
	}
}

func inUse(rec Record) Record {
	if rec == nil || !rec.head().Removed.IsZero() {
		return nil
	}
	return rec
}

func valueIn(f Field, rec Record) string {
	if rec == nil {
		return ""
	}
	return f.Get(rec)
}

// AgreedWords returns the words of a field as the panel agreed them last: those
// that it had before it was amended. Where it was not amended they are those
// that it has.
func (r *Review) AgreedWords(rec Record, f Field) (words string, amended bool) {
	for a := range Each[*ScopeAmendment](r) {
		if first(a.Of) == IDOf(rec) && a.Field == f.Key && a.Version == r.info.ScopeVersion {
			return a.Was, true
		}
	}
	return f.Get(rec), false
}

// lockScope locks the scope as the version that a resolution agrees.
func (w *work) lockScope(minute ID) {
	i := w.info()
	i.ScopeVersion++
	i.ScopeAgreed, i.ScopeMinute = w.at(), one(minute)
}
