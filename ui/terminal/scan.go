package terminal

import "unicode/utf8"

// Limits on what is held back. A key's sequence is some ten bytes long, an
// answer some forty.
const (
	maxSequence = 64
	maxSingle   = 8 // of those that begin with ESC O
	maxNumber   = 6 // digits at the beginning of an OSC answer
	maxAnswer   = 4096
)

const esc = 0x1b

type state uint8

const (
	ground state = iota
	inRune
	inEscape    // ESC
	inEscape2   // ESC ESC
	inSingle    // ESC O
	inIntro     // ESC [
	inConsole   // ESC [ [, the Linux console's F1 to F5
	inMouse     // ESC [ M and three bytes to come
	inCSI       // ESC [ and at least one parameter
	inIntroText // ESC ] or ESC P or ESC _
	inText      // the same, and certainly an answer
	inTextEnd   // the same and ESC, so a backslash should follow
	inPaste
)

// scanner divides what a terminal sends into what the program may see, which
// it appends to out, and what it may not: answers and pastes. It holds bytes
// back only while more have to follow, with one exception: ambiguous.
type scanner struct {
	state state
	held  []byte // the unfinished unit
	need  int    // bytes of it still to come: inRune, inMouse

	out  []byte // whole keys, in order
	escs int    // tickets for Esc in out

	paste  gatherer
	pasted func(PasteMsg) string // takes a paste, returns what stands for it in out
	answer func(Answer)
}

// maxEscs is how many Escs with something behind them one Read lets through,
// so that its tickets fit into Bubble Tea's buffer.
const maxEscs = 3

// ambiguous says that what is held may be a whole key (Esc, Alt+[ …) or the
// beginning of something longer; only waiting can tell.
func (s *scanner) ambiguous() bool {
	switch s.state {
	case inEscape, inEscape2, inSingle, inIntro, inIntroText:
		return true
	case inCSI:
		// urxvt ends Shift+Home with the "$" that answers have before a "y".
		return s.held[len(s.held)-1] == '$'
	default:
		return false
	}
}

// settle decides that nothing follows: what is held are keys.
func (s *scanner) settle() {
	if s.state == inEscape2 {
		s.firstEsc()
	}
	if s.ambiguous() {
		s.release()
	}
}

// firstEsc takes the first of two Escs held for a key of its own. In front of
// anything else Bubble Tea would take it for Alt, so a ticket stands for it.
func (s *scanner) firstEsc() {
	s.held = append(s.held[:0], s.held[1:]...)
	if s.escs < maxEscs {
		s.out = append(s.out, escTicket...)
		s.escs++
	}
}

// feed takes the next bytes of the terminal.
func (s *scanner) feed(b []byte) {
	for len(b) > 0 {
		if s.state == inPaste {
			b = s.feedPaste(b)
			continue
		}
		s.step(b[0])
		b = b[1:]
	}
}

// take hands over what is ready for the program.
func (s *scanner) take() []byte {
	out := s.out
	s.out, s.escs = nil, 0
	return out
}

func (s *scanner) step(b byte) {
	switch s.state {
	case ground:
		s.stepGround(b)
	case inRune:
		s.stepRune(b)
	case inEscape, inEscape2:
		s.stepEscape(b)
	case inSingle:
		s.stepSingle(b)
	case inIntro:
		s.stepIntro(b)
	case inConsole:
		s.hold(b, ground)
		s.release()
	case inMouse:
		s.hold(b, inMouse)
		if s.need--; s.need == 0 {
			s.release()
		}
	case inCSI:
		s.stepCSI(b)
	case inIntroText:
		s.stepIntroText(b)
	case inText:
		s.stepText(b)
	case inTextEnd:
		s.stepTextEnd(b)
	case inPaste: // feed sees to it
	}
}

func (s *scanner) hold(b byte, next state) {
	s.held = append(s.held, b)
	s.state = next
}

// release lets what is held through to the program.
func (s *scanner) release() {
	s.out = append(s.out, s.held...)
	s.drop()
}

func (s *scanner) drop() {
	s.held = s.held[:0]
	s.state = ground
}

func (s *scanner) stepGround(b byte) {
	switch {
	case b == esc:
		s.hold(b, inEscape)
	case b < utf8.RuneSelf:
		s.out = append(s.out, b)
	default:
		s.startRune(b)
	}
}

// startRune begins a character of several bytes. A byte that begins none says
// nothing that could be kept.
func (s *scanner) startRune(b byte) {
	switch {
	case b >= 0xc2 && b <= 0xdf:
		s.need = 1
	case b >= 0xe0 && b <= 0xef:
		s.need = 2
	case b >= 0xf0 && b <= 0xf4:
		s.need = 3
	default:
		s.drop()
		return
	}
	s.hold(b, inRune)
}

func (s *scanner) stepRune(b byte) {
	if b&0xc0 != 0x80 {
		s.drop()
		s.step(b)
		return
	}
	s.hold(b, inRune)
	if s.need--; s.need > 0 {
		return
	}
	if text := s.held[bytesOfEscape(s.held):]; !utf8.Valid(text) {
		s.drop()
		return
	}
	s.release()
}

// bytesOfEscape is 1 for a character typed with Alt.
func bytesOfEscape(b []byte) int {
	if b[0] == esc {
		return 1
	}
	return 0
}

func (s *scanner) stepEscape(b byte) {
	switch {
	case b == '[':
		s.hold(b, inIntro)
	case b == 'O':
		s.hold(b, inSingle)
	case s.state == inEscape2:
		s.stepEscapes(b)
	case b == ']', b == 'P', b == '_':
		s.hold(b, inIntroText)
	case b == esc:
		s.hold(b, inEscape2)
	case b >= utf8.RuneSelf:
		s.startRune(b)
	default:
		s.hold(b, ground)
		s.release()
	}
}

// stepEscapes takes what follows two Escs and makes no sequence with them.
func (s *scanner) stepEscapes(b byte) {
	s.firstEsc()
	if b == esc {
		s.hold(b, inEscape2)
		return
	}
	s.hold(esc, inEscape2)
	s.firstEsc()
	s.drop()
	s.step(b)
}

func (s *scanner) stepSingle(b byte) {
	switch {
	case b >= '0' && b <= '9', b == ';':
		if s.hold(b, inSingle); len(s.held) > maxSingle {
			s.drop()
		}
	case b >= 0x40 && b < 0x7f:
		s.hold(b, ground)
		s.release()
	default:
		s.release()
		s.step(b)
	}
}
