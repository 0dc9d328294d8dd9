package ui

import (
	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// header says which review, which body, and whether everything is saved.
func (a *App) header() string {
	th := a.theme
	info := a.review.Info()
	left := " " + info.Title
	if a.desk == nil {
		left = " scrutiny"
	}
	right, taken := "", 0
	for _, b := range a.badges() {
		right += th.HeaderBar.Render(" ") + b.style.Render(b.text)
		taken += 1 + text.Width(b.text)
	}
	room := a.width - taken
	line := th.Title.Render(text.Truncate(left, room-1))
	used := text.Width(text.Truncate(left, room-1))
	if info.Body != "" && room-used > 8 {
		body := text.Truncate(" · "+info.Body, room-used-1)
		line += th.HeaderQuiet.Render(body)
		used += text.Width(body)
	}
	return line + th.HeaderBar.Render(text.Spaces(room-used)) + right
}

// saved says whether everything is on the disk.
func (a *App) saved() (string, theme.Style) {
	th := a.theme
	switch {
	case a.desk == nil:
		return "no book", th.HeaderQuiet
	case a.desk.ReadOnly() != "":
		return "READ ONLY", th.BadgePublic
	case a.writer.failed || len(a.drafts.unsaved) > 0:
		return "NOT SAVED", th.BadgePublic
	case a.writer.busy:
		return "saving", th.HeaderQuiet
	}
	return "saved", th.HeaderQuiet
}

func (a *App) tabLine() string {
	th := a.theme
	if a.desk == nil {
		return th.Base.Render(text.Spaces(a.width))
	}
	between, gap, names := a.tabRoom()
	line, used := th.Base.Render(" "), 1
	for _, t := range tabs() {
		key, name := binding.For(t.command).Key(), t.name
		if t.command == a.tab {
			line += th.TabActive.Render(" " + key + between + name + " ")
			used += 2
		} else {
			if !names {
				name = ""
			}
			line += th.TabKey.Render(key) + th.TabIdle.Render(between+name)
		}
		line += th.Base.Render(gap)
		used += text.Width(key + between + name + gap)
	}
	return line + th.Base.Render(text.Spaces(a.width-used))
}

// tabRoom says what stands between a tab's key and its name, what between two
// tabs, and whether there is room for the names of those that are not shown.
func (a *App) tabRoom() (between, gap string, names bool) {
	width := func(between, gap string) int {
		w := 3
		for _, t := range tabs() {
			w += text.Width(binding.For(t.command).Key() + between + t.name + gap)
		}
		return w
	}
	switch {
	case width(" ", "   ") <= a.width:
		return " ", "   ", true
	case width(" ", " ") <= a.width:
		return " ", " ", true
	case width("", " ") <= a.width:
		return "", " ", true
	}
	return " ", " ", false
}

// badge is a part of the header that is always in the same place.
type badge struct {
	text  string
	style theme.Style
}

// badges say, from the left to the right: whether a meeting is live, who is in
// the room, and whether everything is on the disk.
func (a *App) badges() []badge {
	state, style := a.saved()
	badges := []badge{{text.PadLeft(state, len("READ ONLY")) + " ", style}}
	if a.desk == nil {
		return badges
	}
	m := a.review.LiveMeeting()
	session := badge{" PRIVATE ", a.theme.BadgePrivate}
	if a.watched {
		session = badge{" PUBLIC SESSION ", a.theme.BadgePublic}
	}
	badges = append([]badge{session}, badges...)
	switch {
	case a.stage.blank:
		badges = append([]badge{{" BLANK ", a.theme.BadgePublic}}, badges...)
	case a.stage.seenElsewhere():
		badges = append([]badge{{" SCREEN ", a.theme.Badge}}, badges...)
	}
	switch {
	case m == nil:
	case m.State == model.MeetingAdjourned:
		badges = append([]badge{{" ADJOURNED ", a.theme.Badge}}, badges...)
	default:
		badges = append([]badge{{" LIVE " + a.clock.shown + " ", a.theme.BadgeLive}}, badges...)
	}
	return badges
}
