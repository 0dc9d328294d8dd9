package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// motion says what was moved, by whom, and what came of it. Where the entry that
// it became follows, its text is left to that: a decision says the words, a note
// the vote as well.
func (p *paper) motion(m *model.Motion, follows *model.Minute) []document.Block {
	var said []string
	if words := p.moved(m); words != "" {
		said = append(said, words+".")
	}
	if follows == nil || follows.Type.Decides() {
		said = append(said, p.vote(m))
	} else if m.Method == model.ByName {
		said = append(said, strings.TrimSpace(p.ballots(m)))
	}
	label := motionLabel(m.Type)
	if text := strings.TrimSpace(m.Text); text != "" && follows == nil {
		return append(passage([]document.Run{{Text: label + ": ", Bold: true}}, text, "", partLevel), sentences(said)...)
	}
	if len(said) == 0 {
		return nil
	}
	return []document.Block{labelledParagraph(label+":", strings.Join(said, " "))}
}

func sentences(said []string) []document.Block {
	if len(said) == 0 {
		return nil
	}
	return []document.Block{document.Plain(strings.Join(said, " "))}
}

func motionLabel(t model.MotionType) string {
	switch t {
	case model.Amendment:
		return "Amendment"
	case model.Procedural:
		return "Procedural motion"
	case model.ExcludePublic:
		return "Motion to exclude the press and public"
	case model.Substantive:
	}
	return "Motion"
}

func (p *paper) moved(m *model.Motion) string {
	mover, seconder := p.name(m.Mover), p.name(m.Seconder)
	switch {
	case mover != "" && seconder != "":
		return "Moved by " + mover + " and seconded by " + seconder
	case mover != "":
		return "Moved by " + mover
	case seconder != "":
		return "Seconded by " + seconder
	}
	return ""
}

// vote says how a vote went, in numbers, and who voted how where it was taken by
// name.
func (p *paper) vote(m *model.Motion) string {
	result := p.sitting.Result(m)
	what := "The motion"
	if m.Type == model.Amendment {
		what = "The amendment"
	}
	if result.Outcome == model.Withdrawn {
		return what + " was withdrawn."
	}
	if m.VotedAt.IsZero() && result.For+result.Against+result.Abstained == 0 {
		return "No vote was recorded."
	}
	method := "Vote by show of hands: "
	if m.Method == model.ByName {
		method = "Vote by name: "
	}
	said := method + result.Numbers() + "."
	if m.Method == model.ByName {
		said += p.ballots(m)
	}
	if m.Casting != "" {
		said += " The chair gave a casting vote " + string(m.Casting) + "."
	}
	return said + " " + p.outcome(what, result)
}

func (p *paper) outcome(what string, result model.Result) string {
	switch result.Outcome {
	case model.Carried:
		return what + " was carried."
	case model.Lost:
		return what + " was lost."
	case model.Tied:
		return "The vote was tied."
	case model.Undecided, model.Unsettled, model.Withdrawn:
	}
	if p.private && result.Why != "" {
		return "The result is not settled: " + stopped(result.Why)
	}
	return "The result is not settled."
}

func (p *paper) ballots(m *model.Motion) string {
	var out strings.Builder
	for _, way := range []struct {
		vote  model.Vote
		label string
	}{{model.For, "For"}, {model.Against, "Against"}, {model.Abstained, "Abstained"}} {
		var names []string
		for _, b := range m.Ballots {
			if name := p.name([]model.ID{b.Member}); b.Vote == way.vote && name != "" {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			out.WriteString(" " + way.label + ": " + strings.Join(names, ", ") + ".")
		}
	}
	return out.String()
}
