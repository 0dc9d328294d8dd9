package projector

import "strings"

// Read returns the lines of a picture, without their styles, with what is drawn
// in large letters as words: each row of letters as one line. It is for those
// that cannot see letters in blocks, such as tests that look for words.
func Read(lines []string) []string {
	var read []string
	for y := 0; y < len(lines); {
		if n, words := readRow(lines[y:]); n > 0 {
			read, y = append(read, words), y+n
			continue
		}
		read, y = append(read, lines[y]), y+1
	}
	return read
}

// readRow reads a row of large letters at the beginning of lines, and says how
// many lines it takes: none where there is no such row.
func readRow(lines []string) (n int, words string) {
	for _, n := range []int{letterRows, capitalRows} {
		if len(lines) < n {
			continue
		}
		if dots, ok := dotsOf(lines[:n]); ok {
			words, ok := readDots(dots)
			if capitals := strings.TrimSpace(lines[0]) != "" && strings.ToUpper(words) == words; ok && (n == letterRows || capitals) {
				return n, words
			}
		}
	}
	return 0, ""
}

// dotsOf returns the dots of letters, or that lines hold something else.
func dotsOf(lines []string) (dots [2 * letterRows][]byte, ok bool) {
	for y, line := range lines {
		for _, r := range line {
			pair, known := map[rune]string{'█': "##", '▀': "#.", '▄': ".#", ' ': ".."}[r]
			if !known {
				return dots, false
			}
			ok = ok || r != ' '
			dots[2*y], dots[2*y+1] = append(dots[2*y], pair[0]), append(dots[2*y+1], pair[1])
		}
	}
	width := 0
	for y := range dots {
		width = max(width, len(dots[y]))
	}
	for y := range dots {
		dots[y] = append(dots[y], strings.Repeat(".", width+1-len(dots[y]))...)
	}
	return dots, ok
}

// readDots reads letter by letter; a gap as wide as a blank is one.
func readDots(dots [2 * letterRows][]byte) (words string, ok bool) {
	var b strings.Builder
	gap := 0
	for x := 0; x < len(dots[0]); {
		if blankAt(dots, x) {
			gap++
			x++
			continue
		}
		r, width := letterAt(dots, x)
		if width == 0 {
			return "", false
		}
		if gap > len(letters[' '][0]) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		gap = 0
		x += width
	}
	return b.String(), true
}

func blankAt(dots [2 * letterRows][]byte, x int) bool {
	for y := range dots {
		if dots[y][x] == '#' {
			return false
		}
	}
	return true
}

// letterAt returns the widest letter that stands at x, with a gap behind it. Of
// letters that look the same it is the first in the order of Unicode.
func letterAt(dots [2 * letterRows][]byte, x int) (found rune, width int) {
	for r, l := range letters {
		w := len(l[0])
		if r == ' ' || w < width || w == width && r > found || x+w >= len(dots[0]) || !blankAt(dots, x+w) {
			continue
		}
		same := true
		for y := range l {
			same = same && string(dots[y][x:x+w]) == l[y]
		}
		if same {
			found, width = r, w
		}
	}
	return found, width
}
