package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/doctor"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/comeback"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/screen/actions"
	"council/scrutiny/ui/screen/evidence"
	"council/scrutiny/ui/screen/findings"
	"council/scrutiny/ui/screen/meetings"
	"council/scrutiny/ui/screen/overview"
	"council/scrutiny/ui/screen/people"
	"council/scrutiny/ui/screen/plan"
	"council/scrutiny/ui/screen/risks"
	"council/scrutiny/ui/screen/scope"
	"council/scrutiny/ui/strip"
)

// tab is one tab, with the screen that it makes for a review.
type tab struct {
	command binding.Command
	name    string
	make    func(a *App) screen.Screen
}

// tabs are the tabs in the order of their numbers.
func tabs() []tab {
	return []tab{
		{binding.TabOverview, "Overview", func(a *App) screen.Screen {
			return overview.New(a, func() []*model.Entry { return a.recent }, a.openDraft)
		}},
		{binding.TabScope, "Scope", func(a *App) screen.Screen { return scope.New(a) }},
		{binding.TabPlan, "Plan", func(a *App) screen.Screen { return plan.New(a) }},
		{binding.TabEvidence, "Evidence", func(a *App) screen.Screen { return evidence.New(a) }},
		{binding.TabFindings, "Findings", func(a *App) screen.Screen { return findings.New(a) }},
		{binding.TabActions, "Actions", func(a *App) screen.Screen { return actions.New(a) }},
		{binding.TabRisks, "Risks", func(a *App) screen.Screen { return risks.New(a) }},
		{binding.TabMeetings, "Meetings", func(a *App) screen.Screen { return meetings.New(a) }},
		{binding.TabPeople, "People", func(a *App) screen.Screen { return people.New(a) }},
	}
}

// screen returns the screen of a tab, made when it is first looked at, or nil
// where no book is open or the command names no tab.
func (a *App) screen(c binding.Command) screen.Screen {
	if a.desk == nil {
		return nil
	}
	if s, ok := a.screens[c]; ok {
		return s
	}
	for _, t := range tabs() {
		if t.command == c {
			s := t.make(a)
			a.screens[c] = s
			return s
		}
	}
	return nil
}

// current returns the screen of the tab that is shown, or nil.
func (a *App) current() screen.Screen { return a.screen(a.tab) }

// enter shows a tab as the review is now.
func (a *App) enter(c binding.Command) screen.Screen {
	a.tab = c
	s := a.screen(c)
	if s != nil {
		s.Refresh()
	}
	return s
}

