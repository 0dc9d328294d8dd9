package main

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"council/scrutiny/model"
	"council/scrutiny/store"
	"council/scrutiny/store/file"
)

// panel is a review whose panel meets: each change comes a minute after the
// last.
type panel struct {
	d       *desk
	r       *model.Review
	at      time.Time
	meeting model.ID
	err     error
}

func (p *panel) do(changes ...model.Change) {
	for _, c := range changes {
		if p.err != nil {
			return
		}
		p.at = p.at.Add(time.Minute)
		p.r, _, p.err = p.d.change(context.Background(), p.r, c)
	}
}

func (p *panel) last(k model.Kind) model.ID {
	var last model.ID
	for _, rec := range p.r.Of(k) {
		last = max(last, model.IDOf(rec))
	}
	return last
}

// prepare adds a meeting with its items; a title may go on with the paragraph
// under which the item is exempt and its title for the public.
func (p *panel) prepare(m *model.Meeting, items ...string) {
	p.do(model.Insert{Records: []model.Record{m}})
	p.meeting = p.last(model.KindMeeting)
	for _, item := range items {
		parts := append(strings.Split(item, "|"), "", "")
		p.do(model.AddTo{Meeting: p.meeting, Kind: model.KindItem, Values: []model.Value{
			{Field: "title", Text: parts[0]}, {Field: "exempt", Text: parts[1]}, {Field: "open_title", Text: parts[2]},
		}})
	}
}

func (p *panel) attend(name, capacity, post string) {
	p.do(model.AddTo{Meeting: p.meeting, Kind: model.KindAttendee, Values: []model.Value{
		{Field: "name", Text: name}, {Field: "capacity", Text: capacity}, {Field: "post", Text: post}, {Field: "presence", Text: "present"},
	}})
}

func (p *panel) say(t model.MinuteType, text string) { p.do(model.Capture{Type: t, Text: text}) }

func (p *panel) next() {
	items := p.r.Sitting(p.meeting).Items()
	for n, i := range items[:len(items)-1] {
		if i.ID == p.r.Sitting(p.meeting).Current().ID {
			p.do(model.TakeItem{Meeting: p.meeting, Item: items[n+1].ID})
			return
		}
	}
}

// The sentences of the meeting, in the order in which they are typed. The
// document has the parts of a real panel's minutes, in words of our own.
var (
	wardenNotes = []string{
		"The Chair introduced the item and welcomed the Director of Parks, the Service Manager for Wardens and the Team Leader to the meeting.",
		"The Service Manager advised Members that the review of the Warden Service had been put on the work programme in May 2026.",
		"The wardens dealt with, among other things:-\n- gates left open;\n- dogs off the lead;\n- lamps that had gone out;\n- litter after fairs.",
		"Eight wardens worked on six days of the week, with two vans between them.",
		"A debate took place and Members discussed the following:-\n- thanks to the wardens for a hard winter;\n- how shifts were planned;\n- the want of figures by park.",
	}
	wardenSuggestion = "The Research Officer suggested that visitors be asked what they thought, in few and simple questions."
	wardenTerms      = `that the terms of reference for the review of the Warden Service be agreed as follows:-
Review objectives
The objectives of the review will be to:
- understand how the service works;
- set out what it is for;
- look at what it has achieved;
- look at how it is measured;
- learn what visitors expect.
Indicators of success
- clear aims;
- figures by park;
- wardens and police at one table;
- visitors who know whom to call;
- value for money;
- enough wardens.
Methodology
The review to be carried out by way of:
- interviews with wardens;
- a survey of visitors;
- the figures of three years;
- a visit to two parks;
- what other councils do;
- small working groups.
Review involvement
To seek involvement of:
- the Director of Parks;
- the Service Manager for Wardens;
- the Team Leader;
- the wardens;
- friends of the parks.`
)

