package model

import "strconv"

// DraftState says whether the panel has agreed something. A draft is never
// public.
type DraftState string

// The states of a draft.
const (
	DraftWords  DraftState = ""
	AgreedWords DraftState = "agreed"
)

// Finding is what the evidence shows.
type Finding struct {
	Head
	Number    uint64 // of its reference F1, F2 …; given by Apply
	Text      string
	Evidence  []ID // what it rests on
	Enquiries []ID // the lines of enquiry that it answers
	State     DraftState
	Notes     string
}

// Kind returns KindFinding.
func (*Finding) Kind() Kind { return KindFinding }

// Reference returns the finding's reference, such as F3.
func (f *Finding) Reference() string {
	if f.Number == 0 {
		return ""
	}
	return "F" + strconv.FormatUint(f.Number, 10)
}

var findingFields = []Field{
	number("number", "Reference", func(f *Finding) *uint64 { return &f.Number }).public(),
	text("finding", "Finding", func(f *Finding) *string { return &f.Text }).public().required().first().
		names("finding", "findings", "key finding"),
	links("evidence", "Rests on", KindEvidence, func(f *Finding) *[]ID { return &f.Evidence }).public(),
	links("enquiries", "Answers", KindEnquiry, func(f *Finding) *[]ID { return &f.Enquiries }).public(),
	choice("state", "State", func(f *Finding) *DraftState { return &f.State },
		Choice{"", "draft"}, Choice{"agreed", "agreed"}).public().help("A draft is not public until the panel has agreed it."),
	text("notes", "Working notes", func(f *Finding) *string { return &f.Notes }).help("For the officer; never public."),
}

// Money says what an option does to the budget.
type Money string

// The effects of an option on the budget.
const (
	MoneyUnsaid Money = ""
	Cost        Money = "cost"
	Saving      Money = "saving"
)

// Option is one of the options that a review weighs.
type Option struct {
	Head
	Theme     []ID
	Label     string // as the document numbers it
	Text      string
	Money     Money
	Qualifier string // before the amount: "up to"
	Amount    uint64 // in pounds; 0 where no figure is given
	Figure    string // as it was written: "up to £265k", "tbc"
	Appraisal string // for and against
	Chosen    bool
	Notes     string
}

// Kind returns KindOption.
func (*Option) Kind() Kind { return KindOption }

var optionFields = []Field{
	links("theme", "Theme", KindTheme, func(o *Option) *[]ID { return &o.Theme }).public(),
	line("label", "Number", func(o *Option) *string { return &o.Label }).public().
		names("option no", "option number", "no", "no.", "ref", "number"),
	text("option", "Option", func(o *Option) *string { return &o.Text }).public().required().first().
		names("option", "options", "delivery option", "description of option", "option description"),
	choice("money", "Cost or saving", func(o *Option) *Money { return &o.Money },
		Choice{"", "not said"}, Choice{"cost", "cost"}, Choice{"saving", "saving"}).public(),
	line("figure", "Figure, as written", func(o *Option) *string { return &o.Figure }).public().help("Such as: up to £265k. It is read as the amount below.").
		names("cost", "saving", "savings", "cost/saving", "estimated cost", "estimated saving", "estimated savings", "financial impact", "cost or saving", "annual cost", "annual saving", "figure"),
	line("qualifier", "Qualifier", func(o *Option) *string { return &o.Qualifier }).public().help("What stands before the amount, such as: up to."),
	number("amount", "Amount in pounds", func(o *Option) *uint64 { return &o.Amount }).as(LineField).public(),
	text("appraisal", "For and against", func(o *Option) *string { return &o.Appraisal }).public().
		names("appraisal", "for and against", "advantages and disadvantages", "pros and cons", "assessment", "advantages", "benefits"),
	flag("chosen", "Chosen", func(o *Option) *bool { return &o.Chosen }).public(),
	text("notes", "Working notes", func(o *Option) *string { return &o.Notes }).help("For the officer; never public."),
}
