package meetings

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
)

// Untyped says that undo is the review's here.
func (p *poll) Untyped() {}

// Key takes a key.
func (p *poll) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	_, m := p.now()
	if pressed == "esc" || m == nil {
		p.host.Close()
		return nil
	}
	if why := p.host.ReadOnly(); why != "" {
		p.host.Warn(why)
		return nil
	}
	switch p.stage {
	case hands:
		return p.handsKey(pressed)
	case names:
		return p.namesKey(pressed)
	case result:
		return p.resultKey(pressed)
	}
	return nil
}

// Paste does nothing: a vote is counted, not pasted.
func (p *poll) Paste(string) tea.Cmd { return nil }

// handsKey takes the three numbers: Enter, Tab or a blank goes on to the next.
func (p *poll) handsKey(pressed string) tea.Cmd {
	field := &p.typed[p.field]
	switch {
	case len(pressed) == 1 && pressed[0] >= '0' && pressed[0] <= '9':
		if len(*field) < 4 {
			*field += pressed
		}
	case pressed == "backspace" && *field != "":
		*field = (*field)[:len(*field)-1]
	case pressed == "backspace" || pressed == "shift+tab" || pressed == "up":
		p.field = max(0, p.field-1)
	case pressed == "enter" && p.field == len(p.typed)-1:
		return p.count()
	case pressed == "enter" || pressed == "tab" || pressed == " " || pressed == "," || pressed == "down":
		p.field = min(len(p.typed)-1, p.field+1)
	case pressed == "n":
		p.stage, p.at = names, p.firstWaiting()
	case pressed == "w":
		p.host.Close()
		return p.host.Commit(model.Withdraw{Motion: p.motion}, nil)
	default:
		p.host.Say("Type how many were for, Enter, how many against, Enter, how many abstained, Enter. n takes the vote by name.")
	}
	return nil
}

func (p *poll) count() tea.Cmd {
	var n [3]int
	for i, typed := range p.typed {
		n[i], _ = strconv.Atoi(typed) // at most four digits; empty is none
	}
	return p.host.Commit(model.CountHands{Motion: p.motion, For: n[0], Against: n[1], Abstained: n[2]}, func(err error) tea.Cmd {
		if err == nil {
			p.stage = result
			p.say()
		}
		return nil
	})
}

// namesKey takes the vote of the member who is called, and goes on to the next.
func (p *poll) namesKey(pressed string) tea.Cmd {
	if !binding.RollCallPage.Takes(pressed) {
		p.host.Say("f is for, a against, s abstained; - takes a vote back. ↑ and ↓ go to another member, h counts hands instead.")
		return nil
	}
	all := p.voters()
	votes := map[string]model.Vote{"f": model.For, "a": model.Against, "s": model.Abstained}
	switch pressed {
	case "up":
		p.at = max(0, p.at-1)
	case "down":
		p.at = min(len(all)-1, p.at+1)
	case "f", "a", "s", "-", "delete":
		if p.at >= len(all) {
			p.host.Say("Everybody who may vote was called. ↑ goes back, Enter takes the result.")
			return nil
		}
		member := all[p.at].ID
		p.at++
		return p.host.Commit(model.CallName{Motion: p.motion, Member: member, Vote: votes[pressed]}, func(err error) tea.Cmd {
			if err == nil {
				p.called()
			}
			return nil
		})
	case "enter":
		p.stage = result
	case "h":
		p.stage = hands
	}
	return nil
}

// called says the result, and goes to it once everybody has voted.
func (p *poll) called() {
	p.say()
	if p.stage != names || p.at < len(p.voters()) {
		return
	}
	for _, a := range p.voters() {
		if p.ballot(a) == "" {
			return
		}
	}
	p.stage = result
}

// resultKey acts on the result: a carried motion becomes a resolution, a tie
// takes a casting vote.
func (p *poll) resultKey(pressed string) tea.Cmd {
	s, m := p.now()
	tied := s.Result(m).Outcome == model.Tied
	switch {
	case pressed == "enter" && s.Result(m).Outcome == model.Carried && made(s, m) == nil:
		p.host.Close()
		return p.host.Commit(model.Carry{Motion: p.motion}, carried(p.host, p.meeting, p.motion))
	case pressed == "enter":
		p.host.Close()
	case tied && pressed == "f":
		return p.cast(model.For)
	case tied && pressed == "a":
		return p.cast(model.Against)
	case pressed == "h":
		p.stage, p.field, p.typed = hands, 0, [3]string{}
	case pressed == "up" && m.Method == model.ByName:
		p.stage, p.at = names, len(p.voters())-1
	case pressed == "n":
		p.stage, p.at = names, p.firstWaiting()
	default:
		p.host.Say("Enter goes on, h counts the hands again, n takes the vote by name, Esc leaves it as it is.")
	}
	return nil
}

func (p *poll) cast(v model.Vote) tea.Cmd {
	return p.host.Commit(model.CastVote{Motion: p.motion, Vote: v}, func(err error) tea.Cmd {
		if err == nil {
			p.say()
		}
		return nil
	})
}

// say says the result in words as soon as it is certain.
func (p *poll) say() {
	s, m := p.now()
	if m == nil {
		return
	}
	if words := resultWords(s, m); words != "" {
		p.host.Say(words)
	}
}
