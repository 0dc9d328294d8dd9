package terminal

import (
	"bytes"
	"strconv"
	"strings"
	"sync"

	tea "github.com/charmbracelet/bubbletea"
)

// MaxPaste is how many bytes of a paste are taken at most.
const MaxPaste = 8 << 20

// PasteMsg is one whole paste. Its lines end with "\n" whatever the terminal
// sent. Of a paste that is larger than MaxPaste nothing is taken.
type PasteMsg struct {
	Text     string
	TooLarge bool
	Size     int // in bytes as they came, also of a paste that is too large
}

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// gatherer collects a paste until its end.
type gatherer struct {
	text []byte
	size int // of all there was, kept or not
}

// add takes bytes of a paste and returns what follows its end, or done false
// and nothing while the end hasn't come.
func (g *gatherer) add(b []byte) (rest []byte, done bool) {
	from := max(0, len(g.text)-len(pasteEnd)+1)
	before := len(g.text)
	g.text = append(g.text, b...)
	g.size += len(b)
	if at := bytes.Index(g.text[from:], []byte(pasteEnd)); at >= 0 {
		end := from + at
		rest = b[end+len(pasteEnd)-before:]
		g.size -= len(rest) + len(pasteEnd)
		g.text = g.text[:end]
		return rest, true
	}
	if g.size > MaxPaste+len(pasteEnd) {
		// Too large: from here on only the end is looked for.
		tail := g.text[len(g.text)-min(len(g.text), len(pasteEnd)-1):]
		g.text = append(make([]byte, 0, 512), tail...)
	}
	return nil, false
}

// message ends the paste, and the gatherer is ready for the next.
func (g *gatherer) message() PasteMsg {
	msg := PasteMsg{Size: g.size, TooLarge: g.size > MaxPaste}
	if !msg.TooLarge {
		text := strings.ToValidUTF8(string(g.text), "\uFFFD")
		msg.Text = newlines.Replace(text)
	}
	*g = gatherer{}
	return msg
}

// Terminals send a pasted line's end as Enter would: "\r".
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// feedPaste takes bytes of the paste and returns those after it.
func (s *scanner) feedPaste(b []byte) []byte {
	rest, done := s.paste.add(b)
	if !done && len(b) == 1 && b[0] == ctrlC {
		// The end of the paste got lost on the way, and somebody wonders
		// why no key does anything.
		s.paste.text = s.paste.text[:len(s.paste.text)-1]
		s.paste.size--
		done = true
	}
	if !done {
		return nil
	}
	s.state = ground
	if msg := s.paste.message(); msg.Size > 0 {
		s.out = append(s.out, s.pasted(msg)...)
	}
	return rest
}

const ctrlC = 0x03

// cloakroom keeps pastes while Bubble Tea carries their tickets. A ticket is a
// tiny paste: it stands in the stream of keys where the paste stood, so nothing
// overtakes it, and Bubble Tea never sees more than a number.
type cloakroom struct {
	mu     sync.Mutex
	next   int
	pastes map[string]PasteMsg
}

// Tickets are numbered round and round: of those on their way there are never
// more than a dozen, and a short number keeps a ticket shorter than its paste.
const tickets = 100

func (c *cloakroom) leave(msg PasteMsg) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pastes == nil {
		c.pastes = make(map[string]PasteMsg)
	}
	ticket := strconv.Itoa(c.next)
	c.next = (c.next + 1) % tickets
	c.pastes[ticket] = msg
	return pasteStart + ticket + pasteEnd
}

// escTicket stands for Esc where it isn't the last key.
const (
	escName   = "esc"
	escTicket = pasteStart + escName + pasteEnd
)

// fetch turns a ticket back into its paste, and leaves other messages alone.
func (c *cloakroom) fetch(msg tea.Msg) tea.Msg {
	key, ok := msg.(tea.KeyMsg)
	if !ok || !key.Paste {
		return msg
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	ticket := string(key.Runes)
	if ticket == escName {
		return tea.KeyMsg{Type: tea.KeyEsc}
	}
	paste, ok := c.pastes[ticket]
	if !ok {
		return nil
	}
	delete(c.pastes, ticket)
	return paste
}
