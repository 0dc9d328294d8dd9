package docx

import "strings"

const listLevels = 9

// listPlace is a paragraph's place in a list.
type listPlace struct {
	id    string // of the list; "0" means none
	level int
	given bool
}

// listLevel is how one level of a list counts and looks.
type listLevel struct {
	start   int
	format  string
	text    string // "%1.%2" with the numbers of levels, or a bullet
	font    string // of the bullet
	style   string // paragraph style that this level belongs to
	restart int    // a level from 1: counting restarts after one of it or above; 0 never, -1 after any above
	legal   bool   // all numbers in decimal
}

// listShape is a list's levels; several lists can share them and then count on.
type listShape struct {
	levels    [listLevels]listLevel
	styleLink string // the list style that it defines
	link      string // the list style that it takes its levels from
}

// listInstance is what paragraphs point to.
type listInstance struct {
	shape  string
	starts map[int]int        // levels that start again, and at what
	levels map[int]*listLevel // levels that look otherwise
}

// numbering is a file's lists, and how far each has counted.
type numbering struct {
	shapes  map[string]*listShape
	lists   map[string]*listInstance
	counts  map[string]*counters // by shape
	started map[startKey]bool
}

// counter is how far one level has counted; it is not running before the first
// of its paragraphs and after one of a level above.
type counter struct {
	n       int
	running bool
}

type counters [listLevels]counter

// startKey is a level of a list that has begun to count.
type startKey struct {
	list  string
	level int
}

func newNumbering() *numbering {
	return &numbering{
		shapes: make(map[string]*listShape), lists: make(map[string]*listInstance),
		counts: make(map[string]*counters), started: make(map[startKey]bool),
	}
}

// label counts a paragraph and gives what stands before it: a number as it
// looks, or a bullet as its font draws it.
func (n *numbering) label(place listPlace, paragraphStyle string) (label string, bullet bool, level int) {
	list, ok := n.lists[place.id]
	if !ok {
		return "", false, 0
	}
	shape, ok := n.shapes[list.shape]
	if !ok {
		return "", false, 0
	}
	level = shape.levelOf(place.level, paragraphStyle)
	if list.at(shape, level).format == "bullet" {
		l := list.at(shape, level)
		return bulletSign(l.text, l.font), true, level
	}
	counts := n.count(list, shape, place.id, level)
	return strings.TrimSpace(list.render(shape, counts, level)), false, level
}

// levelOf is the level of a paragraph: the one that its style is tied to, or
// the one that it names.
func (s *listShape) levelOf(named int, paragraphStyle string) int {
	if paragraphStyle != "" {
		for i := range s.levels {
			if s.levels[i].style == paragraphStyle {
				return i
			}
		}
	}
	return max(0, min(named, listLevels-1))
}

// at is a level of a list, with the list's own look if it has one.
func (l *listInstance) at(shape *listShape, level int) *listLevel {
	if own, ok := l.levels[level]; ok {
		return own
	}
	return &shape.levels[level]
}

// count moves a list on by one at a level and gives where all levels stand.
func (n *numbering) count(list *listInstance, shape *listShape, id string, level int) *counters {
	counts, ok := n.counts[list.shape]
	if !ok {
		counts = new(counters)
		n.counts[list.shape] = counts
	}
	first := startKey{id, level}
	_, restarts := list.starts[level]
	if here := &counts[level]; here.running && (!restarts || n.started[first]) {
		here.n++
	} else {
		*here = counter{list.start(shape, level), true}
	}
	n.started[first] = true
	for above := range level {
		if !counts[above].running {
			counts[above] = counter{list.start(shape, above), true}
		}
	}
	for below := level + 1; below < listLevels; below++ {
		if r := list.at(shape, below).restart; r < 0 || r > level {
			counts[below].running = false
		}
	}
	return counts
}

// start is where a level of a list begins to count.
func (l *listInstance) start(shape *listShape, level int) int {
	if n, ok := l.starts[level]; ok {
		return n
	}
	return l.at(shape, level).start
}

// render fills the numbers into a level's text.
func (l *listInstance) render(shape *listShape, counts *counters, level int) string {
	lvl := l.at(shape, level)
	var out strings.Builder
	for i := 0; i < len(lvl.text); i++ {
		b := lvl.text[i]
		if b != '%' || i+1 >= len(lvl.text) || lvl.text[i+1] < '1' || lvl.text[i+1] > '9' {
			out.WriteByte(b)
			continue
		}
		i++
		of := int(lvl.text[i] - '1')
		format := l.at(shape, of).format
		if lvl.legal && format != "none" {
			format = "decimal"
		}
		out.WriteString(numeral(counts[of].n, format))
	}
	return out.String()
}
