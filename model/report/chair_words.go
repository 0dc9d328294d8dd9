package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// words are what to say under the item: the opening, the apologies, the
// declarations, the minutes.
func (c chair) words() ChairPart {
	part := ChairPart{Heading: "To say"}
	m := c.meeting
	if m.State == model.MeetingClosed {
		return part
	}
	if m.State == model.MeetingAdjourned {
		part.say("The meeting is resumed.")
		return part
	}
	opens := len(c.sitting.Items()) == 0 || c.item != nil && c.item.ID == c.sitting.Items()[0].ID
	if opens {
		part.say("Welcome to this meeting of %s. %s", orWords(c.body(), "the panel"), c.sessionWords())
	}
	if c.item == nil {
		return part
	}
	title := strings.ToLower(prose.OneLine(c.item.Title))
	switch {
	case strings.HasPrefix(title, "apolog"):
		c.apologies(&part)
	case strings.HasPrefix(title, "declaration"):
		c.declarations(&part)
	case strings.HasPrefix(title, "minutes"):
		c.lastMinutes(&part)
	case !opens:
		part.say("Item %s: %s.", c.sitting.ItemNumber(c.item), c.openTitle(c.item))
	}
	for _, d := range c.sitting.Declarations() {
		if !strings.HasPrefix(title, "declaration") && len(d.Item) > 0 && d.Item[0] == c.item.ID {
			part.know("%s", c.declared(d))
		}
	}
	return part
}

// openTitle is how an item is called aloud while the public is there.
func (c chair) openTitle(i *model.Item) string {
	switch {
	case i.Exempt == "" || c.meeting.Session != model.PublicSession:
		return strings.TrimRight(prose.OneLine(i.Title), ".")
	case prose.OneLine(i.OpenTitle) != "":
		return strings.TrimRight(prose.OneLine(i.OpenTitle), ".")
	}
	return "an exempt item"
}

func (c chair) sessionWords() string {
	if c.meeting.Session == model.PublicSession {
		return "It is held in public."
	}
	return "It is held in private."
}

func (c chair) apologies(part *ChairPart) {
	sent := c.names(func(a *model.Attendee) bool { return a.Presence == model.Apologies })
	unsaid := c.names(func(a *model.Attendee) bool { return a.Presence == model.Expected && a.Capacity.Votes() })
	switch {
	case len(sent) > 0:
		part.say("Apologies were received from %s.", listed(sent))
	case len(unsaid) == 0:
		part.say("There are no apologies.")
	default:
		part.say("Are there any apologies?")
	}
	for _, a := range c.sitting.Attendees() {
		if a.Capacity == model.Substitute && a.Presence == model.Present && prose.OneLine(a.For) != "" {
			part.say("%s attends as the substitute for %s.", prose.OneLine(a.Name), prose.OneLine(a.For))
		}
	}
	if len(unsaid) > 0 && c.meeting.State != model.MeetingPrepared {
		part.know("Nobody has said yet whether they came: %s.", listed(unsaid))
	}
}

func (c chair) names(are func(*model.Attendee) bool) []string {
	var names []string
	for _, a := range c.sitting.Attendees() {
		if are(a) {
			names = append(names, prose.OneLine(a.Name))
		}
	}
	return names
}

// listed puts names into a sentence: "A, B and C".
func listed(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

func (c chair) declarations(part *ChairPart) {
	part.say("Are there any declarations of interest, or of the party whip?")
	for _, d := range c.sitting.Declarations() {
		part.know("%s", c.declared(d))
	}
}

// declared says what was declared and what it leads to, or that this is still to
// be asked.
func (c chair) declared(d *model.Declaration) string {
	name := "Somebody"
	if a := c.sitting.Attendee(first(d.Member)); a != nil {
		name = prose.OneLine(a.Name)
	}
	what := " declared an interest"
	if d.Type == model.WhipDeclared {
		what = " declared the party whip"
	}
	for _, i := range c.sitting.Items() {
		if first(d.Item) == i.ID {
			what += " in item " + c.sitting.ItemNumber(i)
		}
	}
	switch d.Effect {
	case model.EffectStayed:
		what += " and stays"
	case model.EffectSpoke:
		what += ", may speak and then leaves"
	case model.EffectLeft:
		what += " and leaves for it"
	case model.EffectUnsaid:
		if d.Type != model.WhipDeclared {
			what += ": ask whether the member stays"
		}
	}
	return name + what + "."
}

func (c chair) lastMinutes(part *ChairPart) {
	for _, m := range c.sitting.Earlier() {
		if m.State == model.MeetingClosed && m.Approved.IsZero() {
			part.say("Is it agreed that the minutes of the meeting held on %s be approved as a correct record?", orWords(meetingDate(m), "the last day"))
			return
		}
	}
	part.know("No minutes wait for approval.")
}

// exclusion has the words that exclude the public, and those that let it in.
func (c chair) exclusion() ChairPart {
	part := ChairPart{Heading: "The public"}
	s := c.sitting
	switch ex := s.Exclusion(); {
	case !c.meeting.Live():
	case s.NeedsExclusion(c.item):
		part.say("It is moved %s. Is that seconded? … All those in favour?", model.ExclusionWords(s.ItemNumber(c.item), c.item.Exempt, model.PublicInterest))
		if words := c.r.ParagraphWords(c.item.Exempt); words != "" {
			part.know("%s: %s.", sentenceCase(public.Paragraph(c.item.Exempt)), words)
		}
		part.know("The motion can be lost: then the public stays.")
	case ex != nil && c.item != nil && c.item.Exempt == "":
		part.say("The public may come in again.")
	}
	return part
}

// promises are read out until they are kept.
func (c chair) promises() ChairPart {
	part := ChairPart{Heading: "Promises to read out"}
	if c.meeting.State == model.MeetingClosed || c.item != nil && c.item.Exempt != "" && c.meeting.Live() {
		return part
	}
	for _, n := range c.sitting.Promises() {
		part.say("%s promised %s.", orWords(n.Who, "It was"), strings.TrimRight(prose.OneLine(n.Text), "."))
		if n.Exempt != "" {
			part.know("That one is exempt under %s: read it out only while the public is not there.", public.Paragraph(n.Exempt))
		}
	}
	return part
}

// next is what comes after the item, or what ends the meeting.
func (c chair) next() ChairPart {
	part := ChairPart{Heading: "Next"}
	items := c.sitting.Items()
	if c.meeting.State == model.MeetingClosed || len(items) == 0 {
		return part
	}
	if at := c.place(); at+1 < len(items) {
		i := items[at+1]
		part.know("Item %s: %s%s", c.sitting.ItemNumber(i), prose.OneLine(i.Title), exemptWords(i.Exempt))
		if i.Exempt != "" && c.meeting.Session == model.PublicSession {
			part.know("The public has to be excluded before it, by resolution.")
		}
		return part
	}
	part.say("That concludes the meeting.")
	if n := len(c.sitting.Unfinished()); n > 0 {
		part.know("Things that are unfinished: %d. Closing the meeting lists them.", n)
	}
	return part
}

// place is where the item stands on the agenda, -1 where none is taken.
func (c chair) place() int {
	for i, item := range c.sitting.Items() {
		if c.item != nil && item.ID == c.item.ID {
			return i
		}
	}
	return -1
}
