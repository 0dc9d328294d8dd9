package main

import (
	"fmt"
	"os"
	"path/filepath"

	"council/scrutiny/ui/theme"
)

// scene is one screen in one state.
type scene struct {
	name          string
	keys          string // that lead to it from the overview
	width, height int
	theme         theme.Name
	big           bool   // in a terminal with letters of double height
	cameBack      bool   // files that were sent out came back
	noBook        bool   // the start screen, before a book is open
	picture       bool   // the README shows it
	title, says   string // for those who cannot see the picture
}

// The two sizes that screens are made for.
const (
	columns, lines         = 80, 24
	wideColumns, wideLines = 160, 45
)

// liveMeeting leads to a meeting in its fifth item, and motionMoved puts a
// motion there.
const (
	liveMeeting = `: "open the meeting" enter a * down down a esc ` +
		`: "next item" enter : "next item" enter : "next item" enter : "next item" enter ` +
		`f7 "The School Travel Adviser went through the first 1,046 replies." enter ` +
		`f7 "Q: Cllr Byrne: why are two schools in the north missing?" enter ` +
		`f7 "A: Leanne Sutcliffe: their letters went out late, and the survey stays open for them." enter ` +
		`f8 "LS to visit both schools with paper copies by the end of next month" enter ` +
		`f9 "that the survey be repeated in a year, with the same questions" enter `
	motionMoved = `m "that every school be told its own result before the report is published" tab "osei" tab "byrne" ctrl+s `
)

