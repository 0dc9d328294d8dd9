package template

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"council/scrutiny/store/file/sniff"
	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// What a template may be. Each file that is written carries its pictures.
const (
	maxFile     = 16 * zipsafe.MB
	maxXML      = 4 * zipsafe.MB // of one part that is read as XML
	maxPictures = 8 * zipsafe.MB // of all pictures together
	maxParts    = 60             // headers and footers, and pictures
	firstShape  = 100_000        // the numbers of our own pictures stay below
)

var pictureEndings = []string{"png", "jpg", "jpeg", "gif", "emf", "wmf", "bmp", "tif", "tiff"}

// Template is what was read of a template.
type Template struct {
	Styles   *Node // the root of the part
	Theme    *Node // nil where it has none
	EvenOdd  bool  // left and right pages have headers of their own
	Margins  []Margin
	Pictures []Picture
	// IDs are the identifiers of its styles. Those that have a part to play in a
	// paper are called as our own are.
	IDs map[string]bool

	body     []*Node
	sections []section
	lists    lists
	notes    []string
}

// Margin is a header or footer.
type Margin struct {
	Name, Kind string // of its part below word/; header or footer
	Root       *Node
}

// Picture is a picture that headers, footers or the text refer to.
type Picture struct {
	Name string // of its part below word/
	Data []byte
}

// Notes say, a sentence each, what of the file is not carried.
func (t *Template) Notes() []string { return t.notes }

// reader reads one template.
type reader struct {
	zip    *zipsafe.Archive
	parser parser
	t      *Template
	rels   map[string]relation // of the document
	known  map[string]string   // our names of pictures, headers and footers, by theirs
	size   int                 // of all pictures
	shapes int
	failed error
}

type relation struct {
	kind, target string
	external     bool
}

// Read reads a template. Its error completes a sentence that begins with the
// file's name.
func Read(data []byte) (*Template, error) {
	r, err := open(data)
	if err != nil {
		return nil, err
	}
	main := "word/document.xml"
	for _, rel := range r.relations("") {
		if rel.kind == "officeDocument" && !rel.external && r.zip.Has(rel.target) {
			main = rel.target
		}
	}
	if !r.zip.Has(main) {
		return nil, errNoWord
	}
	r.rels = r.relations(main)
	if err := r.stylesAndTheme(); err != nil {
		return nil, err
	}
	doc, err := r.part(main)
	if err != nil {
		return nil, err
	}
	body := doc.kid("w:body")
	if body == nil {
		return nil, errNoWord
	}
	c := cleaner{r: r, rels: r.rels}
	r.t.body = c.cleanAll(body.kids)
	r.t.cut()
	if err := r.numbering(); err != nil {
		return nil, err
	}
	if r.failed != nil {
		return nil, r.failed
	}
	r.t.settleStyles()
	if err := r.t.checkPlaceholders(); err != nil {
		return nil, err
	}
	return r.t, nil
}

var errNoWord = errors.New("is no Word file: save it in Word as .docx or .dotx and take that")

// open looks at what a file is before anything of it is read.
func open(data []byte) (*reader, error) {
	if len(data) > maxFile {
		return nil, fmt.Errorf("has more than %d MB: make its pictures smaller, and take that", maxFile/zipsafe.MB)
	}
	switch sniff.Detect(data) {
	case sniff.Docx:
	case sniff.MacroDocx:
		return nil, errors.New("holds macros: save it in Word as a template without them (.dotx) and take that")
	case sniff.EncryptedOffice:
		return nil, errors.New("is protected by a password: save it without one and take that")
	case sniff.BrokenZip:
		return nil, errors.New("is damaged or cut off: open it in Word, save it again and take that")
	default:
		return nil, errNoWord
	}
	zip, err := zipsafe.Open(data, zipsafe.Standard())
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	if slices.ContainsFunc(zip.Names(), func(n string) bool { return strings.EqualFold(path.Base(n), "vbaProject.bin") }) {
		return nil, errors.New("holds macros: save it in Word as a template without them (.dotx) and take that")
	}
	return &reader{zip: zip, t: &Template{IDs: make(map[string]bool)}, known: make(map[string]string)}, nil
}

// part reads a part as a tree.
func (r *reader) part(name string) (*Node, error) {
	data, err := r.zip.Part(name)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	if len(data) > maxXML {
		return nil, fmt.Errorf("cannot be read: %w", errTooMuch)
	}
	root, err := r.parser.parse(data)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: part %s: %w", name, err)
	}
	if root == nil {
		return nil, errNoWord
	}
	return root, nil
}

// related reads the part that the document has of a kind; nil where it has none.
func (r *reader) related(kind string) (*Node, error) {
	found := ""
	for _, rel := range r.rels {
		if rel.kind == kind && !rel.external && r.zip.Has(rel.target) && (found == "" || rel.target < found) {
			found = rel.target
		}
	}
	if found == "" {
		return nil, nil //nolint:nilnil // there is none, and that is no fault
	}
	return r.part(found)
}

