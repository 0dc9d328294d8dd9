// Package quiet keeps the start of the program quiet: it stops Bubble Tea from
// asking the terminal for its background colour before main begins.
//
// Bubble Tea v1 asks in its own init and waits up to five seconds for the
// answer, so anything that main could do comes too late. Lip Gloss doesn't ask
// once it has been told. Go initialises packages in the order of their import
// paths as soon as what they import is ready; "council/scrutiny/ui/quiet" sorts
// before "github.com/charmbracelet/bubbletea", and both become ready when Lip
// Gloss is. That holds only as long as this package imports nothing that Lip
// Gloss doesn't import itself, and as long as the module's path sorts first.
//
// A main package imports it for its effect alone:
//
//	import _ "council/scrutiny/ui/quiet"
//
// Which theme is shown is none of its business: see terminal.QueryBackground.
// The colour profile needs no shim: it is read from the environment, without a
// question, so NO_COLOR goes on working.
package quiet

import "github.com/charmbracelet/lipgloss"

//nolint:gochecknoinits // The whole point: nothing later than init is early enough.
func init() { lipgloss.SetHasDarkBackground(true) }
