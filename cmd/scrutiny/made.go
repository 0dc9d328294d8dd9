package main

import (
	"bytes"
	"fmt"
	"os"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
)

// made returns a document as the bytes of a file. Where check is set it is read
// back, and refused if it, or its name, holds a text that the public may not
// see.
func made(r *model.Review, format file.Format, doc *document.Document, check bool, name string) ([]byte, error) {
	if doc == nil {
		return nil, fmt.Errorf("the meeting is not there any more: choose another one")
	}
	var buf bytes.Buffer
	if err := file.Write(&buf, format, doc); err != nil {
		return nil, fmt.Errorf("make the %s file: %w", format.Label(), err)
	}
	if !check {
		return buf.Bytes(), nil
	}
	contents, err := file.Contents(format, buf.Bytes())
	if err != nil {
		return nil, err
	}
	if where, found := public.ClosedTexts(r).Except(report.Own()...).In(append(contents, name)...); found {
		return nil, fmt.Errorf("nothing was written: the file would show the public a closed text, the %s. Close what repeats it, or write the file with --private", where)
	}
	return buf.Bytes(), nil
}

// readBack holds what stands in a file to what was written to it.
func readBack(path string, data []byte) error {
	got, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read %q back: %w", path, err)
	}
	if !bytes.Equal(got, data) {
		return fmt.Errorf("the file %q does not hold what was written to it: look at the disk, and export it again", path)
	}
	return nil
}
