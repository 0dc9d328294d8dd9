package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
	"council/scrutiny/model/timetable"
)

// Chase returns the chair's letter about responses that have not come, with what
// the public may see, or nil where none is waited for.
func Chase(p public.Review, o Options) *document.Document { return newChase(p.Shown(), o).letter() }

// PrivateChase returns the letter with the times that the response was asked for
// before.
func PrivateChase(r *model.Review, o Options) *document.Document { return newChase(r, o).letter() }

// ChaseParagraph returns the paragraph about responses that have not come, for
// the agenda of the next meeting; it is empty where none is waited for. It holds
// what the public may see.
func ChaseParagraph(p public.Review, o Options) string { return newChase(p.Shown(), o).paragraph() }

// chase is what there is to say of the silence.
type chase struct {
	r       *model.Review
	o       Options
	waiting []model.Silence
	agreed  int // recommendations that were submitted, answered or not
}

func newChase(r *model.Review, o Options) chase {
	c := chase{r: r, o: o, waiting: r.Silences(o.Today)}
	for rec := range model.Each[*model.Recommendation](r) {
		if rec.State == model.AgreedWords && (r.Depth(rec) == 0 || len(r.ResponsesTo(rec.ID)) > 0) {
			c.agreed++
		}
	}
	return c
}

func (c chase) letter() *document.Document {
	if len(c.waiting) == 0 {
		return nil
	}
	info := c.r.Info()
	d := &document.Document{
		Title: "Responses that are awaited: " + cmp.Or(prose.OneLine(info.Title), "the review"), Language: "en-GB",
		Subject: together(" · ", info.Body, c.o.Council, longDay(c.o.Today)), Footer: prose.OneLine(info.Title),
	}
	blocks := []document.Block{
		document.Plain("To the Executive"),
		document.Plain("Dear colleagues,"),
		document.Plain(c.opening("you")),
		c.table(),
	}
	if so := c.soFar(); len(so.Items) > 0 {
		blocks = append(blocks, document.Plain("What has come so far is not yet an answer:"), so)
	}
	blocks = append(blocks, document.Plain(c.request()), document.Plain("Yours sincerely,"), document.Plain(c.signed()))
	d.Sections = []document.Section{{Blocks: blocks}}
	return d
}

// opening says what was submitted and when, and what has not come.
func (c chase) opening(to string) string {
	body, title := cmp.Or(prose.OneLine(c.r.Info().Body), "panel"), cmp.Or(prose.OneLine(c.r.Info().Title), "the review")
	said := fmt.Sprintf("The %s submitted the report of its review “%s” to %s", withoutThe(body), title, to)
	if one, same := c.same(func(s model.Silence) timetable.Day { return s.Submitted }); same {
		said += " on " + longDay(one)
	}
	said += ". " + c.unanswered()
	if due := c.due(); due != "" {
		said += " " + due
	}
	return said
}

// unanswered says how many of the recommendations have no answer.
func (c chase) unanswered() string {
	n := len(c.waiting)
	has := "have"
	if n == 1 {
		has = "has"
	}
	if n == c.agreed && n > 1 {
		return fmt.Sprintf("None of its %d recommendations has been answered.", n)
	}
	if c.agreed == 1 {
		return "Its recommendation has not been answered."
	}
	return fmt.Sprintf("%d of its %d recommendations %s not been answered.", n, c.agreed, has)
}

// due says the deadline that all have in common, and on which basis.
func (c chase) due() string {
	due, same := c.same(func(s model.Silence) timetable.Day { return s.Due })
	if !same || due.IsZero() {
		return ""
	}
	is := "was"
	if due >= c.o.Today {
		is = "is"
	}
	return fmt.Sprintf("The response %s due by %s: %d days from its submission, on the basis of %s.",
		is, longDay(due), c.r.Info().ResponseDays, prose.OneLine(c.r.Info().ResponseBasis))
}

// same returns a day that all that are waited for have in common.
func (c chase) same(of func(model.Silence) timetable.Day) (timetable.Day, bool) {
	for _, s := range c.waiting[1:] {
		if of(s) != of(c.waiting[0]) {
			return 0, false
		}
	}
	return of(c.waiting[0]), true
}

