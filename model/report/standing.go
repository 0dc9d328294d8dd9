package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// The words over the ratings of the rounds; an import of our own file knows them.
const (
	RatingsHeading = "How the actions stand"
	RatingsCaption = "Actions by rating"
	RatingsWhen    = "When"
	RatingsAll     = "All actions"
	notRated       = "Not rated"
)

// position returns the position statement: how the ratings stand, then the
// tracker.
func (l *life) position() *document.Document {
	t := trackerTable{r: l.r, watch: model.NewWatch(l.r, l.o.Today), columns: l.r.TrackerColumns()}
	blocks := section(1, RatingsHeading, l.ratings()...)
	blocks = append(blocks, section(1, tabular.Positions, lower(t.blocks(l.o.Flat))...)...)
	return l.titled(tabular.PositionKind.Title(prose.OneLine(l.info.Title), onDay(l.o.Today)), true, blocks)
}

// chartedTimes is how many bars a page has room for; the table beside them has
// all.
const chartedTimes = 9

// ratings returns how the actions were rated in each round of monitoring and
// today: as bars, and as the table of their numbers.
func (l *life) ratings() []document.Block {
	all := l.r.Ratings(l.o.Today)
	var carried []model.RatingKey // in the scheme's order, those without one last
	for _, rating := range l.r.Info().Scheme.Ratings {
		carried = append(carried, rating.Key)
	}
	for _, at := range all {
		for _, t := range at.Tally {
			if _, known := l.r.Info().Scheme.Rating(t.Rating); !known && !slices.Contains(carried, t.Rating) {
				carried = append(carried, t.Rating)
			}
		}
	}
	carried = used(carried, all)
	if len(carried) == 0 {
		return nil
	}
	caption := RatingsCaption + " as at " + onDay(l.o.Today)
	if len(all) > 1 {
		caption = RatingsCaption + " at the end of each round of monitoring, and as at " + onDay(l.o.Today)
	}
	drawn, shown := all, caption
	if len(all) > chartedTimes {
		drawn = all[len(all)-chartedTimes:]
		shown = fmt.Sprintf("%s at the end of the last %d rounds of monitoring, and as at %s", RatingsCaption, chartedTimes-1, onDay(l.o.Today))
	}
	return []document.Block{l.ratingChart(shown, carried, drawn), l.ratingTable(caption, carried, all)}
}

// used are the ratings that some action carried at some time.
func used(keys []model.RatingKey, all []model.RatingsAt) []model.RatingKey {
	var kept []model.RatingKey
	for _, key := range keys {
		for _, at := range all {
			if counted(at, key) > 0 {
				kept = append(kept, key)
				break
			}
		}
	}
	return kept
}

func counted(at model.RatingsAt, key model.RatingKey) int {
	n := uint64(0)
	for _, t := range at.Tally {
		if t.Rating == key {
			n += t.Count
		}
	}
	return int(min(n, 1_000_000)) //nolint:gosec // at most a million
}

// roundName is what a bar is called, and the day that it holds for.
func roundName(at model.RatingsAt) string {
	if at.Round == 0 {
		return "Latest" // whoever reads it may do so much later
	}
	return fmt.Sprintf("Round %d", at.Round)
}

func (l *life) ratingChart(caption string, keys []model.RatingKey, all []model.RatingsAt) *document.Chart {
	c := &document.Chart{Caption: caption}
	var said []string
	for _, at := range all {
		bar := document.Bar{Name: roundName(at)}
		if !at.Day.IsZero() {
			bar.Note = at.Day.Time().Format("2 Jan 2006")
		}
		var parts []string
		for _, key := range keys {
			n, m := counted(at, key), l.ratingMark(key)
			bar.Parts = append(bar.Parts, document.Part{Mark: m, Count: n})
			if n > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", n, m.Word))
			}
		}
		c.Bars = append(c.Bars, bar)
		said = append(said, together(", ", bar.Name, bar.Note)+": "+together(", ", parts...)+".")
	}
	c.Alt = "Stacked bars, one for each time. " + strings.Join(said, " ")
	return c
}

// ratingMark is how a rating is drawn; one that the scheme no longer has by its
// key, and none as a dot.
func (l *life) ratingMark(key model.RatingKey) document.Mark {
	if rating, ok := l.r.Info().Scheme.Rating(key); ok {
		return *Mark(rating)
	}
	if key == "" {
		return document.Mark{Letter: "·", Word: notRated}
	}
	return document.Mark{Letter: "?", Word: sentenceCase(string(key))}
}

func (l *life) ratingTable(caption string, keys []model.RatingKey, all []model.RatingsAt) *document.Table {
	t := &document.Table{Name: "Ratings", Caption: caption, Columns: []document.Column{
		{Name: RatingsWhen, Weight: 3, RowHeader: true}, {Name: "As at", Weight: 3, Kind: document.DateColumn},
	}}
	for _, key := range keys {
		m := l.ratingMark(key)
		name := m.Word
		if key != "" {
			name = m.Letter + " " + m.Word
		}
		t.Columns = append(t.Columns, document.Column{Name: name, Weight: 2, Kind: document.NumberColumn})
	}
	t.Columns = append(t.Columns, document.Column{Name: RatingsAll, Weight: 2, Kind: document.NumberColumn})
	for _, at := range all {
		cells := texts(roundName(at), onDay(at.Day))
		if !at.Day.IsZero() {
			cells[1].Day = at.Day.String()
		}
		total := 0
		for _, key := range keys {
			n := counted(at, key)
			total += n
			cells = append(cells, document.Cell{Text: strconv.Itoa(n)})
		}
		t.Rows = append(t.Rows, document.Row{Cells: append(cells, document.Cell{Text: strconv.Itoa(total)})})
	}
	return t
}
