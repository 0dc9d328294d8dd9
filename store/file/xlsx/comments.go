package xlsx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// comments reads the comments on a sheet, in the order of the file.
func (sh *sheet) comments() ([]*intake.Passage, error) {
	var out []*intake.Passage
	for _, rel := range sh.rels {
		if rel.kind != "comments" || rel.external || !sh.r.archive.Has(rel.target) {
			continue
		}
		err := sh.r.scan(rel.target, func(s *xmlscan.Scanner, t xmlscan.Token) error {
			switch {
			case t.Is(xmlscan.Start, "author"):
				name, err := sh.r.element(s)
				sh.r.authors.Add(sh.r.clean(name))
				return err
			case !t.Is(xmlscan.Start, "comment"):
				return nil
			}
			if len(out) >= maxComments {
				return fmt.Errorf("it has more than %d comments: delete those that are not needed and try again", maxComments)
			}
			ref := sh.r.clean(t.Attr("ref"))
			text, err := sh.r.richText(s)
			if text = unthreaded(sh.r.clean(text)); text != "" {
				out = append(out, &intake.Passage{
					Text: text, Style: intake.Comment, Hidden: sh.info.hidden,
					Place: fmt.Sprintf("%s, cell %s", sh.place, ref),
				})
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// unthreaded takes from the text of a threaded comment what Excel writes before
// it for programs that know of none.
func unthreaded(text string) string {
	const before, then = "[Threaded comment]", "Comment:\n"
	if _, words, ok := strings.Cut(text, then); ok && strings.HasPrefix(text, before) {
		return strings.TrimSpace(words)
	}
	return text
}
