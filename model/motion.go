package model

import (
	"fmt"
	"strconv"
	"time"
)

// MotionType says what a motion asks for.
type MotionType string

// The types of motions. Amendments are taken before what they amend.
const (
	Substantive   MotionType = ""
	Amendment     MotionType = "amendment"
	Procedural    MotionType = "procedural"
	ExcludePublic MotionType = "exclusion" // that the public be excluded
)

// Method says how a vote is taken.
type Method string

// The methods.
const (
	ByHands Method = ""
	ByName  Method = "names"
)

// Vote is how one member votes.
type Vote string

// The votes.
const (
	For       Vote = "for"
	Against   Vote = "against"
	Abstained Vote = "abstained"
)

// Ballot is the vote of one member in a vote by name.
type Ballot struct {
	Member ID // the attendee
	Vote   Vote
}

// Motion is what was moved at a meeting, and the vote on it.
type Motion struct {
	Head
	Meeting []ID
	Item    []ID
	Type    MotionType
	Text    string
	Amends  []ID
	// Exempt is the paragraph of the schedule that a motion to exclude the public
	// names; the text of any other motion is closed under it. Interest is what the
	// public-interest test came to.
	Exempt    string
	Interest  string
	Mover     []ID
	Seconder  []ID
	Method    Method
	VotedAt   time.Time // when the vote was taken; zero before
	For       uint64    // by show of hands
	Against   uint64
	Abstained uint64
	Ballots   []Ballot
	Casting   Vote // the chair's casting vote on a tie
	Withdrawn bool
	Notes     string
}

// Kind returns KindMotion.
func (*Motion) Kind() Kind { return KindMotion }

// Voted says whether a vote was taken, or has begun.
func (m *Motion) Voted() bool { return !m.VotedAt.IsZero() }

// Words returns the words of a motion as they follow those of the house: "that
// the survey be repeated".
func (m *Motion) Words() string { return resolution(m.Text) }

// Count returns the votes for, against and abstained, by whichever method.
func (m *Motion) Count() (yes, no, abstained int) {
	if m.Method != ByName {
		return int(m.For), int(m.Against), int(m.Abstained)
	}
	for _, b := range m.Ballots {
		switch b.Vote {
		case For:
			yes++
		case Against:
			no++
		case Abstained:
			abstained++
		}
	}
	return yes, no, abstained
}

var motionFields = []Field{
	links("meeting", "Meeting", KindMeeting, func(m *Motion) *[]ID { return &m.Meeting }).as(RecordedField).public(),
	links("item", "Item", KindItem, func(m *Motion) *[]ID { return &m.Item }).public(),
	choice("type", "Type", func(m *Motion) *MotionType { return &m.Type },
		Choice{"", "motion"}, Choice{"amendment", "amendment"}, Choice{"procedural", "procedural motion"}, Choice{"exclusion", "exclusion of the public"}).public(),
	text("text", "Text", func(m *Motion) *string { return &m.Text }).required().first(),
	links("amends", "Amends", KindMotion, func(m *Motion) *[]ID { return &m.Amends }).public(),
	line("exempt", "Paragraph", func(m *Motion) *string { return &m.Exempt }).as(ParagraphField).public().help("Under which the public is to be excluded, or the text is closed."),
	text("interest", "Public-interest test", func(m *Motion) *string { return &m.Interest }).public().help("What it came to, where the public is to be excluded."),
	links("mover", "Moved by", KindAttendee, func(m *Motion) *[]ID { return &m.Mover }).public(),
	links("seconder", "Seconded by", KindAttendee, func(m *Motion) *[]ID { return &m.Seconder }).public(),
	choice("method", "Vote", func(m *Motion) *Method { return &m.Method }, Choice{"", "show of hands"}, Choice{"names", "by name"}).public(),
	moment("voted_at", "Voted", func(m *Motion) *time.Time { return &m.VotedAt }).public(),
	number("for", "For", func(m *Motion) *uint64 { return &m.For }).public(),
	number("against", "Against", func(m *Motion) *uint64 { return &m.Against }).public(),
	number("abstained", "Abstained", func(m *Motion) *uint64 { return &m.Abstained }).public(),
	nested(RecordedField, "ballots", "Votes by name", func(m *Motion) *[]Ballot { return &m.Ballots }, formatBallots, parseBallots),
	choice("casting", "Casting vote", func(m *Motion) *Vote { return &m.Casting }, Choice{"", "none"}, Choice{"for", "for"}, Choice{"against", "against"}).public(),
	flag("withdrawn", "Withdrawn", func(m *Motion) *bool { return &m.Withdrawn }).public(),
	text("notes", "Working notes", func(m *Motion) *string { return &m.Notes }).help("For the officer; never public."),
}

func formatBallots(ballots []Ballot) string {
	if len(ballots) == 0 {
		return ""
	}
	items := make([]string, 0, 2*len(ballots))
	for _, b := range ballots {
		items = append(items, strconv.FormatUint(uint64(b.Member), 10), string(b.Vote))
	}
	return joinList(items...)
}

func parseBallots(s string) ([]Ballot, error) {
	groups, err := splitTuples(s, 2)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	ballots := make([]Ballot, len(groups))
	for i, g := range groups {
		n, err := strconv.ParseUint(g[0], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is no member", g[0])
		}
		ballots[i] = Ballot{Member: ID(n), Vote: Vote(g[1])}
	}
	return ballots, nil
}
