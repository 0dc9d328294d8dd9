package html

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"council/scrutiny/model/document"
)

// Write writes a document as a page of HTML.
func Write(w io.Writer, doc *document.Document) error {
	p := &page{doc: doc}
	p.content()
	for _, part := range []string{p.head(), p.body.String()} {
		if _, err := io.WriteString(w, part); err != nil {
			return fmt.Errorf("write %q as HTML: %w", doc.Title, err)
		}
	}
	return nil
}

// page is one page as it is written: the body first, because the head's style
// depends on what stands in it.
type page struct {
	doc      *document.Document
	body     strings.Builder
	rules    strings.Builder // style rules for this page's tables and ratings
	fills    map[string]string
	level    int // of the last heading written
	tables   int
	charts   int
	captions map[string]bool              // of the tables before
	anchors  map[*document.Heading]string // of those that the contents lead to
}

func (p *page) raw(s string) { p.body.WriteString(s) }

func (p *page) text(s string) { escape(&p.body, s, "<br>") }

// head is all before the body. The style is allowed by its fingerprint, so the
// policy can forbid everything else.
func (p *page) head() string {
	style := sheet + p.siteRules() + p.pageRules() + p.rules.String()
	sum := sha256.Sum256([]byte(style))
	var out strings.Builder
	out.WriteString("<!DOCTYPE html>\n<html lang=\"")
	escape(&out, p.doc.Lang(), " ")
	out.WriteString("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
	out.WriteString(base64.StdEncoding.EncodeToString(sum[:]))
	out.WriteString("'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
	escape(&out, p.title(), " ")
	if s := p.doc.Site; s != nil && s.Home != "" {
		escape(&out, " – "+s.Review, " ")
	}
	out.WriteString("</title>\n" + p.feed() + "<style>" + style + "</style>\n</head>\n")
	return out.String()
}

// title is never empty: a page must have one.
func (p *page) title() string {
	switch {
	case strings.TrimSpace(p.doc.Title) != "":
		return p.doc.Title
	case strings.TrimSpace(p.doc.Subject) != "":
		return p.doc.Subject
	}
	return "Document without a title"
}

// content writes the body.
func (p *page) content() {
	p.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the main content</a>\n<header" + turned(slices.All(p.doc.Sections)) + ">\n")
	p.way()
	p.paragraph("marking", p.doc.Marking)
	p.raw("<h1>")
	p.text(p.title())
	p.raw("</h1>\n")
	p.paragraph("subject", p.doc.Subject)
	for _, line := range p.doc.Cover {
		p.paragraph("subject", line)
	}
	p.facts()
	p.raw("</header>\n<main id=\"main\" tabindex=\"-1\">\n")
	p.level = 1
	p.contents()
	p.sections()
	p.raw("</main>\n")
	p.further()
	if p.doc.Footer != "" || p.doc.Marking != "" {
		p.raw("<footer" + turned(slices.Backward(p.doc.Sections)) + ">\n")
		p.paragraph("", p.doc.Footer)
		p.paragraph("marking", p.doc.Marking)
		p.raw("</footer>\n")
	}
	p.raw("</body>\n</html>\n")
}

// turned is the class of the header or the footer, so that printed it stands on the
// page of the first section that it is next to.
func turned(sections iter.Seq2[int, document.Section]) string {
	for _, s := range sections {
		if len(s.Blocks) > 0 && s.Landscape {
			return " class=\"landscape\""
		}
		if len(s.Blocks) > 0 {
			break
		}
	}
	return ""
}

// sections writes the document's sections. Headings that end one go to the
// next: printed, they would be left behind on the page before their table.
func (p *page) sections() {
	var carried []document.Block
	for i, s := range p.doc.Sections {
		blocks, keep := slices.Concat(carried, s.Blocks), 0
		for n, b := range blocks {
			if _, heading := b.(*document.Heading); !heading || i == len(p.doc.Sections)-1 {
				keep = n + 1
			}
		}
		blocks, carried = blocks[:keep], blocks[keep:]
		if len(blocks) == 0 {
			continue
		}
		if s.Landscape {
			p.raw("<section class=\"landscape\">\n")
		} else {
			p.raw("<section>\n")
		}
		for _, b := range blocks {
			p.block(b)
		}
		p.raw("</section>\n")
	}
}

// paragraph writes a paragraph of a class, unless it is empty.
func (p *page) paragraph(class, text string) {
	if text == "" {
		return
	}
	p.raw("<p")
	if class != "" {
		p.raw(" class=\"" + class + "\"")
	}
	p.raw(">")
	p.text(text)
	p.raw("</p>\n")
}
