package overview

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/text"
)

// heldUp says what holds the review up at the stage where it stands, or nothing.
func heldUp(r *model.Review, ahead model.Outlook, loose []model.Loose) string {
	switch r.Info().Stage {
	case model.StageScope:
		return strings.Join(r.MissingForScope(), "; ")
	case model.StagePlan:
		return some(len(ahead.Behind(model.KindTask)), "task is late", "tasks are late")
	case model.StageEvidence:
		return some(len(looseOf(loose, model.KindEnquiry)), "line of enquiry has no evidence", "lines of enquiry have no evidence")
	case model.StageFindings:
		return some(len(looseOf(loose, model.KindFinding)), "finding rests on nothing, or nothing came of it", "findings rest on nothing, or nothing came of them")
	case model.StageReport:
		drafts := 0
		for rec := range model.Each[*model.Recommendation](r) {
			if rec.State != model.AgreedWords {
				drafts++
			}
		}
		return some(drafts, "recommendation is not agreed", "recommendations are not agreed")
	case model.StageResponse:
		return some(len(ahead.Behind(model.KindRecommendation)), "response is late", "responses are late")
	case model.StageMonitor:
		return some(len(ahead.Behind(model.KindAction)), "action is late", "actions are late")
	case model.StageDone:
	}
	return ""
}

func some(n int, one, several string) string {
	if n == 0 {
		return ""
	}
	return text.Count(n, one, several)
}

// looseOf returns what of a kind hangs in the air, each record once: it may hang
// there for two reasons.
func looseOf(loose []model.Loose, k model.Kind) []model.Loose {
	seen := map[model.ID]bool{}
	var all []model.Loose
	for _, l := range loose {
		if id := model.IDOf(l.Record); l.Record.Kind() == k && !seen[id] {
			seen[id] = true
			all = append(all, l)
		}
	}
	return all
}

// mostMarks is how many things of a month are marked one by one.
const mostMarks = 5

// monthsAhead is how many months are drawn where there is room.
const monthsAhead = 12

// perMonth counts what is due in each of the months ahead.
func perMonth(due []model.Ahead, today timetable.Day) (n [monthsAhead]int) {
	year, month, _ := today.Date()
	for _, a := range due {
		y, m, _ := a.Day.Date()
		if i := (y-year)*12 + m - month; i >= 0 && i < len(n) {
			n[i]++
		}
	}
	return n
}

// months draws the months ahead, as many as fit, each with a mark for what is
// due in it and the number of these.
func months(due [monthsAhead]int, today timetable.Day, width int) string {
	var parts []string
	used := 0
	at := today.Time()
	for i, n := range due {
		name := at.AddDate(0, i, 1-at.Day()).Format("Jan")
		part := name + " ·"
		if n > 0 {
			part = fmt.Sprintf("%s %s%d", name, strings.Repeat("▌", min(n, mostMarks)), n)
		}
		if used += text.Width(part) + 3; used > width {
			break
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "   ")
}
