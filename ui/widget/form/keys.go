package form

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// Key takes a key that means something to the field in focus, or that moves
// between fields; ok is false for any other.
func (f *Form) Key(k tea.KeyMsg) (ok bool) {
	if len(f.fields) == 0 {
		return false
	}
	one := f.fields[f.focus]
	pressed := k.String()
	switch pressed {
	case "tab":
		f.Next()
		return true
	case "shift+tab":
		f.Previous()
		return true
	}
	if one.withheld() {
		return f.leaveLine(pressed)
	}
	delete(f.errors, one.Key)
	switch one.Kind {
	case Text:
		return one.text.Handle(k).Handled || f.leaveText(pressed)
	case Line:
		if f.leaveLine(pressed) {
			return true
		}
		return one.line.Handle(k).Handled
	case Choice, Flag, Pick:
		return one.choose(pressed) || f.leaveLine(pressed)
	}
	return false
}

// leaveLine moves on from a field of one line.
func (f *Form) leaveLine(pressed string) bool {
	switch pressed {
	case "enter", "down":
		f.Next()
	case "up":
		f.Previous()
	default:
		return false
	}
	return true
}

// leaveText moves on from a text at whose edge the cursor stands.
func (f *Form) leaveText(pressed string) bool {
	switch pressed {
	case "down":
		f.Next()
	case "up":
		f.Previous()
	default:
		return false
	}
	return true
}

// choose changes a choice or a flag. A letter goes to the next option that
// begins with it.
func (f *field) choose(pressed string) bool {
	step := 0
	switch pressed {
	case "right", " ":
		step = 1
	case "left":
		step = -1
	}
	switch {
	case f.Kind == Flag && step != 0:
		if f.Value == "yes" {
			f.Value = ""
		} else {
			f.Value = "yes"
		}
		return true
	case f.Kind == Choice && step != 0 && len(f.Options) > 0:
		n := len(f.Options)
		f.Value = f.Options[(f.option()+step+n)%n].Key
		return true
	case f.Kind == Choice && step == 0:
		return f.jump(pressed)
	}
	return false
}

// option returns which option is chosen.
func (f *field) option() int {
	return max(0, slices.IndexFunc(f.Options, func(o Option) bool { return o.Key == f.Value }))
}

// jump chooses the next option whose label begins with what was pressed.
func (f *field) jump(pressed string) bool {
	if len([]rune(pressed)) != 1 {
		return false
	}
	for i := range f.Options {
		o := f.Options[(f.option()+i+1)%len(f.Options)]
		if begin, _, _ := strings.Cut(o.Label, " "); len(begin) >= len(pressed) && strings.EqualFold(begin[:len(pressed)], pressed) {
			f.Value = o.Key
			return true
		}
	}
	return false
}

// Copied returns what is selected in the field in focus, or its line.
func (f *Form) Copied() string {
	if len(f.fields) == 0 {
		return ""
	}
	switch one := f.fields[f.focus]; {
	case one.withheld():
		return ""
	case one.line != nil:
		return one.line.Copy()
	case one.text != nil:
		return one.text.Copy()
	default:
		return one.Value
	}
}

// Paste puts text into the field in focus.
func (f *Form) Paste(s string) {
	if len(f.fields) == 0 {
		return
	}
	switch one := f.fields[f.focus]; {
	case one.withheld():
	case one.line != nil:
		one.line.Paste(s)
	case one.text != nil:
		one.text.Paste(s)
	}
}
