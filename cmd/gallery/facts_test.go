package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// The map of the code names the rooms that there are.
func TestMapNamesEveryRoom(t *testing.T) {
	words := pageText(t, "README.md")
	for _, m := range regexp.MustCompile(`(?m)^([a-z]+/[a-z/]*) {2,}\S`).FindAllStringSubmatch(words, -1) {
		if _, err := os.Stat(filepath.Join(root, m[1])); err != nil {
			t.Errorf("the map names %s: %v", m[1], err)
		}
	}
	for _, parent := range []string{"model", "cmd"} {
		for _, dir := range folders(t, parent) {
			if !strings.Contains(words, "\n"+parent+"/"+dir+"/ ") {
				t.Errorf("the map lacks %s/%s", parent, dir)
			}
		}
	}
}

func folders(t *testing.T, parent string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(root, parent))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" {
			names = append(names, e.Name())
		}
	}
	return names
}

// What the pages say of names in the code is so.
func TestNamesAreInTheCode(t *testing.T) {
	for file, names := range map[string][]string{
		"model/record.go":          {"var schemas", "func Kinds()", "kindCount"},
		"model/field.go":           {") public()", ") names("},
		"model/task.go":            {`text("details", "Details"`, "Kind() Kind", "Head"},
		"ui/program.go":            {"func tabs()"},
		"ui/screen/screen.go":      {"type Screen interface"},
		"ui/screen/plan/plan.go":   {"record.Spec{"},
		"store/file/write.go":      {"func Formats()", ") Label()", "func Write("},
		"store/file/file.go":       {"func Read("},
		"cmd/gallery/scene.go":     {"func scenes()"},
		"store/migrations.go":      {"func migrations()"},
		"model/intake/source.go":   {"type Source struct"},
		"model/columns.go":         {"func StandardColumns()"},
		"ui/binding/binding.go":    {"Binding{"},
		"cmd/scrutiny/main.go":     {"MousetrapHelpText"},
		"store/reserve_other.go":   {`".reserve"`},
		"cmd/scrutiny/office.go":   {`"copied.txt"`},
		"store/backup.go":          {"keepBackups  = 10", `".backups"`},
		"model/apply.go":           {"func Apply("},
		"cmd/scrutiny/settings.go": {`"settings.json"`},
	} {
		code := pageText(t, file)
		for _, name := range names {
			if !strings.Contains(code, name) {
				t.Errorf("%s does not have %s any more, which the README speaks of", file, name)
			}
		}
	}
}

// The README's table of what is public and what is not was written for these
// fields. Where one is added or changes sides, mend the table, then the list.
func TestPrivateFieldsAreThoseOfTheTable(t *testing.T) {
	const notes, readAs, contact = "Working notes", "Date, read as", "Contact"
	want := map[model.Kind][]string{
		model.KindEnquiry: {notes},
		model.KindWitness: {"Invited", "Questions to ask", "What they said", "Still to send", "It came", notes, "Invited, read as"},
		model.KindPoint:   {notes}, model.KindSource: {notes}, model.KindTheme: {notes}, model.KindBody: {notes},
		model.KindRisk: {notes}, model.KindOption: {notes}, model.KindStream: {notes}, model.KindDeliverable: {notes}, model.KindRound: {notes},
		// Findings and recommendations are private as a whole until they are agreed.
		model.KindFinding: {notes}, model.KindRecommendation: {notes, "By when, read as", "Submitted, read as"},
		model.KindResponse:  {notes, "By when, read as", "Received, read as"},
		model.KindChaser:    {"About", "Date", "To", "What was said", readAs},
		model.KindCriterion: {"Criterion", "What it asks", "Score", "Highest score", "Why"},
		model.KindTemplate:  {"Name", "Holds"},
		model.KindSending:   {"Batch", "Sent to", "Person", "Sent", "Wanted back by", "Format", "File", "Revision", "Actions", "What was asked", "Came back", "Decided on", notes},
		model.KindRole:      {contact},
		model.KindTask:      {readAs, notes},
		model.KindEvidence:  {"Files", "What it is worth", "Where the file is", "Public", notes, readAs},
		model.KindAction:    {"Rated on", "Rated by", "Reason for the rating", "Imported from", "Rests until", "Withheld", notes},
		model.KindPerson:    {"Also written", contact, notes},
		model.KindPassage:   {"Text", "File", "Place", "What it was", "Became", "To confirm"},
		// Of these the projection gives more where the meeting was public.
		model.KindMeeting:  {"Opened by", "Public excluded by", "Rehearsed", notes, readAs},
		model.KindItem:     {"Closed until looked at", "Why it is closed", "Carried from", notes},
		model.KindAttendee: {notes},
		model.KindMinute:   {"Text", "Closed until looked at", "Why it is closed", "Number", "Kept", notes},
		model.KindMotion:   {"Text", "Votes by name", notes},
	}
	for _, k := range model.Kinds() {
		var private []string
		for _, f := range model.FieldsOf(k) {
			if !f.Public {
				private = append(private, f.Label)
			}
		}
		if !slices.Equal(private, want[k]) {
			t.Errorf("the private fields of %s are %q, and the README's table was written for %q", k.Plural(), private, want[k])
		}
	}
}

// The pages are for everybody: they name no folder of one machine.
func TestPagesNameNoMachine(t *testing.T) {
	for _, page := range pages {
		for _, word := range []string{"/work", "/tmp", "/home", "/root", "localhost"} {
			if strings.Contains(pageText(t, page), word) {
				t.Errorf("%s speaks of %s", page, word)
			}
		}
	}
	err := filepath.WalkDir(filepath.Join(root, ".github"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Size() > mostBytes {
			t.Errorf("%s is %d bytes large", path, info.Size())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