// table lists what is waited for, with the days; whom they are addressed to only
// where that is said.
func (c chase) table() *document.Table {
	to := slices.ContainsFunc(c.waiting, func(s model.Silence) bool { return prose.OneLine(s.Recommendation.To) != "" })
	t := &document.Table{Name: "Awaited", Caption: "Recommendations without an answer, as at " + longDay(c.o.Today)}
	t.Columns = append(t.Columns, document.Column{Name: "Number", Weight: 2, RowHeader: true}, document.Column{Name: "Recommendation", Weight: 9})
	if to {
		t.Columns = append(t.Columns, document.Column{Name: "Addressed to", Weight: 4})
	}
	t.Columns = append(t.Columns,
		document.Column{Name: "Days without an answer", Weight: 3, Kind: document.NumberColumn},
		document.Column{Name: "Days late", Weight: 2, Kind: document.NumberColumn})
	for _, s := range c.waiting {
		row := document.Row{Cells: []document.Cell{{Text: c.r.Called(s.Recommendation)}, {Text: c.words(s)}}}
		if to {
			row.Cells = append(row.Cells, document.Cell{Text: s.Recommendation.To})
		}
		late := ""
		if s.Late > 0 {
			late = fmt.Sprint(s.Late)
		}
		row.Cells = append(row.Cells, document.Cell{Text: fmt.Sprint(s.Days)}, document.Cell{Text: late})
		t.Rows = append(t.Rows, row)
	}
	return t
}

// words are those of the recommendation, and when an answer was asked for.
func (c chase) words(s model.Silence) string {
	if asked := c.asked(s); asked != "" {
		return s.Recommendation.Text + "\nAsked for " + asked
	}
	return s.Recommendation.Text
}

// asked says when an answer was asked for before.
func (c chase) asked(s model.Silence) string {
	var days []string
	for _, one := range s.Chasers {
		days = append(days, prose.OneLine(one.When.Words))
	}
	return listed(days)
}

// soFar lists the responses that are not yet an answer, and why.
func (c chase) soFar() *document.List {
	list := &document.List{}
	for _, s := range c.waiting {
		switch lacks := lacking(s.Response); {
		case s.Response == nil || s.Response.Answer == model.ResponsePending && prose.OneLine(s.Response.Words) == "":
		case len(lacks) > 0:
			list.Items = append(list.Items, item("%s is accepted, but %s.", c.r.Called(s.Recommendation), listed(lacks)))
		default:
			list.Items = append(list.Items, item("%s: “%s”", c.r.Called(s.Recommendation), prose.OneLine(s.Response.Words)))
		}
	}
	return list
}

func lacking(resp *model.Response) []string {
	if resp == nil {
		return nil
	}
	return resp.Lacks()
}

func item(format string, args ...any) document.Item {
	return document.Item{Runs: []document.Run{{Text: fmt.Sprintf(format, args...)}}}
}

// request says what an answer is, and by when the panel wants it.
func (c chase) request() string {
	by := "at the earliest date"
	if m := c.next(); m != nil {
		by = "before its next meeting on " + longDay(m.Day())
	}
	return "The panel asks you to say of each of them, " + by + ", whether it is accepted, accepted in part or rejected, with the reasons; " +
		"and of what is accepted who leads it, what will be done and by when."
}

// next returns the meeting of a certain day that comes next, or nil. Today's is
// not asked for: there is no time left to answer before it.
func (c chase) next() *model.Meeting {
	var next *model.Meeting
	for _, m := range c.r.Meetings() {
		if day := m.Day(); m.State == model.MeetingPrepared && day > c.o.Today && (next == nil || day < next.Day()) {
			next = m
		}
	}
	return next
}

func (c chase) signed() string {
	info := c.r.Info()
	chair := "Chair"
	if body := prose.OneLine(info.Body); body != "" {
		chair += " of the " + withoutThe(body)
	}
	if name := prose.OneLine(info.Chair); name != "" {
		return name + "\n" + chair
	}
	return chair
}

// withoutThe returns who meets, to stand behind "the".
func withoutThe(body string) string {
	return strings.TrimPrefix(strings.TrimPrefix(body, "the "), "The ")
}

// paragraph says the same for an agenda, without the table.
func (c chase) paragraph() string {
	if len(c.waiting) == 0 {
		return ""
	}
	var each []string
	for _, s := range c.waiting {
		one := fmt.Sprintf("%s (%s", c.r.Called(s.Recommendation), days(s.Days))
		if s.Late > 0 {
			one += fmt.Sprintf(", %s late", days(s.Late))
		}
		each = append(each, one+")")
	}
	said := []string{c.opening("the Executive"), "As at " + longDay(c.o.Today) + " an answer is awaited to " + listed(each) + ", counted from the day of submission."}
	said = append(said, "The panel is asked to note this, and to say what it does next: to write to the Executive, or to invite the member who is responsible.")
	return strings.Join(said, " ")
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

func longDay(d timetable.Day) string { return d.Time().Format("2 January 2006") }
