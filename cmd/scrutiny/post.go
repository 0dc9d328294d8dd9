package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/store/file"
)

// post is a batch of files on its way.
type post struct {
	r       *model.Review
	o       outgo.Options
	format  file.Format
	parcels []outgo.Parcel
	names   []string // without endings
	closed  map[model.ID]bool
	texts   public.Closed
	box     *outbox
	dress   func(*document.Document) *document.Document // gives a file the council's look
}

func (e env) newPost(r *model.Review, o outgo.Options, format file.Format, parcels []outgo.Parcel, box *outbox) *post {
	p := &post{r: r, o: o, format: format, parcels: parcels, box: box, texts: public.ClosedTexts(r).Except(ownWords(r)...)}
	p.dress = func(doc *document.Document) *document.Document { return e.dressed(r, report.TrackerPaper, false, doc) }
	_, p.closed = public.ForLeads(r)
	p.names = outgo.Names(r, p.parcels, o)
	return p
}

// ownWords are the words that the program gives to files itself, or gave to those
// that were sent before: they are no secrets of the review's.
func ownWords(r *model.Review) []string {
	words := slices.Clone(report.Own())
	for s := range model.Each[*model.Sending](r) {
		words = append(words, s.To, s.File, s.Asked)
	}
	return words
}

func (p *post) fileName(i int) string { return p.names[i] + "." + string(p.format) }

// files are the names of the files.
func (p *post) files() []string {
	names := make([]string, len(p.parcels))
	for i := range names {
		names[i] = p.fileName(i)
	}
	return names
}

// all are the names of the files, and of the mails beside them.
func (p *post) all() []string {
	var names []string
	for i := range p.parcels {
		names = append(names, p.fileName(i), p.names[i]+".txt")
	}
	return names
}

// mail is the text of the mail that a file goes out with.
func (p *post) mail(i int) string {
	return outgo.Mail(p.r, p.parcels[i], p.o, p.fileName(i), p.closed)
}

// writeAll writes every file and its mail, and puts them in their places; where
// something fails, none is left.
func (p *post) writeAll(ctx context.Context) error {
	err := p.box.begin(p.all())
	for i := 0; i < len(p.parcels) && err == nil; i++ {
		err = p.write(ctx, i)
	}
	if err == nil {
		err = p.box.deliver()
	}
	if err != nil {
		return errors.Join(err, p.box.takeBack())
	}
	return nil
}

// write makes one file, and the text of its mail beside it.
func (p *post) write(ctx context.Context, i int) error {
	parcel, name := p.parcels[i], p.fileName(i)
	doc := outgo.Document(p.r, parcel, p.o, p.r.NextID()+model.ID(i)) //nolint:gosec // as many as there are files
	var buf bytes.Buffer
	if err := file.Write(&buf, p.format, p.dress(doc)); err != nil {
		return fmt.Errorf("make the %s file for %s: %w", p.format.Label(), parcel.To, err)
	}
	mail := p.mail(i)
	if err := p.check(parcel, buf.Bytes(), name, mail); err != nil {
		return err
	}
	if err := p.box.write(ctx, name, buf.Bytes()); err != nil {
		return err
	}
	return p.box.write(ctx, p.names[i]+".txt", []byte(mail))
}

// check holds what is sent to what its reader may see. Of a file that was asked
// for with closed actions only the name and the mail are held to it.
func (p *post) check(parcel outgo.Parcel, data []byte, more ...string) error {
	contents := more
	if !parcel.Closed {
		inside, err := file.Contents(p.format, data)
		if err != nil {
			return err
		}
		contents = append(inside, more...)
	}
	if where, found := p.texts.In(contents...); found {
		return fmt.Errorf("nothing was sent: the file for %s would show a closed text, the %s. Close what repeats it first", cmp.Or(parcel.To, "all"), where)
	}
	return nil
}

// change is what the book keeps of the batch.
func (p *post) change() model.Send {
	return outgo.Keep(p.r, p.parcels, p.o, string(p.format), p.files())
}
