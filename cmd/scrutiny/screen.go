package main

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/spf13/cobra"

	"council/scrutiny/ui"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/viewer"
)

func screenCommand(e env) *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use:   "screen",
		Short: "Show the room what it may see, in a second window on the projector",
		Long: `Show the room what it may see, in a second window on the projector.

Open your book with scrutiny on the laptop's own display. Run this in another
window, move that to the projector and make it as large as it goes. It follows
what you do in the first window, and never shows more than the public may see:
nothing else is sent to it. It works with your own scrutiny on this computer
alone; nobody else's can be joined to it, and no network is used.

Before the first window is there, and when it has gone, this one waits for it.
Keys: + and - change the size, PgDn and PgUp read on in a long text, q leaves.`,
		Example: "  scrutiny screen\n  scrutiny screen --theme light",
		Args:    exactly(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			t, err := themeNamed(name)
			if err != nil {
				return err
			}
			return e.secondScreen(t)
		},
	}
	cmd.Flags().StringVar(&name, "theme", "", "dark, light or contrast (default: as in the settings, else by the terminal)")
	return cmd
}

// themeNamed returns the theme of a name; an empty one stands for none.
func themeNamed(name string) (theme.Name, error) {
	var known []string
	for _, t := range theme.Names() {
		if string(t) == name {
			return t, nil
		}
		known = append(known, string(t))
	}
	if name == "" {
		return "", nil
	}
	return "", wrongUsef("there is no theme %q: the themes are %s", name, strings.Join(known, ", "))
}

// secondScreen runs the second window until somebody leaves it.
func (e env) secondScreen(t theme.Name) error {
	st, err := e.stage()
	if err != nil {
		return err
	}
	set, err := e.loadSettings()
	if err == nil && t == "" {
		t = theme.Name(set.Theme)
	}
	o := viewer.Options{
		Program: newFollower(e.meetingPlaces()), Painter: st.painter, Council: set.Council,
		Theme: st.theme, Profile: st.profile, Background: st.background,
	}
	if t != "" {
		o.Theme, o.Background = t, nil
	}
	if o.Size.Big = set.Big == ui.BigOn; set.Big == "" {
		o.Big = st.big
	}
	return play(st.program(viewer.New(o)), tea.QuitMsg{})
}
