package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"time"
	_ "time/tzdata" // time zones are there on Windows too

	"github.com/spf13/cobra"
)

// env is what the program has of the world, so that tests can give it another.
type env struct {
	in        io.Reader
	out, err  io.Writer
	now       func() time.Time
	rand      io.Reader
	account   string // the name of the account that the program runs under
	dataDir   string // where the program keeps books that it makes itself
	configDir string // where settings are kept
	runDir    string // what the system clears up when the officer logs out; empty where there is none
	getenv    func(string) string
	looks     *looks // of the reviews that were read
}

func systemEnv() env {
	e := env{in: os.Stdin, out: os.Stdout, err: os.Stderr, rand: rand.Reader, getenv: os.Getenv, looks: newLooks()}
	e.now = clock(os.Getenv("SCRUTINY_NOW"))
	e.account = accountName()
	e.dataDir = filepath.Join(baseDir("XDG_DATA_HOME", ".local/share"), "scrutiny")
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		e.runDir = dir
	}
	if dir, err := os.UserConfigDir(); err == nil {
		e.configDir = filepath.Join(dir, "scrutiny")
	}
	return e
}

// baseDir returns the folder for a program's data by the rules of the system.
func baseDir(variable, fallback string) string {
	if dir := os.Getenv(variable); dir != "" {
		return dir
	}
	if dir := os.Getenv("LOCALAPPDATA"); dir != "" {
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return os.TempDir()
	}
	return filepath.Join(home, filepath.FromSlash(fallback))
}

func accountName() string {
	u, err := user.Current()
	if err != nil {
		return "officer"
	}
	if u.Name != "" {
		return strings.Split(u.Name, ",")[0]
	}
	return u.Username
}

// clock returns the clock of the program. Where start is a time, the clock
// starts there and runs on from it: for demonstrations and tests.
func clock(start string) func() time.Time {
	from, err := time.Parse(time.RFC3339, start)
	if err != nil {
		return time.Now
	}
	began := time.Now()
	return func() time.Time { return from.Add(time.Since(began)) }
}

// The exit codes.
const (
	exitDone     = 0
	exitCouldNot = 1
	exitWrongUse = 2
	exitFaults   = 3 // the doctor found something wrong
)

// wrongUse marks an error that comes of how the program was called.
type wrongUse struct{ err error }

func (e *wrongUse) Error() string { return e.err.Error() }
func (e *wrongUse) Unwrap() error { return e.err }

func wrongUsef(format string, args ...any) error { return &wrongUse{fmt.Errorf(format, args...)} }

// run runs the program and returns its exit code.
func run(e env, args []string) int {
	root := rootCommand(e)
	root.SetArgs(args)
	root.SetIn(e.in)
	root.SetOut(e.out)
	root.SetErr(e.err)
	err := root.ExecuteContext(context.Background())
	if err == nil {
		return exitDone
	}
	if errors.Is(err, errFaults) {
		return exitFaults
	}
	fmt.Fprintln(e.err, "scrutiny: "+sentence(err))
	var use *wrongUse
	if errors.As(err, &use) {
		return exitWrongUse
	}
	return exitCouldNot
}

// sentence brings an error to one sentence with its full stop.
func sentence(err error) string {
	s := strings.TrimSpace(err.Error())
	if s != "" && !strings.ContainsAny(s[len(s)-1:], ".!?:") {
		s += "."
	}
	return s
}

func rootCommand(e env) *cobra.Command {
	root := &cobra.Command{
		Use:   "scrutiny [BOOK]",
		Short: "Run a scrutiny review: scope, plan, evidence, actions, on one screen and offline",
		Long: `scrutiny runs a Task & Finish scrutiny review on one laptop, offline.

Without a command it opens BOOK, or the last book, or a start screen.`,
		Args:          atMost(1),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			path := ""
			if len(args) == 1 {
				path = args[0]
			}
			return openOnScreen(cmd.Context(), e, path)
		},
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return wrongUsef("%w. See %s --help", err, cmd.CommandPath())
	})
	root.AddCommand(
		newCommand(e),
		templatesCommand(e),
		reviewsCommand(e),
		importCommand(e),
		exportCommand(e),
		doctorCommand(e),
		sendCommand(e),
		returnCommand(e),
		publishCommand(e),
		filesCommand(e),
		salvageCommand(e),
		settingsCommand(e),
		screenCommand(e),
		demoCommand(e),
		versionCommand(),
	)
	return root
}

// oneOf has a command refuse flags that exclude each other, in words.
func oneOf(names ...string) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, _ []string) error {
		var given []string
		for _, name := range names {
			if cmd.Flags().Changed(name) {
				given = append(given, "--"+name)
			}
		}
		if len(given) > 1 {
			return wrongUsef("%s do not go together: give one of them. See %s --help", strings.Join(given, " and "), cmd.CommandPath())
		}
		return nil
	}
}

// exactly and atMost check the number of arguments, in words.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return wrongUsef("%s takes %s. See scrutiny %s --help", cmd.Name(), what, cmd.Name())
		}
		return nil
	}
}

func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return wrongUsef("%q is one argument too many. See %s --help", args[n], cmd.CommandPath())
		}
		return nil
	}
}
