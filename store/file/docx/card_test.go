package docx_test

import (
	"regexp"
	"strconv"
	"testing"

	"council/scrutiny/model/document"
)

// TestCardIsSetCloser: it has narrower margins, a smaller title and less between
// its lines; its text is as large as anywhere.
func TestCardIsSetCloser(t *testing.T) {
	measure := func(card bool, part, pattern string) int {
		parts := partsOf(t, write(t, &document.Document{Title: "A card", Card: card}))
		found := regexp.MustCompile(pattern).FindStringSubmatch(parts[part])
		if found == nil {
			t.Fatalf("no %s in %s", pattern, part)
		}
		n, err := strconv.Atoi(found[1])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for part, patterns := range map[string][]string{
		"word/document.xml": {`<w:pgMar w:top="(\d+)"`, `w:left="(\d+)"`},
		"word/styles.xml":   {`styleId="Title".*?<w:sz w:val="(\d+)"`, `styleId="TableText".*?w:after="(\d+)"`},
	} {
		for _, pattern := range patterns {
			if usual, card := measure(false, part, pattern), measure(true, part, pattern); card >= usual {
				t.Errorf("%s is %d on a card and %d elsewhere", pattern, card, usual)
			}
		}
	}
	if size := measure(true, "word/styles.xml", `docDefaults.*?<w:sz w:val="(\d+)"`); size < 24 {
		t.Errorf("the text has %d half points", size)
	}
}
