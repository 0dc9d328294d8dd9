// Package theme turns named tokens into terminal styles.
//
// It is the only package that knows colours. A Theme is made once, for one
// name and one colour profile, is handed to whoever draws, and never changes.
// Its styles are ready-made SGR sequences, so that styling a whole row costs
// one copy. It does not read the environment and does not know what is drawn.
package theme

// Name is one of the three themes.
type Name string

// The themes.
const (
	Dark         Name = "dark"
	Light        Name = "light"
	HighContrast Name = "contrast"
)

// Names lists the themes in the order in which settings offer them.
func Names() []Name { return []Name{Light, Dark, HighContrast} }

// Marker stands before what is selected, in every theme and without colour.
const Marker = "▶"

// Theme holds the style of every token. Inks (Quiet … Rule) stand on the base
// surface; use [Style.On] to put one on another surface.
type Theme struct {
	Name    Name
	Profile Profile

	// Surfaces: rows are drawn whole in one of these.
	Base, HeaderBar, Panel, Selected, SelectedInactive, Field, FieldFocus, Footer, Toast, ToastError Style

	// Inks on the base surface.
	Quiet, Strong, Accent, Warning, Danger, Good, Rule    Style
	Heading, Subheading, TableHead, Label, Link, Withheld Style
	Placeholder, FieldError, Match, Mark, Scrollbar       Style
	Deleted, Inserted                                     Style // words of a text that was changed

	// Parts of the frame.
	Title, HeaderQuiet, TabActive, TabIdle, TabKey Style
	FooterKey, FooterQuiet                         Style
	PanelTitle, PanelBorder, PanelQuiet, PanelKey  Style
	Cursor, Selection, ProgressDone, ProgressRest  Style
	BadgePrivate, BadgePublic, BadgeLive, Badge    Style
	ProjectorTitle, ProjectorText, ProjectorQuiet  Style

	ratings []rated // the usual ones, ready-made
}

// New makes the theme of that name for terminals of that profile. An unknown
// name gives the dark theme.
func New(name Name, profile Profile) *Theme {
	p, ok := palettes()[name]
	if !ok {
		name = Dark
		p = palettes()[Dark]
	}
	s := func(fg, bg ink, attrs ...attr) Style { return newStyle(profile, fg, bg, attrs...) }
	t := &Theme{
		Name: name, Profile: profile,

		Base:             s(p.text, p.base),
		HeaderBar:        s(p.barText, p.bar),
		Panel:            s(p.text, p.panel),
		Selected:         s(p.onSelected, p.selected),
		SelectedInactive: s(p.onIdle, p.idle),
		Field:            s(p.text, p.field),
		FieldFocus:       s(p.strong, p.fieldFocus),
		Footer:           s(p.quiet, p.base),
		Toast:            s(p.onIdle, p.idle),
		ToastError:       s(p.onAlarm, p.alarm),

		Quiet:       s(p.quiet, p.base),
		Strong:      s(p.strong, p.base, bold),
		Accent:      s(p.accent, p.base),
		Warning:     s(p.warning, p.base),
		Danger:      s(p.danger, p.base),
		Good:        s(p.good, p.base),
		Rule:        s(p.rule, p.base),
		Heading:     s(p.strong, p.base, bold),
		Subheading:  s(p.quiet, p.base),
		TableHead:   s(p.quiet, p.base),
		Label:       s(p.quiet, p.base),
		Link:        s(p.accent, p.base, underline),
		Withheld:    s(p.quiet, p.base),
		Placeholder: s(p.quiet, p.base),
		FieldError:  s(p.danger, p.base),
		Match:       s(p.accent, p.base, bold, underline),
		Mark:        s(p.accent, p.base, bold),
		Scrollbar:   s(p.rule, p.base),
		Deleted:     s(p.quiet, p.base, strike),
		Inserted:    s(p.accent, p.base, underline),

		Title:       s(p.barStrong, p.bar, bold),
		HeaderQuiet: s(p.barQuiet, p.bar),
		TabActive:   s(p.onAccent, p.accent, bold),
		TabIdle:     s(p.text, p.base),
		TabKey:      s(p.quiet, p.base),
		FooterKey:   s(p.accent, p.base, bold),
		FooterQuiet: s(p.quiet, p.base),
		PanelTitle:  s(p.strong, p.panel, bold),
		PanelBorder: s(p.rule, p.panel),
		PanelQuiet:  s(p.quiet, p.panel),
		PanelKey:    s(p.accent, p.panel, bold),

		Cursor:       s(p.base, p.text),
		Selection:    s(p.onSelected, p.selected),
		ProgressDone: s(p.accent, p.base),
		ProgressRest: s(p.rule, p.base),
		BadgePrivate: s(p.barQuiet, p.bar),
		BadgePublic:  s(p.onAlarm, p.alarm, bold),
		BadgeLive:    s(p.onLive, p.live, bold),
		Badge:        s(p.onIdle, p.idle),

		ProjectorTitle: s(p.strong, p.base, bold),
		ProjectorText:  s(p.strong, p.base, bold),
		ProjectorQuiet: s(p.text, p.base),
	}
	t.ratings = t.usual()
	return t
}
