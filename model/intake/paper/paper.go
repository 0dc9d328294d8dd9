// Package paper knows which kind of document a council brought, and takes it
// apart into records: a scope and plan, minutes, a review scope report, a
// programme summary, a plan of actions, a table of evidence, or plain text. It
// goes by headings, tables, lists and numbers, never by the words of one
// council. Every sentence is kept: what has no place of its own, and what made
// a record, stands in a passage with its place. It reads no file: readers in
// store/file hand it an intake.Source; what is in a table of actions, package
// intake finds out.
package paper

import (
	"errors"
	"fmt"
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// Options say how a document is read.
type Options struct {
	As Kind // what it is; empty: by its content
	intake.Options
}

// ParseKind returns the kind of a name, as a person types it.
func ParseKind(s string) (Kind, error) {
	if k := Kind(s); s == "" || slices.Contains(Kinds(), k) {
		return k, nil
	}
	return "", fmt.Errorf("%q is no kind of document: say scope, minutes, report, programme, tracker, evidence or text", s)
}

// Guess is something that the document was taken for without being sure: the
// officer confirms it.
type Guess struct {
	Place string
	Text  string
	Count int // how many places it is about
}

// Proposal is what a document would bring into a review.
type Proposal struct {
	Source  *intake.Source
	Kind    Kind
	Beliefs []Belief // by content, the likeliest first
	Forced  bool     // the officer said which kind it is
	Title   string
	Own     string // which paper of this program it is; empty for others
	Guesses []Guess
	Notes   []intake.Note

	// Tracker is what the reader of tables made of it; nil for a kind without
	// actions.
	Tracker  *intake.Proposal
	Records  []model.Record // besides those of the tracker, by provisional IDs
	Passages []*model.Passage
	info     []model.Value
	infoID   model.ID
}

// Sureness says how sure it is that the document is of its kind.
func (p *Proposal) Sureness() Sureness {
	if p.Forced {
		return Sure
	}
	return How(p.Beliefs)
}

// Read finds out what a document is and what it would bring into a review; into
// may be nil for a new one.
func Read(src *intake.Source, into *model.Review, o Options) (*Proposal, error) {
	tracker, err := intake.Read(src, into, o.Options)
	if err != nil && (!errors.Is(err, intake.ErrNoTable) || !hasText(src)) {
		return nil, err
	}
	d := newDesk(src, into, o)
	if d.own = recognise(src); d.own != nil && !plainTable(o.Options) && (o.As == "" || o.As == d.own.Kind()) {
		return d.readOwn(tracker, o), nil
	}
	d.own = nil
	d.lay(tracker)
	all := sections(d.blocks)
	p := &Proposal{Source: src, Beliefs: classify(d.blocks, all, tracker, src.Format), Kind: o.As, Forced: o.As != ""}
	if p.Kind == "" {
		p.Kind = p.Beliefs[0].Kind
		if weak(p.Beliefs) || plainTable(o.Options) {
			p.Kind = fallback(tracker)
		}
	}
	d.kind = p.Kind
	switch p.Kind {
	case Tracker:
		err = d.track(p, tracker, o)
	case Text:
		d.info.title = d.docTitle()
	case Scope, Minutes, Report, Programme, Evidence:
		d.take(all)
		d.actions(p, o)
	}
	if err != nil {
		return nil, err
	}
	d.hand(p)
	return p, nil
}

// readOwn reads a paper of this program back.
func (d *desk) readOwn(tracker *intake.Proposal, o Options) *Proposal {
	d.kind = d.own.Kind()
	p := &Proposal{Source: d.src, Kind: d.kind, Forced: o.As != "", Own: string(d.own.kind)}
	p.Beliefs = []Belief{{Kind: d.kind, Score: 100, Reasons: []string{"it is a paper of this program: the " + p.Own}}}
	d.layOwn(tracker)
	d.takeOwn(p, o)
	d.hand(p)
	return p
}

// weak says whether hardly anything speaks for any kind.
func weak(beliefs []Belief) bool {
	return len(beliefs) == 0 || beliefs[0].Score < 20 && beliefs[0].Kind != Tracker
}

// plainTable says whether the officer said something that only a table has.
func plainTable(o intake.Options) bool { return len(o.Map) > 0 || o.Sheet != "" || len(o.Skip) > 0 }

func fallback(tracker *intake.Proposal) Kind {
	if tracker != nil && len(tracker.Actions)+len(tracker.People) > 0 {
		return Tracker
	}
	return Text
}

func hasText(src *intake.Source) bool {
	words := 0
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			words += wordCount(b.Text)
		case *intake.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					words += wordCount(c.Text)
				}
			}
		}
	}
	return words > 12
}

func newDesk(src *intake.Source, into *model.Review, o Options) *desk {
	d := &desk{src: src, into: into, opts: o, bodies: map[string]*model.Body{}, short: map[string]string{}, labels: map[string]bool{}}
	if into != nil {
		for r := range model.Each[*model.Recommendation](into) {
			d.labels[r.Label] = true
		}
	}
	return d
}

// lay lays the blocks of the document out.
func (d *desk) lay(tracker *intake.Proposal) {
	shapes, grids := survey(d.src, tracker)
	d.blocks = unfold(d.src, shapes, grids)
	d.findShort()
}

// take makes records of the document as one of its kind.
func (d *desk) take(all []*section) {
	d.info.body = d.findBody()
	if d.kind == Minutes {
		d.takeMinutes(all)
	} else {
		d.info.title = d.docTitle()
		d.walk(all)
	}
	if d.kind == Programme || d.kind == Report {
		d.takeBodies()
	}
	for _, link := range d.later {
		link()
	}
}

// hand puts what was made into the proposal.
func (d *desk) hand(p *Proposal) {
	d.numberOnce()
	p.Records, p.Guesses = d.records, d.guesses
	p.Title, p.info, p.infoID = d.info.title, d.infoValues(), 1
	if d.into != nil {
		p.infoID = model.IDOf(d.into.Info())
	}
	if p.Kind != Tracker || d.own != nil {
		p.Passages = d.passages()
		p.Notes = append(slices.Clone(d.src.Notes), d.notes...)
	}
	p.again(d.into)
}

// Change returns the change that brings everything in, as one undo.
func (p *Proposal) Change() model.Change {
	var records []model.Record
	records = append(records, p.Records...)
	if p.Tracker != nil {
		for _, a := range p.Tracker.Actions {
			records = append(records, a)
		}
		for _, q := range p.Tracker.People {
			records = append(records, q)
		}
	}
	for _, ps := range p.Passages {
		records = append(records, ps)
	}
	changes := []model.Change{model.Insert{Records: records}}
	if p.Tracker != nil && len(p.Tracker.Actions) > 0 {
		changes = append(changes, model.SetColumns{Columns: p.Tracker.Columns})
	}
	if len(p.info) > 0 {
		changes = append(changes, model.Set{IDs: []model.ID{p.infoID}, Values: p.info})
	}
	return model.Several{Done: "imported " + p.Source.Name, Changes: changes}
}

// Keeping is Change, and the document itself is kept with the review; one that is
// kept already, or has no name, is not.
func (p *Proposal) Keeping(info *model.Info, f model.File, content []byte) model.Change {
	if f.Name == "" || slices.Contains(model.FilesOf(info), f) {
		return p.Change()
	}
	return model.Several{Done: "imported " + p.Source.Name, Changes: []model.Change{
		p.Change(), model.Attach{To: model.IDOf(info), File: f, Content: content},
	}}
}
