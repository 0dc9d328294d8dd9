// Package send makes what an officer sends to those who lead actions: one file
// each with their actions and the cells to fill in, and the mail that goes with
// it. It says who gets which action. It knows what stands in a file and nothing
// of file formats or folders, and it changes no review: that a file was sent is
// kept by model.Send.
package send

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
	"council/scrutiny/model/timetable"
)

// By says what each file is for.
type By string

// The ways to divide the actions among files.
const (
	ByLead    By = "lead"    // a file for each lead, with their actions
	BySection By = "section" // a file for each section of the tracker
	InOne     By = "all"     // one file with every action
)

// Ways returns the ways to divide actions among files, the usual one first.
func Ways() []By { return []By{ByLead, BySection, InOne} }

// Options say what is sent.
type Options struct {
	To    By
	Today timetable.Day
	Due   timetable.Day // by when it is wanted back
	// Resting asks about actions that rest, too.
	Resting bool
	// Closed sends actions that the public may not see, in files that are marked.
	Closed  bool
	Council string
	// Flat makes one table with what is asked above it, for spreadsheets.
	Flat bool
}

// Parcel is what one recipient is sent.
type Parcel struct {
	To      string // a lead, a section, or everybody
	Person  model.ID
	Actions []*model.Action // as those who lead them may see them
	// Closed says that the public may not see some of them.
	Closed bool
	// Several says that the file is for more people than one.
	Several bool
	// Unknown says that nobody in the people list is known by the name.
	Unknown bool
}

// Left is what is in no parcel, and why.
type Left struct {
	Ended, Resting, Closed int
	Nobody                 []string // references of open actions that name no lead
}

// Everybody is who a file with all actions is for.
const Everybody = "all leads"

// NoSection is what the actions are called that stand in no section.
const NoSection = "no section"

// Parcels divides the open actions of a review among those they are sent to, in
// the order in which the tracker names them. An action with two leads is in the
// parcels of both.
func Parcels(r *model.Review, o Options) ([]Parcel, Left) {
	s := sorter{o: o, people: model.NewDirectory(r), at: map[string]int{}}
	s.refs = r.References()
	actions, closed := public.ForLeads(r)
	watch := model.NewWatch(r, o.Today)
	for _, shown := range actions {
		a, ok := r.Find(shown.ID).(*model.Action)
		switch {
		case !ok:
		case !watch.Monitored(a):
			s.left.Ended++
		case watch.Resting(a) && !o.Resting:
			s.left.Resting++
		case closed[a.ID] && !o.Closed:
			s.left.Closed++
		default:
			s.put(shown, closed[a.ID])
		}
	}
	return s.parcels, s.left
}

// sorter puts actions into parcels.
type sorter struct {
	o       Options
	people  model.Directory
	refs    map[model.ID]string
	parcels []Parcel
	at      map[string]int // parcels by what their recipients are known by
	left    Left
}

func (s *sorter) put(a *model.Action, closed bool) {
	switch s.o.To {
	case InOne:
		s.into("", Parcel{To: Everybody, Several: true}, a, closed)
	case BySection:
		name := cmp.Or(prose.OneLine(a.Section), NoSection)
		s.into(name, Parcel{To: name, Several: true}, a, closed)
	default:
		leads := s.people.Leads(a.Leads)
		if len(leads) == 0 {
			s.left.Nobody = append(s.left.Nobody, s.refs[a.ID])
		}
		for _, lead := range leads {
			if p := lead.Person; p != nil {
				s.into(fmt.Sprintf("\x00%d", p.ID), Parcel{To: prose.OneLine(p.Label()), Person: p.ID}, a, closed)
				continue
			}
			s.into(strings.ToLower(lead.Token), Parcel{To: lead.Token, Unknown: !s.people.Knows(lead.Token)}, a, closed)
		}
	}
}

// into adds an action to the parcel that is known by a key, once.
func (s *sorter) into(key string, begun Parcel, a *model.Action, closed bool) {
	i, known := s.at[key]
	if !known {
		i = len(s.parcels)
		s.at[key] = i
		s.parcels = append(s.parcels, begun)
	}
	p := &s.parcels[i]
	if !slices.Contains(p.Actions, a) {
		p.Actions = append(p.Actions, a)
	}
	p.Closed = p.Closed || closed
}

// Says lists in sentences what was left out, for whoever sends.
func (l Left) Says() []string {
	var all []string
	if n := len(l.Nobody); n > 0 {
		all = append(all, fmt.Sprintf("%s no lead, so nobody is asked about %s: %s.", prose.Count(n, "open action names", "open actions name"), prose.Noun(n, "it", "them"), few(l.Nobody)))
	}
	if l.Resting > 0 {
		all = append(all, prose.Count(l.Resting, "action rests and is", "actions rest and are")+" not asked about.")
	}
	if l.Closed > 0 {
		all = append(all, prose.Count(l.Closed, "action is closed to the public and was", "actions are closed to the public and were")+" left out.")
	}
	return all
}

// Strangers says of which recipients nobody in the people list is known.
func Strangers(parcels []Parcel) []string {
	var unknown []string
	for _, p := range parcels {
		if p.Unknown {
			unknown = append(unknown, p.To)
		}
	}
	if len(unknown) == 0 {
		return nil
	}
	return []string{"Nobody is known by " + strings.Join(unknown, ", ") + ": their files are under the names as written."}
}

// few names the first of a list.
func few(names []string) string {
	const most = 8
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}
