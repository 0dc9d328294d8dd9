package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/ui/simulate"
)

// A panel settles the terms of reference of a review, as the minutes of a real
// one tell it: the same parts in the same order, with as many bullets, in words
// of our own.
var (
	welcome   = "The Chair opened the item and welcomed the Director of Parks and Culture, the Service Manager for Parks and the Warden Team Leader."
	beginning = []string{
		"The Scrutiny Manager reminded Members that the review of the Warden Service stood on the work programme since May 2026, and that the evening was for its aims.",
		"The Service Manager and the Team Leader showed slides about how the service had grown and who worked in it.",
		"A chart of the posts was passed round, with three teams under one manager.",
		"The service had begun in 2011, was looked at in 2016, and had taken on the night patrols in 2019.",
		"The Team Leader explained what was meant by nuisance in a park, and how wide that was.",
	}
	nuisances = saying("Among what wardens were called to were:-", "shouting late at night", "paint on benches", "drink at the bandstand", "mattresses and cars left behind", "fires in bins", "people asking for money", "rockets in October", "mopeds on the paths.")
	together  = "It was said that no one body could mend this alone, and that the early signs were worth more than the late ones."
	hub       = saying("In the depot sat, side by side, with the wardens:-", "the beat officers", "the drugs service", "the job centre", "probation", "the fire service", "youth workers", "social workers", "the women’s refuge", "the children’s charity", "the helpline for victims.")
	service   = []string{
		"Eight wardens and a leader worked every day from seven to nine, with two vans and a radio each.",
		"They planned their rounds by what was known of schools, estates and the two town parks.",
	}
	rounds = saying("On a round they would:-", "mend small things", "speak to groups", "write down what they saw", "pass on what others had to do", "see to children who were lost", "talk to shopkeepers", "help at fairs", "have cars taken away", "pick up needles.")
	doubts = []string{
		"What was written down stood in four places, and one of them was a notebook; a system was looked at that would hold all of it.",
		"At the end Members were asked whether the wardens should do a little of everything, or less and better.",
		"It was asked who would do what they left, if there were fewer of them.",
		"The council’s plan still named safe parks among its five aims, which Members were glad of.",
	}
	debate = saying("So that the review could be given its bounds, Members spoke about:-", "thanks to the wardens for the winter", "how the rounds were shared out", "figures that could not be had by park", "which figures would be of use", "what a new system might cost", "an ordinary week of a warden", "room to decide on the spot", "how the police answered", "what visitors thought", "hearing a warden as a witness", "cameras on coats.")
	ending = []string{
		"The Research Officer proposed that visitors be asked in few and plain questions, on paper and online.",
		"The Scrutiny Manager thanked all who had come, and went through the terms of reference line by line.",
	}
	terms = "that the terms of reference of the review of the Warden Service be agreed as follows:-\n" +
		"Review objectives\n" + saying("The review is to:", "learn how the service works;", "say what it is for;", "look at what came of it;", "look at how that is known;", "hear what visitors hope for;") + "\n" +
		"Signs of success\n" + bullets("aims that fit;", "figures by park;", "one table for all who patrol;", "visitors who know whom to ring;", "money well spent;", "wardens enough;") + "\n" +
		"How it is done\n" + saying("It is to be done by words and by numbers:", "talks with wardens and police;", "a survey;", "three years of figures;", "partners;", "what others do;", "small groups where there is need;") + "\n" +
		"Who takes part\n" + saying("These are to be asked:", "the Director;", "the Service Manager;", "the Team Leader;", "the wardens;", "those who use the parks.")
)

func bullets(lines ...string) string { return "- " + strings.Join(lines, "\n- ") }

func saying(lead string, lines ...string) string { return lead + "\n" + bullets(lines...) }

// spine is what the minutes of such an item are made of: paragraphs (p), as many
// as there are, lists by their length, headings (h).
const spine = "p 8 p 10 p 9 p 11 p h p 5 h 6 h p 6 h p 5"

// enterTerms holds the meeting by keys, as it is held.
func enterTerms(s *simulate.Simulation) {
	s.Press("8", "n").Shows("New meeting").Press("ctrl+s").Shows("Date cannot be empty").Type("Thursday 10 September 2026").Press("ctrl+s").Shows("Apologies for absence")
	for range 5 {
		s.Press("delete")
	}
	s.Press("e").Shows("Edit: Date of the next meeting").Press("ctrl+u").Type("Terms of reference: the Warden Service").Press("ctrl+s")
	s.Press("a")
	for _, who := range [][3]string{{"Cllr Ben Shah", "m", ""}, {"Gita Dey", "o", "Director of Parks and Culture"}, {"Hal Orme", "o", "Service Manager for Parks"}} {
		s.Press("n").Type(who[0]).Press("tab", who[1], "tab").Type(who[2]).Press("ctrl+s")
	}
	s.Press("esc").Command("open the meeting").Press("a", "*", "esc")
	note := func(texts ...string) {
		for _, t := range texts {
			s.Press("f7")
			for i, line := range strings.Split(t, "\n") {
				if i > 0 {
					s.Press("alt+enter")
				}
				s.Type(line)
			}
			s.Press("enter").Says("Captured a note")
		}
	}
	note(welcome)
	note(beginning...)
	note(nuisances, together, hub)
	note(service...)
	note(rounds)
	note(doubts...)
	note(debate)
	note(ending...)
	s.Press("f9").Paste(terms).Press("enter").Says("Captured a resolution, OS.1")
	s.Press("f8").Type("GD to bring the figures by park by 30 October 2026").Press("enter")
	s.Command("close the meeting")
}

