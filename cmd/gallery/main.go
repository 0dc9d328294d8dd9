// Command gallery prints any screen of scrutiny at any size, from the sample
// review and with a clock of its own, and makes the pictures and the
// table of keys of the README. What it shows is the real program: the root of
// package ui with a book in memory in the place of a file.
//
// It knows the screen and the model, and no store: nothing that it does reaches
// a disk but the files that it is asked to write.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"council/scrutiny/ui/paint"
	_ "council/scrutiny/ui/quiet" // before anything that asks the terminal
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/theme"
)

//go:generate go run . -write ../../.github/pictures -readme ../../README.md

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "gallery:", err)
			os.Exit(1)
		}
	}
}

// asked is what the command line asks for.
type asked struct {
	screen, keys, theme, format string
	width, height               int
	pictures, readme            string
}

func run(args []string, out, errs io.Writer) error {
	var a asked
	flags := flag.NewFlagSet("gallery", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.StringVar(&a.screen, "screen", "overview", "which screen: "+strings.Join(sceneNames(), ", "))
	flags.StringVar(&a.keys, "keys", "", `keys to press there, as in: 6 j j r, or ctrl+s, or "typed words"`)
	flags.IntVar(&a.width, "w", 0, "columns of the window (default: the screen's own)")
	flags.IntVar(&a.height, "h", 0, "lines of the window (default: the screen's own)")
	flags.StringVar(&a.theme, "theme", "", "dark, light or contrast (default: the screen's own)")
	flags.StringVar(&a.format, "format", "ansi", "ansi, txt or svg")
	flags.StringVar(&a.pictures, "write", "", "write every picture of the README into this folder")
	flags.StringVar(&a.readme, "readme", "", "bring the table of keys in this file up to date")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is not understood: name a screen with -screen", flags.Arg(0))
	}
	if a.pictures == "" && a.readme == "" {
		return a.print(out)
	}
	if a.pictures != "" {
		if err := writePictures(a.pictures); err != nil {
			return err
		}
	}
	if a.readme != "" {
		return bringUpToDate(a.readme)
	}
	return nil
}

// print prints one screen.
func (a asked) print(out io.Writer) error {
	sc, ok := sceneOf(a.screen)
	if !ok {
		return fmt.Errorf("there is no screen %q: the screens are %s", a.screen, strings.Join(sceneNames(), ", "))
	}
	if a.theme != "" {
		sc.theme = theme.Name(a.theme)
	}
	if !slices.Contains(theme.Names(), sc.theme) {
		return fmt.Errorf("there is no theme %q: the themes are dark, light and contrast", a.theme)
	}
	if a.width > 0 {
		sc.width = a.width
	}
	if a.height > 0 {
		sc.height = a.height
	}
	sc.keys += " " + a.keys
	frame, err := sc.play()
	if err != nil {
		return err
	}
	shown := ""
	switch a.format {
	case "ansi":
		shown = drawANSI(frame)
	case "txt":
		shown = simulate.Plain(frame)
	case "svg":
		shown = drawSVG(frame, sc)
	default:
		return fmt.Errorf("there is no format %q: the formats are ansi, txt and svg", a.format)
	}
	_, err = io.WriteString(out, shown)
	return err
}

// drawANSI returns a frame as a terminal takes it.
func drawANSI(f paint.Frame) string {
	var b strings.Builder
	for y, line := range f.Lines {
		switch sizeOf(f, y) {
		case paint.Top:
			b.WriteString("\x1b#3")
		case paint.Bottom:
			b.WriteString("\x1b#4")
		case paint.Normal:
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
