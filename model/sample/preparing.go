package sample

import "council/scrutiny/model"

const (
	chair     = "Cllr Ruth Adeyemi"
	viceChair = "Cllr Samuel Osei"
	coOpted   = "Mrs Carol Whitfield"
)

// members are those of the panel beside its chair.
var members = []struct {
	name     string
	capacity model.Capacity
	post     string
}{
	{viceChair, model.ViceChair, ""},
	{"Cllr Beth Langley", model.Member, ""},
	{"Cllr Imran Qureshi", model.Member, ""},
	{"Cllr Dilys Morgan", model.Member, ""},
	{"Cllr Peter Hallam", model.Member, ""},
	{"Cllr Nuala Byrne", model.Member, ""},
	{"Cllr Jack Treadwell", model.Member, ""},
	{coOpted, model.CoOpted, "Parent governor"},
}

// preparing returns the events that made the meetings before they began.
func preparing() []event {
	return []event{
		{188, officer, func(b *builder) model.Change {
			return model.PrepareMeeting{Values: b.values("date", "Thursday {thu -175}", "starts", "10:00", "place", "Committee Room 1", "quorum", "4")}
		}},
		{187, officer, (*builder).seatMembers},
		{186, officer, func(b *builder) model.Change {
			return together("wrote the agenda of meeting 1", b.agenda([]agendaItem{
				{title: "Apologies for absence"},
				{title: "Declarations of interest"},
				{title: "The scope of the review", papers: "Outline scope, draft of {day -183}"},
				{title: "How the panel will work"},
				{title: "Date of the next meeting"},
			})...)
		}},
		{36, officer, func(b *builder) model.Change {
			return model.PrepareMeeting{Values: b.values("date", "Thursday {thu -19}", "starts", "10:00", "place", "Council Chamber", "quorum", "4")}
		}},
		{28, officer, func(b *builder) model.Change {
			return together("wrote the agenda of meeting 2", append(b.agenda(gatesAgenda), b.invite(gatesGuests)...)...)
		}},
		{9, officer, func(b *builder) model.Change {
			return model.PrepareMeeting{Values: b.values("date", "{day 0}", "starts", "10:00", "place", "Committee Room 1",
				"notes", "Ring Tom before: has he the figures that he promised? Large print for two.")}
		}},
		{2, officer, func(b *builder) model.Change {
			return together("wrote the agenda of meeting 3", append(b.agenda(nextAgenda), b.invite(nextGuests)...)...)
		}},
	}
}

func (b *builder) seatMembers() model.Change {
	var changes []model.Change
	for _, m := range members {
		changes = append(changes, b.seat(m.name, m.capacity, m.post))
	}
	changes = append(changes, b.seat("Helen Marsh", model.Officer, "Scrutiny Officer"), b.seat("Priya Kapoor", model.Officer, "Head of Highways and Parking"))
	return together("noted who is expected at meeting 1", changes...)
}

func (b *builder) seat(name string, c model.Capacity, post string) model.Change {
	return model.AddTo{Meeting: b.live(), Kind: model.KindAttendee, Values: b.values("name", name, "capacity", string(c), "post", post)}
}

// guest is somebody beside the members who is asked to a meeting.
type guest struct {
	name     string
	capacity model.Capacity
	post     string
}

func (b *builder) invite(guests []guest) []model.Change {
	changes := make([]model.Change, len(guests))
	for i, g := range guests {
		changes[i] = b.seat(g.name, g.capacity, g.post)
	}
	return changes
}

// agendaItem is an item of an agenda with what it looks at: evidence by its
// reference's number, actions by their place in the tracker and questions of
// the scope by theirs, all from 1.
type agendaItem struct {
	title, papers, notes         string
	exempt, open                 string
	evidence, actions, questions []int
}

func (b *builder) agenda(items []agendaItem) []model.Change {
	changes := make([]model.Change, len(items))
	for i, it := range items {
		var looks []model.ID
		for _, kind := range []struct {
			of  model.Kind
			all []int
		}{{model.KindEvidence, it.evidence}, {model.KindAction, it.actions}, {model.KindQuestion, it.questions}} {
			looks = append(looks, b.numbered(kind.of, kind.all)...)
		}
		values := b.values("title", it.title, "papers", it.papers, "notes", it.notes, "exempt", it.exempt, "open_title", it.open)
		changes[i] = model.AddTo{Meeting: b.live(), Kind: model.KindItem, Values: append(values, model.Value{Field: "looks", Text: linked(looks...)})}
	}
	return changes
}

// nextAgenda is that of the meeting of today, which waits to be opened.
var nextAgenda = []agendaItem{
	{title: "Apologies for absence"},
	{title: "Declarations of interest and of the party whip"},
	{title: "Minutes of the last meeting", papers: "Draft minutes of {thu -19}"},
	{title: "Matters arising", notes: "Tom's figures on cancelled penalties were promised for today.", actions: []int{35, 36, 37}},
	{title: "What parents and carers say: first replies to the survey", papers: "A summary on two pages, to follow", evidence: []int{12}, questions: []int{3}},
	{title: "Enforcement: what has slipped", papers: "Section 3 of the tracker; note on pavement parking orders", evidence: []int{14}, actions: []int{14, 17, 18}},
	{title: "The camera contract: which bid goes forward", open: "A contract that is out to tender", exempt: "3", evidence: []int{10}, notes: "Daniel brings the figures on paper and takes them away again."},
}

var nextGuests = []guest{
	{"Helen Marsh", model.Officer, "Scrutiny Officer"},
	{"Leanne Sutcliffe", model.AtWitness, "School Travel Adviser"},
	{"Tom Okafor", model.AtWitness, "Parking Services Manager"},
	{"Daniel Frost", model.Officer, "Finance Business Partner"},
}
