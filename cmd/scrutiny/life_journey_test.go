//go:build unix

package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestLifeJourney takes one review from a proposed topic to the discharge of its
// recommendation, and exports its final report: in the program alone, by keys.
func TestLifeJourney(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	x := inTerminal(t, dir, 80, 24, false)
	begin(x, filepath.Join(dir, "parks.scrutiny"))
	weighTopic(x)
	writeScope(x)
	x.decides("1", "2 June 2026", "that the scope of the review be agreed", "agrees the scope")
	amendScope(x)
	planAndEvidence(x)
	findAndRecommend(x)
	x.decides("2", "1 September 2026", "that the report and its recommendation be agreed", "OS.2")
	agreeAndSubmit(x)
	respond(x)
	takeRound(x)
	x.decides("3", "20 November 2026", "that recommendation 1 be discharged", "OS.3")
	discharge(x)
	exportReport(x)
	x.press("q")
	x.leaves(0)
	wantReport(t, filepath.Join(dir, "Parks for all final report 2026-11-22.docx"))
}

func weighTopic(x *console) {
	x.t.Helper()
	x.command("topic criteria")
	x.shows("TOPICC", "PICK")
	x.types("TOPICC").press("enter")
	x.shows("[Topic]", "6 criteria   0 of 12 points   no threshold")
	for _, sum := range []string{"2", "4", "6", "8", "10", "12"} {
		x.press("e")
		x.shows("▶ Score")
		x.press("backspace").types("2").press("ctrl+s")
		x.shows(sum+" of 12 points", "saved")
		x.press("down")
	}
	x.command("why this topic")
	x.shows("▶ Threshold")
	x.types("8").press("tab").types("Parks are what residents write about most.").press("ctrl+s")
	x.shows("✓ threshold 8 reached", "saved")
}

// writeScope answers a question of the template and writes a line of enquiry.
func writeScope(x *console) {
	x.t.Helper()
	x.view("2", "Questions")
	x.shows("13 questions", "▶ 1")
	x.press("enter")
	x.shows("▶ Answer")
	x.types("Parks for everyone.").press("ctrl+s")
	x.shows("1 answered", "saved")
	x.view("2", "Enquiry")
	x.adds("▶ Line of enquiry", "Who uses the parks, and who stays away?")
}

// view goes to a view of a tab.
func (x *console) view(tab, name string) {
	x.t.Helper()
	x.press("1")
	x.shows("Needs you")
	x.press(tab)
	x.hides("Needs you")
	for range 12 {
		if strings.Contains(x.text(), "["+name+"]") {
			return
		}
		before := x.text()
		x.press("tab")
		x.until("another view", func(shown string) bool { return shown != before })
	}
	x.shows("[" + name + "]")
}

// adds adds a record of one text.
func (x *console) adds(field, text string) {
	x.t.Helper()
	x.press("n")
	x.shows(field)
	x.types(text).press("ctrl+s")
	x.shows("Added", "saved")
}

// decides prepares a meeting, opens it, makes a resolution and closes it.
func (x *console) decides(number, day, words, says string) {
	x.t.Helper()
	x.press("8")
	x.shows("[Meetings]")
	x.press("n")
	x.shows("▶ Date")
	x.types(day).press("ctrl+s")
	x.shows("Meeting "+number+" · "+day, "saved")
	x.command("open the meeting")
	x.shows("LIVE 14:00")
	x.captures("f9", words, says)
	x.command("close the meeting")
	x.shows("Meeting " + number + " is closed")
	x.press("esc", "esc")
	x.hides("LIVE")
}

func amendScope(x *console) {
	x.t.Helper()
	x.view("2", "Enquiry")
	x.shows("Scope agreed 22 Nov 2026 by OS.1", "what is changed now is an amendment")
	x.press("e")
	x.shows("▶ Line of enquiry", "Why it is amended")
	x.press("end").types(" And who pays?").press("tab", "tab").types("The Forum asked for it.").press("tab", "space")
	x.shows("that the scope of the review be agreed")
	x.press("enter", "ctrl+s")
	x.shows("1 amendment since", "as agreed: Who uses the parks, and who stays away?", "saved")
}

func planAndEvidence(x *console) {
	x.t.Helper()
	x.view("3", "Tasks")
	x.press("e")
	x.shows("▶ Task")
	x.press("tab", "tab").types("By 30 June 2026")
	x.shows("→ read as: by 30 June 2026")
	x.press("ctrl+s")
	x.shows("Changed the task", "saved")
	x.view("4", "Evidence log")
	x.press("n")
	x.shows("▶ Title")
	x.types("Visits by park").press("tab", "tab", "tab", "tab", "space")
	x.shows("Who uses the parks, and who stays away? And who")
	x.press("enter", "ctrl+s")
	x.shows("Added", "E1", "saved")
}

