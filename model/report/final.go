package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// final returns the final report in a council's usual order: foreword, scope,
// method, evidence, findings, recommendations, and appendices.
func (l *life) final() *document.Document {
	var blocks []document.Block
	add := func(title string, inner ...document.Block) { blocks = append(blocks, section(1, title, inner...)...) }
	add(tabular.Foreword.Title, typed(l.info.Foreword)...)
	add(tabular.Background.Title, typed(l.info.Background)...)
	add("What the review looked into", l.enquiries()...)
	add("How the review was carried out", l.method()...)
	add("Evidence", l.byEnquiry()...)
	add("Findings", recordTable(l, tabular.Findings))
	add("Options", recordTable(l, tabular.Options))
	add("Recommendations", l.recommendationBlocks(2)...)
	add("Executive response", l.responseTable(tabular.Answers))
	add(tabular.Conclusion.Title, typed(l.info.Conclusion)...)
	add("Risks", recordTable(l, tabular.Risks))
	told := len(blocks) > 0
	if !told {
		blocks = []document.Block{document.Plain("There is nothing that the panel has agreed to report yet.")}
	}
	d := l.document(tabular.FinalKind, false, blocks)
	letter := 'A'
	appendix := func(title string, landscape bool, inner []document.Block) {
		if len(inner) > 0 {
			all := append([]document.Block{&document.Heading{Level: 1, Text: fmt.Sprintf("Appendix %c: %s", letter, title)}}, inner...)
			letter++
			d.Sections = append(d.Sections, turned(all, landscape)...)
		}
	}
	appendix("scope", false, l.scopeBlocks(2))
	appendix("project plan", true, l.planBlocks(2))
	if len(l.r.Of(model.KindAction)) > 0 {
		t := trackerTable{r: l.r, watch: model.NewWatch(l.r, l.o.Today), columns: l.r.TrackerColumns()}
		appendix("action tracker", true, append(section(2, RatingsHeading, l.ratings()...), lower(t.grouped())...))
	}
	appendix("evidence", true, blocksOf(recordTable(l, tabular.Considered)))
	appendix("glossary", false, blocksOf(l.glossary()))
	if told {
		d.Cover = l.cover(d)
	}
	return d
}

// coverFrom is from how many chapters on a report has a page for its title, and
// contents.
const coverFrom = 4

// cover says whose report it is, and how far it has come; nothing for one that is
// too short for a page of its own.
func (l *life) cover(d *document.Document) []string {
	chapters := 0
	for _, h := range d.Contents() {
		if h.Level == 1 {
			chapters++
		}
	}
	if chapters < coverFrom {
		return nil
	}
	lines := []string{"Draft as at " + onDay(l.o.Today)}
	if sent := words(l.info.Submitted); sent != "" {
		lines[0] = "Submitted to the executive: " + prose.OneLine(sent)
	}
	if chair := prose.OneLine(l.info.Chair); chair != "" {
		lines = append(lines, "Chair: "+chair)
	}
	return lines
}

// lower puts headings one level further down, below that of an appendix.
func lower(blocks []document.Block) []document.Block {
	for _, b := range blocks {
		if h, ok := b.(*document.Heading); ok {
			h.Level++
		}
	}
	return blocks
}

func (l *life) method() []document.Block {
	var blocks []document.Block
	blocks = append(blocks, l.points(tabular.Methods)...)
	var heard []document.Item
	for w := range model.Each[*model.Witness](l.r) {
		if w.Attended == model.Came || w.Attended == model.Wrote {
			heard = append(heard, document.Item{Runs: []document.Run{{Text: together(": ", prose.OneLine(w.Name), prose.OneLine(w.Cover))}}})
		}
	}
	if len(heard) > 0 {
		blocks = append(blocks, document.Plain("The panel heard from:"), &document.List{Items: heard})
	}
	return blocks
}

