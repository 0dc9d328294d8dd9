package send_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
)

var today = day("2026-11-22")

func day(s string) timetable.Day {
	d, err := timetable.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func sampleReview(t *testing.T) *model.Review {
	t.Helper()
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	steps, err := sample.Build("sample", today, at)
	if err != nil {
		t.Fatal(err)
	}
	return steps[len(steps)-1].Review
}

// review makes a review of actions and people.
func review(records ...model.Record) *model.Review {
	for i, rec := range records {
		records[i] = model.Placed(rec, model.ID(i+2))
	}
	return model.Assemble("r", 5, &model.Info{Title: "Potholes", Body: "Roads Panel", Scheme: model.DefaultScheme()}, records)
}

func TestWhoGetsWhichAction(t *testing.T) {
	r := review(
		&model.Person{Name: "Grace Doyle", Abbreviation: "GD"},
		&model.Person{Name: "Paul Lane", Abbreviation: "PL", Aliases: "P. Lane"},
		&model.Action{Section: "Roads", Text: "Both", Leads: "GD/PL"},
		&model.Action{Section: "Roads", Text: "One", Leads: "P. Lane"},
		&model.Action{Section: "Paths", Text: "Unknown", Leads: "XY; gd"},
		&model.Action{Section: "Paths", Text: "Twice", Leads: "GD, Grace Doyle"},
		&model.Action{Section: "Paths", Text: "Nobody"},
		&model.Action{Section: "Paths", Text: "Complete", Leads: "GD", Rating: "blue"},
		&model.Action{Section: "Paths", Text: "Discharged", Leads: "GD", SignOff: model.SignOff{State: model.Discharged}},
		&model.Action{Section: "Paths", Text: "Rests", Leads: "GD", When: model.Timetable{Words: "by 30 June 2028"}, Rests: 30},
		&model.Action{Section: "Paths", Text: "Withheld", Leads: "PL", Withheld: true},
	)
	for _, c := range []struct {
		o    send.Options
		want string
	}{
		{send.Options{To: send.ByLead}, "Grace Doyle: Both, Unknown, Twice | Paul Lane: Both, One | XY: Unknown"},
		{send.Options{To: send.ByLead, Resting: true, Closed: true}, "Grace Doyle: Both, Unknown, Twice, Rests | Paul Lane: Both, One, Withheld (closed) | XY: Unknown"},
		{send.Options{To: send.BySection}, "Roads: Both, One | Paths: Unknown, Twice, Nobody"},
		{send.Options{To: send.InOne}, "all leads: Both, One, Unknown, Twice, Nobody"},
	} {
		c.o.Today = today
		parcels, left := send.Parcels(r, c.o)
		if got := described(parcels); got != c.want {
			t.Errorf("%+v:\n%s\nwant\n%s", c.o, got, c.want)
		}
		if left.Ended != 2 {
			t.Errorf("%d have ended", left.Ended)
		}
	}
	_, left := send.Parcels(r, send.Options{To: send.ByLead, Today: today})
	want := "1 open action names no lead, so nobody is asked about it: 2.3.\n1 action rests and is not asked about.\n1 action is closed to the public and was left out."
	if got := strings.Join(left.Says(), "\n"); got != want {
		t.Errorf("left:\n%s", got)
	}
}

func described(parcels []send.Parcel) string {
	var all []string
	for _, p := range parcels {
		var texts []string
		for _, a := range p.Actions {
			texts = append(texts, a.Text)
		}
		s := p.To + ": " + strings.Join(texts, ", ")
		if p.Closed {
			s += " (closed)"
		}
		all = append(all, s)
	}
	return strings.Join(all, " | ")
}

// TestEachOpenActionIsWithItsLeads holds for any tracker: an open action is in
// the parcels of its leads and in no other.
func TestEachOpenActionIsWithItsLeads(t *testing.T) {
	people := []*model.Person{{Name: "Grace Doyle", Abbreviation: "GD"}, {Name: "Paul Lane", Abbreviation: "PL"}, {Post: "Director"}}
	tokens := []string{"GD", "grace doyle", "PL", "Director", "XY", "Personnel", "xy"}
	rapid.Check(t, func(t *rapid.T) {
		var records []model.Record
		for _, p := range people {
			records = append(records, &model.Person{Name: p.Name, Abbreviation: p.Abbreviation, Post: p.Post})
		}
		for i := range rapid.IntRange(0, 12).Draw(t, "actions") {
			a := &model.Action{Text: fmt.Sprintf("Action %d", i), Section: rapid.SampledFrom([]string{"", "1 Roads", "2 Paths"}).Draw(t, "section")}
			a.Leads = strings.Join(rapid.SliceOfN(rapid.SampledFrom(tokens), 0, 4).Draw(t, "leads"), rapid.SampledFrom([]string{"/", "\\", ", ", ";", "\n"}).Draw(t, "between"))
			a.Rating = rapid.SampledFrom([]model.RatingKey{"", "red", "blue", "paused"}).Draw(t, "rating")
			a.Withheld = rapid.Bool().Draw(t, "withheld")
			records = append(records, a)
		}
		r := review(records...)
		parcels, _ := send.Parcels(r, send.Options{To: send.ByLead, Today: today})
		directory, watch := model.NewDirectory(r), model.NewWatch(r, today)
		for a := range r.Actions() {
			want := map[string]bool{}
			if watch.Monitored(a) && !a.Withheld {
				for _, l := range directory.Leads(a.Leads) {
					if l.Person != nil {
						want[l.Person.Label()] = true
					} else {
						want[strings.ToUpper(l.Token)] = true
					}
				}
			}
			for _, p := range parcels {
				n := 0
				for _, one := range p.Actions {
					if one.ID == a.ID {
						n++
					}
				}
				name := p.To
				if p.Person == 0 {
					name = strings.ToUpper(name)
				}
				if want[name] != (n == 1) || n > 1 {
					t.Fatalf("%q of %q is %d times with %s", a.Text, a.Leads, n, p.To)
				}
				delete(want, name)
			}
			if len(want) > 0 {
				t.Fatalf("%q of %q is with nobody of %v", a.Text, a.Leads, want)
			}
		}
	})
}

func TestNamesAreSafeAndDistinct(t *testing.T) {
	r := review()
	parcels := []send.Parcel{{To: "Ann/Bob: \"x\""}, {To: "ANN-Bob- -x-"}, {To: "../../etc"}, {To: "..."}, {To: strings.Repeat("é", 200)}, {To: "con\n"}}
	names := send.Names(r, parcels, send.Options{Today: today})
	seen := map[string]bool{}
	for i, n := range names {
		if strings.ContainsAny(n, "/\\:*?\"<>|\n") || strings.HasPrefix(n, ".") || len([]rune(n)) > 130 || seen[strings.ToLower(n)] {
			t.Errorf("%q is called %q", parcels[i].To, n)
		}
		seen[strings.ToLower(n)] = true
	}
	if !slices.Contains(names, "con - Potholes 2026-11-22") || !slices.Contains(names, "lead - Potholes 2026-11-22") {
		t.Errorf("%q", names)
	}
}

// TestDueDay is two weeks on, and the Monday after where that is at a weekend.
func TestDueDay(t *testing.T) {
	for today, want := range map[string]string{"2026-11-20": "2026-12-04", "2026-11-21": "2026-12-07", "2026-11-22": "2026-12-07", "2026-11-23": "2026-12-07"} {
		if got := send.DueDay(review(), day(today)).String(); got != want {
			t.Errorf("of %s it is %s, want %s", today, got, want)
		}
	}
}
