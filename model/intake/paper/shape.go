package paper

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// shape says what a table of a document is for.
type shape uint8

// The shapes of tables.
const (
	plainShape   shape = iota // nothing that is known
	formShape                 // labels and what belongs to them
	columnShape               // one column of text
	recordShape               // a record of one kind in each row
	answerShape               // recommendations beside the executive's responses
	matrixShape               // strands of work by stages
	chartShape                // tasks or themes by months
	trackerShape              // actions
	peopleShape               // a glossary of people, posts and bodies
)

// naming is what the columns of records of a kind are called.
type naming struct {
	kind    model.Kind
	primary string // the field without which a table is not of the kind
	topic   topic  // under whose heading it is expected
	intake.Naming
}

// namings are those of the kinds that stand in tables, those that a heading
// tells best first.
func newNamings() []naming {
	of := func(k model.Kind, primary string, t topic) naming {
		var fields []model.Field
		for _, f := range model.FieldsOf(k) {
			if f.Editable() && f.Key != "notes" && !strings.HasSuffix(f.Key, "read_as") {
				fields = append(fields, f)
			}
		}
		return naming{k, primary, t, intake.NamingOf(fields)}
	}
	return []naming{
		of(model.KindRisk, "risk", risks), of(model.KindOption, "option", options),
		of(model.KindRecommendation, "recommendation", recommendations), of(model.KindFinding, "finding", findings),
		of(model.KindDeliverable, "deliverable", noTopic), of(model.KindTheme, "theme", themes), of(model.KindBody, "name", bodies),
		of(model.KindEnquiry, "enquiry", enquiries), of(model.KindEvidence, "title", evidence), of(model.KindTask, "task", planned),
		of(model.KindQuestion, "question", noTopic), of(model.KindSource, "text", sources),
		of(model.KindWitness, "witness", witnesses), of(model.KindRole, "role", roles),
	}
}

func newResponseNaming() naming {
	var fields []model.Field
	for _, f := range model.FieldsOf(model.KindResponse) {
		if f.Editable() && !f.Links() && f.Key != "notes" && !strings.HasSuffix(f.Key, "read_as") {
			fields = append(fields, f)
		}
	}
	return naming{kind: model.KindResponse, primary: "answer", Naming: intake.NamingOf(fields)}
}

// surveyor finds out what the tables of a document are.
type surveyor struct {
	namings []naming
	roles   map[string]*intake.TableReport // what the reader of trackers makes of each, by its place
}

// survey returns the shapes of all tables of a source, and the tables as grids.
func survey(src *intake.Source, tracker *intake.Proposal) (map[*intake.Table]shape, map[*intake.Table]*grid) {
	s := surveyor{namings: newNamings(), roles: map[string]*intake.TableReport{}}
	if tracker != nil {
		for i := range tracker.Tables {
			s.roles[tracker.Tables[i].Place] = &tracker.Tables[i]
		}
	}
	shapes, grids := map[*intake.Table]shape{}, map[*intake.Table]*grid{}
	above := noTopic
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if t, _ := topicOf(b.Text); t != noTopic || b.Style == intake.Heading {
				above = t
			}
		case *intake.Table:
			g := gridOf(b)
			shapes[b], grids[b] = s.shape(g, above), g
			if shapes[b] == formShape || shapes[b] == columnShape {
				above = noTopic
			}
		}
	}
	return shapes, grids
}

func (s *surveyor) shape(g *grid, above topic) shape {
	cols := g.columns()
	role := s.roles[g.place]
	if len(g.rows) > 1 && g.rows[0].filled() == 1 {
		if t, _ := topicOf(g.rows[0].written()); t != noTopic {
			above = t // a title across the table
		}
	}
	switch {
	case len(cols) == 0:
		return plainShape
	case g.isChart():
		return chartShape
	case g.isMatrix(s):
		return matrixShape
	case len(cols) == 1 && g.oneColumn(cols[0]) != nil:
		return formShape
	case len(cols) == 1:
		return columnShape
	case g.asked(cols):
		return recordShape
	case role != nil && role.Role == intake.AsTracker && monitored(role):
		return trackerShape
	case g.answers(s):
		return answerShape
	case s.records(g, above):
		return recordShape
	case role != nil && role.Role == intake.AsTracker:
		return trackerShape
	case role != nil && role.Role == intake.AsPeople && above != roles && above != witnesses:
		return peopleShape
	case g.labels(cols):
		return columnShape
	case s.unnamed(g, above):
		return recordShape
	case len(cols) == 2 && g.numbered(cols[0]):
		return columnShape
	case len(cols) == 2 && g.twoColumns(cols):
		return formShape
	}
	return plainShape
}

