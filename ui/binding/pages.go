package binding

import "slices"

// Page is a page over the tabs that takes keys of its own: while it is open, no
// tab's keys act.
type Page string

// The pages.
const (
	AttendancePage  Page = "attendance"
	ClosedTextsPage Page = "closed texts"
	RollCallPage    Page = "votes by name"
	RehearsalPage   Page = "rehearsal"
)

// PageKey is what a key does on one page.
type PageKey struct {
	Keys  []string // the first is shown
	Label string   // empty for one that another line tells of
}

// pages are the keys of each page, in the order in which the page names them.
var pages = map[Page][]PageKey{
	AttendancePage: {
		{[]string{"p"}, "present"},
		{[]string{"a"}, "apologies"},
		{[]string{"l"}, "leaves"},
		{[]string{"r"}, "arrives"},
		{[]string{"t"}, "times"},
		{[]string{"d"}, "declares"},
		{[]string{"s"}, "substitute"},
		{[]string{"c"}, "chair"},
		{[]string{"n"}, "add"},
		{[]string{"o"}, "officer"},
		{[]string{"u"}, "public"},
		{[]string{"*"}, "all present"},
		{[]string{"enter", "e", "f2"}, "edit"},
		{[]string{"delete"}, "remove"},
		{[]string{"esc"}, "back"},
	},
	ClosedTextsPage: {
		{[]string{"enter", "e", "f2"}, "open"},
		{[]string{"d"}, "still closed: a new day"},
		{[]string{"o"}, "open it to the public"},
		{[]string{"esc"}, "back"},
	},
	RollCallPage: {
		{[]string{"f"}, "for"},
		{[]string{"a"}, "against"},
		{[]string{"s"}, "abstained"},
		{[]string{"-", "delete"}, "take back"},
		{[]string{"up"}, ""},
		{[]string{"down"}, ""},
		{[]string{"h"}, "count hands"},
		{[]string{"enter"}, "the result"},
	},
	RehearsalPage: {
		{[]string{"right", "pgdown", "down", " ", "enter"}, "next"},
		{[]string{"left", "pgup", "up"}, "back"},
		{[]string{"n"}, "next item"},
		{[]string{"home", "g"}, ""},
		{[]string{"end", "G"}, ""},
		{[]string{"tab"}, "the slide alone"},
		{[]string{"esc"}, "leave"},
	},
}

// Pages returns the pages that take keys of their own.
func Pages() []Page { return []Page{AttendancePage, ClosedTextsPage, RollCallPage, RehearsalPage} }

// Keys returns the keys of the page.
func (p Page) Keys() []PageKey { return slices.Clone(pages[p]) }

// Takes says whether a key does something on the page.
func (p Page) Takes(pressed string) bool {
	return slices.ContainsFunc(pages[p], func(k PageKey) bool { return slices.Contains(k.Keys, pressed) })
}
