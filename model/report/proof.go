package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// Proof returns the proof card of a recommendation as the public may see it: on
// one page what it came from, and what came of it. It is nil where the public
// sees no such recommendation.
func Proof(p public.Review, recommendation model.ID, o Options) *document.Document {
	return newProof(p.Shown(), recommendation, o, false)
}

// PrivateProof returns the proof card with everything in it, or nil where there
// is no such recommendation.
func PrivateProof(r *model.Review, recommendation model.ID, o Options) *document.Document {
	return newProof(r, recommendation, o, true)
}

// proof is a card in the making.
type proof struct {
	r       *model.Review
	o       Options
	rec     *model.Recommendation
	private bool
	from    []model.Record // what the recommendation came from, the first thing first
	to      []model.Record
	rows    []document.Row
	watch   *model.Watch
	under   []string // the paragraphs of exempt resolutions
}

func newProof(r *model.Review, recommendation model.ID, o Options, private bool) *document.Document {
	rec, ok := r.Find(recommendation).(*model.Recommendation)
	if !ok || !model.RemovedAt(rec).IsZero() {
		return nil
	}
	p := &proof{r: r, o: o, rec: rec, private: private, watch: model.NewWatch(r, o.Today)}
	trace := r.Trace(rec.ID)
	p.from, p.to = flat(trace.From), flat(trace.To)
	info := r.Info()
	d := &document.Document{
		Title: r.Called(rec) + ": from the question to the discharge", Language: "en-GB", Card: true,
		Subject: together(" · ", info.Title, info.Body, o.Council, "as at "+longDay(o.Today)), Footer: prose.OneLine(info.Title),
	}
	d.Sections = []document.Section{{Blocks: append(p.head(), p.table())}}
	if private {
		d.Footer = strings.TrimPrefix(d.Footer+". Not for publication", ". ")
		d.Marking = exemptMarking(p.under)
	}
	return d
}

// flat returns the records of a trace, the near ones first.
func flat(steps []model.Step) []model.Record {
	var all []model.Record
	for level := steps; len(level) > 0; {
		var next []model.Step
		for _, s := range level {
			all = append(all, s.Record)
			next = append(next, s.Next...)
		}
		level = next
	}
	return all
}

// head is the recommendation itself.
func (p *proof) head() []document.Block {
	lead := &document.Paragraph{Style: document.Lead, Runs: []document.Run{{Text: p.rec.Text}}}
	blocks := append([]document.Block{lead}, p.parts()...)
	var facts document.Paragraph
	for _, f := range []struct{ label, value string }{
		{"Addressed to", p.rec.To}, {"By when", p.rec.When.Words}, {"Known to be done by", p.rec.Measure}, {"Cost", p.rec.Cost},
	} {
		if value := prose.OneLine(f.value); value != "" {
			if len(facts.Runs) > 0 {
				facts.Runs = append(facts.Runs, document.Run{Text: " · "})
			}
			facts.Runs = append(facts.Runs, document.Run{Text: f.label + ": ", Bold: true}, document.Run{Text: value})
		}
	}
	if len(facts.Runs) > 0 {
		blocks = append(blocks, &facts)
	}
	return blocks
}

// parts are the texts below a recommendation that has several.
func (p *proof) parts() []document.Block {
	parts := &document.List{Lettered: true}
	for part := range model.Each[*model.Recommendation](p.r) {
		if slices.Contains(part.Under, p.rec.ID) {
			parts.Items = append(parts.Items, document.Item{Runs: []document.Run{{Text: prose.OneLine(part.Text)}}})
		}
	}
	if len(parts.Items) == 0 {
		return nil
	}
	return []document.Block{parts}
}

// table is the way from the line of enquiry to the discharge, step by step; of a
// step that lacks it says so.
func (p *proof) table() *document.Table {
	steps(p, "Line of enquiry", p.from, "none is linked", func(e *model.Enquiry) (string, string) { return "", e.Text })
	steps(p, "Evidence", p.from, "none is linked", p.evidence)
	steps(p, "Finding", p.from, "none is linked", func(f *model.Finding) (string, string) { return f.Reference(), f.Text })
	p.agreed()
	p.response()
	steps(p, "Action", p.to, "none came of it", p.action)
	p.discharge()
	return &document.Table{
		Name: "Proof", Caption: "From the line of enquiry to the discharge", Rows: p.rows,
		Columns: []document.Column{{Name: "Step", Weight: 5, RowHeader: true}, {Name: "Number", Weight: 3}, {Name: "What it says", Weight: 26}},
	}
}

// steps adds the rows of one kind of record; lacking is what stands there where
// there is none.
func steps[T model.Record](p *proof, step string, in []model.Record, lacking string, tell func(T) (number, says string)) {
	n := len(p.rows)
	for _, rec := range in {
		if t, ok := rec.(T); ok {
			number, says := tell(t)
			p.add(step, number, says)
		}
	}
	if len(p.rows) == n {
		if !p.private && lacking == "none is linked" {
			lacking = "none that is published is linked"
		}
		p.add(step, "", "("+lacking+")")
	}
}

// add adds a row. Records of one step that have no number share one: the card is
// for one page.
func (p *proof) add(step, number, says string) {
	if n := len(p.rows) - 1; n >= 0 && number == "" && p.rows[n].Cells[0].Text == step && p.rows[n].Cells[1].Text == "" {
		p.rows[n].Cells[2].Text += "\n" + strings.TrimSpace(says)
		return
	}
	p.rows = append(p.rows, document.Row{Cells: []document.Cell{{Text: step}, {Text: number}, {Text: strings.TrimSpace(says)}}})
}

