package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// folder is the folder of a meeting's papers in the making. They are written
// into a folder beside its place, which is renamed when all are there.
type folder struct {
	e       env
	r       *model.Review
	meeting *model.Meeting
	changed []model.Happening
	place   string // where the folder will stand
	part    string // where it is being made; empty until the first paper
	papers  []paperFile
	lacking []string
}

// paperFile is one file of the folder.
type paperFile struct {
	name string
	open bool // for the public
	make func(name string) ([]byte, error)
}

var _ ui.Folder = (*folder)(nil)

// Folder prepares the papers of a closed meeting.
func (o *office) Folder(book string, r *model.Review, x ui.Export) (ui.Folder, error) {
	m, ok := r.Find(x.Meeting).(*model.Meeting)
	if !ok {
		return nil, fmt.Errorf("the meeting is not there any more: choose another one")
	}
	place, err := filepath.Abs(filepath.Join(filepath.Dir(book), folderName(r, m)))
	if err != nil {
		return nil, fmt.Errorf("find the book's folder: %w", err)
	}
	f := &folder{e: o.e, r: r, meeting: m, changed: x.Changed, place: place}
	f.collect()
	return f, nil
}

// folderName names the folder after the review, the meeting and its day.
func folderName(r *model.Review, m *model.Meeting) string {
	name := fmt.Sprintf("%s meeting %d", exportTitle(r.Info().Title), m.Number)
	if day := m.Day(); !day.IsZero() {
		name += " " + day.String()
	}
	return name
}

// collect lists the papers that the folder is to hold.
func (f *folder) collect() {
	minutes := "Minutes"
	if f.meeting.Approved.IsZero() {
		minutes = "Draft minutes"
	}
	f.add(minutes, report.MinutesPaper, f.meeting, file.DOCX, true)
	f.add(minutes, report.MinutesPaper, f.meeting, file.DOCX, false)
	f.add(minutes, report.MinutesPaper, f.meeting, file.HTML, false)
	if exempt := report.PrivateResolutions(f.r, f.meeting.ID, report.Options{}); exempt != nil && exempt.Marking != "" {
		f.add("Resolutions", report.ResolutionsPaper, f.meeting, file.DOCX, true)
	}
	f.add("Resolutions", report.ResolutionsPaper, f.meeting, file.DOCX, false)
	if mails := report.Duties(f.r, f.meeting.ID, f.e.paperOptions(nil)); len(mails) > 0 {
		f.papers = append(f.papers, paperFile{name: "Actions for each lead (private).txt", make: func(string) ([]byte, error) { return mailing(mails), nil }})
		f.add("Actions", report.ActionsPaper, f.meeting, file.DOCX, true)
	} else {
		f.lacking = append(f.lacking, "No action was minuted, so there is none to send to a lead.")
	}
	next := f.r.NextMeeting(f.meeting.ID)
	if next == nil {
		f.lacking = append(f.lacking, "No next meeting is prepared, so there is no agenda of one.")
		return
	}
	what := fmt.Sprintf("Agenda of meeting %d", next.Number)
	if day := next.Day(); !day.IsZero() {
		what += " " + day.String()
	}
	f.add(what, report.AgendaPaper, next, file.DOCX, false)
}

// add adds a paper of a meeting, for the public or with everything.
func (f *folder) add(what string, paper report.Paper, m *model.Meeting, format file.Format, private bool) {
	who := "public"
	if private {
		who = "private"
	}
	f.papers = append(f.papers, paperFile{fmt.Sprintf("%s (%s).%s", what, who, format), !private, func(name string) ([]byte, error) {
		return made(f.r, format, f.e.paper(f.r, paper, m.ID, private, f.changed), !private, name)
	}})
}

// mailing is what each lead has to do, as mails one below the other.
func mailing(mails []report.Mail) []byte {
	var out strings.Builder
	for i, m := range mails {
		if i > 0 {
			out.WriteString("\n" + strings.Repeat("_", 72) + "\n\n")
		}
		out.WriteString("To: " + m.Lead + "\nSubject: " + m.Subject + "\n\n" + m.Text)
	}
	return []byte(out.String())
}

// Papers are the names of the files.
func (f *folder) Papers() []string {
	names := make([]string, len(f.papers))
	for i, p := range f.papers {
		names[i] = p.name
	}
	return names
}

// Lacking says which papers there are none of.
func (f *folder) Lacking() []string { return f.lacking }

// Write makes a paper, writes it and reads it back.
func (f *folder) Write(ctx context.Context, n int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := f.begin(); err != nil {
		return err
	}
	p := f.papers[n]
	data, err := p.make(p.name)
	if err != nil {
		return fmt.Errorf("make %q: %w", p.name, err)
	}
	path := filepath.Join(f.part, p.name)
	if err := writeFile(path, false, whole(data)); err != nil {
		return err
	}
	return readBack(path, data)
}

// begin makes the folder beside its place, once. Its name is held to what the
// public may see: it is read by whoever looks over a shoulder.
func (f *folder) begin() error {
	if f.part != "" {
		return nil
	}
	if where, found := public.ClosedTexts(f.r).In(filepath.Base(f.place)); found {
		return fmt.Errorf("nothing was written: the name of the folder would show a closed text, the %s", where)
	}
	part, err := os.MkdirTemp(filepath.Dir(f.place), "."+filepath.Base(f.place)+".*.part")
	if err != nil {
		return fmt.Errorf("no folder can be made beside the book, look whether you may write there: %w", err)
	}
	f.part = part
	return nil
}

// Finish puts the folder in its place.
func (f *folder) Finish() (string, error) {
	place := unused(f.place, "")
	err := os.Chmod(f.part, 0o755) // as other folders are; it was for us alone while it was made
	if err == nil {
		err = os.Rename(f.part, place)
	}
	if err != nil {
		return "", errors.Join(fmt.Errorf("put the folder %q in its place: %w", place, err), f.Drop())
	}
	f.part = ""
	return place, nil
}

// Drop takes away what was written.
func (f *folder) Drop() error {
	if f.part == "" {
		return nil
	}
	if err := os.RemoveAll(f.part); err != nil {
		return fmt.Errorf("take away the folder that was not finished, %q: %w", f.part, err)
	}
	f.part = ""
	return nil
}
