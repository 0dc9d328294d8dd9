package simulate

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/publish"
	"council/scrutiny/model/report"
	"council/scrutiny/ui"
)

// Office is the program around the book, in memory.
type Office struct {
	// Files are what can be read for an import, by path.
	Files map[string]*intake.Source
	// Replies are the words of files that may be replies by mail, by path.
	Replies map[string]string
	// Contents are what can be attached, by path.
	Contents map[string][]byte
	// Books are what can be opened, by path.
	Books map[string]*Desk
	// BackupsOf are the backups of books, by the books' paths.
	BackupsOf map[string][]ui.Backup
	// Exports are what was written; Clipped is what was copied last.
	Exports  []ui.Export
	Clipped  string
	Restored []string
	// Publishing is what was last prepared to be published.
	Publishing ui.Publishing
	// Folders are the folders of papers that were finished, by path; Dropped
	// counts those that were not.
	Folders map[string][]string
	Dropped int
	// Posts are the mails that were sent out, by the folders they were delivered
	// into and the names of their files; TakenBack counts those that were not.
	Posts     map[string]map[string]string
	TakenBack int
	// Fails is what opening, exporting and saving settings answer, if not nil.
	Fails error

	now time.Time
	set ui.Settings
}

var _ ui.Office = (*Office)(nil)

// NewOffice returns an office whose clock stands at a Sunday afternoon in
// November 2026.
func NewOffice() *Office {
	return &Office{
		Files: map[string]*intake.Source{}, Books: map[string]*Desk{}, BackupsOf: map[string][]ui.Backup{}, Folders: map[string][]string{}, Posts: map[string]map[string]string{},
		now: time.Date(2026, time.November, 22, 14, 0, 0, 0, time.UTC),
	}
}

// Book puts a book at a path, with reviews made by changes. It panics where a
// change is refused: then the test is wrong.
func (o *Office) Book(path string, reviews ...Story) *Desk {
	d := &Desk{path: path, now: o.Now, entries: map[model.ReviewID][]*model.Entry{}, drafts: map[string]string{}}
	for i, story := range reviews {
		d.tell(model.ReviewID("review"+number(i+1)), story)
	}
	o.Books[path] = d
	return d
}

// Now is the time of the simulation.
func (o *Office) Now() time.Time { return o.now }

// Settings returns what was set.
func (o *Office) Settings() ui.Settings { return o.set }

// SaveSettings keeps settings.
func (o *Office) SaveSettings(s ui.Settings) error {
	if o.Fails != nil {
		return o.Fails
	}
	o.set = s
	return nil
}

// Open opens a book that was put at a path.
func (o *Office) Open(_ context.Context, path string) (ui.Desk, error) {
	d, ok := o.Books[path]
	switch {
	case o.Fails != nil:
		return nil, o.Fails
	case !ok:
		return nil, fmt.Errorf("there is no book at %s. Check the path, or begin a new review", path)
	}
	d.Closed = false
	return d, nil
}

// Look opens a book for looking only.
func (o *Office) Look(ctx context.Context, path string) (ui.Desk, error) {
	desk, err := o.Open(ctx, path)
	if d, ok := desk.(*Desk); ok && err == nil {
		d.readOnly = "The book is open for looking only."
		return d, nil
	}
	return nil, err
}

// Create makes a book with a first review.
func (o *Office) Create(ctx context.Context, path string, c model.Begin) (ui.Desk, error) {
	if o.Fails != nil {
		return nil, o.Fails
	}
	if o.Books[path] != nil {
		return nil, fmt.Errorf("there is a file at %s already. Choose another name", path)
	}
	d := o.Book(path)
	if _, err := d.Begin(ctx, c); err != nil {
		delete(o.Books, path)
		return nil, err
	}
	return d, nil
}

// Demo returns a book with the sample review.
func (o *Office) Demo(context.Context) (ui.Desk, error) {
	if o.Fails != nil {
		return nil, o.Fails
	}
	return o.Book("/books/sample "+number(len(o.Books))+".scrutiny", FlyTipping()), nil
}

// Backups lists the backups of a book.
func (o *Office) Backups(path string) ([]ui.Backup, error) {
	if o.Fails != nil {
		return nil, o.Fails
	}
	return o.BackupsOf[path], nil
}

// Restore puts a backup in the place of a book.
func (o *Office) Restore(_ context.Context, path, backup string) error {
	d, ok := o.Books[backup]
	if !ok {
		return fmt.Errorf("the backup %s is not there any more", backup)
	}
	o.Restored = append(o.Restored, backup)
	o.Books[path] = &Desk{path: path, now: o.Now, reviews: d.reviews, entries: d.entries, drafts: map[string]string{}}
	return nil
}

// Complete goes on with a path among the files that can be read.
func (o *Office) Complete(path string) (longest string, names []string) {
	for _, one := range slices.Sorted(maps.Keys(o.Files)) {
		if strings.HasPrefix(one, path) {
			names = append(names, one[strings.LastIndex(one, "/")+1:])
			if longest == "" {
				longest = one
			}
			for !strings.HasPrefix(one, longest) {
				longest = longest[:len(longest)-1]
			}
		}
	}
	return longest, names
}