// byEnquiry tells the evidence under the line of enquiry that it bears on: each
// once, and under further lines by its reference.
func (l *life) byEnquiry() []document.Block {
	var blocks []document.Block
	told := map[model.ID]bool{}
	tell := func(e *model.Evidence) {
		told[e.ID] = true
		p := &document.Paragraph{Runs: []document.Run{{Text: tabular.Lead(e), Bold: true}, {Text: lines(e.Says)}}}
		blocks = append(blocks, p)
	}
	for _, c := range l.r.Coverage() {
		if len(c.Evidence) > 0 {
			blocks = append(blocks, &document.Heading{Level: 2, Text: prose.OneLine(c.Enquiry.Text)})
		}
		var again []string
		for _, e := range c.Evidence {
			if told[e.ID] {
				again = append(again, e.Reference())
				continue
			}
			tell(e)
		}
		if len(again) > 0 {
			blocks = append(blocks, document.Plain("See also "+strings.Join(again, ", ")+", told above."))
		}
	}
	rest := false
	for e := range model.Each[*model.Evidence](l.r) {
		if told[e.ID] {
			continue
		}
		if !rest && len(blocks) > 0 {
			blocks = append(blocks, &document.Heading{Level: 2, Text: "Other evidence"})
		}
		rest = true
		tell(e)
	}
	return blocks
}

// Scorecard returns what came of the recommendations of several reviews, for
// the annual report. The reviews are projections where it is public.
func Scorecard(reviews []*model.Review, private bool, o Options) *document.Document {
	var rows []document.Row
	for _, r := range reviews {
		rows = append(rows, document.Row{Cells: scores(r, o)})
	}
	columns := []document.Column{{Name: "Review", Weight: 5, RowHeader: true}, {Name: "Reported in", Weight: 3}}
	for _, name := range scoreColumns {
		columns = append(columns, document.Column{Name: name, Weight: 2, Kind: document.NumberColumn})
	}
	d := &document.Document{Title: "Scorecard as at " + onDay(o.Today), Subject: o.Council, Language: "en-GB"}
	d.Footer = d.Title
	if private {
		d.Footer += ". Not for publication"
	}
	d.Sections = []document.Section{{Landscape: true, Blocks: []document.Block{
		&document.Table{Name: "Scorecard", Caption: "What came of the recommendations", Columns: columns, Rows: rows},
	}}}
	return d
}

var scoreColumns = []string{"Recommendations", "Accepted", "In part", "Rejected", "No answer", "Discharged", "Actions", "Ended", "Late"}

func scores(r *model.Review, o Options) []document.Cell {
	var n [9]int
	for rec := range model.Each[*model.Recommendation](r) {
		if r.Depth(rec) > 0 {
			continue // a part counts with its whole
		}
		n[0]++
		answer := model.ResponsePending
		if resp := r.ResponseTo(rec.ID); resp != nil {
			answer = resp.Answer
		}
		switch answer {
		case model.ResponseAccepted:
			n[1]++
		case model.ResponsePart:
			n[2]++
		case model.ResponseRejected:
			n[3]++
		case model.ResponsePending:
			n[4]++
		}
		if rec.SignOff.State == model.Discharged {
			n[5]++
		}
	}
	watch := model.NewWatch(r, o.Today)
	for a := range r.Actions() {
		n[6]++
		if rating, ok := r.Info().Scheme.Rating(a.Rating); ok && rating.Ends || a.SignOff.Ended() {
			n[7]++
		} else if watch.Stand(a).Late() {
			n[8]++
		}
	}
	cells := texts(r.Info().Title, reportedIn(r))
	for _, c := range n {
		cells = append(cells, document.Cell{Text: strconv.Itoa(c)})
	}
	return cells
}

// reportedIn returns the financial year in which a review's report went to the
// executive, such as 2025/26.
func reportedIn(r *model.Review) string {
	on, ok := r.Info().Submitted.Reading().Due()
	if !ok {
		return ""
	}
	year, month, _ := on.Date()
	if month < int(time.April) {
		year--
	}
	return fmt.Sprintf("%d/%02d", year, (year+1)%100)
}

// glossary says who and what abbreviations stand for.
func (l *life) glossary() document.Block {
	var rows []document.Row
	for p := range model.Each[*model.Person](l.r) {
		if p.Abbreviation != "" {
			rows = append(rows, document.Row{Cells: l.teller().Cells(tabular.Glossary, p)})
		}
	}
	return l.rowsOf(tabular.Glossary, rows)
}
