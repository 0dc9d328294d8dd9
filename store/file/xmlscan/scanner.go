package xmlscan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// What a scanner refuses although it could be XML.
var (
	ErrDoctype = errors.New("it declares a document type or entities, which office files never do")
	ErrDeep    = errors.New("its elements are nested deeper than office programs write them")
)

// SyntaxError says where and why a text is no XML.
type SyntaxError struct {
	Offset int
	Reason string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("its XML is damaged at byte %d: %s", e.Offset, e.Reason)
}

// Kind says what a Token is.
type Kind uint8

// The kinds of tokens. An element that closes itself gives a Start and an End.
const (
	Start Kind = iota
	End
	Text
)

// Token is one token. Its bytes are valid as long as the scanned data is.
type Token struct {
	Kind  Kind
	Name  []byte // of a Start or End, without the prefix
	attrs []byte
	text  []byte
	raw   bool // text from CDATA, in which & means itself
}

// Scanner reads tokens from data.
type Scanner struct {
	data     []byte
	pos      int
	maxDepth int
	open     [][]byte // full names of the open elements
	closing  []byte   // local name of an element that closed itself
	root     bool     // the root element was seen
}

// New returns a scanner over data, which may begin with a byte-order mark and
// may be UTF-16 if it does.
func New(data []byte, maxDepth int) *Scanner {
	return &Scanner{data: decode(data), maxDepth: maxDepth}
}

// Check says whether data is XML from its first byte to its last, without a
// document type and no deeper than maxDepth.
func Check(data []byte, maxDepth int) error {
	s := New(data, maxDepth)
	for {
		if _, err := s.Next(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// Depth is how many elements are open.
func (s *Scanner) Depth() int { return len(s.open) }

// Next returns the next token, or io.EOF when the root element was closed and
// nothing but space, comments and instructions followed.
func (s *Scanner) Next() (Token, error) {
	if s.closing != nil {
		t := Token{Kind: End, Name: s.closing}
		s.closing = nil
		s.open = s.open[:len(s.open)-1]
		return t, nil
	}
	for s.pos < len(s.data) {
		if s.data[s.pos] != '<' {
			t, err := s.chars()
			if err != nil || t.text != nil {
				return t, err
			}
			continue
		}
		t, skipped, err := s.markup()
		if err != nil || !skipped {
			return t, err
		}
	}
	if len(s.open) > 0 {
		return Token{}, s.fail("it breaks off inside <" + string(s.open[len(s.open)-1]) + ">")
	}
	if !s.root {
		return Token{}, s.fail("it holds no element")
	}
	return Token{}, io.EOF
}

// Skip reads on to the end of the element whose Start was returned last.
func (s *Scanner) Skip() error {
	for depth := len(s.open); len(s.open) >= depth; {
		if _, err := s.Next(); err != nil {
			return err
		}
	}
	return nil
}

// chars reads text up to the next markup. Outside of the root it gives none.
func (s *Scanner) chars() (Token, error) {
	end := bytes.IndexByte(s.data[s.pos:], '<')
	if end < 0 {
		end = len(s.data) - s.pos
	}
	text := s.data[s.pos : s.pos+end]
	if len(s.open) == 0 {
		if len(bytes.TrimSpace(text)) > 0 {
			return Token{}, s.fail("text stands outside of the root element")
		}
		s.pos += end
		return Token{}, nil
	}
	s.pos += end
	return Token{Kind: Text, text: text}, nil
}

// markup reads what begins with <. Comments and instructions are skipped.
func (s *Scanner) markup() (t Token, skipped bool, err error) {
	rest := s.data[s.pos:]
	switch {
	case bytes.HasPrefix(rest, []byte("<?")):
		return Token{}, true, s.past("?>", 2)
	case bytes.HasPrefix(rest, []byte("<!--")):
		return Token{}, true, s.past("-->", 4)
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		if len(s.open) == 0 {
			return Token{}, false, s.fail("text stands outside of the root element")
		}
		from := s.pos + len("<![CDATA[")
		if err := s.past("]]>", len("<![CDATA[")); err != nil {
			return Token{}, false, err
		}
		return Token{Kind: Text, text: s.data[from : s.pos-3], raw: true}, false, nil
	case bytes.HasPrefix(rest, []byte("<!")):
		return Token{}, false, ErrDoctype
	case bytes.HasPrefix(rest, []byte("</")):
		t, err = s.endTag()
		return t, false, err
	}
	t, err = s.startTag()
	return t, false, err
}

// past moves behind the next mark, which is looked for after a lead of bytes.
func (s *Scanner) past(mark string, lead int) error {
	i := bytes.Index(s.data[s.pos+lead:], []byte(mark))
	if i < 0 {
		return s.fail("it breaks off before " + mark)
	}
	s.pos += lead + i + len(mark)
	return nil
}

func (s *Scanner) endTag() (Token, error) {
	end := bytes.IndexByte(s.data[s.pos:], '>')
	if end < 0 {
		return Token{}, s.fail("it breaks off inside a tag")
	}
	name := bytes.TrimRight(s.data[s.pos+2:s.pos+end], " \t\r\n")
	if len(s.open) == 0 || !bytes.Equal(name, s.open[len(s.open)-1]) {
		return Token{}, s.fail("a closing tag has no opening one")
	}
	s.open = s.open[:len(s.open)-1]
	s.pos += end + 1
	return Token{Kind: End, Name: local(name)}, nil
}

func (s *Scanner) startTag() (Token, error) {
	end, err := s.tagEnd()
	if err != nil {
		return Token{}, err
	}
	inner := s.data[s.pos+1 : end]
	closed := len(inner) > 0 && inner[len(inner)-1] == '/'
	if closed {
		inner = inner[:len(inner)-1]
	}
	name, attrs := inner, []byte(nil)
	if i := bytes.IndexAny(inner, " \t\r\n"); i >= 0 {
		name, attrs = inner[:i], inner[i:]
	}
	switch {
	case len(name) == 0 || !nameStart(name[0]):
		return Token{}, s.fail("a tag has no name")
	case len(s.open) == 0 && s.root:
		return Token{}, s.fail("there is a second root element")
	case len(s.open) >= s.maxDepth:
		return Token{}, ErrDeep
	}
	s.root = true
	s.open = append(s.open, name)
	s.pos = end + 1
	t := Token{Kind: Start, Name: local(name), attrs: attrs}
	if closed {
		s.closing = t.Name
	}
	return t, nil
}

// tagEnd finds the > of the tag at the position, past those in quotes.
func (s *Scanner) tagEnd() (int, error) {
	var quote byte
	for i := s.pos + 1; i < len(s.data); i++ {
		switch b := s.data[i]; {
		case quote != 0:
			switch b {
			case quote:
				quote = 0
			case '<':
				return 0, s.fail("an attribute holds <")
			}
		case b == '"' || b == '\'':
			quote = b
		case b == '>':
			return i, nil
		case b == '<':
			return 0, s.fail("a tag begins inside a tag")
		}
	}
	return 0, s.fail("it breaks off inside a tag")
}

func (s *Scanner) fail(reason string) error {
	return &SyntaxError{Offset: s.pos, Reason: reason}
}