// program carries out the commands that are the same on every tab.
func (a *App) program(c binding.Command) tea.Cmd {
	if strip.Opens(c) {
		a.strip.Open(c)
		return a.drafts.watch()
	}
	if cmd, ok := meetings.Do(a, c); ok {
		a.stage.turn()
		return cmd
	}
	switch c {
	case binding.Projector:
		return a.stage.toggle()
	case binding.Blank:
		a.stage.curtains()
	case binding.Speaking:
		a.stage.chooseSpeaker()
	case binding.TestCard:
		a.stage.card = true
	case binding.HideLine:
		a.stage.hidden = !a.stage.hidden
	case binding.Undo, binding.Redo:
		return a.turnBack(c == binding.Undo)
	case binding.Palette:
		a.Push(newPalette(a))
	case binding.Help:
		a.Push(newHelp(a))
	case binding.Find:
		a.Push(newFind(a))
	case binding.Reviews:
		a.Push(a.reviewPicker())
	case binding.NewBegin:
		a.Push(a.newReview())
	case binding.Furnish:
		a.Push(a.templatePicker())
	case binding.SecondScreen:
		return a.tellOfScreens()
	case binding.Details:
		a.Push(record.NewForm(a, model.KindInfo, a.review.Info(), nil, 0))
	case binding.SetScheme:
		a.Push(a.schemePicker())
	case binding.SetHouse:
		a.Push(newHousePage(a))
	case binding.SetLook:
		a.look()
	case binding.ShowColumns:
		a.Push(a.columnPicker())
	case binding.TextBlocks:
		a.Push(a.blockPicker())
	case binding.Settings:
		a.Push(a.settingsPage())
	case binding.Removed:
		a.Push(a.removedPicker())
	case binding.Drafts:
		a.Push(a.draftPicker())
	case binding.Backups:
		a.Push(a.backupPicker(a.desk.Path()))
	case binding.Import:
		a.Push(newImportPath(a, ""))
	case binding.TakeBack:
		a.Push(newReturnPaths(a, ""))
	case binding.Reply:
		a.Push(newReply(a, comeback.Asked{}))
	case binding.Export:
		a.Push(newExport(a))
	case binding.Changes:
		return a.changes()
	case binding.Files:
		return a.files()
	case binding.WitnessLetter:
		return a.witnessPaper(report.WitnessLetterPaper)
	case binding.WitnessNote:
		return a.witnessPaper(report.WitnessNotePaper)
	case binding.SendOut:
		a.sendOut()
	case binding.Sendings:
		a.Push(newSendings(a))
	case binding.Door:
		return a.outOfTheDoor()
	case binding.Publish:
		return a.publish(a.today())
	case binding.Weigh, binding.Rationale, binding.SaveTemplate:
		cmd, _ := a.enter(binding.TabScope).Do(c)
		return cmd
	case binding.MatrixStages:
		cmd, _ := a.enter(binding.TabPlan).Do(c)
		return cmd
	case binding.RateCompleted, binding.PutOff, binding.OpenRound, binding.RunThrough, binding.CloseRound, binding.RoundRatings, binding.ThenAndNow:
		cmd, _ := a.enter(binding.TabActions).Do(c)
		return cmd
	case binding.Letter, binding.Deadline, binding.ProofCard, binding.Agree, binding.Respond, binding.Follow, binding.SubItem, binding.Chase:
		cmd, _ := a.enter(binding.TabFindings).Do(c)
		return cmd
	case binding.Trace:
		a.trace()
	case binding.LooseEnds:
		a.Push(a.looseEnds())
	case binding.Doctor:
		a.Push(a.doctorPage(doctor.Review(a.review, a.today())))
	case binding.SignOff:
		a.signOff()
	case binding.Leave:
		return a.askToLeave()
	case binding.Back:
		a.enter(binding.TabOverview)
	case binding.Reveal:
		a.Say(record.NothingWithheld(a))
	default:
		a.Say(nothingHere(c))
	}
	return nil
}

// nothingHere says why a key does nothing on this tab.
func nothingHere(c binding.Command) string {
	b := binding.For(c)
	return b.Key() + " (" + b.Label + ") means nothing on this tab. ? lists the keys."
}

// turnBack undoes or does again.
func (a *App) turnBack(undo bool) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return nil
	}
	d := a.desk
	return a.write(job{do: func(r *model.Review) (*model.Review, *model.Entry, error) {
		if undo {
			return d.Undo(a.ctx, r)
		}
		return d.Redo(a.ctx, r)
	}})
}

// askToLeave leaves, after asking where a meeting is live. Asked again, it
// leaves.
func (a *App) askToLeave() tea.Cmd {
	m := a.review.LiveMeeting()
	if n := len(a.layers); m == nil || n > 0 && a.layers[n-1] == a.asked {
		return a.leave()
	}
	a.asked = record.NewConfirm(a, fmt.Sprintf("Meeting %d is live and goes on when the book is opened again.", m.Number), "leave", a.leave).ForRoom()
	a.Push(a.asked)
	return nil
}

// leave ends the program once everything is written.
func (a *App) leave() tea.Cmd {
	if a.leaving {
		return nil
	}
	a.leaving, a.waits = true, "Leaving, once everything is written …"
	a.drafts.keep()
	return a.whenIdle(func() tea.Cmd {
		if len(a.drafts.unsaved) > 0 && !a.anyway {
			a.leaving, a.waits, a.anyway = false, "", true
			a.Warn("What was typed could not be kept. Make room on the disk, or press Ctrl+Q again to leave without it.")
			return nil
		}
		d := a.desk
		return work(func() func() tea.Cmd {
			var err error
			if d != nil {
				err = d.Close()
			}
			return func() tea.Cmd {
				a.stop()
				a.closing = err
				return tea.Quit
			}
		})
	})
}

// Err returns what went wrong while the book was closed.
func (a *App) Err() error { return a.closing }

// cleanPaste takes out of pasted text what must not reach a terminal.
func cleanPaste(s string) (string, prose.Cleaning) { return prose.Clean(s) }
