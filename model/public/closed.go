package public

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// What is shorter than this is no proof of a leak: it may stand in a document
// by chance.
const (
	closedLength = 12
	closedWords  = 3
)

// Closed are the texts of a review that the public may not see, to look for in
// what was written for it.
type Closed struct {
	texts  []closedText
	open   []string // what the public may see, folded, the longest first
	finder *finder
}

type closedText struct {
	folded, where string
	imported      bool // a passage of an imported document
}

// never are fields that the public does not see even if they were declared
// public by mistake: what is published is held against them all the same.
var never = map[string]bool{
	"notes": true, "contact": true, "aliases": true, "opened_by": true, "rated_by": true, "rating_note": true,
	"ballots": true, "worth": true, "source_place": true, "still_closed": true,
}

// ClosedTexts returns the texts of a review, whole and by their lines, that are
// not public values of it too; and those of others in its book, as long as
// nobody may see them there.
func ClosedTexts(r *model.Review, others ...*model.Review) Closed {
	return ClosedAsAt(r, r, others...)
}

// ClosedAsAt returns the texts that may not stand in what is published of a review
// as it is now, and of its actions as they were then: what these said in public,
// and is not withheld now, may.
func ClosedAsAt(then, now *model.Review, others ...*model.Review) Closed {
	c, seen := Closed{}, map[string]bool{} // what need not be looked for: it is public, or in c
	shown := seenOf(now)
	c.show(values(shown), seen)
	c.add(now, shown, "", seen)
	if then != now {
		before := asAt(seenOf(then), now)
		c.show(slices.DeleteFunc(values(before), func(v value) bool { return v.in == nil || v.in.Kind() != model.KindAction }), seen)
		c.addOther(then, before, " as it was on that day", seen)
	}
	for _, other := range others {
		if other.ID != now.ID {
			c.addOther(other, seenOf(other), " in the review “"+strings.Join(strings.Fields(other.Info().Title), " ")+"”", seen)
		}
	}
	slices.SortStableFunc(c.open, func(a, b string) int { return len(b) - len(a) })
	open := newFinder(c.texts).among(c.open)
	kept := c.texts[:0]
	for i, t := range c.texts {
		if !open[i] {
			kept = append(kept, t)
		}
	}
	c.texts, c.finder = kept, newFinder(kept)
	return c
}

// seenOf is what the public may see of a review, whatever was declared public
// by mistake.
func seenOf(r *model.Review) *model.Review {
	return projectWith(r, func(_ model.Kind, f model.Field) bool { return f.Public && !never[f.Key] }).shown
}

// show notes what the public may see.
func (c *Closed) show(shown []value, seen map[string]bool) {
	for _, v := range shown {
		whole := fold(v.text)
		c.open = append(c.open, whole)
		seen[whole] = true
		for line := range strings.SplitSeq(v.text, "\n") {
			seen[fold(line)] = true
		}
	}
}

// addOther adds the texts of a review that is not the one of today, but for those
// that the public may see there.
func (c *Closed) addOther(r, shown *model.Review, in string, seen map[string]bool) {
	own := maps.Clone(seen)
	for _, v := range values(shown) {
		own[fold(v.text)] = true
	}
	c.add(r, shown, in, own)
}

// add adds the texts of a review of which the public may see what is shown; in
// says which review it is, where it is another one.
func (c *Closed) add(r, shown *model.Review, in string, seen map[string]bool) {
	for _, v := range values(r) {
		if v.of != nil && allShown(shown, v.of) {
			continue
		}
		for _, piece := range append(strings.Split(v.text, "\n"), v.text) {
			f := fold(piece)
			if !tellsEnough(f) || seen[f] || aDay(piece) {
				continue
			}
			seen[f] = true
			c.texts = append(c.texts, closedText{f, v.where + v.which(shown) + in, v.imported})
		}
	}
}

// aDay says whether a text is a day and nothing else: it tells nothing without
// what is to happen on it.
func aDay(s string) bool {
	if len(s) > 40 || strings.Count(s, " ") > 3 {
		return false
	}
	parts := timetable.Read(s).Parts
	return len(parts) == 1 && parts[0].Kind == timetable.DayKind
}

// In looks for a closed text in the contents of a file and says where in the
// review it stands: "working notes of a meeting". It does not repeat the text.
// Words count however they are parted or joined, by marks or by markup.
func (c Closed) In(contents ...string) (where string, found bool) {
	for _, content := range contents {
		best := -1
		c.finder.each(content, func(i int) {
			if best < 0 || i < best {
				if !c.texts[i].imported || c.secret(i) {
					best = i
				}
			}
		})
		if best >= 0 {
			return c.texts[best].where, true
		}
	}
	return "", false
}

// fold leaves of a text its words, in lower case, with one space around each:
// whatever a format does to lines and marks, the words stay.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte(' ')
	space := true
	for _, r := range plain(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
			space = false
		case !space && !joins(r):
			b.WriteByte(' ')
			space = true
		}
	}
	if !space {
		b.WriteByte(' ')
	}
	return b.String()
}

// secret says whether a passage of an imported document says more than public
// texts of the review with a label before them: "Objective: " and then it.
func (c Closed) secret(n int) bool {
	return c.finder.judged(n, func() bool {
		folded := c.texts[n].folded
		for _, open := range c.open {
			if len(open)-2 >= closedLength {
				folded = strings.ReplaceAll(folded, open, " ")
			}
		}
		return tellsEnough(folded)
	})
}

// tellsEnough says whether a folded text is long enough not to stand in a
// document by chance.
func tellsEnough(folded string) bool {
	return len(folded)-2 >= closedLength && strings.Count(folded, " ") > closedWords
}

// Except leaves out the texts that stand in these words, which are no secret
// of the review: those of a paper itself.
func (c Closed) Except(own ...string) Closed {
	words := fold(strings.Join(own, "\n"))
	rest := Closed{open: c.open}
	for _, t := range c.texts {
		if !strings.Contains(words, t.folded) {
			rest.texts = append(rest.texts, t)
		}
	}
	rest.finder = newFinder(rest.texts)
	return rest
}
