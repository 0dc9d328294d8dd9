package model

import "fmt"

// Step is a record on the way from a line of enquiry to a discharge, and the
// steps that lie behind it.
type Step struct {
	Record Record
	Via    string // how it hangs on the one before: "rests on"
	Next   []Step
}

// Trace is what a record came from and what came of it.
type Trace struct{ From, To []Step }

// edge is a link between two records: what came first, what came of it, and how
// that is said from either end.
type edge struct {
	from, to  ID
	back, way string
}

// edges returns the links that the proof of a recommendation goes along.
func (r *Review) edges() []edge {
	var all []edge
	add := func(from []ID, to ID, back, way string) {
		for _, id := range from {
			all = append(all, edge{from: id, to: to, back: back, way: way})
		}
	}
	for p := range Each[*Passage](r) {
		for _, id := range p.Made {
			add(one(p.ID), id, "was read from", "became")
		}
	}
	for s := range Each[*Source](r) {
		for _, e := range s.Evidence {
			add(one(s.ID), e, "asked for as", "came in as")
		}
	}
	for w := range Each[*Witness](r) {
		for _, e := range w.Evidence {
			add(one(w.ID), e, "was heard from", "is in the log as")
		}
	}
	for e := range Each[*Evidence](r) {
		add(e.Bears, e.ID, "bears on", "is borne on by")
	}
	for f := range Each[*Finding](r) {
		add(f.Evidence, f.ID, "rests on", "supports")
		add(f.Enquiries, f.ID, "answers", "is answered by")
	}
	for rec := range Each[*Recommendation](r) {
		add(rec.Findings, rec.ID, "rests on", "led to")
		add(rec.Evidence, rec.ID, "rests on", "supports")
		add(rec.Under, rec.ID, "is a part of", "has as a part")
		add(rec.Minute, rec.ID, "was agreed by", "agreed")
		add(one(rec.ID), first(rec.SignOff.Minute), "ends", "was signed off by")
	}
	for resp := range Each[*Response](r) {
		add(resp.Recommendation, resp.ID, "answers", "was answered by")
		for _, a := range resp.Actions {
			add(one(resp.ID), a, "came of", "led to")
		}
	}
	for c := range Each[*Chaser](r) {
		add(c.Recommendations, c.ID, "chases", "was chased by")
	}
	answered := map[ID]bool{} // actions that hang on a response, through which their recommendation is reached
	for resp := range Each[*Response](r) {
		for _, a := range resp.Actions {
			answered[a] = true
		}
	}
	for a := range r.Actions() {
		if !answered[a.ID] {
			add(a.From, a.ID, "came of", "led to")
		}
		add(one(a.ID), first(a.SignOff.Minute), "ends", "was signed off by")
	}
	for n := range Each[*Minute](r) {
		for _, a := range n.Actions {
			add(one(n.ID), a, "was minuted as", "made")
		}
	}
	return all
}

// Trace returns what a record came from and what came of it, step by step. A
// record stands once in each direction, nearest to where the trace begins.
func (r *Review) Trace(id ID) Trace {
	edges, last := r.edges(), r.lastID()
	before := chain(edges, last, func(e edge) ID { return e.to })
	after := chain(edges, last, func(e edge) ID { return e.from })
	back := func(at ID) (ids []ID, via []string) {
		for i := before.first(at); i >= 0; i = before.next[i] {
			ids, via = append(ids, edges[i].from), append(via, edges[i].back)
		}
		return ids, via
	}
	on := func(at ID) (ids []ID, via []string) {
		for i := after.first(at); i >= 0; i = after.next[i] {
			ids, via = append(ids, edges[i].to), append(via, edges[i].way)
		}
		return ids, via
	}
	return Trace{From: r.steps(id, back), To: r.steps(id, on)}
}

// chains are edges by the record at one of their ends, in their order: where the
// first edge of a record stands, and behind each edge the next. IDs are given in
// order, so that a slice finds them.
type chains struct{ heads, next []int }

