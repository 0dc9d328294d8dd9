// Package ui is the root of the screen: it routes keys through the layers and
// tabs, queues changes for the writer, and composes frames. It declares what it
// needs of the book and of the program as small interfaces; it knows no store,
// no file format and no clock.
package ui

import (
	"context"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/model/send"
	"council/scrutiny/model/slide"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/paint"
)

// Desk is the open book.
type Desk interface {
	// Path is where the book is.
	Path() string
	// ReadOnly says why nothing can be changed, or is empty.
	ReadOnly() string
	// Warning is something that the officer has to know of the book, or empty.
	Warning() string
	Reviews(ctx context.Context) ([]*model.Review, error)
	// Begin makes a new review in the book.
	Begin(ctx context.Context, c model.Begin) (*model.Review, error)
	// Change applies a change and returns once it is on the disk; the drafts that
	// it was typed in, by their keys, are dropped with it.
	Change(ctx context.Context, r *model.Review, c model.Change, drafts ...string) (*model.Review, *model.Entry, error)
	Undo(ctx context.Context, r *model.Review) (*model.Review, *model.Entry, error)
	Redo(ctx context.Context, r *model.Review) (*model.Review, *model.Entry, error)
	// History returns the entries that touched a record, oldest first; 0 stands
	// for the whole review, of which the last most entries are returned.
	History(ctx context.Context, r *model.Review, id model.ID, most int) ([]*model.Entry, error)
	// During returns the entries that were made while a meeting was live, oldest
	// first.
	During(ctx context.Context, r *model.Review, meeting model.ID) ([]*model.Entry, error)
	// SaveDraft keeps a text that is being typed; an empty one drops it.
	SaveDraft(ctx context.Context, key, text string) error
	Drafts() map[string]string
	// Whereabouts says in a few words how it stands with a source file: whether
	// the book keeps it, or whether it is still at its place.
	Whereabouts(ctx context.Context, f model.File) (string, error)
	// WriteFile writes a file that the book keeps beside the book and returns the
	// whole path. A file that is there is kept; the new one gets a number.
	WriteFile(ctx context.Context, f model.File) (path string, err error)
	Close() error
}

// Backup is one backup of a book.
type Backup struct {
	Path string
	Made time.Time
	Name string
}

// Office is what the program does outside of the open book.
type Office interface {
	Now() time.Time
	Settings() Settings
	SaveSettings(s Settings) error
	// Open opens the book at a path, Create makes one with a first review, Demo
	// a fresh copy of the sample.
	Open(ctx context.Context, path string) (Desk, error)
	Create(ctx context.Context, path string, c model.Begin) (Desk, error)
	Demo(ctx context.Context) (Desk, error)
	// Look opens a book for looking only.
	Look(ctx context.Context, path string) (Desk, error)
	// Backups lists the backups of the book at a path, the newest first.
	Backups(path string) ([]Backup, error)
	// Restore puts a backup in the place of the closed book at path; what was
	// there becomes a backup itself.
	Restore(ctx context.Context, path, backup string) error
	// Complete goes on with a path as far as the names at its place that begin
	// like it are alike, and returns those names.
	Complete(path string) (longest string, names []string)
	// Read reads a file that is to be imported.
	Read(ctx context.Context, path string) (*intake.Source, error)
	// Came lists the files at a path that may have come back: those of a folder,
	// or the file itself.
	Came(path string) ([]string, error)
	// ReadBack reads a file that came back, and its words where it may be a reply
	// by mail.
	ReadBack(ctx context.Context, path string) (src *intake.Source, reply string, err error)
	// Take looks at a file that is to be attached, and reads it where it is to be
	// kept.
	Take(ctx context.Context, path string, keep bool) (f model.File, content []byte, err error)
	// TakeLook reads the Word file that papers are to take their look from, and
	// says in sentences what of it is not carried.
	TakeLook(ctx context.Context, path string) (f model.File, content []byte, notes []string, err error)
	// Export writes a document of the review beside the book and returns the
	// whole path. A file that is there is kept; the new one gets a number.
	Export(ctx context.Context, book string, r *model.Review, e Export) (path string, err error)
	// Folder prepares the folder of a closed meeting's papers beside the book;
	// nothing is written yet.
	Folder(book string, r *model.Review, x Export) (Folder, error)
	// PostFolder is a good name for the folder of files that are sent to leads: of
	// one that is not beside the book yet.
	PostFolder(book string, r *model.Review, today timetable.Day) string
	// Post prepares files that are sent to be filled in. A folder without a path
	// is beside the book. It refuses where they could not be put into it.
	Post(book string, r *model.Review, x Posting) (Post, error)
	// Publish prepares the folder of a review's public pages beside the book.
	// Nothing is written yet.
	Publish(book string, x Publishing) (Publication, error)
	// Formats lists the formats that a paper can be written in.
	Formats(what report.Paper) []Format
	// Clip puts text into a file for the mail, and returns its path.
	Clip(text string) (path string, err error)
	// DefaultBook is a good place for a new book of that name.
	DefaultBook(title string) string
}

