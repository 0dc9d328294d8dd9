package publish

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// The names of the files of a publication that are no paper.
const (
	ManifestName = "manifest.json"
	IndexName    = "index.html"
	FeedName     = "feed.xml"
)

// format marks a manifest as ours.
const (
	format  = "scrutiny publication"
	version = 1
)

// Manifest says what stands in a published folder: by it the next publishing
// knows that the folder is its own, and what changed. It holds no text of the
// review.
type Manifest struct {
	Format  string  `json:"format"`
	Version int     `json:"version"`
	Review  string  `json:"publication"`
	Day     string  `json:"-"` // of publishing: it is no change that it is another
	Files   []File  `json:"files"`
	Pages   []Page  `json:"pages"`
	Changes []Event `json:"changes"`
}

// File is one file of the folder.
type File struct {
	Name string `json:"name"`
	Sum  string `json:"sha256"`
}

// Page is when a paper changed last. Sum is that of its page, without the day.
type Page struct {
	Name string `json:"name"`
	Sum  string `json:"sha256"`
	Day  string `json:"changed"`
}

// What happened to a paper, or a file.
const (
	Added     = "new"
	Changed   = "changed"
	Withdrawn = "withdrawn"
)

// Event is that a paper changed.
type Event struct {
	What string `json:"what"`
	Name string `json:"name"`
	Sum  string `json:"sha256"`
	Day  string `json:"day"`
}

// mostEvents is how many changes are kept, and stand in the feed.
const mostEvents = 100

// Key returns what a folder is known by to be a review's: made of its identity,
// which is not to be read from it.
func Key(id model.ReviewID) string {
	return uuid("review", string(id))
}

// uuid makes a name that is the same for the same texts, and for no others.
func uuid(texts ...string) string {
	sum := sha256.Sum256([]byte(format + "\x00" + strings.Join(texts, "\x00")))
	b := sum[:16]
	b[6], b[8] = b[6]&0x0f|0x80, b[8]&0x3f|0x80 // of a kind of our own, as RFC 9562 has it
	h := hex.EncodeToString(b)
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// Sum returns the fingerprint of a file.
func Sum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// ReadManifest reads a manifest; it is an error if it is none of ours.
func ReadManifest(data []byte) (*Manifest, error) {
	m := &Manifest{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, fmt.Errorf("read the manifest: %w", err)
	}
	switch {
	case m.Format != format:
		return nil, fmt.Errorf("its manifest is not one of scrutiny's")
	case m.Version != version:
		return nil, fmt.Errorf("it was published by a later version of scrutiny")
	}
	for _, f := range m.Files {
		if f.Name == "" || strings.ContainsAny(f.Name, `/\:`) || strings.HasPrefix(f.Name, ".") {
			return nil, fmt.Errorf("its manifest names a file %q, which cannot be", f.Name)
		}
	}
	return m, nil
}

// Bytes returns the manifest as it is written: the same for the same content.
func (m *Manifest) Bytes() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		return nil, fmt.Errorf("write the manifest: %w", err)
	}
	return out.Bytes(), nil
}

// Next begins the manifest of a publication after an earlier one, which is nil
// the first time.
func (p Publication) Next(before *Manifest) *Manifest {
	m := &Manifest{Format: format, Version: version, Review: p.Key, Day: p.Day.String(), Files: []File{}, Pages: []Page{}, Changes: []Event{}}
	if before != nil {
		m.Changes = before.Changes
	}
	return m
}

// Keep notes a paper's page, and returns the day on which it changed last.
func (m *Manifest) Keep(before *Manifest, name, sum string) timetable.Day {
	page := Page{Name: name, Sum: sum, Day: m.Day}
	if was, ok := before.page(name); ok && was.Sum == sum {
		page.Day = was.Day
	}
	m.Pages = append(m.Pages, page)
	return m.read(page.Day)
}

// read reads a day of the manifest, in which somebody may have written.
func (m *Manifest) read(s string) timetable.Day {
	day, err := timetable.ParseDay(s)
	if err != nil {
		day, _ = timetable.ParseDay(m.Day)
	}
	return day
}

func (m *Manifest) page(name string) (Page, bool) {
	if m == nil {
		return Page{}, false
	}
	i := slices.IndexFunc(m.Pages, func(p Page) bool { return p.Name == name })
	if i < 0 {
		return Page{}, false
	}
	return m.Pages[i], true
}

// Last is the day of the last change.
func (m *Manifest) Last() timetable.Day {
	if len(m.Changes) == 0 {
		return m.read(m.Day)
	}
	return m.read(m.Changes[0].Day)
}

// Tell adds what happened to the papers since an earlier publication to what is
// told, the newest first.
func (m *Manifest) Tell(before *Manifest) {
	var fresh []Event
	for _, p := range m.Pages {
		was, there := before.page(p.Name)
		switch {
		case !there:
			fresh = append(fresh, Event{Added, p.Name, p.Sum, m.Day})
		case was.Sum != p.Sum:
			fresh = append(fresh, Event{Changed, p.Name, p.Sum, m.Day})
		}
	}
	if before != nil {
		for _, p := range before.Pages {
			if _, there := m.page(p.Name); !there {
				fresh = append(fresh, Event{Withdrawn, p.Name, p.Sum, m.Day})
			}
		}
	}
	m.Changes = slices.Concat(fresh, m.Changes)
	m.Changes = m.Changes[:min(len(m.Changes), mostEvents)]
}

// Difference is what happened to one file.
type Difference struct{ What, Name string }

// Since says which files are new, changed or withdrawn since an earlier
// publication, by name.
func (m *Manifest) Since(before *Manifest) []Difference {
	was := map[string]string{}
	if before != nil {
		for _, f := range before.Files {
			was[f.Name] = f.Sum
		}
	}
	var all []Difference
	for _, f := range m.Files {
		sum, there := was[f.Name]
		switch {
		case !there:
			all = append(all, Difference{Added, f.Name})
		case sum != f.Sum:
			all = append(all, Difference{Changed, f.Name})
		}
		delete(was, f.Name)
	}
	for name := range was {
		all = append(all, Difference{Withdrawn, name})
	}
	slices.SortFunc(all, func(a, b Difference) int { return cmp.Or(cmp.Compare(a.What, b.What), cmp.Compare(a.Name, b.Name)) })
	return all
}
