package meetings

import (
	"fmt"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
)

// vote opens the vote on the motion that is next: amendments before what they
// amend, those under the item that is being taken before others.
func vote(h screen.Host, m *model.Meeting) {
	s := h.Review().Sitting(m.ID)
	motion := nextMotion(s, current(m))
	if motion == nil {
		h.Say("No motion waits for a vote. m puts one.")
		return
	}
	h.Push(newPoll(h, m.ID, motion.ID))
}

// nextMotion returns the motion that is to be voted on next, or nil.
func nextMotion(s *model.Sitting, item model.ID) *model.Motion {
	var open []*model.Motion
	for _, m := range s.AllMotions() {
		switch s.Result(m).Outcome {
		case model.Undecided, model.Unsettled, model.Tied:
			open = append(open, m)
		case model.Carried, model.Lost, model.Withdrawn:
		}
	}
	rank := func(m *model.Motion) int {
		n := 0
		if len(m.Item) == 0 || m.Item[0] != item {
			n += 4 // of another item
		}
		if m.Type != model.Amendment {
			n++
		}
		return n
	}
	slices.SortStableFunc(open, func(a, b *model.Motion) int { return rank(a) - rank(b) })
	if len(open) == 0 {
		return nil
	}
	return open[0]
}

// stage says what a poll waits for.
type stage uint8

const (
	hands  stage = iota // three numbers
	names               // a letter for each member
	result              // what follows from the result
)

// poll is the vote on one motion: by show of hands, or by name.
type poll struct {
	host            screen.Host
	meeting, motion model.ID
	stage           stage
	typed           [3]string // for, against, abstained
	field           int
	at              int // the member that is called
}

func newPoll(h screen.Host, meeting, motion model.ID) *poll {
	p := &poll{host: h, meeting: meeting, motion: motion}
	s, m := p.now()
	switch {
	case m == nil:
	case m.Method == model.ByName && m.Voted():
		p.stage = names
		p.at = p.firstWaiting()
	case m.Voted():
		p.stage = result
	}
	_ = s
	return p
}

// now returns the meeting and the motion as they are now; the motion is nil
// where it was removed.
func (p *poll) now() (*model.Sitting, *model.Motion) {
	r := p.host.Review()
	s := r.Sitting(p.meeting)
	m, ok := r.Find(p.motion).(*model.Motion)
	if !ok || s == nil || !model.RemovedAt(m).IsZero() {
		return s, nil
	}
	return s, m
}

// voters returns those who are called in a vote by name: who may vote, and the
// members of whom nobody has said yet whether they came.
func (p *poll) voters() []*model.Attendee {
	s, m := p.now()
	if m == nil {
		return nil
	}
	may := map[model.ID]bool{}
	for _, a := range s.MayVote(m) {
		may[a.ID] = true
	}
	var all []*model.Attendee
	for _, a := range s.Attendees() {
		if may[a.ID] || a.Presence == model.Expected && a.Capacity.Votes() {
			all = append(all, a)
		}
	}
	return all
}

func (p *poll) firstWaiting() int {
	for i, a := range p.voters() {
		if p.ballot(a) == "" {
			return i
		}
	}
	return 0
}

// ballot returns how somebody voted by name.
func (p *poll) ballot(a *model.Attendee) model.Vote {
	_, m := p.now()
	if m == nil || m.Method != model.ByName {
		return ""
	}
	for _, b := range m.Ballots {
		if b.Member == a.ID {
			return b.Vote
		}
	}
	return ""
}

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
				p.say()
			}
			return nil
		})
	case "enter":
		p.stage = result
	case "h":
		p.stage = hands
	default:
		p.host.Say("f is for, a against, s abstained; - takes a vote back. ↑ and ↓ go to another member, h counts hands instead.")
	}
	return nil
}

// resultKey acts on the result: a carried motion becomes a resolution, a tie
// takes a casting vote.
func (p *poll) resultKey(pressed string) tea.Cmd {
	s, m := p.now()
	tied := s.Result(m).Outcome == model.Tied
	switch {
	case pressed == "enter" && s.Result(m).Outcome == model.Carried && made(s, m) == nil:
		p.host.Close()
		return p.host.Commit(model.Carry{Motion: p.motion}, nil)
	case pressed == "enter":
		p.host.Close()
	case tied && pressed == "f":
		return p.cast(model.For)
	case tied && pressed == "a":
		return p.cast(model.Against)
	case pressed == "h":
		p.stage, p.field, p.typed = hands, 0, [3]string{}
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

// resultWords says what became of a motion, or nothing while that is open.
func resultWords(s *model.Sitting, m *model.Motion) string {
	res := s.Result(m)
	why := ""
	if res.Why != "" {
		why = ": " + res.Why
	}
	switch res.Outcome {
	case model.Carried:
		return fmt.Sprintf("Carried, %s%s.", res.Numbers(), why)
	case model.Lost:
		return fmt.Sprintf("Lost, %s%s.", res.Numbers(), why)
	case model.Tied:
		return fmt.Sprintf("Tied, %s%s.", res.Numbers(), why)
	case model.Unsettled:
		return fmt.Sprintf("Not settled, and kept as it was typed: %s.", res.Why)
	case model.Withdrawn:
		return "The motion was withdrawn."
	case model.Undecided:
	}
	return ""
}

// made returns the entry that a carried motion became, or nil.
func made(s *model.Sitting, m *model.Motion) *model.Minute {
	items := []model.ID{0}
	for _, it := range s.Items() {
		items = append(items, it.ID)
	}
	for _, it := range items {
		for _, n := range s.Minutes(it) {
			if slices.Contains(n.Motion, m.ID) {
				return n
			}
		}
	}
	return nil
}
