package simulate

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
)

// Everything is a review with so many records of each kind, for benchmarks: each
// field that an officer types is filled in, and each link leads somewhere. Of
// meetings and of rounds of monitoring there are as many as a council has.
func Everything(n int) Story {
	f := filler{n: n, ids: map[model.Kind][]model.ID{}}
	for _, k := range model.Kinds() {
		for i := range f.count(k) {
			rec := model.New(k)
			f.ids[k] = append(f.ids[k], model.Provisional(rec, len(f.all)+1))
			f.all = append(f.all, rec)
			f.at = append(f.at, i)
		}
	}
	for j, rec := range f.all {
		f.fill(rec, f.at[j])
	}
	return Story{
		model.Begin{Title: "Everything", Body: "Panel", Chair: "Cllr Asha Rao"},
		model.Insert{Records: f.all},
	}
}

// filler fills records in.
type filler struct {
	n   int
	ids map[model.Kind][]model.ID
	all []model.Record
	at  []int // the place of each among those of its kind
}

// few is how many meetings and rounds there are for each hundred of the rest.
const few = 2

func (f *filler) count(k model.Kind) int {
	if k == model.KindMeeting || k == model.KindRound {
		return max(1, f.n*few/100)
	}
	return f.n
}

// fill fills in the fields of the i-th record of a kind.
func (f *filler) fill(rec model.Record, i int) {
	days := []string{"30 September 2026", "Quarterly", "by March 2027", "Ongoing", "1 November 2026", "Autumn 2026", "12/01/2027"}
	for _, field := range model.FieldsOf(rec.Kind()) {
		words := ""
		switch field.Type {
		case model.LineField:
			words = fmt.Sprintf("%s %d of ward %d", field.Label, i+1, i%29)
		case model.TextField:
			words = fmt.Sprintf("%s %d: look at how the service works in ward %d, and report what was found", field.Label, i+1, i%29)
		case model.LeadsField:
			words = []string{"JB", "MK/JB", "TW", "ZZ", "Estates/TW"}[i%5]
		case model.TimetableField:
			words = days[i%len(days)]
		case model.LinksField:
			words = f.links(rec, field, i)
		default:
		}
		if words != "" && !strings.HasSuffix(field.Key, "read_as") {
			_ = field.Set(rec, words) // a field that holds no such words stays empty
		}
	}
	f.state(rec, i)
}

// links leads to up to three records: of another kind to any, of the same kind to
// one that stands before, so that none goes in a circle.
func (f *filler) links(rec model.Record, field model.Field, i int) string {
	to := f.ids[field.LinksTo]
	var words []string
	switch {
	case len(to) == 0:
	case field.LinksTo == rec.Kind():
		if i%4 > 0 {
			words = append(words, linkTo(to[i-i%4]))
		}
	case field.LinksTo == model.KindMeeting || field.LinksTo == model.KindItem:
		words = append(words, linkTo(to[i*len(to)/f.count(rec.Kind())]))
	default:
		for j := range 3 {
			words = append(words, linkTo(to[(i*7+j*31)%len(to)]))
		}
	}
	return strings.Join(words, " ")
}

// state says how far a record has come.
func (f *filler) state(rec model.Record, i int) {
	switch rec := rec.(type) {
	case *model.Action:
		rec.Section, rec.Rating = fmt.Sprintf("%d Part of the plan", i/13+1), []model.RatingKey{"red", "amber", "green", "blue", ""}[i%5]
		rec.Positions = []model.Position{{Held: day(2026, 7, 1+i%28), Text: "Work has begun and goes on."}}
		rec.SignOff, rec.Rests = model.SignOff{}, 0
	case *model.Finding:
		rec.State = model.AgreedWords
	case *model.Recommendation:
		rec.Heading, rec.State, rec.SignOff = fmt.Sprintf("Part %d", i/10), model.AgreedWords, model.SignOff{}
		rec.Submitted = when("1 October 2026")
	case *model.Response:
		rec.Recommendation = rec.Recommendation[:1]
		rec.Answer = []model.Answer{model.ResponseAccepted, model.ResponsePart, model.ResponseRejected, model.ResponsePending}[i%4]
	case *model.Meeting:
		rec.State, rec.When = model.MeetingClosed, when(fmt.Sprintf("%d May 2026", 1+i%28))
	case *model.Round:
		rec.AsAt = day(2025, 1+i%12, 1)
		if i < f.count(model.KindRound)-1 {
			rec.Closed = day(2026, 1, 1+i%28).Time()
			rec.Tally = []model.Tally{{Rating: "red", Count: uint64(i)}, {Rating: "green", Count: 40}} //nolint:gosec // counts rounds
		}
	case *model.StageNote:
		rec.From, rec.To = uint64(1+i%8), uint64(1+i%8+i%3) //nolint:gosec // counts stages
	default:
	}
}
