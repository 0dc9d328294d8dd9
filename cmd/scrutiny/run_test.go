package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestEachCommandIsThereOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, cmd := range rootCommand(testEnv(t, t.TempDir())).Commands() {
		if seen[cmd.Name()] {
			t.Errorf("%s is there twice", cmd.Name())
		}
		seen[cmd.Name()] = true
	}
}

func TestFlagsThatExcludeEachOtherAreRefusedInWords(t *testing.T) {
	for _, tt := range []struct{ args, says string }{
		{"templates book --save A --remove B", "--save and --remove do not go together"},
		{"templates book --rename A --remove B --to C", "--rename and --remove do not go together"},
		{"templates book --to C", "say with --rename which template"},
		{"send book --out x --waiting", "--out and --waiting do not go together"},
		{"send book --waiting --chase", "--waiting and --chase do not go together"},
	} {
		var errs bytes.Buffer
		e := testEnv(t, t.TempDir())
		e.err = &errs
		if code := run(e, strings.Fields(tt.args)); code != exitWrongUse || !strings.Contains(errs.String(), tt.says) || unclear(errs.String()) != "" {
			t.Errorf("%s: exit %d, %q", tt.args, code, errs.String())
		}
	}
}
