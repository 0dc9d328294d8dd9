package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	faultyPlan = "Ref,Action,Lead officer,Due date,RAG\r\n" +
		"1,Open the depot on Saturdays,Karen Osei,31 March 2026,Green\r\n" +
		"2,Paint the lines outside the schools,,31 March 2030,Green\r\n" +
		"3,Give the wardens radios,QZ,31 March 2030,Green\r\n" +
		"4,Mend the gate,QX,31 March 2030,Green\r\n" +
		"5,Mend the fence,QY,31 March 2030,Green\r\n" +
		"6,Mend the bench,QW,31 March 2030,Green\r\n"
	cleanPlan = "Ref,Action,Lead officer,Due date,RAG,Progress\r\n1,Open the depot,Karen Osei,31 March 2030,Green,June 2026: the rota is made\r\n"
)

// doctored runs the doctor in a folder of its own.
func doctored(t *testing.T, plan string, args ...string) (code int, out, errs, dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "plan.csv"), []byte(plan), 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	e := testEnv(t, dir)
	e.out, e.err = &stdout, &stderr
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "DIR", dir)
	}
	code = run(e, append([]string{"doctor", filepath.Join(dir, "plan.csv"), "--as-at", "2026-06-30"}, args...))
	return code, stdout.String(), stderr.String(), dir
}

func TestDoctorPrintsOnePageAndItsExitCodeSaysWhetherAnythingIsWrong(t *testing.T) {
	code, out, errs, dir := doctored(t, faultyPlan)
	if code != exitFaults || errs != "" {
		t.Errorf("exit %d, and it said %q", code, errs)
	}
	for _, want := range []string{
		"Check of plan.csv", "6 things to look at in 6 rows: 1 green past its date; 1 action without a lead; 4", "As at 30 June 2026",
		"row 2, column RAG: Green, and 91 days past 31 March 2026", "and 1 more", "What could not be judged",
	} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
			t.Errorf("the page does not say %q:\n%s", want, out)
		}
	}
	for line := range strings.Lines(out) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > pageWidth {
			t.Errorf("a line has %d columns: %s", n, line)
		}
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("it left %d files behind", len(files)-1)
	}
	if code, out, _, _ := doctored(t, cleanPlan); code != exitDone || !strings.Contains(out, "Nothing wrong was found in 1 row") {
		t.Errorf("a clean plan: exit %d\n%s", code, out)
	}
}

func TestDoctorWritesAllPlacesAsAWebPageAndAsJSON(t *testing.T) {
	code, out, errs, dir := doctored(t, faultyPlan, "--html", "DIR/check.html", "--json")
	if code != exitFaults || errs != "" {
		t.Fatalf("exit %d, and it said %q", code, errs)
	}
	var x examined
	if err := json.Unmarshal([]byte(out), &x); err != nil {
		t.Fatal(err)
	}
	if x.Total != 6 || x.Rows != 6 || len(x.Findings) != 3 || x.Findings[2].Key != "initials" || len(x.Findings[2].Places) != 4 || x.Scheme != "Traffic light" {
		t.Errorf("it printed %+v", x)
	}
	page, err := os.ReadFile(filepath.Join(dir, "check.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`lang="en-GB"`, "<h1", "<h2", "<h3", "1 green past its date", "QW, in 1 row"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the web page has no %s", want)
		}
	}
}

// TestTheJSONOfTheDoctorKeepsItsNames holds what scripts rely on, and what the
// help of the command says.
func TestTheJSONOfTheDoctorKeepsItsNames(t *testing.T) {
	_, out, _, _ := doctored(t, faultyPlan, "--json")
	var x map[string]any
	if err := json.Unmarshal([]byte(out), &x); err != nil {
		t.Fatal(err)
	}
	finding, ok := x["findings"].([]any)[0].(map[string]any)
	if !ok {
		t.Fatalf("no finding in %s", out)
	}
	place := finding["places"].([]any)[0].(map[string]any)
	for name, tt := range map[string]struct {
		of   map[string]any
		want string
	}{
		"the report": {x, "asAt file findings format kind notJudged rows scheme total verdict"},
		"a finding":  {finding, "count group key places title whatToDo why"},
		"a place":    {place, "column row says"},
	} {
		if got := strings.Join(slices.Sorted(maps.Keys(tt.of)), " "); got != tt.want {
			t.Errorf("%s has %s, want %s", name, got, tt.want)
		}
	}
	help := strings.Join(strings.Fields(doctorCommand(testEnv(t, t.TempDir())).Long), " ")
	if keys := "green-late, rated-better, late-unrated, colour-alone, rating-unknown, position-old, no-response, no-lead, no-date, date-unreadable, " +
		"date-open, initials, row-twice, row-nearly-twice, hidden, tracked, comments, authors."; !strings.HasSuffix(help, keys) {
		t.Errorf("the help names other keys: %s", help)
	}
}

func TestDoctorRefusesInASentence(t *testing.T) {
	for _, tt := range []struct {
		name, plan string
		args       []string
		code       int
		says       string
	}{
		{"no table", "a\r\n", nil, exitCouldNot, "plan.csv holds nothing to examine"},
		{"no such day", cleanPlan, []string{"--as-at", "soon"}, exitWrongUse, "--as-at takes a day"},
		{"a page that is there", cleanPlan, []string{"--html", "DIR/plan.csv"}, exitCouldNot, "there is a file"},
		{"not a spreadsheet", "PK\x03\x04 and nothing more", nil, exitCouldNot, "plan.csv"},
	} {
		code, out, errs, _ := doctored(t, tt.plan, tt.args...)
		if code != tt.code || !strings.Contains(errs, tt.says) || out != "" || unclear(errs) != "" {
			t.Errorf("%s: exit %d, said %q, printed %q", tt.name, code, errs, out)
		}
	}
}
