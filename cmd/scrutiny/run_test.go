package main

import "testing"

func TestEachCommandIsThereOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, cmd := range rootCommand(testEnv(t, t.TempDir())).Commands() {
		if seen[cmd.Name()] {
			t.Errorf("%s is there twice", cmd.Name())
		}
		seen[cmd.Name()] = true
	}
}
