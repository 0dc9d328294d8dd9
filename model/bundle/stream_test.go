package bundle_test

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/bundle"
)

// letters is a reader of a letter, without end.
type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestWhatIsTooLargeIsNotHeld(t *testing.T) {
	const begin = `{"scrutiny":"review bundle","schema":1,"form":"whole","review":{"id":"a","records":[`
	for name, head := range map[string]string{
		"a text of the review":     begin + `{"kind":"actions","id":2,"order":"`,
		"something else in it":     `{"scrutiny":"review bundle","later":"`,
		"a file":                   `{"scrutiny":"review bundle","files":[{"name":"`,
		"a file behind the review": `{"review":{},"files":[{"name":"a","sha256":"` + strings.Repeat("0", 64) + `"},{"name":"`,
	} {
		t.Run(name, func(t *testing.T) {
			in := io.MultiReader(strings.NewReader(head), io.LimitReader(letters{}, 1<<30))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := bundle.Read(in)
			runtime.ReadMemStats(&after)
			if err == nil || !strings.Contains(err.Error(), "larger than 48 MB") {
				t.Errorf("%v", err)
			}
			if mb := (after.Sys - before.Sys) >> 20; after.Sys > before.Sys && mb > 256 {
				t.Errorf("it took %d MB", mb)
			}
		})
	}
}

func TestFilesTakeNoRoomFromWhatFollowsThem(t *testing.T) {
	in := `{"files":[{"name":"a","sha256":"` + strings.Repeat("0", 64) + `"}],"later":"` + strings.Repeat("a", 40<<20) + `"}`
	if _, err := bundle.Read(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), "no bundle of a review") {
		t.Errorf("%v", err)
	}
}

func TestManyFilesAreTooManyOnlyOneByOne(t *testing.T) {
	content := bytes.Repeat([]byte("a"), 3<<20)
	sum := model.SumOf(content)
	whole := strings.TrimSuffix(strings.TrimSpace(string(written(t))), "}")
	whole += `,"files":[`
	for i := range 20 { // more than a review may have
		if i > 0 {
			whole += ","
		}
		whole += `{"name":"a","size":3145728,"sha256":"` + sum.String() + `","bytes":"` + strings.Repeat("YWFh", 1<<20) + `"}`
	}
	whole += `]}`
	b, err := bundle.Read(strings.NewReader(whole))
	if err != nil || len(b.Files) != 20 || b.Files[19].Bytes != nil {
		t.Fatalf("%v", err)
	}
	n := 0
	err = bundle.ReadFiles(strings.NewReader("\ufeff"+whole), func(c model.Content) error {
		n++
		if c.Sum != sum || !bytes.Equal(c.Bytes, content) {
			t.Errorf("file %d is another one", n)
		}
		return nil
	})
	if err != nil || n != 20 {
		t.Errorf("%d files, %v", n, err)
	}
}

func TestAReviewWithoutRecordsComesBack(t *testing.T) {
	whole := string(written(t))
	for _, cut := range []string{`"records": [`, `"history": [`} {
		from := strings.Index(whole, cut)
		if from < 0 {
			t.Fatalf("there is no %s", cut)
		}
		// What a null stands for is no array: it is not whole, and no panic.
		if _, err := bundle.Read(strings.NewReader(whole[:from] + strings.TrimSuffix(cut, "[") + `null, "was": [` + whole[from+len(cut):])); err == nil {
			t.Errorf("%s: a review that lost them was taken", cut)
		}
	}
}