// monitored says whether a table of actions says how they stand or how they are
// measured: a plan of tasks does not.
func monitored(t *intake.TableReport) bool {
	return slices.ContainsFunc(t.Columns, func(c intake.Column) bool {
		return c.Rates || c.Field == "positions" || c.Field == "measures" || c.Field == "objective"
	})
}

// records says whether the header row of a grid names fields of a kind, and
// takes that kind: the one of which it names most, the one that the heading
// above is about before others.
func (s *surveyor) records(g *grid, above topic) bool {
	best := 0
	for at := 0; at < len(g.rows) && at < 3; at++ {
		for _, n := range s.namings {
			fields, found := n.read(g.rows[at], g.width)
			score := 10 * found
			if n.topic != noTopic && n.topic == above {
				score += 15
			}
			if !slices.Contains(fields, n.primary) || found < 2 && above != n.topic || score <= best {
				continue
			}
			best = score
			g.kind, g.fields, g.header = n.kind, fields, at
		}
		if best > 0 {
			return len(g.rows) > at+1
		}
	}
	return false
}

// read returns the fields that a header row names, by column.
func (n naming) read(r *row, width int) (fields []string, found int) {
	fields = make([]string, width)
	for c := range width {
		f, ok := n.Field(prose.OneLine(r.text(c)))
		if ok && !slices.Contains(fields, f.Key) {
			fields[c] = f.Key
			found++
		}
	}
	return fields, found
}

// unnamed takes a table without a header that is known for records of the kind
// that the heading above it is about: the longest texts are what they say.
func (s *surveyor) unnamed(g *grid, above topic) bool {
	at := slices.IndexFunc(s.namings, func(n naming) bool { return n.topic == above && above != noTopic })
	if at < 0 {
		return false
	}
	g.kind, g.header, g.fields, g.unsure = s.namings[at].kind, -1, make([]string, g.width), true
	if g.rows[0].header {
		g.header = 0
	}
	if len(g.rows) > 1 && g.rows[0].filled() == 1 && len(g.columns()) > 1 {
		g.header = 0
	}
	cols := g.columns()
	if len(cols) > 1 && g.counts(cols[0]) {
		cols = cols[1:]
	}
	for i, key := range usual[g.kind] {
		if i < len(cols) {
			g.fields[cols[i]] = key
		}
	}
	return len(g.rows) > g.header+1
}

// usual are the fields of tables without a header, in the order of their
// columns.
var usual = map[model.Kind][]string{
	model.KindRisk: {"risk", "mitigation"}, model.KindOption: {"option", "figure"}, model.KindRecommendation: {"recommendation", "to"},
	model.KindFinding: {"finding"}, model.KindDeliverable: {"deliverable"}, model.KindTheme: {"theme", "leads"}, model.KindBody: {"name", "meets"},
	model.KindEnquiry: {"enquiry"}, model.KindEvidence: {"title", "says"}, model.KindTask: {"task", "date", "who"}, model.KindSource: {"text", "held_by"},
	model.KindWitness: {"witness", "cover"}, model.KindRole: {"role", "name", "contact"},
}

// numbered says whether the first column of a table without a header numbers
// its rows: it is a list.
func (g *grid) numbered(c int) bool {
	g.header = -1
	return g.counts(c) && !g.rows[0].header
}

// counts says whether a column holds nothing but the numbers of its rows.
func (g *grid) counts(c int) bool {
	for _, r := range g.rows[g.header+1:] {
		if t := r.text(c); len([]rune(t)) > 4 || t == "" {
			return false
		}
	}
	return true
}

// asked says whether the header row of a grid asks who is to give evidence, and
// on what: such a table answers questions of the scope.
func (g *grid) asked(cols []int) bool {
	if len(cols) < 2 || len(g.rows) < 2 {
		return false
	}
	for _, c := range cols {
		if !isLabel(g.rows[0].text(c)) {
			return false
		}
	}
	if questionTopic(g.rows[0].text(cols[0])) != witnesses {
		return false
	}
	g.kind, g.header, g.fields, g.asks = model.KindWitness, 0, make([]string, g.width), true
	g.fields[cols[0]], g.fields[cols[1]] = "witness", "cover"
	return true
}

// labels says whether all cells of a grid are labels of fields: names with a
// colon, or posts without anything filled in.
func (g *grid) labels(cols []int) bool {
	if len(g.rows) > 6 || len(cols) > 3 {
		return false
	}
	for _, r := range g.rows {
		for _, c := range cols {
			if t := r.text(c); t != "" && (wordCount(t) > 8 || !isLabel(t) && !isPost(t)) {
				return false
			}
		}
	}
	return true
}
