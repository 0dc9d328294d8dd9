package terminal

import "bytes"

// stepIntro decides what ESC [ begins.
func (s *scanner) stepIntro(b byte) {
	switch {
	case b == '[':
		s.hold(b, inConsole)
	case b == 'M':
		s.splitEscape()
		s.hold(b, inMouse)
		s.need = 3
	case b >= 0x20 && b < 0x40:
		s.hold(b, inCSI)
	case b >= 0x40 && b < 0x7f:
		s.hold(b, ground)
		s.finishCSI()
	default:
		s.release()
		s.step(b)
	}
}

func (s *scanner) stepCSI(b byte) {
	switch {
	case b >= 0x20 && b < 0x40:
		if len(s.held) < maxSequence {
			s.held = append(s.held, b)
		} else {
			s.held[maxSequence-1] = 0 // too long for anything known: finishCSI drops it
		}
	case b >= 0x40 && b < 0x7f:
		s.hold(b, ground)
		s.finishCSI()
	default:
		// Broken off. What came of it is no key, and must not be typed.
		s.drop()
		s.step(b)
	}
}

// finishCSI lets a key or the mouse through and keeps everything else.
func (s *scanner) finishCSI() {
	if bytes.IndexByte(s.held, 0) >= 0 {
		s.drop()
		return
	}
	if !plainKey(s.held) {
		s.splitEscape()
	}
	body := s.held[bytes.IndexByte(s.held, '[')+1:]
	switch {
	case string(body) == "200~":
		s.drop()
		s.state = inPaste
	case string(body) == "201~":
		s.drop() // the end of a paste that was given up
	default:
		if answer, ok := csiAnswer(body); ok {
			s.drop()
			s.answer(answer)
			return
		}
		s.release()
	}
}

// splitEscape parts an Esc from a sequence that has no form with Alt.
func (s *scanner) splitEscape() {
	if len(s.held) > 1 && s.held[1] == esc {
		s.firstEsc()
	}
}

// plainKey says that a sequence has the form in which some terminals send Alt
// as one more Esc: ESC ESC [ A, ESC ESC [ 5 ~.
func plainKey(seq []byte) bool {
	body := bytes.TrimPrefix(seq, []byte("\x1b\x1b["))
	if len(body) == len(seq) {
		return false
	}
	switch body[len(body)-1] {
	case 'A', 'B', 'C', 'D', 'F', 'H':
		return len(body) == 1
	case '~':
		return len(body) == 2
	default:
		return false
	}
}

// stepIntroText decides whether ESC ] (or P, or _) begins an answer. Alt+] and
// a letter typed in the same moment don't look like one.
func (s *scanner) stepIntroText(b byte) {
	var begins bool
	switch s.held[len(s.held)-1] {
	case ']':
		begins = b >= '0' && b <= '9'
	case 'P':
		begins = b >= '0' && b <= '9' || bytes.IndexByte([]byte(">!|$+="), b) >= 0
	default: // APC
		begins = b == 'G'
	}
	if begins {
		s.hold(b, inText)
		return
	}
	s.release()
	s.step(b)
}

func (s *scanner) stepText(b byte) {
	switch {
	case b == esc:
		s.state = inTextEnd
	case b == '\a' && s.held[1] == ']':
		s.finishText()
	case b < 0x20:
		s.drop() // broken off by a key
		s.step(b)
	case s.held[1] == ']' && !oscGoesOn(s.held[2:], b):
		s.release() // Alt+] and digits, typed fast
		s.step(b)
	case len(s.held) < maxAnswer:
		s.held = append(s.held, b)
	}
}

// oscGoesOn says whether b may follow in an OSC: a number, a semicolon, text.
func oscGoesOn(body []byte, b byte) bool {
	return b == ';' || bytes.IndexByte(body, ';') >= 0 ||
		b >= '0' && b <= '9' && len(body) < maxNumber
}

func (s *scanner) stepTextEnd(b byte) {
	if b == '\\' {
		s.finishText()
		return
	}
	s.drop()
	s.step(esc)
	s.step(b)
}

func (s *scanner) finishText() {
	answer := Answer{Kind: textKinds[s.held[1]], Text: string(s.held[2:])}
	whole := len(s.held) < maxAnswer
	s.drop()
	if whole {
		s.answer(answer)
	}
}
