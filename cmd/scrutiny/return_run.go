package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/returns"
	"council/scrutiny/store/file"
)

// returning is one run of the return command.
type returning struct {
	e       env
	d       *desk
	flags   returnFlags
	numbers []int
	back    []*returned
	refused []error
}

// returned is one file that came back.
type returned struct {
	src       *intake.Source
	reply     string // the text of a reply by mail
	proposal  *returns.Proposal
	first     int // what is added to its numbers, which go on from file to file
	decisions []returns.Decision
	taken     bool
}

// run reads all files, and takes of each what was accepted.
func (r *returning) run(ctx context.Context, paths []string) error {
	all, err := r.reviews(ctx)
	if err != nil {
		return err
	}
	last := 0
	for _, path := range paths {
		one, err := r.read(ctx, path, all)
		var own *returns.OwnMailError
		switch {
		case errors.As(err, &own) && len(paths) > 1: // it lies beside the file in the folder
			continue
		case err != nil:
			r.refused = append(r.refused, err)
			continue
		}
		one.first = last
		last += len(one.proposal.Numbered())
		r.back = append(r.back, one)
	}
	for _, n := range r.numbers {
		if n > last {
			return wrongUsef("there is no line %d: the files propose %s", n, prose.Count(last, "line", "lines"))
		}
	}
	for _, one := range r.back {
		one.decisions = r.decide(one)
	}
	if r.flags.accept == "" || r.flags.dryRun {
		return nil
	}
	for _, one := range r.back {
		if err := r.take(ctx, one); err != nil {
			return err
		}
	}
	return nil
}

// reviews returns the reviews that a file may be of.
func (r *returning) reviews(ctx context.Context) ([]*model.Review, error) {
	all, err := r.d.all(ctx)
	if err != nil || r.flags.review == "" {
		return all, err
	}
	one, err := pick(all, r.flags.review)
	return []*model.Review{one}, err
}

func (r *returning) read(ctx context.Context, path string, all []*model.Review) (*returned, error) {
	src, err := file.ReadFile(ctx, path)
	if err != nil {
		return nil, err
	}
	one := &returned{src: src}
	if mayBeReply(src) {
		if one.reply, err = file.ReadText(path); err != nil {
			return nil, err
		}
	}
	if one.proposal, err = r.proposal(ctx, one, all); err != nil {
		return nil, err
	}
	if one.proposal.Mail && (r.flags.accept == acceptAll || r.flags.accept == acceptUnconflicted) {
		return nil, fmt.Errorf("%s is a reply by mail, of which nothing is taken but line by line: say which with --accept 1,3", src.Name)
	}
	return one, nil
}

// mayBeReply says whether a file may be a reply by mail and no table.
func mayBeReply(src *intake.Source) bool {
	return src.Format == intake.TXT || src.Format == intake.CSV && strings.EqualFold(filepath.Ext(src.Name), ".txt")
}

// proposal reads a file as a table of actions, or as a reply in words.
func (r *returning) proposal(ctx context.Context, one *returned, all []*model.Review) (*returns.Proposal, error) {
	if one.src.Format == intake.TXT {
		return returns.ReadReply(one.src.Name, one.reply, r.flags.from, all)
	}
	p, err := r.d.proposal(ctx, one.src, all)
	if err != nil && one.reply != "" {
		return returns.ReadReply(one.src.Name, one.reply, r.flags.from, all)
	}
	return p, err
}

// proposal holds a file that came back against the review that it belongs to.
func (d *desk) proposal(ctx context.Context, src *intake.Source, all []*model.Review) (*returns.Proposal, error) {
	home, err := returns.Find(src, all)
	if err != nil {
		return nil, err
	}
	base, err := d.asSent(ctx, home.Review, home.Revision)
	if err != nil {
		return nil, err
	}
	return returns.Read(src, home, base)
}

// asSent returns a review as it stood at a revision; nil for none.
func (d *desk) asSent(ctx context.Context, r *model.Review, revision model.Revision) (*model.Review, error) {
	if revision == 0 {
		return nil, nil //nolint:nilnil // what was sent is not known
	}
	later, err := d.history(ctx, r, revision+1, func(*model.Entry) bool { return true })
	if err != nil {
		return nil, err
	}
	return model.AsAt(r, later)
}

// decide returns what the flags accept of a file.
func (r *returning) decide(one *returned) []returns.Decision {
	switch r.flags.accept {
	case "":
		return nil
	case acceptAll:
		return one.proposal.All()
	case acceptUnconflicted:
		return one.proposal.Unconflicted()
	}
	var all []returns.Decision
	for n := range one.proposal.Numbered() {
		if slices.Contains(r.numbers, n+one.first) {
			all = append(all, returns.Decision{Number: n})
		}
	}
	return all
}

// take makes the change of one file. Files before it have changed the review, so
// that it is read again.
func (r *returning) take(ctx context.Context, one *returned) error {
	if r.numbers != nil && len(one.decisions) == 0 {
		return nil
	}
	now, err := r.d.load(ctx, one.proposal.Review.ID)
	if err != nil {
		return err
	}
	p, decisions := one.proposal, one.decisions
	if now.Revision != p.Review.Revision {
		if p, err = r.proposal(ctx, one, []*model.Review{now}); err != nil {
			return err
		}
		decisions = one.proposal.Again(p, decisions)
	}
	c, err := p.Change(decisions, r.e.today())
	var wrong *returns.DecisionError
	if errors.As(err, &wrong) {
		wrong.Number += one.first
		return wrong
	}
	if err != nil {
		return err
	}
	_, _, err = r.d.change(ctx, now, c)
	switch {
	case errors.Is(err, model.ErrNothing):
		return nil
	case err == nil:
		one.taken = true
	}
	return err
}
