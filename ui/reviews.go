package ui

import (
	"fmt"
	"maps"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// reviewPicker changes between the reviews of the book, and says of each where
// it stands, its next date and what is late.
func (a *App) reviewPicker() screen.Layer {
	var items []record.Choice
	for _, r := range a.reviews {
		items = append(items, record.Choice{
			Label: r.Info().Title, Detail: a.standing(r), Words: r.Info().Body,
			Pick: func() tea.Cmd { return a.show(a.find(r.ID)) },
		})
	}
	items = append(items,
		record.Choice{Label: "Scorecard of these reviews …", Words: "recommendations made accepted done late", Pick: func() tea.Cmd { a.Push(a.scorecard()); return nil }},
		record.Choice{Label: "Begin a new review …", Pick: func() tea.Cmd { a.Push(a.newReview()); return nil }},
		record.Choice{Label: "Begin a new review in a book of its own …", Why: a.bound(), Pick: func() tea.Cmd { a.Push(a.newBook()); return nil }},
		record.Choice{Label: "Open another book …", Why: a.bound(), Pick: func() tea.Cmd { a.Push(a.openPage()); return nil }})
	return record.NewChooser(a, "Reviews in "+base(a.desk.Path()), items).Closed()
}

// bound says why the book cannot be left, or nothing.
func (a *App) bound() string {
	for _, r := range a.reviews {
		if m := r.LiveMeeting(); m != nil {
			return fmt.Sprintf("Meeting %d of “%s” is live: close it first.", m.Number, r.Info().Title)
		}
	}
	return ""
}

// standing says in a few words where a review stands.
func (a *App) standing(r *model.Review) string {
	o := r.Outlook(a.today())
	parts := []string{stageWord(r.Info().Stage)}
	if len(o.Due) > 0 {
		day := "2 Jan 2006"
		if due := o.Due[0].Day; due.Time().Year() == a.today().Time().Year() {
			day = "2 Jan"
		}
		parts = append(parts, "next "+o.Due[0].Day.Time().Format(day))
	}
	if n := len(o.Late); n > 0 {
		parts = append(parts, fmt.Sprintf("%d late", n))
	}
	return strings.Join(parts, " · ")
}

func stageWord(s model.Stage) string {
	if f, ok := model.FieldOf(model.KindInfo, "stage"); ok {
		for _, c := range f.Choices {
			if c.Key == string(s) {
				return c.Label
			}
		}
	}
	return string(s)
}

// lastUsed keeps which review the book opens on.
func (a *App) lastUsed() {
	if a.desk == nil || len(a.reviews) < 2 {
		return
	}
	s := a.office.Settings()
	path, id := a.desk.Path(), string(a.review.ID)
	if s.Reviews[path] == id {
		return
	}
	next := maps.Clone(s.Reviews)
	if next == nil {
		next = map[string]string{}
	}
	next[path] = id
	s.Reviews = next
	if err := a.office.SaveSettings(s); err != nil {
		a.Warn("The book will open on another review: " + sentence(err))
	}
}

// scorecard is what came of the recommendations of the book's reviews: the
// table that is exported for the annual report.
func (a *App) scorecard() screen.Layer {
	return record.NewReader(a, "Scorecard: what came of the recommendations", func(th *theme.Theme, width int) []string {
		doc := report.Scorecard(a.reviews, true, report.Options{Today: a.today(), Council: a.Council()})
		var lines []string
		for _, s := range doc.Sections {
			for _, b := range s.Blocks {
				if t, ok := b.(*document.Table); ok {
					lines = append(lines, scoreLines(th, t, width)...)
				}
			}
		}
		return append(lines, record.Paragraphs(th.Quiet, "A recommendation is discharged by resolution, not by a rating. “scrutiny export BOOK scorecard” writes this table for the annual report.", width)...)
	}).Closed()
}

// scoreLines draws each review with its numbers below its name, and the sums of
// all at the end.
func scoreLines(th *theme.Theme, t *document.Table, width int) []string {
	var lines []string
	sums := make([]int, len(t.Columns))
	numbers := func(of func(column int) string) {
		var parts []string
		for i, c := range t.Columns[1:] {
			if number := of(i + 1); number != "" {
				parts = append(parts, c.Name+" "+number)
			}
		}
		for _, part := range text.Wrap(strings.Join(parts, "   "), max(20, width-6)) {
			lines = append(lines, th.Base.Render(text.Fit("     "+part, width)))
		}
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	for _, row := range t.Rows {
		lines = append(lines, th.Strong.Render(text.Fit("   "+row.Cells[0].Text, width)))
		for i := range row.Cells {
			n := 0
			if _, err := fmt.Sscan(row.Cells[i].Text, &n); err == nil && i > 0 {
				sums[i] += n
			}
		}
		numbers(func(i int) string { return row.Cells[i].Text })
	}
	if len(t.Rows) > 1 {
		lines = append(lines, th.Heading.Render(text.Fit(fmt.Sprintf("   All %d reviews", len(t.Rows)), width)))
		numbers(func(i int) string {
			if t.Columns[i].Kind != document.NumberColumn {
				return ""
			}
			return fmt.Sprint(sums[i])
		})
	}
	return lines
}
