package model

// DeclarationType says what is declared.
type DeclarationType string

// The types of declarations.
const (
	InterestDeclared DeclarationType = ""
	WhipDeclared     DeclarationType = "whip" // a party whip, particular to scrutiny
)

// Effect says what a member did who declared an interest.
type Effect string

// The effects.
const (
	EffectUnsaid Effect = ""
	EffectStayed Effect = "stayed"
	EffectSpoke  Effect = "spoke" // spoke, and left before the decision
	EffectLeft   Effect = "left"  // left, and took no part
)

// Declaration is a declaration of an interest or of the party whip.
type Declaration struct {
	Head
	Meeting []ID
	Item    []ID
	Member  []ID // the attendee
	Type    DeclarationType
	Nature  string
	Effect  Effect
}

// Kind returns KindDeclaration.
func (*Declaration) Kind() Kind { return KindDeclaration }

// OutOfVote says whether the member may not vote on the item.
func (d *Declaration) OutOfVote() bool { return d.Effect == EffectSpoke || d.Effect == EffectLeft }

var declarationFields = []Field{
	links("meeting", "Meeting", KindMeeting, func(d *Declaration) *[]ID { return &d.Meeting }).as(RecordedField).public(),
	links("item", "Item", KindItem, func(d *Declaration) *[]ID { return &d.Item }).public(),
	links("member", "Member", KindAttendee, func(d *Declaration) *[]ID { return &d.Member }).public().required(),
	choice("type", "Type", func(d *Declaration) *DeclarationType { return &d.Type }, Choice{"", "interest"}, Choice{"whip", "party whip"}).public(),
	text("nature", "Nature", func(d *Declaration) *string { return &d.Nature }).public(),
	choice("effect", "Effect", func(d *Declaration) *Effect { return &d.Effect },
		Choice{"", "not said"}, Choice{"stayed", "stayed"}, Choice{"spoke", "spoke and left"}, Choice{"left", "left and took no part"}).public(),
}
