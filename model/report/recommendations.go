package report

import (
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// findings returns what the review found, with the options that it weighed.
func (l *life) findings() *document.Document {
	blocks := append(section(1, "Findings", l.findingTable()), section(1, "Options", l.options())...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There are no findings that the panel has agreed yet.")}
	}
	return l.document("findings", false, blocks)
}

func (l *life) findingTable() document.Block {
	var rows []document.Row
	for f := range model.Each[*model.Finding](l.r) {
		rows = append(rows, document.Row{Cells: texts(f.Reference(), f.Text, l.references(f.Evidence), l.titles(f.Enquiries), l.draft(f.State))})
	}
	return rowsOf("What the evidence shows", []document.Column{
		{Name: "Reference", Weight: 2}, {Name: "Finding", Weight: 8, RowHeader: true}, {Name: "Rests on", Weight: 2}, {Name: "Answers", Weight: 6}, {Name: "State", Weight: 2},
	}, rows)
}

// draft says that something is not agreed, in a paper that holds drafts.
func (l *life) draft(s model.DraftState) string {
	if s == model.AgreedWords {
		return ""
	}
	return "draft"
}

func (l *life) options() document.Block {
	var rows []document.Row
	for o := range model.Each[*model.Option](l.r) {
		chosen := ""
		if o.Chosen {
			chosen = "chosen"
		}
		rows = append(rows, document.Row{Cells: texts(l.titles(o.Theme), o.Label, o.Text, figure(o), o.Appraisal, chosen)})
	}
	return rowsOf("What was weighed", []document.Column{
		{Name: "Theme", Weight: 3},
		{Name: "No", Weight: 1},
		{Name: "Option", Weight: 6, RowHeader: true},
		{Name: "Cost or saving", Weight: 3, Kind: document.NumberColumn},
		{Name: "For and against", Weight: 5},
		{Name: "Chosen", Weight: 2},
	}, rows)
}

// figure says what an option costs or saves: "saving of up to £265,000".
func figure(o *model.Option) string {
	if o.Amount == 0 {
		return o.Figure
	}
	if o.Money != model.MoneyUnsaid {
		return string(o.Money) + " of " + o.Sum()
	}
	return o.Sum()
}

// recommendations returns them under their headings.
func (l *life) recommendations() *document.Document {
	blocks := l.recommendationBlocks(1)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There are no recommendations that the panel has agreed yet.")}
	}
	return l.document("recommendations", false, blocks)
}

func (l *life) recommendationBlocks(level int) []document.Block {
	var blocks []document.Block
	var rows []document.Row
	heading, begun := "", false
	flush := func() {
		if heading != "" && len(rows) > 0 && (level == 1 || !strings.EqualFold(oneLine(heading), "recommendations")) {
			blocks = append(blocks, &document.Heading{Level: level, Text: oneLine(heading)})
		}
		caption := "Recommendations"
		if heading != "" && !strings.EqualFold(oneLine(heading), caption) {
			caption += " on " + oneLine(heading)
		}
		blocks = append(blocks, blocksOf(rowsOf(caption, recommendationColumns, rows))...)
		rows = nil
	}
	for r := range model.Each[*model.Recommendation](l.r) {
		if top := len(r.Under) == 0; top && (!begun || r.Heading != heading) {
			flush()
			heading, begun = r.Heading, true
		}
		cells := texts(l.r.Called(r), r.Text, r.To, "", r.Measure, r.Cost, together(", ", l.references(r.Findings), l.references(r.Evidence)), together("\n", l.draft(r.State), signedOff(r.SignOff)))
		cells[3] = dateCell(r.When)
		rows = append(rows, document.Row{Cells: cells})
	}
	flush()
	return blocks
}

var recommendationColumns = []document.Column{
	{Name: "No", Weight: 1},
	{Name: "Recommendation", Weight: 8, RowHeader: true},
	{Name: "Addressed to", Weight: 3},
	{Name: "By when", Weight: 2, Kind: document.DateColumn},
	{Name: "Known to be done by", Weight: 3},
	{Name: "Cost", Weight: 2},
	{Name: "Rests on", Weight: 2},
	{Name: "State", Weight: 2},
}

// signedOff says how something ended.
func signedOff(s model.SignOff) string {
	on := ""
	if !s.At.IsZero() {
		on = " on " + s.At.Format("2 January 2006")
	}
	switch s.State {
	case model.Discharged:
		return "discharged" + on
	case model.ClosedDown:
		return together(": ", "closed down"+on, s.Reason)
	case model.Succeeded:
		return "taken over by " + oneLine(s.Successor) + on
	case model.NotSignedOff:
	}
	return ""
}

// How much a table of responses tells.
const (
	briefly = true // beside the recommendations themselves, that which was answered
	wholly  = false
)

// responseTable returns the executive's response to each recommendation.
func (l *life) responseTable(brief bool) document.Block {
	var rows []document.Row
	for r := range model.Each[*model.Recommendation](l.r) {
		resp := l.r.ResponseTo(r.ID)
		if resp == nil && brief {
			continue
		}
		if resp == nil {
			rows = append(rows, document.Row{Cells: texts(l.r.Called(r), r.Text, "none", "", "", "", "", "")})
			continue
		}
		cells := texts(l.r.Called(r), r.Text, choiceWord(resp, "answer"), resp.Words, resp.Lead, "", "", l.titles(resp.Actions))
		cells[5], cells[6] = dateCell(resp.When), dateCell(resp.Received)
		rows = append(rows, document.Row{Cells: cells})
	}
	if brief {
		for i := range rows {
			rows[i].Cells[1], rows[i].Cells[6], rows[i].Cells[7] = document.Cell{}, document.Cell{}, document.Cell{}
		}
	}
	return rowsOf("Response to each recommendation", []document.Column{
		{Name: "No", Weight: 1, RowHeader: brief},
		{Name: "Recommendation", Weight: 6, RowHeader: !brief},
		{Name: "Response", Weight: 2},
		{Name: "In their words", Weight: 6},
		{Name: "Lead", Weight: 2},
		{Name: "By when", Weight: 2, Kind: document.DateColumn},
		{Name: "Received", Weight: 2, Kind: document.DateColumn},
		{Name: "Actions", Weight: 4},
	}, rows)
}

// responses returns the executive's response to each recommendation, and which
// have none.
func (l *life) responses() *document.Document {
	blocks := append(section(1, "Executive response", l.responseTable(wholly)), l.silent()...)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There are no recommendations to respond to yet.")}
	}
	return l.document("executive response", true, blocks)
}

// silent lists what waits for an answer, with the days.
func (l *life) silent() []document.Block {
	var rows []document.Row
	for _, s := range l.r.Silences(l.o.Today) {
		late := ""
		if s.Late > 0 {
			late = strconv.Itoa(s.Late)
		}
		rows = append(rows, document.Row{Cells: texts(l.r.Called(s.Recommendation), s.Recommendation.Text, onDay(s.Submitted), onDay(s.Due), strconv.Itoa(s.Days), late)})
	}
	return section(1, fmt.Sprintf("Without an answer as at %s", onDay(l.o.Today)), rowsOf("Recommendations that wait", []document.Column{
		{Name: "No", Weight: 1},
		{Name: "Recommendation", Weight: 6, RowHeader: true},
		{Name: "Submitted", Weight: 2},
		{Name: "Due", Weight: 2},
		{Name: "Days without an answer", Weight: 2, Kind: document.NumberColumn},
		{Name: "Days past the deadline", Weight: 2, Kind: document.NumberColumn},
	}, rows))
}
