package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// settings are what an officer sets once for all books.
type settings struct {
	Name    string `json:"name,omitempty"`    // for the history; the account's where empty
	Council string `json:"council,omitempty"` // shown in documents
	Theme   string `json:"theme,omitempty"`   // dark, light, contrast; by the terminal where empty
	Zone    string `json:"zone,omitempty"`    // time zone; Europe/London where empty
	Big     string `json:"big,omitempty"`     // letters of double height: on, off; by the terminal where empty
	Start   string `json:"start,omitempty"`   // neutral: the council's name until a key is pressed
	Line    string `json:"line,omitempty"`    // hidden: nothing is typed below the projector's picture
	// Blocks are the texts that the officer keeps, by the words for them.
	Blocks   map[string]string `json:"blocks,omitempty"`
	LastBook string            `json:"lastBook,omitempty"`
	// Reviews are the reviews that were used last, by the paths of their books.
	Reviews map[string]string `json:"reviews,omitempty"`
}

func (e env) settingsPath() string { return filepath.Join(e.configDir, "settings.json") }

func (e env) loadSettings() (settings, error) {
	var s settings
	b, err := os.ReadFile(e.settingsPath())
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, fmt.Errorf("read the settings: %w", err)
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return s, fmt.Errorf("the settings in %q cannot be read: %w", e.settingsPath(), err)
	}
	return s, nil
}

// saveSettings writes the settings beside the old ones and renames them.
func (e env) saveSettings(s settings) error {
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("write the settings: %w", err)
	}
	if err := os.MkdirAll(e.configDir, 0o700); err != nil {
		return fmt.Errorf("make the folder of the settings: %w", err)
	}
	return writeFile(e.settingsPath(), true, whole(append(b, '\n')))
}

// zone returns the officer's time zone: Europe/London until another is set.
func (e env) zone() *time.Location {
	name := "Europe/London"
	if s, err := e.loadSettings(); err == nil && s.Zone != "" {
		name = s.Zone
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC
	}
	return zone
}