// TestMinutesFromTheirSentences enters the meeting live, a sentence at a time,
// and finds in the Word file the parts of the real minutes in their order: real
// headings and real lists.
func TestMinutesFromTheirSentences(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{{model.Begin{Title: "Wardens", Body: "Parks Scrutiny Panel", Chair: "Cllr Asha Rao"}}}})
	enterTerms(s)
	r := s.Desk.Review()
	path := filepath.Join(t.TempDir(), "minutes.docx")
	if dir := os.Getenv("SCRUTINY_PAPERS"); dir != "" { // to look at
		path = filepath.Join(dir, "minutes.docx")
	}
	if err := putMade(r, path, file.DOCX, report.PrivateMinutes(r, r.LastMeeting().ID, report.Options{}), false); err != nil {
		t.Fatal(err)
	}
	parts := passages(t, path)
	from, to := 0, len(parts)
	for i, p := range parts {
		switch {
		case p.Style == intake.Heading && strings.Contains(p.Text, "Terms of reference"):
			from = i + 1
		case p.Style == intake.Paragraph && strings.HasPrefix(p.Text, "Action:"):
			to = i
		}
	}
	if got := spineOf(parts[from:to]); got != spine {
		t.Errorf("the minutes are made of\n%s\nand not of\n%s", got, spine)
	}
	text := ""
	for _, p := range parts {
		text += p.Text + "\n"
	}
	for _, want := range []string{"Present: Cllr Asha Rao (Chair)", "Gita Dey (Director of Parks and Culture)", welcome, "the helpline for victims.", "OS.1  RESOLVED that the terms of reference", "wardens enough;"} {
		if before, after, ok := strings.Cut(text, want); !ok {
			t.Errorf("%q is missing, or not in its place, behind\n%s", want, before)
		} else {
			text = after
		}
	}
	if at := report.Minutes(public.Project(r), r.LastMeeting().ID, report.Options{}); at == nil {
		t.Error("there is no public form")
	}
}

// TestTheRealMinutesHaveThisSpine holds the story above to the minutes of a real
// panel, where they are at hand.
func TestTheRealMinutesHaveThisSpine(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "data", "ashfield-minutes.docx")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the minutes are not at hand")
	}
	parts := passages(t, path)
	from := 0
	for parts[from].Style != intake.Paragraph {
		from++
	}
	got := strings.TrimSuffix(spineOf(parts[from:]), " h") // the papers are named at the end
	if got != spine {
		t.Errorf("they are made of\n%s\nand not of\n%s", got, spine)
	}
}

func passages(t *testing.T, path string) []*intake.Passage {
	t.Helper()
	src, err := file.ReadFile(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	var all []*intake.Passage
	for _, b := range src.Blocks {
		if p, ok := b.(*intake.Passage); ok {
			all = append(all, p)
		}
	}
	return all
}

// spineOf says what passages are made of.
func spineOf(parts []*intake.Passage) string {
	var out []string
	items := 0
	flush := func() {
		if items > 0 {
			out = append(out, fmt.Sprint(items))
		}
		items = 0
	}
	for _, p := range parts {
		switch {
		case p.Style == intake.ListItem:
			items++
		case p.Style == intake.Heading:
			flush()
			out = append(out, "h")
		case p.Style == intake.Paragraph && strings.TrimSpace(p.Text) != "":
			flush()
			if len(out) == 0 || out[len(out)-1] != "p" {
				out = append(out, "p")
			}
		}
	}
	flush()
	return strings.Join(out, " ")
}

// TestNumberedListsOfAResolution types lists below headings with Alt+Enter:
// they are real lists of Word, numbered afresh, and not text that looks so.
func TestNumberedListsOfAResolution(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory()}}).Press("8").Command("open the meeting").Press("f9")
	for i, line := range []string{"that it be done as follows:", "For the wardens", "1. eight stay;", "2. two vans be bought;", "For the parks", "1. gates be mended;", "(a) lamps at the gate;", "(b) lamps at the pond."} {
		if i > 0 {
			s.Press("alt+enter")
		}
		s.Type(line)
	}
	s.Press("enter").Says("Captured a resolution, OS.1")
	r := s.Desk.Review()
	path := filepath.Join(t.TempDir(), "minutes.docx")
	if err := putMade(r, path, file.DOCX, report.PrivateMinutes(r, r.LastMeeting().ID, report.Options{}), false); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range passages(t, path) {
		switch p.Style {
		case intake.ListItem:
			got = append(got, p.Label+" "+p.Text)
		case intake.Heading:
			got = append(got, "# "+p.Text)
		}
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{"# For the wardens\n1. eight stay;\n2. two vans be bought;\n# For the parks\n1. gates be mended;", "(a) lamps at the gate;\n(b) lamps at the pond."} {
		if !strings.Contains(all, want) {
			t.Errorf("the lists are\n%s\nand lack\n%s", all, want)
		}
	}
}