// scenes are all that the gallery knows by name, in the order in which the
// README shows them.
func scenes() []scene {
	return []scene{
		{name: "start", noBook: true, picture: true, title: "The start screen", says: "Four doors: a new review, opening a book, the sample, and a backup."},
		{name: "overview", picture: true, title: "The Overview tab of the sample review", says: "Where the review stands, its ratings counted as bars, what is late or due in the next 28 days, and what needs the officer."},
		{name: "scope", keys: "2", title: "The Scope tab", says: "The standard questions of a scope with their answers and what state each answer is in."},
		{name: "scope-form", keys: "2 j e", picture: true, title: "A question of the scope being edited", says: "One page of fields: the question, its answer, the state of the answer."},
		{name: "amendment", keys: "2 tab tab", title: "The agreed scope, amended", says: "A line says since when the scope is locked; below the list stand the agreed words beside those that hold now."},
		{name: "plan", keys: "3", title: "The Plan tab", says: "The tasks of the project plan with dates in words and who is responsible."},
		{name: "timeline", keys: "3 tab", picture: true, title: "The plan as a timeline", says: "The tasks of the plan as bars and marks over the months, with a line for today; what has no certain day says so in its own words."},
		{name: "matrix", keys: "3 tab tab", picture: true, title: "The status matrix", says: "Strands of work by stages, with notes that span several stages, and how many deliverables are done."},
		{name: "evidence", keys: "4", picture: true, title: "The Evidence tab", says: "The log of evidence with references, kinds, sources and dates."},
		{name: "coverage", keys: "4 tab", title: "The coverage of the lines of enquiry", says: "Each line of enquiry with how many pieces of evidence bear on it; one has none yet."},
		{name: "findings", keys: "5", title: "The findings", says: "Each finding with what it rests on and what it answers, agreed or a draft."},
		{name: "recommendations", keys: "5 tab tab", picture: true, title: "Recommendations with their responses", says: "Recommendations under their headings with numbers and parts; beside each whether it is agreed or discharged, and what the executive says: accepted, in part, rejected, no answer, not yet an answer."},
		{name: "silence", keys: "5 tab tab tab tab", picture: true, title: "Recommendations without an answer", says: "How many days each has waited, how late the answer is, how often it was asked for."},
		{name: "trace", keys: "5 tab tab T", picture: true, title: "The trace of a recommendation", says: "From the lines of enquiry and the evidence over the finding to the recommendation, and on to the response, the action, its rating and position, and the discharge."},
		{name: "actions", keys: "6 j", picture: true, title: "The Actions tab: the tracker of the sample review", says: "The tracker under its headings, each action with rating, timetable and lead; the selected one stands whole below the list."},
		{name: "actions-wide", keys: "6 j", width: wideColumns, height: wideLines, title: "The Actions tab in a large window", says: "The list on the left, the whole selected action on the right."},
		{name: "rating", keys: "6 j r", picture: true, theme: theme.Light, title: "Rating an action, in the light theme", says: "The last line of the screen asks for the letter of a rating."},
		{name: "rated", keys: "6 j r a", title: "After a rating", says: "The last line says what was rated and that Ctrl+Z undoes it."},
		{name: "position", keys: "6 j p", title: "Recording a position", says: "A field for what is said of the action today."},
		{name: "rounds", keys: "6 b", picture: true, title: "The ratings of each monitoring round side by side", says: "A bar for each round and one for today, made of the letters of the ratings."},
		{name: "agenda", keys: "8 down down enter", title: "A meeting that is being prepared", says: "The agenda of a meeting with seven items, one of them exempt, and how many members are expected."},
		{name: "meeting", keys: liveMeeting + `f9 "that the chair write to the two schools whose "`, picture: true, title: "A live meeting: agenda, minutes, and the line in which the next resolution is being written", says: "On the left the agenda with the item that is being taken, on the right what was minuted under it with its times; below, one line of typing and what it is understood as."},
		{name: "attendance", keys: liveMeeting + "a", title: "Who is at the meeting", says: "A list of members, officers and witnesses with one key for whatever somebody does."},
		{name: "vote", keys: liveMeeting + motionMoved + "v n f f a f", picture: true, title: "A vote by name", says: "The motion with its mover and seconder, and the members below each other: one key for each writes the vote and goes on, and the sum stands below."},
		{name: "projector", keys: liveMeeting + motionMoved + "v 5 enter 2 enter 1 enter esc f5 y", big: true, picture: true, theme: theme.Light, title: "The projector", says: "What the room sees of a vote: the item, the motion in large letters, who moved and seconded it, how many were for and against, and that it is carried."},
		{name: "people", keys: "9", title: "The People tab", says: "Who names and initials stand for, and who is named and not known."},
		{name: "import", keys: `I "walking-plan.csv" enter`, picture: true, title: "What an import would do, before it does it", says: "Each column of the other council's file with the field that it becomes and its first cells, and below it a sentence that says what will be added."},
		{name: "take-back", keys: `6 B "Sent back" enter`, cameBack: true, picture: true, title: "Settling what came back", says: "The changes of a lead's file, one a row: who changed what, and what is taken; below the one that was changed on both sides, word by word."},
		{name: "reviews", keys: "ctrl+o", picture: true, title: "Every review of the book", says: "The reviews with their stage, their next date and how much of each is late."},
		{name: "scorecard", keys: `ctrl+o "scorecard" enter`, title: "The scorecard", says: "What came of the recommendations of each review, and the sums."},
		{name: "export", keys: "6 E", picture: true, title: "Exporting the tracker, or a paper of a meeting", says: "What to export, of which meeting, as which kind of file, for whom; and below what the public does not see."},
		{name: "history", keys: "6 j t", title: "The history of an action", says: "Who changed what and when, with before and after."},
		{name: "commands", keys: ":", title: "Finding a command by its words", says: "A list of all commands with their keys, narrowed by what is typed."},
		{name: "keys", keys: "?", title: "What every key does", says: "The keys of this tab first, then all others in groups."},
		{name: "settings", keys: ",", title: "Settings", says: "Name, council, theme and time zone."},
	}
}

// finished gives a scene what it leaves open: the main size, the dark theme.
func (sc scene) finished() scene {
	if sc.width == 0 {
		sc.width, sc.height = columns, lines
	}
	if sc.theme == "" {
		sc.theme = theme.Dark
	}
	return sc
}

func sceneNames() []string {
	all := scenes()
	names := make([]string, len(all))
	for i, sc := range all {
		names[i] = sc.name
	}
	return names
}

func sceneOf(name string) (scene, bool) {
	for _, sc := range scenes() {
		if sc.name == name {
			return sc.finished(), true
		}
	}
	return scene{}, false
}

// writePictures writes the README's pictures into a folder.
func writePictures(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the folder of the pictures: %w", err)
	}
	for _, sc := range scenes() {
		if !sc.picture {
			continue
		}
		sc = sc.finished()
		frame, err := sc.play()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, sc.name+".svg"), []byte(drawSVG(frame, sc)), 0o644); err != nil {
			return fmt.Errorf("write the picture %q: %w", sc.name, err)
		}
	}
	return nil
}
