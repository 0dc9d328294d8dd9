// Package returns takes back what was sent out: it holds a file that came back
// against what was sent and what stands in the review now, and makes a list of
// proposals of it, from which an officer chooses. It owns how rows are found
// again, what counts as an edit, and the one change that comes of what was
// accepted. It knows nothing of files, screens or books: readers hand it a
// Source, and nothing happens but what is on the list.
package returns

import (
	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// Home is where a file that came back belongs.
type Home struct {
	Review  *model.Review
	Sending *model.Sending // nil where it is not known which file it was
	// Revision is that of the review which was sent; 0 where it is not known.
	Revision model.Revision
	// Trusted says that the file says itself which review it is from, so that the
	// identities of its rows are those of that review.
	Trusted bool
	Notes   []string // sentences for the officer
}

// Proposal is what a file that came back proposes.
type Proposal struct {
	File    string
	Review  *model.Review // as it stands now: the proposal is about this revision alone
	Base    *model.Review // as it was sent; nil where that is not known
	Sending *model.Sending
	From    string // who sent it back, as far as that is known
	Rows    []Row  // in the order of the file, those that are missing last
	Notes   []string
	// Mail says that it is a reply in words: nothing of it is taken but line by
	// line.
	Mail bool
	// Left is what is about no row: of a mail greetings and the like, of a file
	// comments, and words outside of its table.
	Left []LeftOut
	last int // the highest number on the list
}

// LeftOut is a part of a file or mail that is about no action.
type LeftOut struct{ Place, Why, Text string }

// Row is one row of the file, or an action that the file lacks.
type Row struct {
	Fate   Fate
	By     By
	Action model.ID // 0 of a new row
	Ref    string   // what the action is called now
	Title  string
	Lead   string // the leads in the row, for a whole lead at once
	Place  string // "sheet Actions, row 12"
	Said   string // the whole paragraph of a reply by mail
	Twice  bool   // another row of the file is about the same action
	Hidden bool   // the row is hidden in the file, or filtered away
	Notes  []string
	// Changes are what differs; Same counts the cells that do not.
	Changes []Change
	Same    int
	Settled int           // changes that were decided on when the file came back before
	fresh   *model.Action // what a new row would become
}

// Fate is what became of a row.
type Fate uint8

// The fates.
const (
	Found   Fate = iota // it is one of the review's actions
	Added               // it is new
	Missing             // it was sent and did not come back: nothing follows of that
	Unclear             // it may be one of several actions
	Removed             // its action was removed here since
)

// By is how the action of a row was found.
type By uint8

// The ways.
const (
	ByIdentity By = iota // what was written into the row
	ByReference
	ByText  // the same words of the action
	ByWords // words like those of the action
	ByHand  // the officer said so
)

// String says how the action was found, for a person.
func (b By) String() string {
	switch b {
	case ByReference:
		return "found by its reference"
	case ByText:
		return "found by the text of the action"
	case ByWords:
		return "found by words like those of the action"
	case ByHand:
		return "put there by you"
	case ByIdentity:
	}
	return ""
}

// What a change is about.
type What uint8

// What changes are about.
const (
	Cell     What = iota // a cell of the tracker
	Position             // words that become a new position
	Date                 // a new date, with its reason
	Rating               // a rating that the lead proposes; the officer's is another thing
	Remark               // words where the tracker has no place for them: they go to the working notes
	NewRow               // a row that becomes an action
)

// State says who changed what.
type State uint8

// Who changed it.
const (
	There State = iota // the lead alone
	Here               // only here, since it was sent: nothing to decide
	Both               // both, in different ways; or nobody knows who
)

// Change is one thing of a row that differs.
type Change struct {
	Number int // on the list, from 1; 0 where there is nothing to decide
	What   What
	State  State
	Field  string // key of the action's field, or the ID of the tracker's column
	Label  string
	// Then, Here and There are the texts: as sent, as now, as it came back. Known
	// says that Then is known.
	Then, Here, There string
	Known             bool
	Reason            string // of a Date
	Rating            model.RatingKey
	// Barred says why it cannot be taken; empty where it can.
	Barred  string
	extra   bool   // Field is a column
	line    bool   // the field is one line
	content string // all of a new row, to know it again
}

// Words returns what the lead changed, word by word: of what was sent, or where
// that is not known of what stands here.
func (c Change) Words() []Piece {
	if !c.Known {
		return Words(c.Here, c.There)
	}
	return Words(c.Then, c.There)
}

// WordsHere returns what was changed here since it was sent.
func (c Change) WordsHere() []Piece {
	if !c.Known {
		return nil
	}
	return Words(c.Then, c.Here)
}

// Joined returns both texts as one, and whether they can be joined: the changes
// of both where they are of different words, else one after the other.
func (c Change) Joined() (string, bool) {
	if c.What != Cell || c.State != Both || c.Field == "timetable" || c.Barred != "" {
		return "", false
	}
	return join(c), true
}

func join(c Change) string {
	if c.Known {
		if merged, ok := merge(c.Then, c.Here, c.There); ok {
			return merged
		}
	}
	switch {
	case c.Here == "" || c.There == "":
		return c.Here + c.There
	case c.line:
		return c.Here + " / " + c.There
	}
	return c.Here + "\n" + c.There
}

// Numbered returns the changes that can be decided on, by their numbers.
func (p *Proposal) Numbered() map[int]*Change {
	all := map[int]*Change{}
	for i := range p.Rows {
		for j := range p.Rows[i].Changes {
			if c := &p.Rows[i].Changes[j]; c.Number != 0 {
				all[c.Number] = c
			}
		}
	}
	return all
}

// Count returns how many rows are of each fate, and how many changes of each
// state there are.
func (p *Proposal) Count() (rows map[Fate]int, changes map[State]int) {
	rows, changes = map[Fate]int{}, map[State]int{}
	for _, r := range p.Rows {
		rows[r.Fate]++
		for _, c := range r.Changes {
			changes[c.State]++
		}
	}
	return rows, changes
}

// cell is one cell that came back.
type cell struct{ text, day string }

func cellOf(c intake.Cell) cell {
	if c.Merged == intake.MergedLeft {
		return cell{}
	}
	return cell{text: c.Text, day: dayOf(c)}
}
