package paper

import (
	"slices"
	"strings"

	"council/scrutiny/model/intake"
)

// topic is what a stretch of a document is about.
type topic string

// The topics that a review has a place for.
const (
	noTopic         topic = ""
	objectives      topic = "objectives"
	indicators      topic = "indicators of success"
	methods         topic = "methodology"
	involvement     topic = "involvement"
	priorities      topic = "priorities"
	challenges      topic = "challenges"
	inScope         topic = "items in scope"
	outOfScope      topic = "items not in scope"
	risks           topic = "risks"
	recommendations topic = "recommendations"
	background      topic = "background"
	roles           topic = "roles"
	enquiries       topic = "lines of enquiry"
	sources         topic = "sources of information"
	witnesses       topic = "witnesses"
	planned         topic = "tasks"
	options         topic = "options"
	themes          topic = "themes"
	findings        topic = "findings"
	evidence        topic = "evidence"
	conclusion      topic = "conclusion"
	foreword        topic = "foreword"
	bodies          topic = "bodies"
	contents        topic = "contents"
	other           topic = "other" // known, and without a place of its own
)

// phrases are the words by which headings and labels name a topic, in the form
// of stems. A phrase of more words says more than one of fewer.
var phrases = map[topic][]string{
	objectives: {
		"objective", "aim", "aim and objective", "purpose", "goal", "term of reference", "what we want to achieve", "desired outcome", "intended outcome",
		"expected outcome", "outcome sought", "objective of the review", "aim of the review", "purpose of the review", "review objective", "what the review will achieve",
	},
	indicators: {
		"indicator of success", "success indicator", "success criterion", "success criteria", "success measure", "measure of success", "performance indicator", "critical success factor",
		"how we will know", "how will we know", "what success look like", "what will success look like", "test of success",
	},
	methods: {
		"method", "methodology", "approach", "method of enquiry", "method of working", "way of working", "how we will work", "how the review will be carried out",
		"how the review will be conducted", "review process", "how we will do it", "proposed process", "working arrangement", "evidence gathering method", "step",
	},
	involvement: {
		"involvement", "stakeholder", "consultee", "participant", "contributor", "who will be involved", "who we will involve", "engagement", "partner to involve", "consultation",
		"stakeholder involvement", "key stakeholder", "review involvement",
	},
	priorities: {"priority", "priority theme", "strategic priority", "key priority", "priority area"},
	challenges: {"challenge", "key challenge", "barrier", "difficulty", "specific challenge", "problem identified", "key problem"},
	inScope: {
		"scope", "in scope", "within scope", "inside scope", "included", "inclusion", "what is included", "what the review will cover", "what will the review cover", "area to be covered", "what is in scope",
		"the review will cover", "the review will include", "matter in scope", "scope of the review", "remit",
	},
	outOfScope: {
		"out of scope", "not in scope", "outside scope", "outside the scope", "outside of scope", "not within scope", "excluded", "exclusion", "excluded from the review", "what is excluded",
		"what the review will not cover", "will not cover", "not included", "what is not included", "beyond scope", "not covered",
	},
	risks: {"risk", "key risk", "risk register", "principal risk", "risk and issue", "risk to delivery", "risk identified", "main risk"},
	recommendations: {
		"recommendation", "recommendation to the board", "recommendation to cabinet", "final recommendation", "draft recommendation", "decision requested", "decision required",
		"decision sought", "action requested", "is asked to", "are asked to", "is recommended to", "are recommended to", "is requested to", "is invited to", "are invited to", "it is recommended that", "is recommended that", "recommended that", "proposed decision",
	},
	background: {"background", "context", "introduction", "rationale", "reason for the review", "why this review", "background and process", "background information", "background and context"},
	roles: {
		"project organisation", "project organization", "project team", "project structure", "project management", "role", "role and responsibility", "review team", "governance arrangement",
		"contact", "key contact", "project board", "officer support", "membership", "panel membership", "member of the panel", "member of the group", "organisation", "project governance", "governance",
	},
	enquiries: {
		"line of enquiry", "key line of enquiry", "line of inquiry", "key line of inquiry", "kloe", "key question", "question to be answered", "question for the review", "question to answer",
		"enquiry", "what the review will ask", "question the review will answer",
	},
	sources: {
		"information needed", "information required", "information need", "information requirement", "source of information", "document required", "document needed", "data required", "data needed", "evidence required",
		"evidence needed", "evidence source", "source of evidence", "information to be gathered", "existing information", "new information", "background paper needed",
	},
	witnesses: {
		"witness", "expert witness", "potential witness", "proposed witness", "list of witness", "who will give evidence", "who to invite", "interviewee", "people to interview", "who we will hear from",
	},
	planned: {
		"project plan", "timetable", "timeline", "milestone", "key milestone", "key date", "work plan", "workplan", "project timetable", "timescale", "programme of work", "work programme", "key task", "schedule", "programme plan",
		"next step and timescale", "timetable for the review", "programme for implementation", "improvement plan",
	},
	options:    {"option", "delivery option", "option appraisal", "option considered", "option for delivery"},
	themes:     {"theme", "thematic area", "thematic lead", "theme lead", "workstream", "work stream", "workstream lead", "project lead"},
	findings:   {"finding", "key finding", "main finding", "what we found"},
	evidence:   {"evidence received", "evidence gathered", "evidence considered", "evidence log"},
	conclusion: {"conclusion"},
	foreword:   {"foreword", "chair foreword", "chairman foreword", "chair introduction"},
	bodies:     {"governance structure", "reporting line", "reporting structure", "reporting arrangement"},
	contents:   {"content", "table of content"},
	other: {
		"corporate objective", "strategic corporate objective", "council objective", "corporate priority", "council priority", "next step", "appendix", "supporting document", "background paper", "glossary", "abbreviation", "legal implication",
		"financial implication", "equality", "equality implication", "equality duty", "resource implication", "efficiency", "needs assessment", "publicity", "communication",
	},
}

