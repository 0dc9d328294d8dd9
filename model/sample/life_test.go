package sample

import (
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// The scope was agreed, and what the panel changed since has its reason and its
// resolution; the topic came up to the threshold.
func TestScopeIsLockedAndAmended(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	if s := r.TopicScore(); !s.Reached() || s.Criteria != 6 || r.Info().Rationale == "" {
		t.Errorf("the topic's score is %+v", s)
	}
	if !r.ScopeLocked() {
		t.Fatal("the scope is not locked")
	}
	added := 0
	for a := range model.Each[*model.ScopeAmendment](r) {
		if n, ok := r.Find(a.Minute[0]).(*model.Minute); !ok || n.Type != model.Resolved || a.Reason == "" {
			t.Errorf("an amendment to %q has the reason %q and the resolution %v", a.Now, a.Reason, a.Minute)
		}
		if a.Was == "" {
			added++
		}
	}
	if added != 1 {
		t.Errorf("%d amendments add something", added)
	}
}

// One line of enquiry has no evidence yet, so that the coverage shows one.
func TestCoverageHasAGap(t *testing.T) {
	var bare []string
	for _, c := range sampleOf(t, day(t, "2026-03-11")).Coverage() {
		if len(c.Evidence) == 0 {
			bare = append(bare, c.Enquiry.Text)
		}
	}
	if !slices.Equal(bare, []string{newEnquiry}) {
		t.Errorf("without evidence: %q", bare)
	}
}

func TestWitnessesWereHeard(t *testing.T) {
	attended, owing := map[model.Attending]int{}, 0
	for w := range model.Each[*model.Witness](sampleOf(t, day(t, "2026-03-11"))) {
		attended[w.Attended]++
		if w.Invited.Words == "" || w.Questions == "" {
			t.Errorf("%s was not invited, or is asked nothing", w.Name)
		}
		if (w.Attended == model.Came || w.Attended == model.Wrote) && (w.Said == "" || len(w.Evidence) == 0) {
			t.Errorf("%s said nothing", w.Name)
		}
		if w.Owed != "" && !w.Received {
			owing++
		}
	}
	if attended[model.Came] != 4 || attended[model.Wrote] != 1 || attended[model.Declined] != 1 || owing != 1 {
		t.Errorf("witnesses %v, %d still to send something", attended, owing)
	}
}

func TestOptionsHaveFiguresOrNone(t *testing.T) {
	figures, without := map[string]uint64{}, 0
	for o := range model.Each[*model.Option](sampleOf(t, day(t, "2026-03-11"))) {
		if o.Amount == 0 {
			without++
		} else {
			figures[o.Qualifier] = o.Amount
		}
	}
	if figures["up to"] != 17000 || figures["about"] != 38000 || without != 1 {
		t.Errorf("figures %v, %d without", figures, without)
	}
}

// Every way in which the executive can answer, and not answering, is there.
func TestResponsesOfEveryKind(t *testing.T) {
	for _, iso := range days {
		today := day(t, iso)
		r := sampleOf(t, today)
		kinds, unfinished := map[model.Answer]int{}, 0
		for resp := range model.Each[*model.Response](r) {
			kinds[resp.Answer]++
			if len(resp.Lacks()) > 0 {
				unfinished++
			}
		}
		if len(kinds) != 4 || unfinished != 1 {
			t.Errorf("as at %s: responses %v, %d that are no answer yet", iso, kinds, unfinished)
		}
		var silent []string
		late, chased := 0, 0
		for _, s := range r.Silences(today) {
			silent = append(silent, s.Recommendation.Reference())
			if s.Late > 0 {
				late++
			}
			chased += len(s.Chasers)
		}
		if !slices.Equal(silent, []string{"R4", "R5", "R6"}) || late != 2 || chased != 3 {
			t.Errorf("as at %s: no answer to %q, %d of them late, asked %d times", iso, silent, late, chased)
		}
	}
}

func TestRecommendationsStandUnderHeadings(t *testing.T) {
	headings, parts, drafts := map[string]bool{}, 0, 0
	for _, rec := range sampleOf(t, day(t, "2026-03-11")).Recommendations() {
		headings[rec.Heading] = true
		if len(rec.Under) > 0 {
			parts++
		}
		if rec.State == model.DraftWords {
			drafts++
		}
	}
	if len(headings) != 3 || parts != 2 || drafts != 1 {
		t.Errorf("%d headings, %d parts, %d drafts", len(headings), parts, drafts)
	}
}

// Actions ended in every way, and one rests, whatever day it is.
func TestActionsEndedInEveryWay(t *testing.T) {
	for _, iso := range days {
		today := day(t, iso)
		r := sampleOf(t, today)
		w := model.NewWatch(r, today)
		ends, resting, led, slips := map[model.SignOffState]int{}, 0, 0, 0
		for a := range r.Actions() {
			ends[a.SignOff.State]++
			if w.Resting(a) {
				resting++
			}
			if len(a.From) > 0 {
				led++
			}
			for _, s := range a.Slips {
				slips++
				if s.Reason == "" {
					t.Errorf("%q was put off for no reason", a.Text)
				}
			}
		}
		if ends[model.Discharged] != 1 || ends[model.Succeeded] != 1 || ends[model.ClosedDown] != 1 || resting != 1 || led != 2 || slips != 1 {
			t.Errorf("as at %s: ends %v, %d rest, %d came of recommendations, %d put off", iso, ends, resting, led, slips)
		}
	}
}

// The rounds of monitoring are closed and can be laid side by side.
func TestRoundsSideBySide(t *testing.T) {
	for _, iso := range days {
		for rd := range model.Each[*model.Round](sampleOf(t, day(t, iso))) {
			if rd.Closed.IsZero() || len(rd.Tally) < 3 {
				t.Errorf("as at %s: round %d has %v", iso, rd.Number, rd.Tally)
			}
		}
	}
}

func TestAbbreviationsAreWrong(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	var unknown, unused []string
	for _, a := range model.UnknownAbbreviations(r) {
		unknown = append(unknown, a.Token)
	}
	for _, a := range model.UnusedAbbreviations(r) {
		unused = append(unused, a.Token)
	}
	if !slices.Contains(unknown, "TRO") || !slices.Equal(unused, []string{"RA", "SSP"}) {
		t.Errorf("in use and unknown %q, known and unused %q", unknown, unused)
	}
}

// From the line of enquiry to the discharge, everything hangs together.
func TestTraceIsWhole(t *testing.T) {
	r := sampleOf(t, day(t, "2026-03-11"))
	for rec := range model.Each[*model.Recommendation](r) {
		if rec.Label != "1" || len(rec.Under) > 0 {
			continue
		}
		f, _ := r.Find(rec.Findings[0]).(*model.Finding)
		resp := r.ResponseTo(rec.ID)
		if f == nil || len(f.Evidence) == 0 || len(f.Enquiries) == 0 || resp == nil || len(resp.Actions) != 1 {
			t.Fatalf("recommendation 1 rests on %v and was answered by %v", f, resp)
		}
		a, _ := r.Find(resp.Actions[0]).(*model.Action)
		if a == nil || len(a.Positions) == 0 || a.Rating != blue || a.SignOff.State != model.Discharged || rec.SignOff.State != model.Discharged {
			t.Errorf("the action is %+v, the recommendation ended as %+v", a, rec.SignOff)
		}
	}
}

// The earlier review is finished: everything in it was answered and has ended.
func TestEarlierReviewIsFinished(t *testing.T) {
	for _, iso := range days {
		today := day(t, iso)
		steps, err := BuildEarlier(reviewID, today, today.Time().Add(14*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		r := steps[len(steps)-1].Review
		if got := r.Info().Stage; got != model.StageDone {
			t.Errorf("as at %s its stage is %q", iso, got)
		}
		if got := r.Counts(); got["recommendations"] != 4 || got["responses"] != 4 || got["actions"] != 3 || got["rounds"] != 2 {
			t.Errorf("it has %v", got)
		}
		if silent := r.Silences(today); len(silent) != 0 {
			t.Errorf("%d recommendations have no answer", len(silent))
		}
		for rec := range model.Each[*model.Recommendation](r) {
			if !rec.SignOff.Ended() {
				t.Errorf("recommendation %s has not ended", rec.Label)
			}
		}
		for a := range r.Actions() {
			if !a.SignOff.Ended() || len(a.Positions) != 2 {
				t.Errorf("%q has not ended, or has %d positions", a.Text, len(a.Positions))
			}
		}
		for place, s := range texts(r) {
			if strings.ContainsAny(s, "{}\t") {
				t.Errorf("%s has marks left over: %q", place, s)
			}
		}
	}
}
