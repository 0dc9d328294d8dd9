// Command scrutiny runs a Task & Finish scrutiny review on one laptop. This
// package wires the rooms together: it parses flags, owns the environment, the
// clock and the exit code, and knows nothing of how a review works.
package main

import (
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"

	_ "council/scrutiny/ui/quiet" // before anything that asks the terminal
)

// commandGC is how far the heap may grow in a command, in per cent, before
// garbage is collected.
const commandGC = 400

// commandMemory is from how many bytes on a command collects garbage as often
// as it takes to stay there.
const commandMemory = 160 << 20

// The screen stays open, so that it uses the memory that a big book takes rather
// than collect garbage at every key: from here on a book of 60,000 actions has
// room, and the worst of files is still imported within 300 MB.
const (
	screenGC     = 100
	screenMemory = 256 << 20
)

func main() {
	cobra.MousetrapHelpText = "" // a double click on Windows starts the program
	// A command loads, writes and ends: it would rather use some more memory than
	// collect garbage.
	debug.SetGCPercent(commandGC)
	debug.SetMemoryLimit(commandMemory)
	os.Exit(run(systemEnv(), os.Args[1:]))
}
