package paper

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// Kind is a kind of document that councils keep.
type Kind string

// The kinds of documents.
const (
	Scope     Kind = "scope"
	Minutes   Kind = "minutes"
	Report    Kind = "report"
	Programme Kind = "programme"
	Tracker   Kind = "tracker"
	Evidence  Kind = "evidence"
	Text      Kind = "text"
)

// Kinds returns all kinds.
func Kinds() []Kind { return []Kind{Scope, Minutes, Report, Programme, Tracker, Evidence, Text} }

// Words says what a document of the kind is.
func (k Kind) Words() string {
	switch k {
	case Scope:
		return "an outline scope"
	case Minutes:
		return "minutes of a meeting"
	case Report:
		return "a review scope report"
	case Programme:
		return "a programme summary"
	case Tracker:
		return "a plan or table of actions"
	case Evidence:
		return "a table of evidence"
	case Text:
	}
	return "plain text"
}

// Belief is how much speaks for a document being of a kind, and what.
type Belief struct {
	Kind    Kind
	Score   int // 0 to 100
	Reasons []string
}

// Sureness says how sure a belief is, beside the next best.
type Sureness string

// The degrees of sureness.
const (
	Sure   Sureness = "sure"
	Fairly Sureness = "fairly sure"
	Unsure Sureness = "not sure"
)

// How says how sure the first of the beliefs is. Nothing is sure that may be
// something else as well, as a document that is half of two kinds.
func How(beliefs []Belief) Sureness {
	if len(beliefs) == 0 {
		return Unsure
	}
	best, next := beliefs[0].Score, 0
	if len(beliefs) > 1 {
		next = beliefs[1].Score
	}
	switch {
	case best >= 40 && next*2 <= best && !rivals(best, next):
		return Sure
	case best >= 25 && next*4 <= best*3:
		return Fairly
	}
	return Unsure
}

// rivals says whether enough speaks for another kind to name it.
func rivals(best, other int) bool { return other >= 15 && other*7 >= best*2 }

// weigher gathers what speaks for each kind.
type weigher struct{ by map[Kind]*Belief }

func (w *weigher) add(k Kind, points int, format string, args ...any) {
	if points <= 0 {
		return
	}
	b := w.by[k]
	if b == nil {
		b = &Belief{Kind: k}
		w.by[k] = b
	}
	b.Score = min(100, b.Score+points)
	b.Reasons = append(b.Reasons, fmt.Sprintf(format, args...))
}

// classify weighs what kind of document the blocks are, the likeliest first.
func classify(blocks []*block, all []*section, tracker *intake.Proposal, format intake.Format) []Belief {
	w := &weigher{by: map[Kind]*Belief{}}
	w.add(Text, 8, "it has text")
	w.weighTables(blocks, tracker, format)
	w.weighTopics(all)
	w.weighMinutes(blocks)
	w.weighTitle(blocks)
	var beliefs []Belief
	for _, k := range Kinds() {
		if b := w.by[k]; b != nil {
			beliefs = append(beliefs, *b)
		}
	}
	slices.SortStableFunc(beliefs, func(a, b Belief) int { return b.Score - a.Score })
	return beliefs
}

func (w *weigher) weighTables(blocks []*block, tracker *intake.Proposal, format intake.Format) {
	n := map[shape]int{}
	kinds := map[string]int{}
	for _, b := range blocks {
		if b.style != table {
			continue
		}
		n[b.shape]++
		if b.shape == recordShape {
			kinds[b.grid.kind.Plural()] += len(b.grid.rows) - 1
		}
	}
	w.add(Programme, 40*min(1, n[matrixShape]), "a matrix of strands of work by stages")
	w.add(Programme, min(20, 4*kinds["themes"]), "themes with their leads")
	w.add(Programme, min(30, 10*kinds["options"]), "a table of options")
	w.add(Evidence, min(70, 30+5*kinds["evidence"])*min(1, kinds["evidence"]), "a table of evidence")
	w.add(Scope, 10*min(1, kinds["tasks"]), "a project plan")
	w.add(Scope, 15*min(1, kinds["witnesses"]), "a table of witnesses")
	w.add(Scope, min(60, 6*kinds["questions"]), "a table of questions")
	w.add(Report, 6*min(1, kinds["risks"]), "a table of risks")
	w.add(Report, min(20, 5*kinds["recommendations"])+20*min(1, n[answerShape]), "a table of recommendations")
	rows := 0
	if tracker != nil {
		rows = len(tracker.Actions) + len(tracker.People)
	}
	if format != intake.DOCX && format != intake.TXT {
		w.add(Tracker, 35*min(1, rows), "it is a table")
	}
	if n[trackerShape] > 0 {
		w.add(Tracker, 40+min(40, 2*rows), "%d %s of actions with leads and dates", n[trackerShape], prose.Noun(n[trackerShape], "table", "tables"))
	}
	w.add(Tracker, 15*min(1, n[chartShape]), "a chart of a programme by months")
}

