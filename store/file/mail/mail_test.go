package mail_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"council/scrutiny/store/file/mail"
)

const head = "From: =?utf-8?q?Zo=C3=AB_Bell?= <zoe@example.org>\r\nTo: s@example.org\r\nSubject: RE: Your\r\n actions\r\nMIME-Version: 1.0\r\n"

// mixed is an answer with its words twice and a file, as mail programs send it.
var mixed = head + `Content-Type: multipart/mixed; boundary=A

--A
Content-Type: multipart/alternative; boundary="B"

--B
Content-Type: text/plain; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable

1.1 It=92s painted, two coats, and the scaffolding is down in all of the str=
eets.
--B
Content-Type: text/html

<p>1.1 It is painted</p>
--B--
--A
Content-Type: application/octet-stream; name="Zoe.xlsx"
Content-Disposition: attachment; filename="Zoe Bell.xlsx"
Content-Transfer-Encoding: base64

UEsDBA==
--A--
`

func TestRead(t *testing.T) {
	coded := base64.StdEncoding.EncodeToString([]byte("1.2 Grün – done"))
	for _, c := range []struct{ name, data, want string }{
		{"plain", head + "\r\n1.1 done\r\n", "From: Zoë Bell <zoe@example.org>\nSubject: RE: Your actions\n\n1.1 done\n\n"},
		{"several parts", mixed, "From: Zoë Bell <zoe@example.org>\nSubject: RE: Your actions\nAttachments: Zoe Bell.xlsx\n\n1.1 It’s painted, two coats, and the scaffolding is down in all of the streets.\n\n"},
		{"base64", "From: A\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: BASE64\n\n" + coded[:10] + "\r\n" + coded[10:], "From: A\n\n1.2 Grün – done\n\n"},
	} {
		if got, err := mail.Read("a.eml", []byte(c.data)); err != nil || got != c.want {
			t.Errorf("%s: %q, %v", c.name, got, err)
		}
	}
}

func TestRefuses(t *testing.T) {
	deep := head
	for i := range 12 {
		deep += fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
	}
	many := head + "Content-Type: multipart/mixed; boundary=A\n\n" + strings.Repeat("--A\n\nx\n", 200) + "--A--\n"
	for _, c := range []struct{ name, data, says string }{
		{"no head", "\x00\n\n", "cannot be read"},
		{"no words", head + "Content-Type: text/html\n\n<p>Hello", "without plain text"},
		{"a file alone", strings.Replace(mixed, "Content-Type: text/plain", "Content-Type: text/html", 1), "carries Zoe Bell.xlsx: save that file"},
		{"cut off", mixed[:strings.Index(mixed, "scaffolding")], "cut off"},
		{"bad base64", head + "Content-Transfer-Encoding: base64\n\n*****", "cut off or damaged"},
		{"other letters", head + "Content-Type: text/plain; charset=koi8-r\n\nabc", `encoded as "koi8-r"`},
		{"depth", deep, "too many parts"},
		{"parts", many, "too many parts"},
		{"length", head + "\n" + strings.Repeat("word ", 1<<20), "more than 1024 kB"},
	} {
		if got, err := mail.Read("a.eml", []byte(c.data)); err == nil || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "a.eml is a mail") {
			t.Errorf("%s: %.80q, %v", c.name, got, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(mixed))
	f.Add([]byte(head + "Content-Transfer-Encoding: quoted-printable\n\n=E2=80=99=\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := mail.Read("a.eml", data)
		if err == nil && (len(got) > len(data)*3+4<<20 || strings.TrimSpace(got) == "") {
			t.Fatalf("%d bytes became %d", len(data), len(got))
		}
		if err != nil && !utf8.ValidString(err.Error()) {
			t.Fatalf("%q", err)
		}
	})
}
