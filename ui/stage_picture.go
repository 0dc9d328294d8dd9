package ui

import (
	"cmp"

	"council/scrutiny/model"
	"council/scrutiny/model/slide"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// slide is what the room sees now.
func (s *stage) slide() slide.Slide {
	d := &s.deck
	if s.blank || s.first || d.at >= len(d.cards.Slides) {
		a := s.app
		return slide.Slide{Kind: slide.Neutral, Council: cmp.Or(a.office.Settings().Council, a.review.Info().Body)}
	}
	return d.cards.Slides[d.at]
}

// height is what the picture has of the window: all but the officer's line.
func (s *stage) height() int { return max(0, s.app.height-s.rows()) }

// rows is how many lines the officer has below the picture: one while a meeting
// is live, so that nothing jumps when it is written in, or while it says
// something.
func (s *stage) rows() int {
	switch {
	case s.first || s.shows == showsTabs || s.app.height < 2:
		return 0
	case s.said != "" || !s.hidden && s.app.review.LiveMeeting() != nil:
		return 1
	}
	if _, ok := s.line(); ok {
		return 1
	}
	return 0
}

// line is the layer that is worked below the picture. What is typed is not
// shown where the officer has hidden the line, nor under an exempt item.
func (s *stage) line() (v screen.View, ok bool) {
	a := s.app
	n := len(a.layers)
	if n <= s.below {
		return v, false
	}
	top := a.layers[n-1]
	if _, typed := top.(drafter); typed && (s.hidden || exempt(a.review)) {
		return v, false
	}
	b, ok := top.(screen.Brief)
	if !ok {
		return v, false
	}
	return b.Brief(a.width)
}

// exempt says that an exempt item is being taken.
func exempt(r *model.Review) bool {
	m := r.LiveMeeting()
	if m == nil {
		return false
	}
	it := r.Sitting(m.ID).Current()
	return it != nil && it.Exempt != ""
}

// frame is the picture, and the officer's line below it.
func (s *stage) frame() paint.Frame {
	a := s.app
	f := paint.Frame{Width: a.width, Title: "scrutiny"}
	s.size.Big = s.bigNow()
	if s.card {
		f.Lines, f.Big = projector.Card(a.theme, a.width, a.height)
		return f
	}
	f.Lines, f.Big = projector.Draw(a.theme, s.slide(), a.width, s.height(), s.size)
	if s.rows() == 0 {
		return f
	}
	line := a.theme.Footer.Render(text.Spaces(a.width))
	switch v, ok := s.line(); {
	case s.said != "":
		line = a.theme.Toast.Render(text.Fit(" "+s.said, a.width))
	case ok:
		line = text.FitStyled(v.Lines[0], a.width)
		f.Cursor, f.ShowCursor = paint.Point{X: v.X, Y: a.height - 1}, v.ShowCursor
	}
	f.Lines, f.Big = append(f.Lines, line), append(f.Big, paint.Normal)
	return f
}
