package model

// freeNumbers gives numbers free again of which the last ones were taken back
// and nobody outside has seen them.
func (w *work) freeNumbers(before, after Record) {
	switch a := after.(type) {
	case *Meeting:
		if before == nil {
			w.free(meetingCounter, w.meetingNumbered)
		}
	case *Minute:
		if b, ok := before.(*Minute); ok && b.Reference == a.Reference || a.Number == 0 {
			return
		}
		for _, c := range w.state.Counters {
			if n, ok := numberIn(c.key, a.Reference); ok && n == a.Number {
				w.free(c.key, func(n uint64) bool { return w.numberCarried(c.key, n) })
			}
		}
	}
}

func (w *work) free(key string, used func(uint64) bool) {
	c := w.state.counter(key)
	least := max(c.out, w.state.counter(begins+key).last)
	for c.last > least && !used(c.last) {
		c.last--
	}
	w.state.count(c)
}

func (w *work) numberCarried(key string, number uint64) bool {
	for rec := range w.all(KindMinute) {
		if m, ok := rec.(*Minute); ok {
			if n, in := numberIn(key, m.Reference); in && n == number {
				return true
			}
		}
	}
	return false
}

// takeNumber holds the number of a record that was brought back.
func (w *work) takeNumber(rec Record) {
	switch rec := rec.(type) {
	case *Evidence:
		w.state.Evidence = max(w.state.Evidence, rec.Number)
	case *Meeting:
		w.raise(meetingCounter, rec.Number)
	case *Minute:
		for _, c := range w.state.Counters {
			if n, ok := numberIn(c.key, rec.Reference); ok && n == rec.Number {
				w.raise(c.key, n)
			}
		}
	}
}

func (w *work) raise(key string, n uint64) {
	if c := w.state.counter(key); n > c.last {
		c.last = n
		w.state.count(c)
	}
}
