package projector

import (
	"strings"
	"unicode"

	"council/scrutiny/ui/text"
)

// Large letters are drawn with half blocks: each line holds two rows of their
// dots. Words take letterRows lines; capitals alone, which have nothing below
// the line that they stand on, one less.
const (
	letterRows  = 4
	capitalRows = 3
)

// sheets are the large letters: above each stands what it is, a dot is paper,
// and a blank column parts it from the next.
var sheets = [][1 + 2*letterRows]string{
	{
		"A    B    C    D    E    F    G    H    I   J    K    L    M    ",
		".##. ###. .### ###. #### #### .### #..# ### ..## #..# #... #...#",
		"#..# #..# #... #..# #... #... #... #..# .#. ...# #.#. #... ##.##",
		"#..# ###. #... #..# ###. ###. #... #### .#. ...# ##.. #... #.#.#",
		"#### #..# #... #..# #... #... #.## #..# .#. ...# ##.. #... #.#.#",
		"#..# #..# #... #..# #... #... #..# #..# .#. #..# #.#. #... #...#",
		"#..# ###. .### ###. #### #... .### #..# ### .##. #..# #### #...#",
		".... .... .... .... .... .... .... .... ... .... .... .... .....",
		".... .... .... .... .... .... .... .... ... .... .... .... .....",
	},
	{
		"N    O    P    Q    R    S    T     U    V     W     X    Y     Z   ",
		"#..# .##. ###. .##. ###. .### ##### #..# #...# #...# #..# #...# ####",
		"##.# #..# #..# #..# #..# #... ..#.. #..# #...# #...# #..# .#.#. ...#",
		"##.# #..# #..# #..# #..# .##. ..#.. #..# #...# #.#.# .##. ..#.. ..#.",
		"#.## #..# ###. #..# ###. ...# ..#.. #..# .#.#. #.#.# .##. ..#.. .#..",
		"#.## #..# #... #.#. #.#. ...# ..#.. #..# .#.#. ##.## #..# ..#.. #...",
		"#..# .##. #... .#.# #..# ###. ..#.. .##. ..#.. #...# #..# ..#.. ####",
		".... .... .... .... .... .... ..... .... ..... ..... .... ..... ....",
		".... .... .... .... .... .... ..... .... ..... ..... .... ..... ....",
	},
	{
		"a    b    c    d    e    f   g    h    i j  k    l  m    ",
		".... #... .... ...# .... .## .... #... # .# #... #. .....",
		".... #... .... ...# .... .#. .... #... . .. #... #. .....",
		".### ###. .### .### .##. ### .### ###. # .# #.#. #. ##.#.",
		"#..# #..# #... #..# #### .#. #..# #..# # .# ##.. #. #.#.#",
		"#..# #..# #... #..# #... .#. #..# #..# # .# #.#. #. #.#.#",
		".### ###. .### .### .### .#. .### #..# # .# #..# .# #.#.#",
		".... .... .... .... .... ... ...# .... . .# .... .. .....",
		".... .... .... .... .... ... ###. .... . #. .... .. .....",
	},
	{
		"n    o    p    q    r   s    t   u    v     w     x    y    z   ",
		".... .... .... .... ... .... .#. .... ..... ..... .... .... ....",
		".... .... .... .... ... .... .#. .... ..... ..... .... .... ....",
		"###. .##. ###. .### #.# .### ### #..# #...# #...# #..# #..# ####",
		"#..# #..# #..# #..# ##. ##.. .#. #..# #...# #.#.# .##. #..# ..#.",
		"#..# #..# #..# #..# #.. ..## .#. #..# .#.#. #.#.# .##. #..# .#..",
		"#..# .##. ###. .### #.. ###. .## .### ..#.. .#.#. #..# .### ####",
		".... .... #... ...# ... .... ... .... ..... ..... .... ...# ....",
		".... .... #... ...# ... .... ... .... ..... ..... .... ###. ....",
	},
	{
		"0    1   2    3    4    5    6    7    8    9    £    %    ",
		".##. .#. .##. ###. ..#. #### .##. #### .##. .##. ..## ##..#",
		"#..# ##. #..# ...# .##. #... #... ...# #..# #..# .#.. ##.#.",
		"#.## .#. ...# .##. #.#. ###. ###. ..#. .##. .### ###. ..#..",
		"##.# .#. ..#. ...# #### ...# #..# ..#. #..# ...# .#.. .#...",
		"#..# .#. .#.. ...# ..#. #..# #..# .#.. #..# ...# .#.. .#.##",
		".##. ### #### ###. ..#. .##. .##. .#.. .##. .##. #### #..##",
		".... ... .... .... .... .... .... .... .... .... .... .....",
		".... ... .... .... .... .... .... .... .... .... .... .....",
	},
	{
		`. ,  : ;  ' ’  ‘  "   “    ”    -   –    —     …    `,
		". .. . .. # .# #. #.# #.#. .#.# ... .... ..... .....",
		". .. # .. # #. .# #.# .#.# #.#. ... .... ..... .....",
		". .. . .# . .. .. ... .... .... ... .... ..... .....",
		". .. . .. . .. .. ... .... .... ### #### ##### .....",
		". .# # .# . .. .. ... .... .... ... .... ..... .....",
		"# .# . .# . .. .. ... .... .... ... .... ..... #.#.#",
		". #. . #. . .. .. ... .... .... ... .... ..... .....",
		". .. . .. . .. .. ... .... .... ... .... ..... .....",
	},
	{
		"/    (  )  [  ]  ! ?    &     +   =   ■     ▲     ●     ✓    ",
		"...# .# #. ## ## # .##. .##.. ... ... ..... ..... ..... .....",
		"..#. #. .# #. .# # #..# #..#. ... ... ##### ..#.. .###. ....#",
		"..#. #. .# #. .# # ..#. .##.. .#. ### ##### ..#.. ##### ....#",
		".#.. #. .# #. .# # .#.. #.#.# ### ... ##### .###. ##### #..#.",
		".#.. #. .# #. .# . .... #..#. .#. ### ##### .###. ##### #.#..",
		"#... .# #. ## ## # .#.. .##.# ... ... ##### ##### .###. .#...",
		".... .. .. .. .. . .... ..... ... ... ..... ..... ..... .....",
		".... .. .. .. .. . .... ..... ... ... ..... ..... ..... .....",
	},
}

