package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/slide"
)

// wholeSlide is a slide with something in every field.
func wholeSlide(text string) slide.Slide {
	return slide.Slide{
		Kind: slide.Motion, Council: "Ashfield", Where: "Item 5   Evidence", Session: "PUBLIC SESSION", Heading: "AMENDMENT", Text: text,
		Beneath: "That the survey be repeated.", Facts: []slide.Fact{{Label: "Moved by", Value: "Cllr Shah"}},
		Votes: &slide.Votes{For: 5, Against: 2, Abstained: 1}, Result: "CARRIED",
		Rating: &slide.Rating{Letter: "R", Word: "Red", Shape: "■"},
		Rows:   []slide.Row{{Reference: "1.1", Text: "Mend the paths", When: "June", Rating: &slide.Rating{Letter: "G"}}},
	}
}

func TestSlideGoesOverTheWireWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, _ := prose.Clean(rapid.String().Draw(t, "text"))
		want := wholeSlide(text)
		line, err := encodeSlide(want)
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(line, []byte("\n")); n != 1 || line[len(line)-1] != '\n' {
			t.Fatalf("the slide takes %d lines: %q", n, line)
		}
		in := bufio.NewReaderSize(bytes.NewReader(append(line, line...)), 16)
		for range 2 {
			if got, err := readSlide(in); err != nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("%+v arrives as %+v, %v", want, got, err)
			}
		}
		if _, err := readSlide(in); !errors.Is(err, io.EOF) {
			t.Fatalf("the end of the line is %v", err)
		}
	})
}

// TestOnlyWordsGoOverTheWire holds slides to what they may be made of: words,
// numbers, and parts of slides. No record of a review fits into one.
func TestOnlyWordsGoOverTheWire(t *testing.T) {
	var bad []string
	seen := map[reflect.Type]bool{}
	var look func(reflect.Type)
	look = func(v reflect.Type) {
		switch v.Kind() {
		case reflect.String, reflect.Uint64, reflect.Int, reflect.Bool:
		case reflect.Pointer, reflect.Slice:
			look(v.Elem())
		case reflect.Struct:
			if v.PkgPath() != module+"model/slide" {
				bad = append(bad, v.String())
			}
			if seen[v] {
				return
			}
			seen[v] = true
			for i := range v.NumField() {
				look(v.Field(i).Type)
			}
		default:
			bad = append(bad, v.String())
		}
	}
	look(reflect.TypeFor[slide.Slide]())
	if len(bad) > 0 || len(seen) < 5 {
		t.Errorf("a slide of %d parts holds %q", len(seen), bad)
	}
	if takes := reflect.TypeOf(encodeSlide); takes.NumIn() != 1 || takes.In(0) != reflect.TypeFor[slide.Slide]() {
		t.Errorf("what goes over the wire is made by %v", takes)
	}
}

// TestWhatComesIsCleaned: no control sequence passes, whoever wrote the line.
func TestWhatComesIsCleaned(t *testing.T) {
	hostile := "a\x1b[2Jb\u202ec\x07d\u009be"
	s := wholeSlide(hostile)
	s.Facts[0].Value, s.Rows[0].Text, s.Rating.Word, s.Rows[0].Rating.Letter = hostile, hostile, hostile, hostile
	line, err := encodeSlide(s)
	if err != nil {
		t.Fatal(err)
	}
	got, err := readSlide(bufio.NewReader(bytes.NewReader(line)))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{got.Text, got.Facts[0].Value, got.Rows[0].Text, got.Rating.Word, got.Rows[0].Rating.Letter} {
		if text != "a[2Jbcde" {
			t.Errorf("the text arrives as %q", text)
		}
	}
}

func TestLinesThatAreNoSlides(t *testing.T) {
	for name, line := range map[string]string{
		"nothing": "", "cut": `{"Kind":"mot`, "no JSON": "hello\n", "another type": `{"Kind":5}` + "\n", "a list": "[]\n",
		"no end": strings.Repeat("x", pictureLimit+1),
	} {
		if s, err := readSlide(bufio.NewReaderSize(strings.NewReader(line), 4096)); err == nil {
			t.Errorf("%s is read as %+v", name, s)
		}
	}
	if s, err := readSlide(bufio.NewReader(strings.NewReader(`{"Kind":"of another program","Later":{"x":1}}` + "\n"))); err != nil || s.Kind != "of another program" {
		t.Errorf("a newer program's slide is read as %+v, %v", s, err)
	}
}

func TestSlideBeyondTheLimitIsNeutral(t *testing.T) {
	line, err := encodeSlide(wholeSlide(strings.Repeat("x", pictureLimit)))
	if err != nil {
		t.Fatal(err)
	}
	if s, err := readSlide(bufio.NewReader(bytes.NewReader(line))); err != nil || !reflect.DeepEqual(s, slide.Slide{Kind: slide.Neutral}) {
		t.Errorf("it arrives as %+v, %v", s, err)
	}
}

func FuzzReadSlide(f *testing.F) {
	line, _ := encodeSlide(wholeSlide("That it be so."))
	f.Add(line)
	f.Add([]byte("{}\n"))
	f.Add([]byte(`{"Text":"\u001b]0;x\u0007","Rows":[null]}` + "\n"))
	f.Fuzz(func(t *testing.T, line []byte) {
		s, err := readSlide(bufio.NewReaderSize(bytes.NewReader(line), 16))
		if err != nil {
			return
		}
		again, err := encodeSlide(s)
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(s.Text+s.Heading+s.Where, "\x1b\x07\x00") {
			t.Fatalf("%q passes", s.Text)
		}
		if got, err := readSlide(bufio.NewReader(bytes.NewReader(again))); err != nil || got.Text != s.Text {
			t.Fatalf("%+v arrives as %+v, %v", s, got, err)
		}
	})
}
