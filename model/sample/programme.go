package sample

import "council/scrutiny/model"

// Themes of the programme, by their places.
const (
	themeSchools = iota
	themePavements
	themeEnforcement
	themeVoice
)

var themes = []model.Theme{
	{Title: "School streets", Leads: "LS/GB", Text: "Streets that close at the school gate when the bell rings."},
	{Title: "Clear pavements", Leads: "VJ/GB", Text: "Forty streets first, then the rest by the same measure."},
	{Title: "Enforcement", Leads: "TO/BW", Text: "Officers, cameras and police, from one list."},
	{Title: "Being heard", Leads: "CR/FT", Text: "Letters, drop-ins, easy read, and an answer to everyone who asks.", Notes: "Colette would rather call it engagement. The panel would not."},
}

var risks = []model.Risk{
	{Text: "Traffic moves to the next street, and the panel is blamed for it.", Owner: "GB", Mitigation: "Count the streets around, and say beforehand what would be too much.", Likelihood: model.LevelMedium, Impact: model.LevelHigh},
	{Text: "Volunteers at the gates give up over the winter.", Owner: "LS", Mitigation: "A paid supervisor for every three schools is costed as an option.", Likelihood: model.LevelHigh, Impact: model.LevelMedium},
	{Text: "The survey hears those who have time to answer it.", Owner: "HM", Mitigation: "Paper copies, five languages, and two visits to the schools in the north."},
	{Text: "Ten months are too short for five lines of enquiry.", Owner: "HM", Mitigation: "Charges and permits were left to the Resources Panel.", Likelihood: model.LevelLow, Impact: model.LevelHigh, State: model.RiskClosed},
	{Text: "The Department's new powers arrive after the report.", Mitigation: "Recommendations are worded so that they hold with or without them.", Notes: "Nobody owns this one yet; ask Joanne."},
}

// stages of the status matrix.
const stages = "Asked for\nDrawn\nConsulted on\nOrder made\nOpen\nCounted again"

// strand is a row of the status matrix with its notes and deliverables.
type strand struct {
	title, leads string
	theme        int
	notes        []model.StageNote
	deliverables []model.Deliverable
}

var strands = []strand{
	{
		title: "Mill Lane", leads: "GB", theme: themeSchools,
		notes: []model.StageNote{{From: 4, To: 5, Text: "Trial order holds until the loading bay is redrawn"}, {From: 6, Text: "After resurfacing"}},
		deliverables: []model.Deliverable{
			{Text: "Trial order", State: model.DeliverableTick},
			{Text: "Redrawn plan of the loading bay", State: model.DeliverableTriangle},
			{Text: "Permanent order"},
		},
	},
	{
		title: "Fairfield Road", leads: "LS/GB", theme: themeSchools,
		notes: []model.StageNote{{From: 2, Text: "With 22 pupils"}, {From: 3, To: 4, Text: "Letters go out with the draft order"}},
		deliverables: []model.Deliverable{
			{Text: "Design", State: model.DeliverableTick}, {Text: "Agreement with the school", State: model.DeliverableBoth},
		},
	},
	{
		title: "Station Road pavements", leads: "VJ/GB", theme: themePavements,
		notes: []model.StageNote{{From: 1, To: 2, Text: "Walked with the Access Forum"}, {From: 3, Text: "Two drop-ins"}},
		deliverables: []model.Deliverable{
			{Text: "Widths every 20 metres", State: model.DeliverableTick},
			{Text: "Letters to every home", State: model.DeliverableTriangle},
			{Text: "Signs at both ends"},
		},
	},
}

// bodies report to the one above them that is one step further out.
var bodies = []struct {
	model.Body
	depth int
}{
	{model.Body{Name: "Cabinet", Meets: "Monthly", Does: "Decides on the programme and answers the panel."}, 0},
	{model.Body{Name: "Streets Programme Board", Meets: "Every six weeks", Does: "Keeps the programme to time and money."}, 1},
	{model.Body{Name: "School streets delivery group", Meets: "Fortnightly in term", Does: "Draws, consults, opens."}, 2},
	{model.Body{Name: "Overview and Scrutiny Committee", Meets: "Every two months", Does: "Sets up panels and receives their reports."}, 0},
	{model.Body{Name: "Safer Streets Panel", Meets: "As the plan says", Does: "Carries out this review."}, 1},
}

func organising() []event {
	return []event{
		{168, officer, func(*builder) model.Change {
			recs := make([]model.Record, 0, len(themes)+len(bodies))
			for _, t := range themes {
				recs = append(recs, &t)
			}
			return together("set out the themes and who reports to whom", model.Insert{Records: append(recs, bodyRecords()...)})
		}},
		{167, officer, func(*builder) model.Change {
			recs := make([]model.Record, len(risks))
			for i, r := range risks {
				recs[i] = &r
			}
			return together("wrote down the risks", model.Insert{Records: recs})
		}},
		{70, officer, (*builder).drawMatrix},
		{30, officer, func(b *builder) model.Change {
			return model.PutOff{
				IDs: []model.ID{b.nth(model.KindTask, obtaining+2)}, To: b.words("Closes {fri -8}"),
				Reason: "Letters to two schools went out three weeks late.",
			}
		}},
		{29, officer, func(b *builder) model.Change {
			last := len(standardTasks) + len(ownTasks) - 1
			report := b.nth(model.KindTask, last-2)
			return together("said what the report waits for",
				b.link(model.KindTask, last-2, "after", b.nth(model.KindTask, last-3)),
				b.link(model.KindTask, last-1, "after", report),
				b.link(model.KindTask, last, "after", b.nth(model.KindTask, last-1)))
		}},
	}
}

func bodyRecords() []model.Record {
	var recs []model.Record
	var above []model.ID
	for i, entry := range bodies {
		body := entry.Body
		if entry.depth > 0 {
			body.ReportsTo = []model.ID{above[entry.depth-1]}
		}
		above = append(above[:entry.depth], model.Provisional(&body, i+1))
		recs = append(recs, &body)
	}
	return recs
}

func (b *builder) drawMatrix() model.Change {
	var recs []model.Record
	for i, s := range strands {
		stream := &model.Stream{Title: s.title, Leads: s.leads, Theme: []model.ID{b.nth(model.KindTheme, s.theme)}}
		under := []model.ID{model.Provisional(stream, i+1)}
		recs = append(recs, stream)
		for _, n := range s.notes {
			n.Stream = under
			recs = append(recs, &n)
		}
		for _, d := range s.deliverables {
			d.Stream = under
			recs = append(recs, &d)
		}
	}
	return together("drew the status matrix", b.setInfo("stages", stages), model.Insert{Records: recs})
}
