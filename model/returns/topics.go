package returns

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"

	"council/scrutiny/model"
)

// topics finds the actions that words are about.
type topics struct {
	refs    map[model.ID]string
	byRef   map[string]*model.Action
	actions []*model.Action
	words   []map[string]bool  // of each action
	weight  map[string]float64 // how much a word tells of which action it is
}

// newTopics prepares the search among the actions of a lead.
func newTopics(r *model.Review, actions []*model.Action) *topics {
	t := &topics{refs: r.References(), byRef: map[string]*model.Action{}, actions: actions, weight: map[string]float64{}}
	in := map[string]int{}
	for _, a := range actions {
		t.byRef[t.refs[a.ID]] = a
		words := stems(a.Title())
		for w := range words {
			in[w]++
		}
		t.words = append(t.words, words)
	}
	for w, n := range in {
		t.weight[w] = math.Log(1 + float64(len(actions))/float64(n))
	}
	return t
}

// plainWords tell nothing of what a text is about.
var plainWords = wordSet(`a about after all also an and any are as at be been before by can do done for from has have how if in into is it
		its more new no not now of on once or our out over so that the their them then there these they this to up was we were what when
		which who will with work would you your action update position complete completed month week year day date ongoing`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// stems returns the words of a text that tell something, without their endings.
func stems(s string) map[string]bool {
	all := map[string]bool{}
	for w := range bagOf(s).words {
		if plainWords[w] || len(w) < 3 || strings.Trim(w, "0123456789") == "" {
			continue
		}
		all[stem(w)] = true
	}
	return all
}

func stem(w string) string {
	for _, ending := range []string{"ing", "ed", "es", "s", "e"} {
		if bare, ok := strings.CutSuffix(w, ending); ok && len(bare) >= 4 {
			return bare
		}
	}
	return w
}

// reference finds what may be one: 2.1, or a number that is called one.
var (
	reference = regexp.MustCompile(`\b\d{1,3}(?:\.\d{1,3})?\b`)
	// What stands beside a number that is no reference: 2.1%, £2.1, 2.1.7.
	inFigure     = regexp.MustCompile(`^(?:[%/]|[.-]\d|\s?(?:%|per cent|m\b|k\b))`)
	beforeFigure = regexp.MustCompile(`(?:[£$€/]|\d[.-])$`)
	called       = regexp.MustCompile(`(?i)(?:\b(?:actions?|ref(?:erence)?s?|nos?|numbers?|items?|rows?)\b[.:]?\s*|(?:,|and|&)\s*)$`)
)

// beside is how many bytes on each side say what a number is: a mail may be one
// paragraph of many numbers.
const beside = 40

// about returns the actions that a paragraph is about, and by what that is known.
func (t *topics) about(text string) ([]*model.Action, By) {
	named := map[*model.Action]bool{}
	for _, at := range reference.FindAllStringIndex(text, -1) {
		ref := text[at[0]:at[1]]
		a := t.byRef[ref]
		before, behind := text[max(0, at[0]-beside):at[0]], text[at[1]:min(len(text), at[1]+beside)]
		if a == nil || inFigure.MatchString(behind) || beforeFigure.MatchString(before) {
			continue
		}
		begins := strings.Trim(text[:at[0]], " (*-•–") == ""
		listed := called.MatchString(before) && (len(named) > 0 || !strings.HasSuffix(strings.TrimSpace(before), "and"))
		if begins || strings.Contains(ref, ".") || listed {
			named[a] = true
		}
	}
	if len(named) > 0 {
		return few(named), ByReference
	}
	return t.byWords(text), ByWords
}

// Words tell of an action when they weigh enough, and clearly more than for any
// other.
const (
	tellsEnough = 1.6
	tellsMore   = 1.5
)

// byWords returns the one action that the words of a paragraph tell of.
func (t *topics) byWords(text string) []*model.Action {
	said := stems(text)
	days := daysIn(text)
	type score struct {
		of     *model.Action
		weight float64
		shared int
	}
	var all []score
	for i, a := range t.actions {
		s := score{of: a}
		for w := range said {
			if t.words[i][w] {
				s.weight += t.weight[w]
				s.shared++
			}
		}
		if due, ok := a.When.Reading().Due(); ok && slices.Contains(days, due) && s.shared > 0 {
			s.weight += tellsEnough
			s.shared++
		}
		if s.shared > 0 {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b score) int { return cmp.Compare(b.weight, a.weight) })
	if len(all) == 0 || all[0].weight < tellsEnough || all[0].shared < 2 || len(all) > 1 && all[0].weight < tellsMore*all[1].weight {
		return nil
	}
	return []*model.Action{all[0].of}
}

// isHeading says whether a paragraph names an action and says nothing of it.
func (t *topics) isHeading(text string, a *model.Action) bool {
	rest := t.withoutRef(text, t.refs[a.ID])
	if strings.Trim(rest, " :.-–") == "" {
		return true
	}
	if strings.HasSuffix(strings.TrimSpace(rest), ".") && !same(rest, a.Title()) {
		return false
	}
	said, known := bagOf(rest), bagOf(a.Title()+" "+a.When.Words)
	for w, n := range said.words {
		if known.words[w] < n {
			return false
		}
	}
	return true
}

// withoutRef takes the reference away that a paragraph begins with.
func (t *topics) withoutRef(text, ref string) string {
	bare := strings.TrimLeft(text, " (*-•–·")
	for _, before := range []string{"", "Action ", "action ", "Ref ", "ref ", "Ref. ", "No. ", "Item ", "item "} {
		rest, ok := strings.CutPrefix(bare, before+ref)
		if ok && (rest == "" || strings.ContainsAny(rest[:1], " ):.-,–")) {
			return strings.TrimLeft(rest, " ):.-–,")
		}
	}
	return text
}