func (w *weigher) weighTopics(all []*section) {
	questions, found, recs, under := 0, map[topic]bool{}, 0, map[string]bool{}
	asked, optionLines := false, 0
	for _, s := range all {
		if s.head != nil {
			if strings.HasSuffix(question(s.head.text), "?") || s.head.form {
				questions++
			}
			found[s.topic] = true
		}
		for _, r := range s.runs() {
			if r.lead != nil {
				if t, _ := announced(r.lead.text); t != noTopic {
					found[t] = true
				}
				asked = asked || asking.MatchString(r.lead.text)
			}
			if s.topic == recommendations && len(r.items) > 0 {
				recs += len(nest(r.items))
				under[s.heading(recommendations)] = true
			}
		}
		for _, b := range s.blocks {
			if b.style != table && optionMark.MatchString(b.text) {
				optionLines++
			}
		}
	}
	if questions >= 2 {
		w.add(Scope, min(50, 5*questions), "%d questions or fields to fill in", questions)
	}
	topics := func(k Kind, points int, all ...topic) {
		var named []string
		for _, t := range all {
			if found[t] {
				named = append(named, string(t))
			}
		}
		w.add(k, min(60, points*len(named)), "it speaks of %s", strings.Join(named, ", "))
	}
	topics(Scope, 9, enquiries, sources, witnesses, objectives, planned)
	topics(Report, 9, background, inScope, outOfScope, methods, risks, roles, challenges)
	if asked {
		w.add(Report, 15, "a body is asked to decide")
	}
	w.add(Programme, min(25, 6*optionLines), "%d options", optionLines)
	if recs >= 5 && len(under) >= 3 {
		w.add(Programme, 20, "recommendations under several headings") // how many, what was made of them says
	}
	if found[recommendations] {
		w.add(Report, 8, "recommendations")
	}
}

func (w *weigher) weighMinutes(blocks []*block) {
	decisions, narrative, who := 0, 0, 0
	for _, b := range blocks {
		switch {
		case b.style == table || b.style == aside:
		case decision(b.text) != nil:
			decisions++
		case narrates(b.text):
			narrative++
		case b.style != head && strings.Contains(b.text, ":") && attendance(strings.SplitN(b.text, ":", 2)[0]) != nil, b.style == head && attendance(b.text) != nil:
			who++
		}
	}
	if decisions > 0 {
		w.add(Minutes, min(45, 25+5*decisions), "%d %s", decisions, prose.Noun(decisions, "decision", "decisions"))
	}
	w.add(Minutes, min(35, 4*narrative), "%d paragraphs that tell what was said", narrative)
	w.add(Minutes, min(20, 10*who), "who was there")
}

// narrates says whether a paragraph tells what was done and said at a meeting.
func narrates(s string) bool {
	if wordCount(s) < 6 {
		return false
	}
	words := strings.Fields(strings.ToLower(firstWords(s, 40)))
	who, did := false, false
	for _, w := range words {
		switch strings.Trim(w, ",.;") {
		case "chair", "chairman", "chairperson", "panel", "members", "committee", "councillor", "cllr", "officer", "officers", "manager", "leader", "director", "board", "group":
			who = true
		case "welcomed", "thanked", "advised", "outlined", "explained", "asked", "queried", "noted", "introduced", "reported", "informed", "commented", "responded", "replied",
			"undertook", "highlighted", "considered", "discussed", "suggested", "confirmed", "acknowledged", "presented", "stated", "shown":
			did = true
		}
	}
	return who && did
}

// weighTitle looks at the first lines, which often say what a document is.
func (w *weigher) weighTitle(blocks []*block) {
	said := map[Kind]bool{}
	for _, b := range blocks[:min(8, len(blocks))] {
		if b.style == table || wordCount(b.text) > 25 {
			continue
		}
		text := " " + fold(b.text) + " "
		for _, t := range []struct {
			kind  Kind
			words string
		}{
			{Scope, " outline scope "},
			{Scope, " scoping "},
			{Scope, " project plan "},
			{Scope, " scope document "},
			{Minutes, " minute "},
			{Report, " review scope "},
			{Report, " report to "},
			{Report, " scope report "},
			{Programme, " programme "},
			{Programme, " executive summary "},
			{Programme, " phase "},
			{Tracker, " action plan "},
			{Tracker, " improvement plan "},
			{Tracker, " position statement "},
			{Tracker, " tracker "},
			{Evidence, " evidence log "},
			{Evidence, " evidence table "},
			{Evidence, " log of evidence "},
		} {
			if strings.Contains(text, t.words) && !said[t.kind] {
				said[t.kind] = true
				w.add(t.kind, 15, "its first lines say %q", strings.TrimSpace(t.words))
			}
		}
	}
}