// lastID returns the highest ID of the review's records.
func (r *Review) lastID() ID {
	last := ID(0)
	for _, s := range r.kinds {
		if n := len(s.byID); n > 0 {
			last = max(last, s.byID[n-1].head().ID)
		}
	}
	return last
}

func chain(edges []edge, last ID, end func(edge) ID) chains {
	c := chains{heads: make([]int, last+1), next: make([]int, len(edges))}
	for i := range c.heads {
		c.heads[i] = -1
	}
	for i := len(edges) - 1; i >= 0; i-- {
		if id := end(edges[i]); id <= last { // else it links to nothing
			c.next[i], c.heads[id] = c.heads[id], i
		}
	}
	return c
}

func (c chains) first(id ID) int {
	if id >= ID(len(c.heads)) {
		return -1
	}
	return c.heads[id]
}

// steps goes from a record along its links, the near ones first.
func (r *Review) steps(id ID, next func(ID) ([]ID, []string)) []Step {
	type place struct {
		id   ID
		into *[]Step
	}
	var all []Step
	seen := map[ID]bool{id: true}
	for queue := []place{{id, &all}}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		ids, via := next(at.id)
		for i, to := range ids {
			rec := r.Find(to)
			if seen[to] || inUse(rec) == nil {
				continue
			}
			seen[to] = true
			*at.into = append(*at.into, Step{Record: rec, Via: via[i]})
		}
		for i := range *at.into {
			s := &(*at.into)[i]
			queue = append(queue, place{s.Record.head().ID, &s.Next})
		}
	}
	return all
}

// Loose is a record that hangs in the air: nothing leads to it, or nothing came
// of it.
type Loose struct {
	Record Record
	Why    string
}

// LooseEnds returns what hangs in the air, in the order of the review's life.
func (r *Review) LooseEnds() []Loose {
	var all []Loose
	say := func(rec Record, format string, args ...any) {
		all = append(all, Loose{rec, fmt.Sprintf(format, args...)})
	}
	borne, used, resting := map[ID]bool{}, map[ID]bool{}, map[ID]bool{}
	mark := func(in map[ID]bool, ids []ID) {
		for _, id := range ids {
			in[id] = true
		}
	}
	for e := range Each[*Evidence](r) {
		mark(borne, e.Bears)
	}
	for f := range Each[*Finding](r) {
		mark(used, f.Evidence)
	}
	for rec := range Each[*Recommendation](r) {
		mark(used, rec.Evidence)
		mark(resting, rec.Findings)
	}
	for q := range Each[*Enquiry](r) {
		if !borne[q.ID] {
			say(q, "no evidence bears on it")
		}
	}
	for e := range Each[*Evidence](r) {
		if len(e.Bears) == 0 && !used[e.ID] {
			say(e, "it bears on no line of enquiry, and nothing rests on it")
		}
	}
	for f := range Each[*Finding](r) {
		if len(f.Evidence) == 0 {
			say(f, "it rests on no evidence")
		}
		if !resting[f.ID] {
			say(f, "no recommendation came of it")
		}
	}
	for rec := range Each[*Recommendation](r) {
		if len(rec.Evidence) == 0 && len(rec.Findings) == 0 && len(rec.Under) == 0 {
			say(rec, "it rests on no evidence and no finding")
		}
	}
	for resp := range Each[*Response](r) {
		if (resp.Answer == ResponseAccepted || resp.Answer == ResponsePart) && len(resp.Actions) == 0 {
			say(resp, "it was accepted, and no action came of it")
		}
	}
	return all
}

// Covered is a line of enquiry with the evidence that bears on it.
type Covered struct {
	Enquiry  *Enquiry
	Evidence []*Evidence
}

// Coverage returns the lines of enquiry by what bears on them; those without
// anything are there, too.
func (r *Review) Coverage() []Covered {
	at := map[ID]int{}
	var all []Covered
	for q := range Each[*Enquiry](r) {
		at[q.ID] = len(all)
		all = append(all, Covered{Enquiry: q})
	}
	for e := range Each[*Evidence](r) {
		for _, id := range e.Bears {
			if i, ok := at[id]; ok {
				all[i].Evidence = append(all[i].Evidence, e)
			}
		}
	}
	return all
}
