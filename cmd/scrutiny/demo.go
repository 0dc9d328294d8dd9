package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store"
	"council/scrutiny/ui"
)

func demoCommand(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "Open the sample review, in a fresh copy to play with",
		Args:  exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			o := newOffice(e)
			d, err := o.Demo(cmd.Context())
			if err != nil {
				return err
			}
			return e.screen(ui.Options{Desk: d}, o)
		},
	}
}

// makeDemo makes a book of the sample in the program's data folder, under a
// name that is free.
func (e env) makeDemo(ctx context.Context) (string, error) {
	if err := os.MkdirAll(e.dataDir, 0o700); err != nil {
		return "", fmt.Errorf("make the folder for the sample: %w", err)
	}
	stamp := e.now().In(e.zone()).Format("2006-01-02 1504")
	path := filepath.Join(e.dataDir, "Sample "+stamp+bookSuffix)
	for n := 2; exists(path); n++ {
		path = filepath.Join(e.dataDir, fmt.Sprintf("Sample %s (%d)%s", stamp, n, bookSuffix))
	}
	b, err := store.Create(path, e.options())
	if err != nil {
		return "", err
	}
	return path, closing(b, e.fillSample(ctx, b))
}

// fillSample makes the changes of the sample's reviews, each at its own time.
// The one that the book opens on comes last.
func (e env) fillSample(ctx context.Context, b *store.Book) error {
	for _, build := range []func(model.ReviewID, timetable.Day, time.Time) ([]sample.Step, error){sample.BuildEarlier, sample.Build} {
		id, err := newReviewID(e.rand, e.now(), b.Reviews())
		if err != nil {
			return err
		}
		steps, err := build(id, e.today(), e.now().In(e.zone()).Truncate(time.Second))
		if err != nil {
			return err
		}
		for _, s := range steps {
			commit, err := s.Entry.Commit(s.Review)
			if err != nil {
				return err
			}
			if _, err := b.Commit(ctx, commit); err != nil {
				return err
			}
		}
	}
	return nil
}