// letter is the dots of one large letter.
type letter [2 * letterRows]string

var letters = func() map[rune]letter {
	all := map[rune]letter{' ': {"...", "...", "...", "...", "...", "...", "...", "..."}}
	for _, sheet := range sheets {
		at := 0 // the column of the letter
		for _, r := range sheet[0] {
			if r != ' ' {
				var l letter
				for y, dots := range sheet[1:] {
					l[y], _, _ = strings.Cut(dots[at:], " ")
				}
				all[r] = l
			}
			at++
		}
	}
	return all
}()

// enlarge writes words in large letters, as letterRows lines of the same width.
// It is false for words with a character that has no large form, and for words
// wider than width: those are better written as they are.
func enlarge(words string, width int) (lines []string, ok bool) {
	if size, ok := largeWidth(words); !ok || size == 0 || size > width {
		return nil, false
	}
	var dots [2 * letterRows]strings.Builder
	for i, r := range words {
		for y := range dots {
			if i > 0 {
				dots[y].WriteByte('.')
			}
			dots[y].WriteString(letters[r][y])
		}
	}
	for y := 0; y < len(dots); y += 2 {
		lines = append(lines, halves(dots[y].String(), dots[y+1].String()))
	}
	return lines, true
}

// largeWidth is how wide words are in large letters.
func largeWidth(words string) (width int, ok bool) {
	for i, r := range words {
		l, known := letters[r]
		if !known {
			return 0, false
		}
		if i > 0 {
			width++
		}
		width += len(l[0])
	}
	return width, true
}

// capitals writes words in large capitals, in capitalRows lines.
func capitals(words string, width int) (lines []string, ok bool) {
	lines, ok = enlarge(strings.Map(unicode.ToUpper, words), width)
	if ok {
		lines = lines[:capitalRows]
	}
	return lines, ok
}

// wrapLarge parts words into the lines that they take in large letters. It is
// false where a word has no large form, or is too long for a line.
func wrapLarge(words string, width int) (lines []string, ok bool) {
	for _, paragraph := range strings.Split(words, "\n") {
		line := ""
		for _, word := range strings.Fields(text.Expand(paragraph)) {
			longer := strings.TrimLeft(line+" "+word, " ")
			size, known := largeWidth(longer)
			if known && size <= width {
				line = longer
				continue
			}
			if size, _ = largeWidth(word); !known || size > width {
				return nil, false
			}
			lines, line = append(lines, line), word
		}
		lines = append(lines, line)
	}
	return lines, true
}

// halves draws two rows of dots in one line.
func halves(upper, lower string) string {
	var b strings.Builder
	for x := range len(upper) {
		switch {
		case upper[x] == '#' && lower[x] == '#':
			b.WriteString("█")
		case upper[x] == '#':
			b.WriteString("▀")
		case lower[x] == '#':
			b.WriteString("▄")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
