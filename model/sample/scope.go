package sample

import "council/scrutiny/model"

var enquiries = []model.Enquiry{
	{Text: "How far does pavement parking keep people from walking, wheeling and cycling in Riverdale, and where is it worst?"},
	{Text: "What have the first four school streets changed for pupils, for residents and for the roads around them?", Notes: "Members expect to hear that traffic only moved. Have the counts for Orchard Road and Tanner's Row on the table."},
	{Text: "Which powers does the council have, which does it use, and what would it take to use the rest?"},
	{Text: "How do residents, schools and disabled people learn what is planned, and are they heard before it is decided?"},
	{Text: "What would it cost to do this wherever it is wanted, and what should come first?", Notes: "Nothing yet on the cost of leaving things as they are. Ask Daniel before the findings session."},
}

var inScope = []string{
	"Parking on pavements, verges and dropped kerbs of roads that the council maintains",
	"School streets: the four that run, the three promised, and how the next are chosen",
	"Enforcement by the council's officers and cameras, and work with the police",
	"The streets around a school street, where traffic may go instead",
	"How requests from residents and schools are recorded, answered and put in order",
	"Training and advice that help pupils to walk, scoot and cycle",
}

var notInScope = []string{
	"Parking charges and residents' permits, which the Resources Panel is looking at",
	"School transport and who is entitled to it",
	"Trunk roads, which the council does not maintain",
	"Single penalty charge notices and appeals against them",
}

var witnesses = []model.Witness{
	{Name: "Priya Kapoor, Head of Highways and Parking", Cover: "Powers used and not used; the order-making process from request to sign; staff and money", Notes: "Not yet asked: why did the order for Mill Lane take fourteen months?"},
	{Name: "Gareth Bowen, Senior Traffic Engineer", Cover: "How a school street is designed; what the counts show; pavements below 1.5 metres"},
	{Name: "Inspector Ben Warwick, neighbourhood policing team", Cover: "Obstruction: what the police can do, what they do, and what would help them"},
	{Name: "Primary Heads' Forum", Cover: "A head with a school street, one who is waiting and one who said no: what each would tell the next school"},
	{Name: "Riverdale Access Forum", Cover: "Everyday journeys: which streets members avoid, and what a clear pavement gives back to them", Notes: "Meet at their place. Papers in large print a week before; Fiona arranges the loop."},
	{Name: "Parking manager of a neighbouring council", Cover: "Eleven school streets in three years: order of work, cameras or barriers, cost, complaints", Notes: "Would rather not be named in the report. Ask again when the draft is ready."},
}

// roles follow the template's, in their order.
var roles = []struct{ name, contact string }{
	{"Cllr Ruth Adeyemi", "ruth.adeyemi@example.org\n01632 960101, evenings"},
	{"Helen Marsh", "helen.marsh@example.org\n01632 960110"},
	{"Priya Kapoor and Gareth Bowen", "priya.kapoor@example.org, 01632 960121\ngareth.bowen@example.org, 01632 960123"},
	{"Daniel Frost", "daniel.frost@example.org\n01632 960128"},
}

func scoping() []event {
	return []event{
		{198, officer, func(*builder) model.Change { return together("wrote down the lines of enquiry", insertEnquiries()) }},
		{197, officer, func(*builder) model.Change {
			return together("wrote down what is in scope and what is not", insertLimits())
		}},
		{194, officer, func(b *builder) model.Change {
			return together("drafted the first answers of the scope", b.answer(true)...)
		}},
		{190, officer, func(*builder) model.Change { return together("listed the witnesses", insertWitnesses()) }},
		{189, officer, func(b *builder) model.Change { return together("named who does what", b.nameRoles()...) }},
		{182, officer, func(b *builder) model.Change {
			return together("answered the rest of the scope after the tri-partite meeting", b.answer(false)...)
		}},
	}
}

func insertEnquiries() model.Change {
	recs := make([]model.Record, len(enquiries))
	for i, e := range enquiries {
		recs[i] = &e
	}
	return model.Insert{Records: recs}
}

func insertLimits() model.Change {
	var recs []model.Record
	for _, s := range inScope {
		recs = append(recs, &model.Inclusion{Text: s})
	}
	for _, s := range notInScope {
		recs = append(recs, &model.Exclusion{Text: s})
	}
	return model.Insert{Records: recs}
}

func insertWitnesses() model.Change {
	recs := make([]model.Record, len(witnesses))
	for i, w := range witnesses {
		recs[i] = &w
	}
	return model.Insert{Records: recs}
}

func (b *builder) nameRoles() []model.Change {
	changes := make([]model.Change, len(roles))
	for i, r := range roles {
		changes[i] = b.set(model.KindRole, i, "name", r.name, "contact", r.contact)
	}
	return changes
}