// hold runs the meeting.
func (p *panel) hold() {
	p.prepare(&model.Meeting{
		Body: "Parks Scrutiny Panel", When: model.Timetable{Words: "Thursday 10 September 2026"}, Starts: "10:00", Place: "Committee Room 2",
		Session: model.PublicSession, Notes: "Ring the Director about the awkward matter first",
	}, "Terms of reference: the Warden Service", "The lodge at Hilltop Park|3|A matter of property", "Next meeting")
	p.attend("Cllr Ann Abbey", "chair", "")
	p.attend("Cllr Ben Brook", "vice", "")
	p.attend("Cllr Cat Croft", "", "")
	p.attend("Gita Dey", "officer", "Director of Parks")
	p.do(model.OpenMeeting{ID: p.meeting})
	for _, s := range wardenNotes {
		p.say(model.NoteMinute, s)
	}
	p.say(model.NoteMinute, wardenSuggestion)
	p.say(model.NoteMinute, "The Service Manager thanked all present and took the Panel through the terms of reference.")
	p.say(model.Resolved, wardenTerms)
	p.do(model.Capture{Type: model.ActionMinute, Text: "to bring the figures by park", Leads: "GD", Due: "by 30 October 2026"})
	p.next()
	p.say(model.NoteMinute, "The lodge may be let to Messrs Holt for nine years.")
	p.do(model.Capture{Type: model.Resolved, Text: "that the lodge be let to Messrs Holt", OpenText: "that the officers proceed as advised"})
	p.next()
	p.say(model.NoteMinute, "The next meeting was fixed for 12 November 2026.")
	p.do(model.CloseMeeting{ID: p.meeting})
	p.at = p.at.Add(24 * time.Hour)
	p.prepare(&model.Meeting{Body: "Parks Scrutiny Panel", When: model.Timetable{Words: "1 October 2026"}}, "Findings so far")
	p.do(model.OpenMeeting{ID: p.meeting})
	p.say(model.NoteMinute, "The members talked about the Director in private for an hour.")
	p.say(model.Recommended, "that the Cabinet keep eight wardens")
}

// buildPanel makes a book of the review.
func buildPanel(e env, path string) error {
	p := &panel{at: time.Date(2026, 9, 10, 8, 59, 0, 0, time.UTC)}
	e.now = func() time.Time { return p.at }
	return makeBook(context.Background(), e, path, func(_ context.Context, d *desk) error {
		p.d = d
		p.r, p.err = d.begin(context.Background(), model.Begin{Title: "Wardens", Body: "Parks Scrutiny Panel"})
		p.do(model.Insert{Records: []model.Record{&model.Person{Name: "Gita Dey", Abbreviation: "GD", Contact: "gita at home 01632 960001"}}})
		p.hold()
		return p.err
	})
}

// panelBook makes that book in a story.
func panelBook(ts *testscript.TestScript, neg bool, args []string) {
	e := systemEnv()
	e.account, e.out, e.err = "Sam Officer", io.Discard, io.Discard
	e.dataDir, e.configDir = ts.MkAbs("data"), ts.MkAbs("config")
	ts.Check(buildPanel(e, ts.MkAbs(args[0])))
}

// looksLike holds a written file, all its parts, to texts that stand in it in
// this order, or with ! to texts that do not:
//
//	looks minutes.docx 'Present' 'RESOLVED'
func looksLike(ts *testscript.TestScript, neg bool, args []string) {
	name := args[0]
	format := file.Format(name[strings.LastIndexByte(name, '.')+1:])
	contents, err := file.Contents(format, []byte(ts.ReadFile(name)))
	ts.Check(err)
	all := strings.Join(contents, "\n")
	for _, want := range args[1:] {
		_, after, found := strings.Cut(all, want)
		if found == neg {
			ts.Fatalf("%s: %q stands there, behind what stands before it: %v", name, want, found)
		}
		if found {
			all = after
		}
	}
}

// TestExportGivesOutReferences exports the minutes of a meeting that is not
// closed: the reference of a decision that was seen is never given again.
func TestExportGivesOutReferences(t *testing.T) {
	dir := t.TempDir()
	e := testEnv(t, dir)
	e.out, e.err = io.Discard, io.Discard
	path := dir + "/panel" + bookSuffix
	if err := buildPanel(e, path); err != nil {
		t.Fatal(err)
	}
	if code := run(e, []string{"export", path, "minutes", "--meeting", "2", "--out", dir + "/m.docx"}); code != exitDone {
		t.Fatalf("the export ended with %d", code)
	}
	b, err := store.Open(path, e.options())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	d := e.desk(b)
	all, err := d.all(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p := &panel{d: d, r: all[0], at: e.now()}
	before := p.r.Register()
	if p.r, _, err = newBookDesk(e, b).Undo(t.Context(), p.r); err != nil {
		t.Fatal(err)
	}
	p.say(model.Resolved, "that something else be done")
	if p.err != nil {
		t.Fatal(p.err)
	}
	after := p.r.Register()
	if was, is := before[len(before)-1].Minute.Reference, after[len(after)-1].Minute.Reference; was == is || was == "" {
		t.Errorf("%s was given again as %s", was, is)
	}
}
