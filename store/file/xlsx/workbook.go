package xlsx

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// workbook is what the workbook part says, and where the other parts are.
type workbook struct {
	part     string
	sheets   []sheetInfo
	from1904 bool
	styles   string
	strings  string
	theme    string
}

// sheetInfo is one sheet that can be read.
type sheetInfo struct {
	name   string
	part   string
	hidden bool
	index  int  // among all sheets, charts included, from 0
	titles span // the rows that are repeated on each page, from 1
}

// relation is one entry of a part's relationships.
type relation struct {
	kind     string // the last part of its type
	target   string // a part's name, or an address where it is external
	external bool
}

// openWorkbook finds the workbook part and reads which sheets there are.
func (r *reader) openWorkbook() error {
	r.book = workbook{part: "xl/workbook.xml", styles: "xl/styles.xml", strings: "xl/sharedStrings.xml", theme: "xl/theme/theme1.xml"}
	root, err := r.relations("")
	if err != nil {
		return err
	}
	for _, rel := range root {
		if rel.kind == "officeDocument" && r.archive.Has(rel.target) {
			r.book.part = rel.target
		}
	}
	rels, err := r.relations(r.book.part)
	if err != nil {
		return err
	}
	for _, rel := range rels {
		switch rel.kind {
		case "styles":
			r.book.styles = rel.target
		case "sharedStrings":
			r.book.strings = rel.target
		case "theme":
			r.book.theme = rel.target
		}
	}
	count := 0
	err = r.scan(r.book.part, func(s *xmlscan.Scanner, t xmlscan.Token) error {
		switch {
		case t.Is(xmlscan.Start, "workbookPr"):
			r.book.from1904 = t.Bool("date1904", false)
		case t.Is(xmlscan.Start, "sheet"):
			if count++; count > maxSheets {
				return fmt.Errorf("it has more than %d sheets: copy those you need into a new workbook and use that", maxSheets)
			}
			r.addSheet(t, rels, count)
		case t.Is(xmlscan.Start, "definedName") && t.Attr("name") == "_xlnm.Print_Titles":
			index, _ := t.Int("localSheetId")
			text, err := r.element(s)
			r.setTitles(index, text)
			return err
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("its workbook part is missing: open it in Excel, save it again and use that")
	}
	return err
}

// addSheet enters one sheet. One whose relationship is lost is looked for under
// the name that it usually has.
func (r *reader) addSheet(t xmlscan.Token, rels map[string]relation, count int) {
	state := t.Attr("state")
	sheet := sheetInfo{index: count - 1, name: r.clean(t.Attr("name")), hidden: state == "hidden" || state == "veryHidden"}
	rel, ok := rels[t.Attr("id")]
	if !ok {
		rel = relation{kind: "worksheet", target: path.Join(path.Dir(r.book.part), fmt.Sprintf("worksheets/sheet%d.xml", count))}
	}
	place := "sheet " + sheet.name
	switch {
	case rel.kind != "worksheet":
		r.note(intake.Ignored, place, fmt.Sprintf("The sheet %s is a chart or a dialogue and holds no cells.", sheet.name), 1)
		return
	case rel.external || !r.archive.Has(rel.target):
		r.note(intake.Warning, place, fmt.Sprintf("The sheet %s is named in the file but is not in it.", sheet.name), 1)
		return
	}
	sheet.part = rel.target
	r.book.sheets = append(r.book.sheets, sheet)
}

// setTitles notes which rows of a sheet are repeated on each page, from a range
// such as Plan!$A:$B,Plan!$1:$2.
func (r *reader) setTitles(index int, ranges string) {
	for _, part := range strings.Split(ranges, ",") {
		from, to, ok := strings.Cut(part[strings.LastIndexByte(part, '!')+1:], ":")
		first, okFirst := digits([]byte(strings.TrimPrefix(from, "$")))
		last, okLast := digits([]byte(strings.TrimPrefix(to, "$")))
		if !ok || !okFirst || !okLast {
			continue
		}
		for i := range r.book.sheets {
			if r.book.sheets[i].index == index {
				r.book.sheets[i].titles = span{first, last}
			}
		}
	}
}

// relations reads the relationships of a part by their identities; those of the
// whole package where the part is empty. A part without any has none.
func (r *reader) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	name := path.Join(dir, "_rels", base+".rels")
	rels := map[string]relation{}
	if !r.archive.Has(name) {
		return rels, nil
	}
	err := r.scan(name, func(_ *xmlscan.Scanner, t xmlscan.Token) error {
		if !t.Is(xmlscan.Start, "Relationship") {
			return nil
		}
		rel := relation{kind: path.Base(t.Attr("Type")), target: t.Attr("Target"), external: t.Attr("TargetMode") == "External"}
		if !rel.external {
			rel.target = resolve(dir, rel.target)
		}
		rels[t.Attr("Id")] = rel
		return nil
	})
	return rels, err
}

// resolve makes a part's name from a target as a relationship gives it.
func resolve(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(dir, target)
}

// readProperties takes the title, and the names that the properties hold.
func (r *reader) readProperties() {
	const part = "docProps/core.xml"
	if !r.archive.Has(part) {
		return
	}
	err := r.scan(part, func(s *xmlscan.Scanner, t xmlscan.Token) error {
		if t.Kind != xmlscan.Start || s.Depth() != 2 {
			return nil
		}
		name := string(t.Name)
		if name != "title" && name != "creator" && name != "lastModifiedBy" {
			return s.Skip()
		}
		text, err := r.element(s)
		switch text = r.clean(strings.TrimSpace(text)); {
		case name != "title":
			r.authors.Add(text)
		case r.source.Title == "":
			r.source.Title = text
		}
		return err
	})
	if err != nil {
		r.source.Title = ""
		r.note(intake.Warning, "", "The file's properties, such as its title, are damaged and were left out.", 1)
	}
}

// readPersons takes the names of those who wrote threaded comments.
func (r *reader) readPersons() {
	const part = "xl/persons/person.xml"
	if !r.archive.Has(part) {
		return
	}
	err := r.scan(part, func(_ *xmlscan.Scanner, t xmlscan.Token) error {
		if t.Is(xmlscan.Start, "person") {
			r.authors.Add(r.clean(t.Attr("displayName")))
		}
		return nil
	})
	if err != nil {
		r.note(intake.Warning, "", "The names of those who commented are damaged and were left out.", 1)
	}
}

// element is the text inside the element whose Start was read last.
func (r *reader) element(s *xmlscan.Scanner) (string, error) {
	var out strings.Builder
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		if err != nil {
			return "", err
		}
		if t.Kind == xmlscan.Text {
			out.WriteString(t.Text())
		}
	}
	return out.String(), nil
}