// fillers are words that a heading may have besides its topic.
var fillers = map[string]bool{
	"the": true, "of": true, "and": true, "for": true, "this": true, "our": true, "a": true, "an": true, "to": true, "review": true, "project": true,
	"proposed": true, "main": true, "draft": true, "suggested": true, "in": true, "on": true, "overall": true, "its": true, "cont": true, "d": true, "continued": true,
	"scrutiny": true, "initial": true, "specific": true, "general": true, "is": true, "are": true, "following": true, "section": true, "part": true, "s": true, "panel": true, "list": true,
}

// phrase is a phrase of a topic, in words.
type phrase struct {
	topic topic
	words []string
}

// vocabulary is the phrases, by their first word.
var vocabulary = func() map[string][]phrase {
	v := map[string][]phrase{}
	for t, all := range phrases {
		for _, p := range all {
			w := stems(p)
			v[w[0]] = append(v[w[0]], phrase{t, w})
		}
	}
	for _, all := range v {
		slices.SortFunc(all, func(a, b phrase) int {
			if n := len(b.words) - len(a.words); n != 0 {
				return n
			}
			return strings.Compare(string(a.topic), string(b.topic))
		})
	}
	return v
}()

// stems returns the words of a text, the ends of plurals taken off.
func stems(s string) []string {
	words := strings.Fields(intake.Fold(s))
	for i, w := range words {
		words[i] = stem(w)
	}
	return words
}

func stem(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 6 && strings.HasSuffix(w, "sses"):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// mention is a topic that a text names, and where.
type mention struct {
	topic topic
	first int // index of its first word
	words int // how many it has
	of    int // how many the text has
	share int // how much of the text it is, in hundredths
}

// mentions returns the topics that a text names, longer phrases before the
// shorter ones in them.
func mentions(s string) []mention {
	words := stems(s)
	var all []mention
	for i := 0; i < len(words); i++ {
		for _, p := range vocabulary[words[i]] {
			if i+len(p.words) <= len(words) && slices.Equal(words[i:i+len(p.words)], p.words) {
				all = append(all, mention{topic: p.topic, first: i, words: len(p.words), of: len(words), share: share(words, i, len(p.words))})
				i += len(p.words) - 1
				break
			}
		}
	}
	return all
}

// share returns how much of a text its words from first on are, fillers aside.
func share(words []string, first, n int) int {
	rest := 0
	for i, w := range words {
		if (i < first || i >= first+n) && !fillers[w] {
			rest++
		}
	}
	return n * 100 / (n + rest)
}

// topicOf returns what a heading says that the text under it is about, and
// whether the heading says nothing else.
func topicOf(heading string) (t topic, exact bool) {
	_, _, text := splitLabel(heading)
	if i := strings.LastIndexByte(text, '('); i > 0 && strings.HasSuffix(strings.TrimRight(text, " :."), ")") {
		text = text[:i]
	}
	if wordCount(text) > 14 {
		return noTopic, false
	}
	var best mention
	for _, m := range mentions(text) {
		if m.share > best.share || m.share == best.share && m.words > best.words {
			best = m
		}
	}
	switch {
	case best.share < 50:
		return noTopic, false
	default:
		return best.topic, best.share == 100
	}
}