// relations reads the relationships of a part; the empty name is the file.
func (r *reader) relations(part string) map[string]relation {
	dir, base := path.Split(part)
	data, err := r.zip.Part(dir + "_rels/" + base + ".rels")
	if err != nil {
		return nil
	}
	found := make(map[string]relation)
	sc := xmlscan.New(data, maxDepth)
	for {
		t, err := sc.Next()
		if err != nil {
			return found // the end, or what was read before the damage
		}
		if !t.Is(xmlscan.Start, "Relationship") {
			continue
		}
		rel := relation{kind: path.Base(t.Attr("Type")), target: t.Attr("Target"), external: strings.EqualFold(t.Attr("TargetMode"), "external")}
		if !rel.external && strings.HasPrefix(rel.target, "/") {
			rel.target = strings.TrimPrefix(path.Clean(rel.target), "/")
		} else if !rel.external {
			rel.target = path.Join(dir, rel.target)
		}
		found[t.Attr("Id")] = rel
	}
}

// stylesAndTheme reads what the text refers to.
func (r *reader) stylesAndTheme() error {
	var err error
	if r.t.Styles, err = r.related("styles"); err != nil {
		return err
	}
	if r.t.Styles == nil || r.t.Styles.name != "w:styles" {
		return errors.New("has no styles to take: save it in Word and take that")
	}
	c := cleaner{r: r}
	r.t.Styles.attrs = nil
	r.t.Styles.kids = c.cleanAll(r.t.Styles.kids)
	theme, err := r.related("theme")
	if err != nil {
		return err
	}
	if theme != nil && theme.name == "a:theme" {
		c := cleaner{r: r}
		theme.each(func(n *Node) { plainFills(n) })
		theme.kids = c.cleanAll(theme.kids)
		r.t.Theme = theme
	}
	settings, err := r.related("settings")
	if err != nil {
		return err
	}
	if n := settings.kid("w:evenAndOddHeaders"); n != nil {
		r.t.EvenOdd = on(n)
	}
	return nil
}

// plainFills puts a plain fill in the place of a theme's pictures.
func plainFills(n *Node) {
	if n.name == "a:blipFill" {
		n.name, n.attrs = "a:solidFill", nil
		n.kids = []*Node{{name: "a:schemeClr", attrs: []attr{{name: "val", value: "phClr"}}}}
	}
}

// picture takes a picture over and gives its name below word/; empty for one of a
// kind that is not carried.
func (r *reader) picture(target string) string {
	if name, ok := r.known[target]; ok {
		return name
	}
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(target), "."))
	if !slices.Contains(pictureEndings, ending) || !r.zip.Has(target) || len(r.t.Pictures) >= maxParts {
		return ""
	}
	data, err := r.zip.Part(target)
	if err != nil {
		r.fail(fmt.Errorf("cannot be read: %w", err))
		return ""
	}
	if r.size += len(data); r.size > maxPictures {
		r.fail(fmt.Errorf("holds pictures of more than %d MB, which each paper would carry: make them smaller (in Word, Compress Pictures), and take that", maxPictures/zipsafe.MB))
		return ""
	}
	name := fmt.Sprintf("media/look%d.%s", len(r.t.Pictures)+1, ending)
	r.known[target] = name
	r.t.Pictures = append(r.t.Pictures, Picture{name, bare(data)})
	return name
}

// margin takes a header or footer over and gives its name below word/.
func (r *reader) margin(kind, target string) string {
	if name, ok := r.known[target]; ok {
		return name
	}
	if !r.zip.Has(target) || len(r.t.Margins) >= maxParts {
		return ""
	}
	name := fmt.Sprintf("look%s%d.xml", kind, len(r.t.Margins)+1)
	r.known[target] = name
	at := len(r.t.Margins)
	r.t.Margins = append(r.t.Margins, Margin{Name: name, Kind: kind})
	root, err := r.part(target)
	if err != nil {
		r.fail(err)
		return ""
	}
	c := cleaner{r: r, rels: r.relations(target)}
	root.attrs = nil
	root.kids = c.cleanAll(root.kids)
	root.name = map[string]string{"header": "w:hdr", "footer": "w:ftr"}[kind]
	if root.kid("w:p") == nil {
		root.kids = append(root.kids, &Node{name: "w:p"})
	}
	r.t.Margins[at].Root = root
	return name
}

// fail keeps the first thing that the whole file is refused for.
func (r *reader) fail(err error) {
	if r.failed == nil && !errors.Is(err, fs.ErrNotExist) {
		r.failed = err
	}
}

func (r *reader) note(s string) {
	if !slices.Contains(r.t.notes, s) {
		r.t.notes = append(r.t.notes, s)
	}
}

// on reads an on-off property, which is on when it is there.
func on(n *Node) bool {
	switch n.get("w:val") {
	case "0", "false", "off":
		return false
	}
	return true
}