func findAndRecommend(x *console) {
	x.t.Helper()
	x.view("5", "Findings")
	x.press("n")
	x.shows("▶ Finding")
	x.types("Three parks in ten are empty after four.").press("tab", "space")
	x.shows("Visits by park")
	x.press("enter", "tab", "space")
	x.shows("Who uses the parks")
	x.press("enter", "ctrl+s")
	x.shows("F1", "○ draft", "saved")
	x.view("5", "Recommendations")
	x.press("n")
	x.shows("▶ Recommendation")
	x.types("That lamps be put up in ten parks.").press("tab", "tab").types("Head of Parks").press("tab").types("by 1 March 2027")
	x.press("tab").types("Ten parks lit until nine").press("tab", "tab", "tab", "space")
	x.shows("Three parks in ten")
	x.press("enter", "ctrl+s")
	x.shows("R1", "○ draft", "saved")
}

func agreeAndSubmit(x *console) {
	x.t.Helper()
	for _, view := range []string{"Findings", "Recommendations"} {
		x.view("5", view)
		x.press("a")
		x.shows("Agreed by which resolution?", "that the report and its recommendation")
		x.types("the report").press("enter")
		x.shows("✓ agreed", "saved")
	}
	x.press("d")
	x.shows("on which basis?", "▶ two months, as for most reports")
	x.press("enter")
	x.shows("▶ Report submitted")
	x.types("4 September 2026").press("ctrl+s")
	x.hides("▶ Report submitted")
	x.view("5", "No answer")
	x.shows("1 without an answer   1 late", "R1")
	x.press("c")
	x.shows("▶ What was said", "22 November 2026")
	x.types("Rang.").press("ctrl+s")
	x.hides("▶ What was said")
	x.shows("Rang.", "saved")
}

func respond(x *console) {
	x.t.Helper()
	x.view("5", "Recommendations")
	x.press("s")
	x.shows("▶ In their words")
	x.types("Accepted: ten parks are lit by March.").press("shift+tab", "right", "tab", "tab").types("Head of Parks").press("tab").types("1 March 2027").press("ctrl+s")
	x.shows("✓ accepted", "saved")
	x.press("u")
	x.shows("New action", "That lamps be put up in ten parks.", "1 March 2027")
	x.press("ctrl+s")
	x.shows("Made 1 action of a recommendation", "saved")
}

func takeRound(x *console) {
	x.t.Helper()
	x.press("6")
	x.shows("1 action", "lamps")
	x.command("open a monitoring round")
	x.shows("Open a monitoring round")
	x.press("ctrl+s")
	x.shows("Opened monitoring round 1", "saved")
	x.press("u")
	x.shows("Round 1, 1 of 1")
	x.types("All ten parks are lit.").press("tab").types("b")
	x.shows("‹ B Blue ›")
	x.press("ctrl+s")
	x.shows("Round 1 is answered.")
	x.command("close round")
	x.shows("Close round 1? All is answered.")
	x.press("y")
	x.shows("Closed monitoring round 1", "✓ Blue", "saved")
}

func discharge(x *console) {
	x.t.Helper()
	x.view("5", "Recommendations")
	x.press("D")
	x.shows("Sign off R1")
	x.press("tab", "right")
	x.shows("‹ discharged", "that recommendation 1 be")
	x.press("ctrl+s")
	x.shows("Discharged", "saved")
	x.press("T")
	x.shows("Trace of R1", "rests on  F1", "rests on  E1", "answers  Who uses the parks", "was agreed by  OS.2",
		"was answered by  accepted", "led to  1 That lamps", "✓ Blue", "was signed off by  OS.3")
	x.press("esc")
	x.hides("Trace of R1")
}

func exportReport(x *console) {
	x.t.Helper()
	x.press("E")
	x.shows("what it may see")
	x.press("f")
	x.shows("‹ final report ›")
	x.press("enter")
	x.shows("Wrote ")
}

// wantReport reads the report for the public.
func wantReport(t *testing.T, path string) {
	t.Helper()
	whole := docxText(t, path)
	for _, want := range []string{
		"Parks for all", "Who uses the parks, and who stays away? And who pays?", "Three parks in ten are empty after four.",
		"That lamps be put up in ten parks.", "Ten parks lit until nine", "All ten parks are lit.", "Scoping of the review",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("the final report lacks %q", want)
		}
	}
	if strings.Contains(whole, "Visits by park") {
		t.Error("the public report holds a piece of evidence that was not made public")
	}
}
