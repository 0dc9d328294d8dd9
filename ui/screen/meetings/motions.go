package meetings

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
)

func (r *room) ofMotion(is *model.Motion) entry {
	m, ok := r.host.Sight().Drawn(is).(*model.Motion)
	if !ok {
		return entry{rec: is, body: sight.Word}
	}
	head := map[model.MotionType]string{
		model.Substantive: "MOTION", model.Amendment: "AMENDMENT", model.Procedural: "PROCEDURAL MOTION", model.ExcludePublic: "MOTION to exclude the public",
	}[m.Type]
	body := m.Text
	if by := movers(r.sitting, m); by != "" {
		body += " (" + by + ")"
	}
	if m.Exempt != "" && m.Type == model.ExcludePublic {
		head += " under paragraph " + text.OneLine(m.Exempt)
	} else {
		head = closedMark(m.Exempt) + head
	}
	return entry{rec: m, time: clockOf(r.host, m), head: head + "  " + outcome(r.sitting, m), body: body}
}

// movers says who moved and who seconded.
func movers(s *model.Sitting, m *model.Motion) string {
	var by []string
	if len(m.Mover) > 0 {
		by = append(by, "moved by "+nameOf(s, m.Mover))
	}
	if len(m.Seconder) > 0 {
		by = append(by, "seconded by "+nameOf(s, m.Seconder))
	}
	return strings.Join(by, ", ")
}

// outcome says in words what became of a motion.
func outcome(s *model.Sitting, m *model.Motion) string {
	res := s.Result(m)
	switch res.Outcome {
	case model.Carried, model.Lost, model.Tied:
		return strings.ToUpper(string(res.Outcome)) + "  " + res.Numbers()
	case model.Unsettled:
		return "NOT SETTLED  " + res.Numbers()
	case model.Withdrawn:
		return "withdrawn"
	case model.Undecided:
	}
	if m.Voted() {
		return "being voted on  " + res.Numbers()
	}
	return "not voted on yet"
}
