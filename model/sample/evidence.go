package sample

import "council/scrutiny/model"

// finding is one entry of the evidence log, as it was written down so many days
// ago. It bears on lines of enquiry by their number.
type finding struct {
	ago          int
	kind         model.EvidenceKind
	title        string
	source, date string
	bears        []int
	says, worth  string
	file         string
	private      bool
	notes        string
}

const folder = "Scrutiny/Safer Streets/Evidence/"

var findings = []finding{
	{
		ago: 157, title: "Streets for Schools: programme and first-year review", source: "Highways and Parking", date: "{month -7}", bears: []int{2, 5},
		says:  "Four school streets opened in fourteen months, against a plan of seven. The average cost was £38,000 with cameras and £9,500 with volunteers and gates.",
		worth: "Good on what was done and spent. Says little about what residents thought.", file: folder + "01 Programme review.pdf",
	},
	{
		ago: 151, kind: "data", title: "Collisions and casualties within 300 metres of a primary school", source: "Mapping and Data", date: "Five years to {month -7}", bears: []int{1, 2},
		says:  "61 people hurt, nine of them seriously; 23 were under twelve. Half of the collisions fall within the forty minutes around the school bell.",
		worth: "Reliable for injuries that the police recorded. Near misses are not in it.", file: folder + "02 Casualties by school.xlsx",
	},
	{
		ago: 136, kind: "witness", title: "Evidence session 1: Head of Highways and Parking", source: "Priya Kapoor", date: "{thu -138}", bears: []int{3, 5},
		says:  "Of the 48 requests for a restriction that came in over a year, 19 were assessed and six became an order. An order takes nine months from request to sign, five of them waiting for an engineer.",
		worth: "Frank, and backed by the request log.", file: folder + "03 Session 1 notes.docx",
	},
	{
		ago: 123, kind: "data", title: "Reports of pavement parking, by street", source: "Customer Services log", date: "Two years to {month -6}", bears: []int{1, 4},
		says:  "1,312 reports from 402 streets. Forty streets make up half of all reports; 27 of them are within a ten-minute walk of a school.",
		worth: "Shows where people report, which is not everywhere that it happens: few reports come from the Northside estates.", file: folder + "04 Reports by street.csv",
	},
	{
		ago: 115, kind: "witness", title: "Evidence session 2: neighbourhood policing team", source: "Inspector Ben Warwick", date: "{thu -117}", bears: []int{3},
		says:  "Officers act where a car blocks the way altogether, about twice a week. They would welcome one list of streets, kept by the council, that both sides work from.",
		worth: "One neighbourhood team of three; the others were not asked.", file: folder + "05 Session 2 notes.docx",
	},
	{
		ago: 102, kind: "other", title: "Walkabout with the Access Forum, Station Road to the library", source: "Riverdale Access Forum", date: "{wed -103}", bears: []int{1, 4},
		says:  "Eleven members, 900 metres, fourteen places where somebody had to go into the road. Three said that they no longer make the journey alone.",
		worth: "One street on one morning, but filmed and measured.", file: folder + "06 Walkabout/",
	},
	{
		ago: 86, kind: "benchmark", title: "Five councils compared", source: "Scrutiny Officer, from interviews and reports", date: "{abbr -3}", bears: []int{2, 3, 5},
		says:  "All five began with volunteers; four now use cameras. The two that scored their schools in public had the fewest complaints about the choice.",
		worth: "Fair on method. Costs are not reckoned alike, so no average is given.", file: folder + "07 Comparison.xlsx",
	},
	{
		ago: 73, kind: "data", title: "Before-and-after traffic counts at the four school streets", source: "Gareth Bowen", date: "{month -5}", bears: []int{2},
		says:  "Cars in the closed streets fell by 71 to 88 per cent. Orchard Road gained 9 per cent at the bell; on the other eleven streets counted the change is smaller than that of an ordinary week.",
		worth: "Strong for three schools. At Mill Lane roadworks fell into the second count.", file: folder + "08 Counts.xlsx",
	},
	{
		ago: 59, kind: "witness", title: "Evidence session 3: three headteachers", source: "Primary Heads' Forum", date: "{thu -61}", bears: []int{2, 4},
		says:  "What makes it work is a member of staff who owns it and letters sent early. What wears it down is finding stewards in February.",
		worth: "Three willing heads. The one who said no spoke well for others.", file: folder + "09 Session 3 notes.docx",
	},
	{
		ago: 45, title: "Cost of a school street over five years", source: "Daniel Frost", date: "{mon -48}", bears: []int{5}, private: true,
		says:  "Draft. Cameras cost more to put in and less to run; the lines cross in year four if a stewarded street needs one paid supervisor.",
		worth: "Draft figures for the panel only, until the tender is let.", file: folder + "10 Costs DRAFT.xlsx", notes: "Check with Daniel before any of it is quoted.",
	},
	{
		ago: 32, kind: "visit", title: "Neighbouring council: two school streets at opening time", source: "Cllr Adeyemi, Cllr Osei and Helen Marsh", date: "Tuesday {tue -34}", bears: []int{2, 3},
		says:  "Signs that fold away worked better than bollards. Residents' exemptions are kept in one list that the cameras read, so nobody rings twice.",
		worth: "A good day in dry weather; the host chose the schools.", file: folder + "11 Visit note.docx",
	},
	{
		ago: 19, kind: "survey", title: "Survey of parents and carers: first 1,046 replies", source: "Scrutiny Officer with the School Travel Adviser", date: "{mon -20}", bears: []int{1, 2, 4},
		says:  "Of families who drive, 44 per cent would walk if the last 300 metres felt safe. Outside the four school streets, one in three has had a near miss this year.",
		worth: "Large, but two schools in the north are missing and parents who drive answered less.", file: folder + "12 Survey, interim.xlsx", notes: "Interim: do not publish percentages by school.",
	},
	{
		ago: 11, kind: "witness", title: "Letter from a guide dog owner", source: "A resident of Station Road", date: "{day -13}", bears: []int{1, 4}, private: true,
		says:  "Describes the way to work: where the dog stops, where she has to trust a stranger, and the morning on which she turned back.",
		worth: "One person's account, and the clearest the panel has had.", file: folder + "13 Letter (not for publication).pdf", notes: "She agrees to being quoted without her name or her street.",
	},
	{
		ago: 4, title: "What a pavement parking order would need: note to the panel", source: "Gareth Bowen", date: "{thu -5}", bears: []int{3, 5},
		says:  "For one street: a survey of half a day, an order (TRO), signs at both ends and two letters to each home; four to six months and about £4,200. Ten streets together cost a third less each.",
		worth: "From our own costs of the last three orders.", file: folder + "14 Order note.docx",
	},
}

// logging returns the events that made the evidence log.
func logging() []event {
	events := make([]event, len(findings))
	for i, f := range findings {
		events[i] = event{f.ago, officer, func(b *builder) model.Change { return b.log(f) }}
	}
	return events
}

func (b *builder) log(f finding) model.Change {
	open := "yes"
	if f.private {
		open = ""
	}
	values := b.values("title", f.title, "kind", string(f.kind), "source", f.source, "date", f.date, "says", f.says,
		"worth", f.worth, "file", f.file, "open", open, "notes", f.notes)
	return model.Add{Kind: model.KindEvidence, Values: append(values, model.Value{Field: "bears_on", Text: linked(b.numbered(model.KindEnquiry, f.bears)...)})}
}
