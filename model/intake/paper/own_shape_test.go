package paper_test

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// outline is an outline scope with its project plan in the shape in which
// councils keep it: thirteen questions in boxes, each with its answer below, and
// a table of tasks of which two share a name.
func outline() string {
	var b strings.Builder
	b.WriteString("**Lighting Panel**\n**Outline scope**\n")
	for i, q := range []string{
		"Which of our objectives does this topic address?", "What are the main issues?", "What is the overall aim of the work?",
		"Who will the panel be trying to influence?", "How long will it take?", "What information do we need?", "Who can tell us more?",
		"What will the panel want to know of them?", "How will residents be heard?", "How will the work be made known?",
		"Does it save money?", "Does it touch other reviews?", "What would success look like?",
	} {
		fmt.Fprintf(&b, "| %s |\n| The answer to the question at place %d, in words that stand nowhere else. |\n\n", q, i+1)
		b.WriteString("Text between.\n")
	}
	b.WriteString("**Project plan**\n| Key task | Details/activities | Date | Responsibility |\n")
	for i, task := range []string{"Agree the scope", "Hear evidence", "Visit", "Hear evidence", "Draft", "Report"} {
		fmt.Fprintf(&b, "| %s | Detail number %d | %d May 2026 | Officer %d |\n", task, i+1, i+3, i+1)
	}
	return b.String()
}

// TestAScopeComesOutInTheOrderOfTheOriginal imports an outline scope and writes
// its scope and plan as Word: each question, answer and task is there, in the
// order of the original.
func TestAScopeComesOutInTheOrderOfTheOriginal(t *testing.T) {
	t.Run("our words", func(t *testing.T) { inOriginalOrder(t, word(outline()), 13, 6) })
	t.Run("a council's", func(t *testing.T) {
		src, err := file.ReadFile(t.Context(), filepath.Join(shared, "data", "stockton-outline-scope.docx"))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("the sample data is not here")
		} else if err != nil {
			t.Fatal(err)
		}
		inOriginalOrder(t, src, 13, 11)
	})
}

func inOriginalOrder(t *testing.T, src *intake.Source, questions, tasks int) {
	t.Helper()
	r := take(t, read(t, src, ""))
	original := said(src)
	at := 0
	var asked, planned []string
	for q := range model.Each[*model.Question](r) {
		asked = append(asked, q.Text, q.Answer)
		if i := strings.Index(original[at:], folded(q.Text)); i >= 0 {
			at += i
		} else {
			t.Errorf("the question %q is not in the order of the original", q.Text)
		}
	}
	for task := range model.Each[*model.Task](r) {
		planned = append(planned, task.Name, task.Details, task.When.Words, task.Who)
	}
	if len(asked) != 2*questions || len(planned) != 4*tasks {
		t.Fatalf("%d questions and %d tasks came in, want %d and %d", len(asked)/2, len(planned)/4, questions, tasks)
	}
	for what, wanted := range map[report.Paper][]string{report.ScopePaper: asked, report.PlanPaper: planned} {
		out, err := file.Read(t.Context(), "out.docx", madeOf(t, r, what, file.DOCX, false))
		if err != nil {
			t.Fatal(err)
		}
		rest := said(out)
		for _, want := range wanted {
			before, behind, found := strings.Cut(rest, folded(want))
			if !found {
				t.Fatalf("the %s lacks %q, or has it elsewhere", what, want)
			}
			_, rest = before, behind
		}
	}
}

// said is the text of a source, in its order.
func said(src *intake.Source) string {
	var b strings.Builder
	for _, block := range src.Blocks {
		switch block := block.(type) {
		case *intake.Passage:
			b.WriteString(folded(block.Text) + " ")
		case *intake.Table:
			for _, row := range block.Rows {
				for _, c := range row.Cells {
					if c.Merged == intake.NotMerged {
						b.WriteString(folded(c.Text) + " ")
					}
				}
			}
		}
	}
	return b.String()
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }
