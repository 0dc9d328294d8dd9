package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"council/scrutiny/store/file"
)

// TestFortyActionsComeBackFromLibreOffice has the six leads do their work in
// LibreOffice, on the files as we write them.
func TestFortyActionsComeBackFromLibreOffice(t *testing.T) {
	onlySlow(t)
	soffice, python := libreOffice(t), unoPython(t)
	dir := t.TempDir()
	book, all := sendForty(t, dir)
	busyLeads(all)
	changesHere(t, testEnv(t, dir), book, all)
	sent, back := filepath.Join(dir, "sent"), filepath.Join(dir, "back")
	for _, folder := range []string{sent, back} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, w := range all {
		var data bytes.Buffer
		if err := file.Write(&data, w.format, w.doc); err != nil {
			t.Fatal(err)
		}
		w.Out, w.File = filepath.Join(back, w.File), filepath.Join(sent, w.File)
		if err := os.WriteFile(w.File, data.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	inOffice(t, soffice, python, dir, all)
	checkForty(t, dir, book, back, all)
}

// unoPython returns a Python that can talk to LibreOffice.
func unoPython(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"/usr/bin/python3", "python3"} {
		path, err := exec.LookPath(name)
		if err == nil && exec.CommandContext(t.Context(), path, "-c", "import uno").Run() == nil {
			return path
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no Python here knows LibreOffice: install python3-uno to have files edited as leads edit them")
	}
	t.Skip("no Python here knows LibreOffice: install python3-uno to have files edited as leads edit them")
	return ""
}

// inOffice runs a LibreOffice of its own, and the work in it.
func inOffice(t *testing.T, soffice, python, dir string, all []*leadWork) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	pipe := "scrutiny" + filepath.Base(filepath.Dir(dir))
	office := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
		"--headless", "--norestore", "--nologo", "--accept=pipe,name="+pipe+";urp;")
	if err := office.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- office.Wait() }()
	data, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	work := filepath.Join(dir, "work.json")
	if err := os.WriteFile(work, data, 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.CommandContext(ctx, python, filepath.Join("testdata", "leads.py"), pipe, work).CombinedOutput()
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		_ = office.Process.Kill()
		<-ended
	}
	if err != nil {
		t.Fatalf("the work in LibreOffice fails: %v\n%s", err, said)
	}
}
