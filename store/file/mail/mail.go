// Package mail reads the words of a mail that was saved whole (.eml): who wrote
// it, about what, which files it carries, and its plain text. It opens no file
// that a mail carries, follows no link in it, and knows nothing of reviews.
package mail

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"slices"
	"strings"

	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/csv"
)

// What a mail may hold: more is no answer that somebody wrote.
const (
	maxDepth = 8       // parts within parts
	maxParts = 100     // in all
	maxText  = 1 << 20 // bytes of words
)

// Read returns a mail as the text that it would be saved as: lines of its head,
// a blank line, and its words.
func Read(name string, data []byte) (string, error) {
	r := reader{}
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err == nil {
		err = r.part(textproto.MIMEHeader(m.Header), m.Body, 0)
	} else {
		err = errors.New("its head is damaged")
	}
	switch {
	case err != nil:
		return "", fmt.Errorf("%s is a mail that cannot be read: %w. Open it in your mail program and save it as text (.txt)", name, err)
	case r.words.Len() == 0 && len(r.carried) > 0:
		return "", fmt.Errorf("%s is a mail without words that carries %s: save that file from it and use that", name, strings.Join(r.carried, ", "))
	case r.words.Len() == 0:
		return "", fmt.Errorf("%s is a mail without plain text: open it in your mail program and save it as text (.txt)", name)
	}
	var b strings.Builder
	for _, field := range []struct{ name, value string }{
		{"From", m.Header.Get("From")}, {"Subject", m.Header.Get("Subject")}, {"Attachments", strings.Join(r.carried, ", ")},
	} {
		if value := prose.OneLine(decoded(field.value)); value != "" {
			fmt.Fprintf(&b, "%s: %s\n", field.name, value)
		}
	}
	return b.String() + "\n" + r.words.String(), nil
}

// reader gathers what the parts of a mail hold.
type reader struct {
	parts   int
	words   strings.Builder
	carried []string // names of files
}

// part reads one part of a mail, and those within it.
func (r *reader) part(head textproto.MIMEHeader, body io.Reader, depth int) error {
	if r.parts++; r.parts > maxParts || depth > maxDepth {
		return errors.New("it has too many parts")
	}
	kind, params, err := mime.ParseMediaType(cmp.Or(head.Get("Content-Type"), "text/plain"))
	if err != nil {
		kind = "text/plain"
	}
	how, file, _ := mime.ParseMediaType(head.Get("Content-Disposition"))
	name := prose.OneLine(decoded(cmp.Or(file["filename"], params["name"])))
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		return r.within(multipart.NewReader(body, params["boundary"]), depth)
	case how == "attachment" || name != "":
		r.carried = append(r.carried, cmp.Or(name, "a file without a name"))
	case kind == "text/plain":
		return r.text(body, head.Get("Content-Transfer-Encoding"), params["charset"])
	}
	return nil
}

// within reads the parts of a part.
func (r *reader) within(parts *multipart.Reader, depth int) error {
	for {
		p, err := parts.NextRawPart()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return errors.New("it is cut off or damaged")
		}
		if err := r.part(p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// charsets are those whose texts are told apart by their bytes.
var charsets = []string{"", "utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"}

// text reads words.
func (r *reader) text(body io.Reader, encoding, charset string) error {
	if !slices.Contains(charsets, strings.ToLower(charset)) {
		return fmt.Errorf("its words are encoded as %.40q", charset)
	}
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	data, err := io.ReadAll(io.LimitReader(body, maxText+1))
	switch {
	case err != nil:
		return errors.New("it is cut off or damaged")
	case r.words.Len()+len(data) > maxText:
		return fmt.Errorf("it has more than %d kB of words", maxText>>10)
	}
	plain, _ := csv.Decode(data)
	if words := strings.TrimSpace(strings.ReplaceAll(string(plain), "\r\n", "\n")); words != "" {
		r.words.WriteString(words + "\n\n")
	}
	return nil
}

// decoded returns a field of a head in plain letters, or as it stands where
// nobody knows how it was encoded.
func decoded(field string) string {
	plain, err := new(mime.WordDecoder).DecodeHeader(field)
	if err != nil {
		return field
	}
	return plain
}
