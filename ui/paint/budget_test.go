package paint

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

const (
	pageWidth, pageHeight = 160, 45

	dim    = "\x1b[38;2;130;140;150m"
	ink    = "\x1b[38;2;225;228;232m"
	accent = "\x1b[1;38;2;120;190;255m"
	chosen = "\x1b[48;2;38;60;88m"
	fill   = "\x1b[38;2;0;0;0;48;2;240;176;0m"
	end    = "\x1b[0m"
)

// page is a list in columns with the detail of the selected row beside it,
// styled as richly as a list may be.
func page(top, selected int, detail bool) Frame {
	f := Frame{Width: pageWidth, Cursor: Point{0, 3 + selected - top}, ShowCursor: true}
	add := func(format string, args ...any) { f.Lines = append(f.Lines, fmt.Sprintf(format, args...)) }
	add(accent+"%-120s"+end+dim+"%40s"+end, "A review of something or other", "saved")
	add(chosen+"%-160s"+end, " 1 Overview  2 Scope  3 Plan  4 Evidence  6 Actions  9 People")
	add(dim+"%-160s"+end, "  Ref   Action                                     Lead        Due")
	for y := range pageHeight - 5 {
		n := top + y
		back, mark := "", " "
		if n == selected {
			back, mark = chosen, "▶"
		}
		row := fmt.Sprintf("%s%s%s A%-4d "+end+"%s%s%-*.*s "+end+"%s%s%-12s"+end+"%s%s%-14s"+end+" "+fill+" ▲ A "+end+back+"%6s"+end,
			back, accent, mark, n, back, ink, wide(detail), wide(detail), sentence(n), back, dim, initials(n), back, dim, date(n), "")
		if detail {
			row += dim + "│" + end + ink + fmt.Sprintf("%-65.65s", sentence(1000*selected+y)) + end
		}
		f.Lines = append(f.Lines, row)
	}
	add(dim+"%-160s"+end, strings.Repeat("─", 160))
	add(accent+"%-160s"+end, fmt.Sprintf("%d of 10,000", selected))
	return f
}

func wide(detail bool) int {
	if detail {
		return 47
	}
	return 113
}

var words = strings.Fields("agree the budget with every partner and report what was found to the panel before winter comes round")

func sentence(n int) string {
	var b strings.Builder
	for i := range 20 {
		b.WriteString(words[(n*7+i*(n%5+1))%len(words)])
		b.WriteByte(' ')
	}
	return b.String()
}

func initials(n int) string { return string([]byte{'A' + byte(n%26), 'A' + byte(n/3%26)}) }
func date(n int) string     { return fmt.Sprintf("%d May 20%02d", n%28+1, n%30) }

// What a key may cost on a slow line.
func TestBytesForAKey(t *testing.T) {
	for _, tt := range []struct {
		name     string
		from, to Frame
		limit    int
	}{
		{"the selection moves", page(0, 5, false), page(0, 6, false), 1 << 10},
		{"the list scrolls by one", page(0, 39, false), page(1, 40, false), 1 << 10},
		{"the list goes back by one", page(5, 5, false), page(4, 4, false), 1 << 10},
		{"the list scrolls by a page", page(0, 39, false), page(40, 79, false), 10 << 10},
		{"the selection moves and the detail changes", page(0, 5, true), page(0, 6, true), 10 << 10},
		{"list and detail scroll", page(0, 39, true), page(1, 40, true), 10 << 10},
		{"by a page", page(0, 39, true), page(40, 79, true), 10 << 10},
	} {
		sh := newShows(t, pageWidth, pageHeight)
		sh.draw(tt.from)
		out := sh.draw(tt.to)
		t.Logf("%s: %d bytes", tt.name, len(out))
		if len(out) > tt.limit {
			t.Errorf("%s: %d bytes, want at most %d", tt.name, len(out), tt.limit)
		}
		samePicture(t, sh, tt.to)
	}
}

func benchmark(b *testing.B, frames ...Frame) {
	var s screen
	s.draw(&frames[len(frames)-1])
	written := 0
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		written += len(s.draw(&frames[i%len(frames)]))
		i++
	}
	b.ReportMetric(float64(written)/float64(i), "bytes/frame")
}

func BenchmarkOneRow(b *testing.B) {
	one, two := page(0, 5, false), page(0, 5, false)
	two.Lines[10] = strings.Replace(two.Lines[10], "A7", "B7", 1)
	benchmark(b, one, two)
}

func BenchmarkSelection(b *testing.B) { benchmark(b, page(0, 5, false), page(0, 6, false)) }
func BenchmarkScroll(b *testing.B)    { benchmark(b, page(0, 39, false), page(1, 40, false)) }
func BenchmarkPage(b *testing.B)      { benchmark(b, page(0, 39, true), page(40, 79, true)) }
func BenchmarkNothing(b *testing.B)   { benchmark(b, page(0, 5, true)) }

// BenchmarkToTheTerminal is from handing over to the end of the write.
func BenchmarkToTheTerminal(b *testing.B) {
	w := &gate{done: make(chan struct{})}
	p := New(w)
	p.Start()
	one, two := page(0, 5, false), page(0, 6, false)
	p.Paint(two)
	<-w.done
	for b.Loop() {
		p.Paint(one)
		<-w.done
		one, two = two, one
	}
	go p.Stop()
	<-w.done
}

// gate says when a write has happened.
type gate struct{ done chan struct{} }

func (g *gate) Write(b []byte) (int, error) {
	n, err := io.Discard.Write(b)
	g.done <- struct{}{}
	return n, err
}
