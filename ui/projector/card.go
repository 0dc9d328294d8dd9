package projector

import (
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/theme"
)

// Card draws the test card: lines of double height whatever the terminal says,
// large letters, and the ratings, with words that say what should be seen.
func Card(th *theme.Theme, width, height int) (lines []string, sizes []paint.LineSize) {
	p := picture{drawing: newDrawing(th, width)}
	say := func(words string) []band { return p.paragraph(plain, th.ProjectorText, words, false) }
	p.body = append(p.body, p.row(double, run{th.ProjectorTitle, "Double height"}))
	p.body = append(p.body, say("If the line above is twice as high as this one, and stands there once, the terminal has letters of double height: settings, projector letters, “double height”. If it stands there twice, choose “drawn with blocks”.")...)
	p.body = append(p.body, p.blank())
	p.body = append(p.body, p.head(blocks, th.ProjectorTitle, "BLOCKS 0-9")...)
	p.body = append(p.body, say("These are the letters that are drawn otherwise.")...)
	p.body = append(p.body, p.blank())
	var ratings []run
	for _, r := range []struct{ words, fill string }{
		{" ■ R Red ", theme.FillRed}, {" ▲ A Amber ", theme.FillAmber}, {" ● G Green ", theme.FillGreen}, {" ✓ B Blue ", theme.FillBlue},
	} {
		ratings = append(ratings, run{th.Rating(r.fill), r.words}, run{th.ProjectorText, "  "})
	}
	p.body = append(p.body, p.row(plain, ratings...))
	p.body = append(p.body, say("Each rating has its own shape and letter. Can you read this from the back of the room? The terminal's own zoom makes everything larger. Any key leaves.")...)
	return p.lay(height, 0)
}
