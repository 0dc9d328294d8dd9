package paper

import (
	"regexp"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// postWords are the words by which a post in a project is known.
var postWords = map[string]bool{
	"chair": true, "chairman": true, "chairperson": true, "vice": true, "officer": true, "manager": true, "director": true, "sponsor": true, "lead": true, "leads": true, "head": true,
	"member": true, "members": true, "author": true, "board": true, "coordinator": true, "co": true, "clerk": true, "secretary": true, "support": true, "owner": true, "advisor": true,
	"adviser": true, "group": true, "team": true, "officers": true, "sign": true, "panel": true, "committee": true, "contact": true, "executive": true, "approver": true,
}

// isPost says whether words name a part that somebody plays: Chair (Project
// Director), Finance Link Officer.
func isPost(s string) bool {
	if wordCount(s) > 7 || strings.ContainsAny(s, "?.") {
		return false
	}
	words := stems(question(s))
	return len(words) > 0 && (postWords[words[len(words)-1]] || postWords[words[0]])
}

// takeRoles makes roles of a list of which each item names one.
func (d *desk) takeRoles(items []*block) bool {
	named := 0
	for _, b := range items {
		if title, _, ok := cutRole(b.text); ok && isPost(title) {
			named++
		}
	}
	if named*2 < len(items) {
		return false
	}
	for _, b := range items {
		d.role(b)
	}
	return true
}

// takeRole makes a role of a line with a colon, or of a post that stands alone
// where posts are listed.
func (d *desk) takeRole(s *section, b *block) bool {
	title, name, ok := cutRole(b.text)
	switch {
	case isContact(title):
		return d.contact(b, name)
	case !isPost(title), !ok && b.place == "" || !ok && !strings.Contains(b.place, "row"):
		return false
	case s.topic != roles && wordCount(name) > 12:
		return false
	}
	d.role(b)
	return true
}

// cutRole parts a line at its colon.
func cutRole(s string) (title, name string, ok bool) {
	title, name, ok = strings.Cut(prose.OneLine(s), ":")
	if !ok {
		for _, sep := range []string{" – ", " — ", " - "} {
			if t, n, cut := strings.Cut(prose.OneLine(s), sep); cut {
				return strings.TrimSpace(t), strings.TrimSpace(n), true
			}
		}
	}
	return strings.TrimSpace(title), strings.TrimSpace(name), ok
}

func isContact(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "contact") || s == "email" || s == "e-mail" || s == "telephone" || s == "tel" || s == "phone"
}

// contact gives the last role its contact details.
func (d *desk) contact(b *block, text string) bool {
	if len(d.roles) == 0 {
		return false
	}
	r := d.roles[len(d.roles)-1]
	r.Contact = strings.TrimSpace(r.Contact + "\n" + text)
	b.made = append(b.made, r.ID)
	return true
}

// role makes a role of a line, or finds the one that another part of the
// document named already: "Scrutiny Officer (Project Manager)" is the Scrutiny
// Officer.
func (d *desk) role(b *block) {
	title, name, _ := cutRole(b.text)
	for _, r := range d.roles {
		if sameRole(r.Title, title) && (r.Name == "" || name == "" || r.Name == name) {
			if also := remark(title); also != "" && !strings.Contains(r.Title, also) {
				r.Title += " " + also
			}
			r.Name = firstOf(r.Name, name)
			b.made = append(b.made, r.ID)
			return
		}
	}
	r := &model.Role{Title: title, Name: name}
	d.roles = append(d.roles, r)
	d.add(r, b)
	d.governs(r, b)
}

// sameRole says whether two titles mean one role: the same words but for
// brackets and the end of a plural, or the same behind "Scrutiny".
func sameRole(a, b string) bool {
	x, y := stems(question(a)), stems(question(b))
	trim := func(w []string) []string {
		if len(w) > 1 && w[0] == "scrutiny" && w[1] == "chair" {
			return w[1:]
		}
		return w
	}
	return slices.Equal(trim(x), trim(y))
}

// remark returns what stands in brackets at the end of a title, with them.
func remark(title string) string {
	if i := strings.LastIndexByte(title, '('); i > 0 && strings.HasSuffix(title, ")") {
		return title[i:]
	}
	return ""
}

// meeting matches how often a body meets.
var meeting = regexp.MustCompile(`(?i)\b(?:meets|meeting|will meet|to meet)\s+([^().;,]*?)(?:\s+and\b|[().;,]|$)`)

// governs notes the body that plays a part, how often it meets, and the day of
// a sign-off.
func (d *desk) governs(r *model.Role, b *block) {
	name, about := r.Name, ""
	if i := strings.IndexByte(name, '('); i > 0 {
		name, about = strings.TrimSpace(name[:i]), strings.Trim(name[i:], "() ")
	}
	if !isBody(name) {
		return
	}
	meets := ""
	if m := meeting.FindStringSubmatch(about); m != nil {
		meets = m[1]
	}
	body := d.body(name, b)
	body.Meets = firstOf(body.Meets, meets)
	body.Does = firstOf(body.Does, r.Title)
	if when := dateIn(about); when != "" && strings.Contains(strings.ToLower(r.Title), "sign") {
		d.add(&model.Task{Name: r.Title, When: model.Timetable{Words: when}, Who: name}, b)
	}
}
