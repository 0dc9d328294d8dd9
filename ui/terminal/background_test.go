package terminal

import (
	"testing"
	"time"
)

var backgrounds = map[string]Background{
	"11;rgb:0000/0000/0000": Dark, "11;rgb:1e/1e/2e": Dark, "11;rgb:0/0/f": Dark, "11;#002b36": Dark,
	"11;rgb:ffff/ffff/ffff": Light, "11;rgba:fdfd/f6f6/e3e3/ffff": Light, "11;rgb:f/f/f": Light, "11;#fdf6e3": Light,
	"": Unknown, "11;": Unknown, "11;rgb:": Unknown, "11;rgb:1/2": Unknown, "11;rgb:xx/00/00": Unknown,
	"11;rgb:12345/0/0": Unknown, "11;#fff": Unknown, "11;white": Unknown,
}

func TestParseBackground(t *testing.T) {
	for in, want := range backgrounds {
		if got := parseBackground(in); got != want {
			t.Errorf("parseBackground(%q) = %v, want %v", in, got, want)
		}
	}
}

func FuzzParseBackground(f *testing.F) {
	for in := range backgrounds {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if got := parseBackground(in); got > Light {
			t.Errorf("parseBackground(%q) = %v", in, got)
		}
	})
}

func TestQueryBackground(t *testing.T) {
	in := NewInput(nil)
	answering := func(question string) {
		if question != backgroundQuestion {
			t.Errorf("asked %q", question)
		}
		in.scan.feed([]byte("\x1b]10;rgb:0/0/0\a\x1b]11;rgb:ff/ff/ff\a"))
	}
	if got := in.QueryBackground(answering, time.Hour)(); got != (BackgroundMsg{Light}) {
		t.Errorf("got %v", got)
	}
	silent := func(string) {}
	if got := in.QueryBackground(silent, time.Nanosecond)(); got != (BackgroundMsg{Unknown}) {
		t.Errorf("without an answer: %v", got)
	}
	if n := len(in.desk.waiting); n != 0 {
		t.Errorf("%d still wait for an answer", n)
	}
}

func TestDeskNeverWaits(t *testing.T) {
	var d desk
	answers, done := d.expect(Cursor, "")
	for range 100 {
		d.deliver(Answer{Cursor, "1;1"})
		d.deliver(Answer{Mode, "?2026;2"})
	}
	done()
	d.deliver(Answer{Cursor, "2;2"})
	waiting := len(answers)
	for range waiting {
		if a := <-answers; a != (Answer{Cursor, "1;1"}) {
			t.Errorf("got %v", a)
		}
	}
}
