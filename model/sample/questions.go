package sample

import "council/scrutiny/model"

// answer is what the scope says to one of the standard questions.
type answer struct {
	text  string
	state model.AnswerState
}

// answers follow the template's questions, in their order.
var answers = []answer{
	{text: "Council Plan, priority 2, “Streets for everyone”: fewer people hurt on our roads, and by {year 3} half of all primary pupils walking, wheeling or cycling to school. The Public Health Strategy asks for the same: more movement in every child's day."},
	{text: "Cars on pavements push people with buggies, wheelchairs and white canes into the road, and the school run makes the worst quarter of an hour of the day outside most of our 31 primary schools. The council has four school streets and has promised three more, but it has no rule on pavement parking, and requests wait for months.\n\nAim: to say where the council should act first, with which powers, at what cost, and how residents will know that it has worked."},
	{text: "The lines of enquiry stand in a list of their own.", state: model.AnswerElsewhere},
	{text: "The Cabinet Member for Streets and Travel, who decides on orders and on the programme.\nThe neighbourhood policing team, who deal with obstruction.\nHeadteachers and governors, without whom no school street lasts.\nThe Department for Transport, if the panel asks for wider powers."},
	{text: "About ten months. Scope agreed {thu -175}; evidence from {month -5} to {month 1}; the panel considers its findings on {thu 47}; report by the end of {month 4}; Cabinet in {season 7}. The plan has the rest."},
	{text: "What exists:\n1. Collisions and casualties on school routes, five years\n2. Penalty charge notices by street and hour\n3. Residents' reports of pavement parking, two years\n4. Before-and-after counts at the four school streets\n5. The cost of each school street so far\n\nWhat has to be found out:\n6. How pupils travel now, school by school\n7. Where a pavement is left narrower than 1.5 metres\n8. What five comparable councils did, and what they would do again\n9. What disabled residents have stopped doing because of parked cars"},
	{text: "Six witnesses, listed with what each is to cover. Two more may be asked after the site visits."},
	{text: "Four evidence sessions of the panel; two visits to school gates at opening time; a survey of parents and carers; a walkabout with the Access Forum; a comparison with five councils; reading."},
	{text: "Everybody on a street under review gets a letter, and a name to ring. Schools send the survey home in book bags as well as by e-mail. The Access Forum meets the panel on its own ground. Two evidence sessions are in public, one of them at half past six in the evening in Fairfield Community Centre."},
	{text: "Disabled people, older people and those with small children gain most from clear pavements, and some Blue Badge holders may lose a place to stop. The Equality and Inclusion Adviser sits in on every session; the assessment is brought up to date after each, and goes with the report."},
	{text: "Public Health is deciding whether the school travel survey can stand as a needs assessment, or whether one is wanted for the north of the borough.", state: model.AnswerToBeDecided},
	{text: "Finance is to give the yearly cost of a school street with cameras and with volunteers. Until then no figure is claimed.", state: model.AnswerToBeDecided},
	{text: "The highways service finished its restructuring before the review began, and no other programme touches it.", state: model.AnswerNotApplicable},
}

// drafted are the answers written before the tri-partite meeting, by number;
// the others came after it.
var drafted = map[int]bool{0: true, 1: true, 2: true, 3: true, 5: true, 7: true}

func (b *builder) answer(first bool) []model.Change {
	var changes []model.Change
	for i, a := range answers {
		if drafted[i] == first {
			changes = append(changes, b.set(model.KindQuestion, i, "answer", a.text, "state", string(a.state)))
		}
	}
	return changes
}
