package capture

import "strings"

// set makes a set of words, which are separated by blanks.
func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, line := range words {
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	}
	return m
}

var (
	// ordinary words lose their capital behind other words.
	ordinary = set("that the a an to it this these those all any each every both no not there in on with for its their his her as if when")

	// decisive words behind "agreed" or "noted" begin what was agreed or noted.
	decisive = set("that the a an to it this these those its their his her all any each every both no not there unanimously following")

	// nothing is what stands behind "Action:" where there is none.
	nothing = set("none nil n/a no")

	// being are the verbs behind the number of an action that is spoken of.
	being = set("is was are were has had remains remained will would should can cannot")

	titles = set("cllr cllrs councillor councillors mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev reverend inspector sergeant supt superintendent alderman")

	// small words stand within a name or a post without being one.
	small = set("of the for and & to in at on with")

	// posts are the words by which a post or a body in small letters is known.
	postFirst = set("head director chair leader manager officer officers clerk cabinet portfolio all members")
	postLast  = set("chair vice-chair officer officers manager managers director directors leader clerk members member team panel committee cabinet solicitor adviser secretary secretariat council board group everyone all")

	// common words are never somebody's initials in small letters.
	common = set("to it as us he we no or so at an am be by do go if in is me my of on up all and are for not the")

	// doing words begin what is to be done: "Write to the Commissioner" has no
	// lead called Write.
	doing = set(
		"add agree amend apologise approach arrange ask attend begin bring check chase circulate clarify collect come complete confirm consider consult contact",
		"continue contribute copy create deliver develop discuss distribute draft email ensure escalate examine explain explore feed find finalise follow forward get give",
		"identify include inform instruct investigate invite issue keep lead let liaise listen look make meet move note obtain offer organise pass plan prepare present",
		"produce progress propose provide publish raise reach read refer remind remove reply report request require research resend respond return revert review revise ring",
		"schedule seek send set share show speak submit suggest supply take talk tell thank try turn update use visit work write",
	)
)

// decisivePhrases are longer ways to say that a decision follows.
var decisivePhrases = []string{
	"in principle", "as follows", "by consensus", "by a majority", "nem con", "nem. con", "subject to",
	"with concern", "with interest", "with regret", "with thanks", "with pleasure", "without a vote",
	"to cabinet", "to council",
}
