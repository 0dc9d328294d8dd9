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
// back, and refused if it, or its name, holds a text of the review that the public
// may not see.
func made(r *model.Review, format file.Format, doc *document.Document, check bool, name string) ([]byte, error) {
	data, err := rendered(format, doc)
	if err != nil || !check {
		return data, err
	}
	if err := refuseClosed(public.ClosedTexts(r), format, data, name); err != nil {
		return nil, err
	}
	return data, nil
}

func rendered(format file.Format, doc *document.Document) ([]byte, error) {
	if doc == nil {
		return nil, fmt.Errorf("the meeting is not there any more: choose another one")
	}
	var buf bytes.Buffer
	if err := file.Write(&buf, format, doc); err != nil {
		return nil, fmt.Errorf("make the %s file: %w", format.Label(), err)
	}
	return buf.Bytes(), nil
}

// refuseClosed refuses a file that would show the public a closed text.
func refuseClosed(closed public.Closed, format file.Format, data []byte, name string) error {
	contents, err := file.Contents(format, data)
	if err != nil {
		return err
	}
	if where, found := closed.Except(report.Own()...).In(append(contents, name)...); found {
		return fmt.Errorf("nothing was written: the file would show the public a closed text, the %s. Close what repeats it, or write the file with --private", where)
	}
	return nil
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
