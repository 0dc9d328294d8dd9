package viewer

import (
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/text"
)

// begin is what stands on the screen until the program is found.
const begin = "Open a book with scrutiny in another window: this one follows it."

// mark stands in the corner while the program in the first window is gone.
const mark = " ○ waiting "

// Frame is the whole window.
func (v *Viewer) Frame() paint.Frame {
	f := paint.Frame{Width: v.width, Title: "scrutiny"}
	foot := v.foot()
	f.Lines, f.Big = projector.Draw(v.theme, v.slide, v.width, v.height-len(foot), v.size)
	f.Lines = append(f.Lines, foot...)
	if v.lost {
		v.sign(&f)
	}
	return f
}

// foot says how to begin, as long as nothing has come.
func (v *Viewer) foot() []string {
	if v.found {
		return nil
	}
	said := text.Wrap(begin, max(1, v.width-4))
	said = append(said, "")
	said = said[:min(len(said), v.height/2)]
	for i, line := range said {
		left := text.Spaces(max(0, (v.width-text.Width(line))/2))
		said[i] = v.theme.ProjectorQuiet.Render(text.Fit(left+line, v.width))
	}
	return said
}

// sign puts the mark over the end of the last line: the picture stays as it was.
func (v *Viewer) sign(f *paint.Frame) {
	last := len(f.Lines) - 1
	if last < 0 {
		return
	}
	from, width := last, v.width
	if last < len(f.Big) && f.Big[last] != paint.Normal {
		from, width = max(0, last-1), v.width/2
	}
	words := text.Truncate(mark, width)
	for y := from; y <= last; y++ {
		rest := width - text.Width(words)
		f.Lines[y] = text.FitStyled(text.CutStyled(f.Lines[y], 0, rest), rest) + v.theme.Badge.Render(words)
	}
}
