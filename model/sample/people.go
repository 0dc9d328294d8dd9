package sample

import "council/scrutiny/model"

// person is one row of the list of people and bodies.
type person struct{ initials, name, post, body, aliases, contact, notes string }

const council = "Riverdale Borough Council"

var people = []person{
	{initials: "RA", name: "Cllr Ruth Adeyemi", post: "Scrutiny Chair", body: "Safer Streets Panel", aliases: "Chair", contact: "ruth.adeyemi@example.org\n01632 960101"},
	{initials: "MW", name: "Cllr Martin Whitlock", post: "Cabinet Member for Streets and Travel", body: council, aliases: "Cabinet Member", contact: "martin.whitlock@example.org\n01632 960102"},
	{initials: "HM", name: "Helen Marsh", post: "Scrutiny Officer", body: council, contact: "helen.marsh@example.org\n01632 960110"},
	{initials: "JD", name: "Joanne Darby", post: "Director of Place", body: council, aliases: "Director", contact: "joanne.darby@example.org\n01632 960120", notes: "Diary through her assistant; a week's notice at least."},
	{initials: "PK", name: "Priya Kapoor", post: "Head of Highways and Parking", body: council, contact: "priya.kapoor@example.org\n01632 960121"},
	{initials: "TO", name: "Tom Okafor", post: "Parking Services Manager", body: council, contact: "tom.okafor@example.org\n01632 960122"},
	{initials: "GB", name: "Gareth Bowen", post: "Senior Traffic Engineer", body: council, contact: "gareth.bowen@example.org\n01632 960123", notes: "In the office on Tuesdays and Thursdays."},
	{initials: "LS", name: "Leanne Sutcliffe", post: "School Travel Adviser", body: council, contact: "leanne.sutcliffe@example.org\n01632 960124"},
	{initials: "SP", name: "Steve Pollard", post: "Street Scene Operations Manager", body: council, aliases: "Street Scene", contact: "steve.pollard@example.org\n01632 960125"},
	{initials: "VJ", name: "Victor James", post: "Mapping and Data Lead", body: council, aliases: "Mapping", contact: "victor.james@example.org\n01632 960126"},
	{initials: "CR", name: "Colette Ryan", post: "Communications Manager", body: council, aliases: "Communications", contact: "colette.ryan@example.org\n01632 960127"},
	{initials: "DF", name: "Daniel Frost", post: "Finance Business Partner", body: council, aliases: "Finance", contact: "daniel.frost@example.org\n01632 960128"},
	{initials: "FT", name: "Fiona Telfer", post: "Equality and Inclusion Adviser", body: council, contact: "fiona.telfer@example.org\n01632 960129"},
	{initials: "EH", name: "Emma Hollis", post: "Head of Education Services", body: council, contact: "emma.hollis@example.org\n01632 960130"},
	{initials: "AN", name: "Aisha Nasir", post: "Public Health Principal", body: council, aliases: "Public Health", contact: "aisha.nasir@example.org\n01632 960131"},
	{initials: "BW", name: "Inspector Ben Warwick", post: "Neighbourhood Inspector", body: "Riverdale neighbourhood policing team", aliases: "Police", contact: "ben.warwick@example.org\n01632 960140", notes: "On shifts: write, don't ring."},
	{initials: "RAF", name: "Riverdale Access Forum", body: "Disabled residents' forum", aliases: "Access Forum", contact: "access.forum@example.org\n01632 960150"},
	{initials: "PHF", name: "Primary Heads' Forum", body: "Headteachers of Riverdale's 31 primary schools", aliases: "Heads", contact: "heads.forum@example.org\n01632 960151"},
	{initials: "SSP", name: "Safer Streets Panel", body: "Task and finish group of nine Members", aliases: "Panel"},
}

func peopleRecords() []model.Record {
	recs := make([]model.Record, len(people))
	for i, p := range people {
		recs[i] = &model.Person{
			Name: p.name, Abbreviation: p.initials, Aliases: p.aliases, Post: p.post,
			Body: p.body, Contact: p.contact, Notes: p.notes,
		}
	}
	return recs
}
