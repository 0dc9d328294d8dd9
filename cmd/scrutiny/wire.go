package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/slide"
)

// pictureLimit is how long an encoded slide may be. No slide comes near it; it
// keeps a line that never ends from filling the memory.
const pictureLimit = 4 << 20

// encodeSlide makes the one line that goes to the second screen: a slide, and
// nothing that is no slide can be given to it. A slide that is beyond the limit
// is sent as the neutral one.
func encodeSlide(s slide.Slide) ([]byte, error) {
	b, err := json.Marshal(s)
	if err != nil {
		return nil, fmt.Errorf("write a slide for the second screen: %w", err)
	}
	if len(b) >= pictureLimit {
		return encodeSlide(slide.Slide{Kind: slide.Neutral})
	}
	return append(b, '\n'), nil
}

// readSlide reads the next line. What comes from outside of the program is
// cleaned here, as everywhere.
func readSlide(in *bufio.Reader) (slide.Slide, error) {
	line, err := readLine(in)
	if err != nil {
		return slide.Slide{}, err
	}
	var s slide.Slide
	if err := json.Unmarshal(line, &s); err != nil {
		return slide.Slide{}, fmt.Errorf("read a slide: %w", err)
	}
	cleanTexts(reflect.ValueOf(&s).Elem())
	return s, nil
}

var errLongLine = errors.New("read a slide: its line does not end")

func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > pictureLimit {
			return nil, errLongLine
		}
		if err == nil && line == nil {
			return bytes.Clone(part), nil
		}
		line = append(line, part...)
		if err == nil {
			return line, nil
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return nil, fmt.Errorf("read a slide: %w", err)
		}
	}
}

// cleanTexts cleans every text in a value, so that a field that slides get one
// day is cleaned as well.
func cleanTexts(v reflect.Value) {
	switch v.Kind() { //nolint:exhaustive // the others hold no text
	case reflect.String:
		clean, _ := prose.Clean(v.String())
		v.SetString(clean)
	case reflect.Pointer:
		if !v.IsNil() {
			cleanTexts(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			cleanTexts(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			cleanTexts(v.Index(i))
		}
	}
}
