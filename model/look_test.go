package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
)

func TestSetLook(t *testing.T) {
	content := []byte("a Word file")
	r, _ := after(t, begun(t, model.Blank), model.SetLook{File: model.File{Name: `C:\house\our look.dotx`}, Content: content})
	f := r.Info().Look
	if f.Name != "our look.dotx" || f.Size != int64(len(content)) || f.Sum != model.SumOf(content) || !f.Kept() {
		t.Errorf("%+v", f)
	}
	if _, _, err := model.Apply(r, model.SetLook{File: f, Content: content}, stampAt(3)); err != model.ErrNothing { //nolint:errorlint // it is that one
		t.Errorf("the same look again: %v", err)
	}
	refused(t, r, model.SetLook{File: model.File{Name: "empty.docx"}}, "look", "is empty")
	refused(t, r, model.SetLook{File: model.File{Name: "large.docx"}, Content: make([]byte, model.MaxFile+1)}, "look", "more than 20 MB")
	off, said := after(t, r, model.SetLook{})
	if off.Info().Look != (model.File{}) || !strings.Contains(said.Done, "off") {
		t.Errorf("%+v, %q", off.Info().Look, said.Done)
	}
}
