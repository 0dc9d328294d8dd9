package main

import (
	"context"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file"
)

// Came lists the files at a path that may have come back.
func (o *office) Came(path string) ([]string, error) { return returnedFiles([]string{path}) }

// ReadBack reads a file that came back, and its words where it may be a reply
// by mail.
func (o *office) ReadBack(ctx context.Context, path string) (*intake.Source, string, error) {
	src, err := file.ReadFile(ctx, path)
	if err != nil {
		return nil, "", err
	}
	if !mayBeReply(src) {
		return src, "", nil
	}
	reply, err := file.ReadText(path)
	return src, reply, err
}
