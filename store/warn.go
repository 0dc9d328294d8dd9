package store

import (
	"fmt"
	"strings"
)

// The things that a book warns of while it goes on working.
const (
	warnDisk = iota
	warnFull
	warnMeta
	warnBackup
	warningCount
)

// warn sets one of the warnings; an empty text takes it back.
func (b *Book) warn(which int, text string) {
	if b.warnings[which] == text {
		return
	}
	b.warnings[which] = text
	var all []string
	for _, w := range b.warnings {
		if w != "" {
			all = append(all, w)
		}
	}
	joined := strings.Join(all, " ")
	b.warning.Store(&joined)
}

// Warning returns what the officer should be told while work goes on, or
// nothing. It never waits for a commit, so the screen may ask at any time.
func (b *Book) Warning() string {
	if w := b.warning.Load(); w != nil {
		return *w
	}
	return ""
}

func (b *Book) warnReserve() {
	text := ""
	if b.reserve.used {
		text = fmt.Sprintf("The disk that holds %q is full, and the last of the room set aside is in use: free some space now.", b.path)
	}
	b.warn(warnFull, text)
}

// metaWarning says what is known after one of the two meta pages was found
// damaged: bbolt falls back to the older state without a word.
func (b *Book) metaWarning() string {
	text := fmt.Sprintf("The book %q was found slightly damaged (%s): its last change may be missing.", b.path, b.report.BadMeta.What)
	if newest, ok := newestBackup(b.path); ok && newest.Changes > b.changes() {
		return fmt.Sprintf("%s The backup %q holds %d changes, this book %d: compare the two.", text, newest.Name(), newest.Changes, b.changes())
	}
	return text + " Look whether it is there."
}
