package meetings

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
)

// rehearsal pages through what the room will see of a meeting, with a list of
// what is held back and why.
type rehearsal struct {
	host    screen.Host
	meeting model.ID
	seen    *model.Review
	shots   []shot
	held    []public.Held
	at      int
	page    int
	pages   int  // of the slide, as it was drawn last
	aside   bool // the list of what is held back is put away
	ended   bool // the last slide was seen
}

// shot is one slide, with the item that it is of.
type shot struct {
	item  model.ID
	slide slide.Slide
}

func rehearse(h screen.Host, m *model.Meeting) {
	if m.State != model.MeetingPrepared {
		h.Say("That meeting has begun: F5 shows what the room sees.")
		return
	}
	r := &rehearsal{host: h, meeting: m.ID}
	r.refresh()
	if len(r.shots) == 0 {
		h.Say("The agenda is empty: there is nothing to rehearse. n adds an item.")
		return
	}
	h.Push(r)
}

// refresh takes the slides of the review as it is now.
func (r *rehearsal) refresh() {
	now := r.host.Review()
	if now == r.seen {
		return
	}
	r.seen, r.shots = now, nil
	p := public.Project(now)
	cue := slide.Cue{Council: r.host.Council(), Today: r.host.Today()}
	all := slide.Rehearsal(p, r.meeting, cue)
	for _, it := range now.Sitting(r.meeting).Items() {
		cue.Item = it.ID
		for range slide.Rehearsal(p, r.meeting, cue) {
			if n := len(r.shots); n < len(all) {
				r.shots = append(r.shots, shot{it.ID, all[n]})
			}
		}
	}
	for _, s := range all[len(r.shots):] {
		r.shots = append(r.shots, shot{0, s})
	}
	r.held = public.HeldBack(now, r.meeting)
	r.at = max(0, min(r.at, len(r.shots)-1))
}

// Private says that the page is not for the room: it lists what is held back.
func (r *rehearsal) Private() bool { return true }

// Untyped says that undo is the review's here.
func (r *rehearsal) Untyped() {}

// Placement puts the page in place of the screen.
func (r *rehearsal) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (r *rehearsal) Size(width, height int) (w, h int) { return width, height }

// Paste does nothing: there is nothing to type into.
func (r *rehearsal) Paste(string) tea.Cmd { return nil }

// Title says which slide it is.
func (r *rehearsal) Title() string {
	part := ""
	if r.pages > 1 {
		part = fmt.Sprintf(", page %d of %d", r.page+1, r.pages)
	}
	return fmt.Sprintf("Rehearsal: what the room will see   %d of %d%s", r.at+1, len(r.shots), part)
}

// Hints are the keys of the page.
func (r *rehearsal) Hints() []screen.Hint {
	hints := pageHints(binding.RehearsalPage)
	for i := range hints {
		if hints[i].Key == "Tab" && r.aside {
			hints[i].Label = "what is held back"
		}
	}
	return hints
}

// Key takes a key.
func (r *rehearsal) Key(k tea.KeyMsg) tea.Cmd {
	if !binding.RehearsalPage.Takes(k.String()) {
		r.host.Say("→ shows the next slide, ← the one before, n the next item; Esc leaves.")
		return nil
	}
	switch k.String() {
	case "right", "pgdown", "down", " ", "enter":
		r.next()
	case "left", "pgup", "up":
		r.back()
	case "n":
		r.nextItem()
	case "home", "g":
		r.at, r.page = 0, 0
	case "end", "G":
		r.at, r.page = len(r.shots)-1, 0
	case "tab":
		r.aside = !r.aside
	case "esc":
		return r.leave()
	}
	return nil
}

func (r *rehearsal) next() {
	switch {
	case r.page+1 < r.pages:
		r.page++
	case r.at+1 < len(r.shots):
		r.at, r.page = r.at+1, 0
	default:
		r.host.Say("That was the last slide. Esc leaves, and keeps that the meeting was rehearsed.")
	}
}

func (r *rehearsal) back() {
	switch {
	case r.page > 0:
		r.page--
	case r.at > 0:
		r.at, r.page = r.at-1, 0
	default:
		r.host.Say("It is the first slide.")
	}
}

func (r *rehearsal) nextItem() {
	for i := r.at + 1; i < len(r.shots); i++ {
		if r.shots[i].item != r.shots[r.at].item {
			r.at, r.page = i, 0
			return
		}
	}
	r.host.Say("It is the last item.")
}

// leave keeps that the meeting was rehearsed, where its last slide was seen.
func (r *rehearsal) leave() tea.Cmd {
	r.host.Close()
	m, ok := r.host.Review().Find(r.meeting).(*model.Meeting)
	switch {
	case r.host.ReadOnly() != "" || !ok || m.State != model.MeetingPrepared:
		return nil
	case !r.ended:
		r.host.Say("Left before the last slide: it does not count as rehearsed.")
		return nil
	}
	return r.host.Commit(model.Rehearse{Meeting: r.meeting}, nil)
}