// Read reads a file for an import.
func (o *Office) Read(ctx context.Context, path string) (*intake.Source, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	src, ok := o.Files[path]
	if !ok {
		return nil, fmt.Errorf("there is no file at %s. Check the path", path)
	}
	return src, nil
}

// Came lists the files of a folder, or the file itself.
func (o *Office) Came(path string) ([]string, error) {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(o.Files)) {
		if strings.HasPrefix(name, strings.TrimSuffix(path, "/")+"/") {
			all = append(all, name)
		}
	}
	if len(all) == 0 {
		all = []string{path}
	}
	return all, nil
}

// ReadBack reads a file that came back.
func (o *Office) ReadBack(ctx context.Context, path string) (*intake.Source, string, error) {
	src, err := o.Read(ctx, path)
	return src, o.Replies[path], err
}

// Take looks at a file that is to be attached.
func (o *Office) Take(_ context.Context, path string, keep bool) (model.File, []byte, error) {
	content, ok := o.Contents[path]
	if !ok {
		return model.File{}, nil, fmt.Errorf("there is no file at %s. Check the path", path)
	}
	f := model.File{Name: path[strings.LastIndex(path, "/")+1:], Size: int64(len(content)), Sum: model.SumOf(content)}
	if !keep {
		f.Place, content = path, nil
	}
	return f, content, nil
}

// TakeLook takes any file, and has one thing to say of it.
func (o *Office) TakeLook(ctx context.Context, path string) (model.File, []byte, []string, error) {
	f, content, err := o.Take(ctx, path, true)
	return f, content, []string{"Its picture is linked, so it is left out."}, err
}

// Export keeps what was asked for.
func (o *Office) Export(ctx context.Context, _ string, r *model.Review, e ui.Export) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", fmt.Errorf("write the tracker: %w", err)
	}
	if o.Fails != nil {
		return "", o.Fails
	}
	o.Exports = append(o.Exports, e)
	return "/books/" + r.Info().Title + " " + string(e.What) + " " + e.Today.String() + "." + e.Format, nil
}

// Folder prepares a folder of three papers.
func (o *Office) Folder(_ string, r *model.Review, x ui.Export) (ui.Folder, error) {
	o.Exports = append(o.Exports, x)
	return &folder{office: o, name: r.Info().Title}, nil
}

// folder is a folder of papers in memory.
type folder struct {
	office *Office
	name   string
	made   []string
}

func (*folder) Papers() []string {
	return []string{"Draft minutes (private).docx", "Draft minutes (public).docx", "Resolutions (public).docx"}
}

func (*folder) Lacking() []string {
	return []string{"No next meeting is prepared, so there is no agenda of one."}
}

func (f *folder) Write(ctx context.Context, n int) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write the papers: %w", err)
	}
	if f.office.Fails != nil {
		return f.office.Fails
	}
	f.made = append(f.made, f.Papers()[n])
	return nil
}

func (f *folder) Finish() (string, error) {
	path := "/books/" + f.name + " meeting"
	f.office.Folders[path] = f.made
	return path, nil
}

func (f *folder) Drop() error {
	f.made = nil
	f.office.Dropped++
	return nil
}

// Publish prepares a folder of three papers; the second time none of them has
// changed.
func (o *Office) Publish(_ string, x ui.Publishing) (ui.Publication, error) {
	if o.Fails != nil {
		return nil, o.Fails
	}
	o.Publishing = x
	return &publication{folder{office: o, name: x.Now.Info().Title + " published"}, nil}, nil
}

// publication is a folder of public pages in memory.
type publication struct {
	folder
	since []publish.Difference
}

func (*publication) Papers() []string  { return []string{"Scope", "Project plan", "Action tracker"} }
func (*publication) Lacking() []string { return []string{"No report."} }

func (p *publication) Since() []publish.Difference { return p.since }

func (p *publication) Finish() (string, error) {
	path := "/books/" + p.name
	if _, there := p.office.Folders[path]; !there {
		p.since = []publish.Difference{{What: publish.Added, Name: "scope.html"}, {What: publish.Withdrawn, Name: "plan.html"}}
	}
	p.office.Folders[path] = p.made
	return path, nil
}

// Formats lists the formats of a paper.
func (o *Office) Formats(what report.Paper) []ui.Format {
	if what == report.TrackerPaper {
		return []ui.Format{{Key: "docx", Label: "Word"}, {Key: "xlsx", Label: "Excel"}, {Key: "html", Label: "web page"}, {Key: "csv", Label: "CSV"}}
	}
	return []ui.Format{{Key: "docx", Label: "Word"}, {Key: "html", Label: "web page"}, {Key: "md", Label: "Markdown"}, {Key: "txt", Label: "plain text"}}
}

// Clip keeps what was copied.
func (o *Office) Clip(text string) (string, error) {
	if o.Fails != nil {
		return "", o.Fails
	}
	o.Clipped = text
	return "/data/copied.txt", nil
}

// DefaultBook is where a new book goes.
func (o *Office) DefaultBook(title string) string {
	return "/documents/" + strings.ToLower(title) + ".scrutiny"
}