func (p *proof) evidence(e *model.Evidence) (string, string) {
	says := e.Title
	if from := together(" · ", e.Source, e.When.Words); from != "" {
		says += " (" + from + ")"
	}
	return e.Reference(), strings.TrimSpace(says + "\n" + e.Says)
}

// agreed says when the panel agreed the recommendation, and by which resolution.
func (p *proof) agreed() {
	if p.rec.State != model.AgreedWords {
		p.add("Agreed", "", "(not yet: it is a draft)")
		return
	}
	reference, says := p.minute(p.rec.Minute)
	if !p.rec.AgreedAt.IsZero() {
		says = strings.TrimSpace(p.o.day(p.rec.AgreedAt) + "\n" + says)
	}
	p.add("Agreed", reference, cmp.Or(says, "by the panel"))
}

// minute returns the reference and the words of a resolution, if one is named.
func (p *proof) minute(ids []model.ID) (reference, says string) {
	for _, id := range ids {
		n, ok := p.r.Find(id).(*model.Minute)
		if !ok || !model.RemovedAt(n).IsZero() {
			continue
		}
		p.under = append(p.under, n.Exempt)
		for _, id := range n.Item {
			if item, ok := p.r.Find(id).(*model.Item); ok {
				p.under = append(p.under, item.Exempt)
			}
		}
		return n.Reference, p.r.House().Say(n.Type, strings.TrimSpace(n.Text))
	}
	return "", ""
}

// response says what the executive answered, or for how long it has not.
func (p *proof) response() {
	responses := p.r.ResponsesTo(p.rec.ID)
	for _, resp := range responses {
		p.add("Response", "", p.answer(resp))
	}
	for _, s := range p.r.Silences(p.o.Today) {
		if s.Recommendation != p.rec {
			continue
		}
		says := fmt.Sprintf("%s without an answer since %s", days(s.Days), longDay(s.Submitted))
		if s.Late > 0 {
			says += fmt.Sprintf(", %s past the deadline of %s", days(s.Late), longDay(s.Due))
		}
		if p.private && len(s.Chasers) > 0 {
			says += "; asked for " + newChase(p.r, p.o).asked(s)
		}
		p.add("Silence", "", says)
		return
	}
	if len(responses) == 0 {
		p.add("Response", "", "(none yet)")
	}
}

func (p *proof) answer(resp *model.Response) string {
	f, _ := model.FieldOf(model.KindResponse, "answer")
	i := slices.IndexFunc(f.Choices, func(c model.Choice) bool { return c.Key == string(resp.Answer) })
	says := sentenceCase(f.Choices[max(0, i)].Label)
	if received := prose.OneLine(resp.Received.Words); received != "" {
		says += ", " + received
	}
	if words := strings.TrimSpace(resp.Words); words != "" {
		says += "\n" + words
	}
	if who := together(" · ", fact("Lead: ", resp.Lead), fact("By: ", resp.When.Words)); who != "" {
		says += "\n" + who
	}
	if lacks := resp.Lacks(); len(lacks) > 0 {
		says += "\nNot yet an answer: " + listed(lacks) + "."
	}
	return says
}

// fact puts a label before a text, if there is one.
func fact(label, value string) string {
	if value = prose.OneLine(value); value == "" {
		return ""
	}
	return label + value
}

// action says where an action stands: its rating and its position are two
// things.
func (p *proof) action(a *model.Action) (string, string) {
	says := a.Title()
	if who := together(" · ", a.Leads, a.When.Words); who != "" {
		says += " (" + who + ")"
	}
	rated, ended := "", ""
	if r, ok := p.r.Info().Scheme.Rating(a.Rating); ok {
		rated = "Rated " + r.Word
	}
	if a.SignOff.Ended() {
		reference, how := p.ended(a.SignOff)
		ended = together(" · ", how, reference)
	}
	if stands := together(" · ", rated, ended); stands != "" {
		says += "\n" + stands
	}
	if st := p.watch.Stand(a); st.Late() {
		says += "\n" + days(st.DaysLate) + " late"
	}
	if at, ok := a.Position(); ok {
		says += "\nPosition"
		if !at.Held.IsZero() {
			says += " at " + longDay(at.Held)
		}
		says += ": " + prose.OneLine(at.Text)
	}
	return p.r.References()[a.ID], says
}

// discharge says how the panel signed the recommendation off.
func (p *proof) discharge() {
	if !p.rec.SignOff.Ended() {
		p.add("Sign-off", "", "(open)")
		return
	}
	reference, says := p.ended(p.rec.SignOff)
	p.add("Sign-off", reference, says)
}

// ended says how something ended, and by which resolution.
func (p *proof) ended(o model.SignOff) (reference, says string) {
	says = map[model.SignOffState]string{
		model.Discharged: "Discharged", model.ClosedDown: "Closed down", model.Succeeded: "Taken over by " + prose.OneLine(o.Successor),
	}[o.State]
	if !o.At.IsZero() {
		says += " on " + p.o.day(o.At)
	}
	if why := prose.OneLine(o.Reason); why != "" {
		says += ": " + why
	}
	reference, _ = p.minute(o.Minute)
	return reference, says
}

// day returns the day of a time where the council is.
func (o Options) day(at time.Time) string {
	if o.Zone != nil {
		at = at.In(o.Zone)
	}
	return at.Format("2 January 2006")
}
