package doctor

import (
	"fmt"
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

var initials = regexp.MustCompile(`^[A-Z]{2,4}$`)

// common are short forms in councils that are nobody's initials.
func common(token string) bool {
	switch token {
	case "ALL", "HR", "ICT", "IT", "NHS", "ICB", "CCG", "SLT", "CMT", "SMT", "CEO", "CFO", "MO", "DCS", "DASS", "DPH", "PCC", "RSL", "YOT", "CSP":
		return true
	}
	return false
}

// named returns who is named in a cell of leads: "TBC" and a dash name nobody.
func named(cell string) []string {
	var all []string
	for _, token := range model.SplitLeads(cell) {
		switch strings.ToLower(strings.Trim(token, " .()?-–—")) {
		case "", "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "vacant", "vacancy", "none", "unknown", "not known", "n":
		default:
			all = append(all, token)
		}
	}
	return all
}

// initials yields the initials that nothing in the file explains, each where it
// stands first.
func (p *patient) initials() []Place {
	if !p.has("leads", "leads") {
		return nil
	}
	type use struct {
		first *row
		rows  int
	}
	var order []string
	uses := map[string]*use{}
	for _, r := range p.rows {
		seen := map[string]bool{}
		for _, token := range named(r.action.Leads) {
			if !initials.MatchString(token) || common(token) || p.knows(token) || seen[token] {
				continue
			}
			seen[token] = true
			if uses[token] == nil {
				uses[token] = &use{first: r}
				order = append(order, token)
			}
			uses[token].rows++
		}
	}
	var all []Place
	for most := len(p.rows); most > 0 && len(all) < len(order); most-- {
		for _, token := range order {
			if u := uses[token]; u.rows == most {
				all = append(all, u.first.at("leads", fmt.Sprintf("%s, in %s", token, prose.Count(u.rows, "row", "rows"))))
			}
		}
	}
	return all
}