// Format is one format of exports.
type Format struct{ Key, Label string }

// Export says what is to be written.
type Export struct {
	What    report.Paper
	Meeting model.ID // that a paper is about; 0 for the tracker, and for resolutions of all
	Witness model.ID // that a letter or a note goes to
	// Recommendation is the one that a proof card is about.
	Recommendation model.ID
	Format         string
	Private        bool
	Today          timetable.Day
	// Changed is what changed in the review during the meeting, for private
	// minutes.
	Changed []model.Happening
}

// Folder is a folder of papers in the making. It stands in its place once it is
// finished, whole or not at all.
type Folder interface {
	// Papers are the names of the files that it will hold.
	Papers() []string
	// Lacking says, one sentence each, which papers there are none of, and why.
	Lacking() []string
	// Write makes one of the papers and reads it back.
	Write(ctx context.Context, n int) error
	// Finish puts the folder in its place and returns its path. A folder of that
	// name that is there stays: the new one gets a number.
	Finish() (path string, err error)
	// Drop takes away what was written.
	Drop() error
}

// Posting says what is sent to be filled in.
type Posting struct {
	Options send.Options
	Parcels []send.Parcel // a file for each
	Format  string
	Folder  string
}

// Post is files on their way to those who fill them in, each with the text of a
// mail beside it. They stand in their folder once they are delivered, all or
// none.
type Post interface {
	// Files are the names of the files, Mail the text that one goes out with.
	Files() []string
	Mail(n int) string
	// Write makes a file and its mail, and reads them back.
	Write(ctx context.Context, n int) error
	// Deliver puts all of them into their folder and returns its path.
	Deliver() (folder string, err error)
	// Change is what the book keeps of it.
	Change() model.Change
	// TakeBack takes away what was written, delivered or not.
	TakeBack() error
	// End ends a delivery that the book has kept.
	End() error
}

// Publishing says what is published: a review as it is now, its tracker as it was
// at the end of a day; all are the reviews of the book.
type Publishing struct {
	Now, Then *model.Review
	All       []*model.Review
	AsAt      timetable.Day
}

// Publication is a folder of public pages in the making. One that was published
// before is replaced by Finish, where something has changed.
type Publication interface {
	Folder
	// Since says what changed against what stood there before.
	Since() []publish.Difference
}

// Settings are what an officer sets once for all books.
type Settings struct {
	Name, Council, Theme, Zone string
	// Big says whether the projector has letters of double height, Start what
	// the program begins with, Line what stands below the picture.
	Big, Start, Line string
	// Blocks are the texts that the officer keeps, by the words that stand for
	// them: ";excl".
	Blocks map[string]string
	// Reviews are the reviews that were used last, by the paths of their books.
	Reviews map[string]string
}

// Painter puts frames on the terminal.
type Painter interface {
	Paint(f paint.Frame)
	Send(sequence string)
}

// Audience is a second window that shows the room what it may see, while the
// officer works in this one.
type Audience interface {
	// Show hands over the slide that the room should see now. It never waits.
	Show(s slide.Slide)
	// Watching says that a window is there.
	Watching() bool
	// Join lets such windows join, which is done already as a rule, and says why
	// they cannot.
	Join(ctx context.Context) error
}
