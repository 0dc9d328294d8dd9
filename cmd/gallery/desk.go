package main

import (
	"context"
	_ "embed"
	"errors"
	"slices"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
	"council/scrutiny/ui/simulate"
)

// heldAt is when every picture was taken: the dates of the sample are counted
// from it. In a live meeting the clock goes on by a minute with each change.
var heldAt = time.Date(2026, time.November, 24, 10, 20, 0, 0, time.UTC)

// Who sits at the desk, and where the book is said to be.
const (
	officer  = "Helen Marsh"
	bookPath = "Documents/Pavement parking.scrutiny"
)

// imported is the plan of another council, invented, for the pictures of an
// import: its columns have names of their own.
//
//go:embed testdata/walking-plan.csv
var imported []byte

// office is the program around the book. What no picture needs, it has from the
// office of the simulations.
type office struct {
	*simulate.Office
	now time.Time
}

func newOffice() *office { return &office{simulate.NewOffice(), heldAt} }

// Now is what the clock shows.
func (o *office) Now() time.Time { return o.now }

// Demo opens the sample.
func (o *office) Demo(context.Context) (ui.Desk, error) { return o.desk() }

// Read reads the one file that is there, whatever it is called.
func (*office) Read(ctx context.Context, path string) (*intake.Source, error) {
	return file.Read(ctx, path, imported)
}

// Export writes nothing, and says where it would be.
func (*office) Export(_ context.Context, _ string, r *model.Review, e ui.Export) (string, error) {
	return "Documents/" + r.Info().Title + " " + string(e.What) + " " + e.Today.String() + "." + e.Format, nil
}

// DefaultBook says where a new book would go.
func (*office) DefaultBook(title string) string { return "Documents/" + title + ".scrutiny" }

// desk is a book in memory that holds the sample.
type desk struct {
	office  *office
	review  *model.Review
	earlier *model.Review // of the same council, finished
	entries []*model.Entry
	drafts  map[string]string
}

var _ ui.Desk = (*desk)(nil)

func (o *office) desk() (*desk, error) {
	steps, err := sample.Build("sample", timetable.DayOf(heldAt), heldAt)
	if err != nil {
		return nil, err
	}
	before, err := sample.BuildEarlier("earlier", timetable.DayOf(heldAt), heldAt)
	if err != nil {
		return nil, err
	}
	d := &desk{office: o, earlier: before[len(before)-1].Review, drafts: map[string]string{}}
	for _, s := range steps {
		d.review = s.Review
		d.entries = append(d.entries, s.Entry)
	}
	return d, nil
}

func (*desk) Path() string     { return bookPath }
func (*desk) ReadOnly() string { return "" }
func (*desk) Warning() string  { return "" }
func (*desk) Close() error     { return nil }

// Whereabouts says that all that is kept is there.
func (*desk) Whereabouts(_ context.Context, f model.File) (string, error) {
	if f.Kept() {
		return "kept in the book", nil
	}
	return "place only", nil
}

// WriteFile writes nothing, and says where it would be.
func (*desk) WriteFile(_ context.Context, f model.File) (string, error) {
	return "Documents/" + f.Name, nil
}

func (d *desk) Reviews(context.Context) ([]*model.Review, error) {
	return []*model.Review{d.earlier, d.review}, nil
}

func (*desk) Begin(context.Context, model.Begin) (*model.Review, error) {
	return nil, errors.New("the gallery shows the sample review only")
}

func (d *desk) Change(_ context.Context, r *model.Review, c model.Change, drafts ...string) (*model.Review, *model.Entry, error) {
	if r.LiveMeeting() != nil {
		d.office.now = d.office.now.Add(time.Minute)
	}
	next, entry, err := model.Apply(r, c, model.Stamp{At: d.office.now, Who: officer})
	if err != nil {
		return nil, nil, err
	}
	d.review = next
	d.entries = append(d.entries, entry)
	for _, key := range drafts {
		delete(d.drafts, key)
	}
	return next, entry, nil
}

func (d *desk) Undo(ctx context.Context, r *model.Review) (*model.Review, *model.Entry, error) {
	seq, ok := r.CanUndo()
	if !ok {
		return nil, nil, &model.Rejected{Why: "There is nothing to undo."}
	}
	return d.Change(ctx, r, model.Undo{Entry: d.entries[seq-1]})
}

func (d *desk) Redo(ctx context.Context, r *model.Review) (*model.Review, *model.Entry, error) {
	seq, ok := r.CanRedo()
	if !ok {
		return nil, nil, &model.Rejected{Why: "There is nothing to do again."}
	}
	return d.Change(ctx, r, model.Redo{Entry: d.entries[seq-1]})
}

func (d *desk) History(_ context.Context, _ *model.Review, id model.ID, most int) ([]*model.Entry, error) {
	var found []*model.Entry
	for _, e := range d.entries {
		if id == 0 || slices.ContainsFunc(e.Touched, func(t model.Touch) bool { return t.ID == id }) {
			found = append(found, e)
		}
	}
	return found[max(0, len(found)-most):], nil
}

func (d *desk) During(_ context.Context, _ *model.Review, meeting model.ID) ([]*model.Entry, error) {
	var found []*model.Entry
	for _, e := range d.entries {
		if e.Meeting == meeting {
			found = append(found, e)
		}
	}
	return found, nil
}

func (d *desk) SaveDraft(_ context.Context, key, text string) error {
	d.drafts[key] = text
	if text == "" {
		delete(d.drafts, key)
	}
	return nil
}

func (d *desk) Drafts() map[string]string { return d.drafts }
