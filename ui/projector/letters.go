package projector

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterRows is how many lines a row of large letters takes: each line holds
// two rows of their dots, as half blocks.
const letterRows = 3

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
	},
	{
		"N    O    P    Q    R    S    T     U    V     W     X    Y     Z   ",
		"#..# .##. ###. .##. ###. .### ##### #..# #...# #...# #..# #...# ####",
		"##.# #..# #..# #..# #..# #... ..#.. #..# #...# #...# #..# .#.#. ...#",
		"##.# #..# #..# #..# #..# .##. ..#.. #..# #...# #.#.# .##. ..#.. ..#.",
		"#.## #..# ###. #..# ###. ...# ..#.. #..# .#.#. #.#.# .##. ..#.. .#..",
		"#.## #..# #... #.#. #.#. ...# ..#.. #..# .#.#. ##.## #..# ..#.. #...",
		"#..# .##. #... .#.# #..# ###. ..#.. .##. ..#.. #...# #..# ..#.. ####",
	},
	{
		"0    1   2    3    4    5    6    7    8    9   ",
		".##. .#. .##. ###. ..#. #### .##. #### .##. .##.",
		"#..# ##. #..# ...# .##. #... #... ...# #..# #..#",
		"#.## .#. ...# .##. #.#. ###. ###. ..#. .##. .###",
		"##.# .#. ..#. ...# #### ...# #..# ..#. #..# ...#",
		"#..# .#. .#.. ...# ..#. #..# #..# .#.. #..# ...#",
		".##. ### #### ###. ..#. .##. .##. .#.. .##. .##.",
	},
	{
		". ,  : ;  ' ’ -   –    /    (  )  ! ?    &     +  ",
		". .. . .. # # ... .... ...# .# #. # .##. .##.. ...",
		". .. # .# # # ... .... ..#. #. .# # #..# #..#. ...",
		". .. . .. . . ... .... ..#. #. .# # ..#. .##.. .#.",
		". .. . .. . . ### #### .#.. #. .# # .#.. #.#.# ###",
		". .# # .# . . ... .... .#.. #. .# . .... #..#. .#.",
		"# #. . #. . . ... .... #... .# #. # .#.. .##.# ...",
	},
}

// letter is the dots of one large letter.
type letter [2 * letterRows]string

var letters = func() map[rune]letter {
	all := map[rune]letter{' ': {"...", "...", "...", "...", "...", "..."}}
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

// enlarge writes words in large letters, as lines of the same width. It is
// false for words with a character that has no large form, and for words wider
// than width: those are better written as they are.
func enlarge(words string, width int) (lines [letterRows]string, ok bool) {
	var dots [2 * letterRows]string
	for i, r := range words {
		l, known := letters[unicode.ToUpper(r)]
		if !known {
			return lines, false
		}
		for y := range dots {
			if i > 0 {
				dots[y] += "."
			}
			dots[y] += l[y]
		}
		if len(dots[0]) > width {
			return lines, false
		}
	}
	for y := range lines {
		lines[y] = halves(dots[2*y], dots[2*y+1])
	}
	return lines, utf8.RuneCountInString(words) > 0
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
