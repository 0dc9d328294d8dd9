package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

// sendFlags say what is sent to whom.
type sendFlags struct {
	review, to, format, due, out                    string
	resting, exempt, force, waiting, chase, jsonOut bool
}

func sendCommand(e env) *cobra.Command {
	var f sendFlags
	cmd := &cobra.Command{
		Use:   "send BOOK",
		Short: "Write a file for each lead to fill in, with the mail to send it by; list who has not answered",
		Long: `Writes into a folder one file for each lead, or for each section, or one for all:
their open actions with cells to fill in, and beside each a text for the mail.
Actions that have ended are not asked about, nor those that rest or are closed to
the public, unless you say so. What was sent to whom is kept in the book; on the
screen Ctrl+Z undoes a whole batch.
--waiting lists what has not come back, --chase prints a reminder to each of
those who are late.
It never replaces a file unless --force says so.`,
		Args: exactly(1, "the name of a book"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.waiting || f.chase:
				return e.listWaiting(cmd, args[0], f)
			case f.out == "":
				return wrongUsef("say which folder the files go into: --out FOLDER")
			}
			return e.sendFiles(cmd, args[0], f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.review, "review", "", "which review, where the book holds several")
	flags.StringVar(&f.to, "to", string(outgo.ByLead), "lead, section or all: what each file is for")
	flags.StringVar(&f.format, "format", string(file.XLSX), "xlsx or docx")
	flags.StringVar(&f.due, "due", "", "by when the files are wanted back: 2026-12-04 (default: as the open round says, or in two weeks)")
	flags.StringVar(&f.out, "out", "", "the folder to write into; it is made where it is not there")
	flags.BoolVar(&f.resting, "resting", false, "ask about actions that rest, too")
	flags.BoolVar(&f.exempt, "exempt", false, "send leads their actions that are closed to the public, in files marked so")
	flags.BoolVar(&f.force, "force", false, "replace files of the same names")
	flags.BoolVar(&f.waiting, "waiting", false, "list what was sent and has not come back")
	flags.BoolVar(&f.chase, "chase", false, "print a reminder to each who is late")
	flags.BoolVar(&f.jsonOut, "json", false, "with --waiting: print JSON")
	cmd.MarkFlagsMutuallyExclusive("out", "waiting", "chase")
	return cmd
}

// sendOptions reads the flags.
func (e env) sendOptions(r *model.Review, f sendFlags) (outgo.Options, file.Format, error) {
	set, _ := e.loadSettings() // without settings there is no council to name
	o := outgo.Options{To: outgo.By(f.to), Today: e.today(), Resting: f.resting, Closed: f.exempt, Council: set.Council}
	format := file.Format(f.format)
	switch {
	case !slices.Contains(outgo.Ways(), o.To):
		return o, "", wrongUsef("--to takes lead, section or all, not %q", f.to)
	case format != file.XLSX && format != file.DOCX:
		return o, "", wrongUsef("there is no format %q for files to fill in: the formats are xlsx and docx", f.format)
	}
	o.Flat = format.Flat()
	o.Due = outgo.DueDay(r, o.Today)
	if f.due != "" {
		due, ok := timetable.Read(f.due).Due()
		if !ok {
			return o, "", wrongUsef("%q is not a day: write it as 2026-12-04", f.due)
		}
		o.Due = due
	}
	if o.Due < o.Today {
		return o, "", wrongUsef("%s is past: say a day to come with --due", o.Due.Time().Format("2 January 2006"))
	}
	return o, format, nil
}

// sendFiles writes the files, and keeps in the book what was sent.
func (e env) sendFiles(cmd *cobra.Command, path string, f sendFlags) error {
	b, err := e.openBook(path)
	if err != nil {
		return err
	}
	return closing(b, e.sendFrom(cmd, e.desk(b), f))
}

func (e env) sendFrom(cmd *cobra.Command, d *desk, f sendFlags) error {
	all, err := d.all(cmd.Context())
	if err != nil {
		return err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return err
	}
	o, format, err := e.sendOptions(r, f)
	if err != nil {
		return err
	}
	p, err := newPost(r, o, format, f.out, f.force)
	if err != nil {
		return err
	}
	p.dress = func(doc *document.Document) *document.Document { return e.dressed(r, report.TrackerPaper, false, doc) }
	if err := p.writeAll(cmd.Context()); err != nil {
		return err
	}
	if _, _, err := d.change(cmd.Context(), r, p.change()); err != nil {
		return errors.Join(err, p.box.takeBack())
	}
	if err := p.box.end(); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "Wrote %s into %s, wanted back by %s:\n", many(len(p.parcels), "file", "files"), p.box.place, o.Due.Time().Format("2 January 2006"))
	for i, parcel := range p.parcels {
		fmt.Fprintf(cmd.OutOrStdout(), "  %s  (%s)\n", p.fileName(i), many(len(parcel.Actions), "action", "actions"))
	}
	for _, s := range p.says() {
		fmt.Fprintln(cmd.ErrOrStderr(), s)
	}
	return nil
}

// post is a batch of files on its way.
type post struct {
	r       *model.Review
	o       outgo.Options
	format  file.Format
	parcels []outgo.Parcel
	left    outgo.Left
	names   []string // without endings
	closed  map[model.ID]bool
	texts   public.Closed
	box     *outbox
	dress   func(*document.Document) *document.Document // gives a file the council's look
}

func newPost(r *model.Review, o outgo.Options, format file.Format, out string, force bool) (*post, error) {
	place, err := filepath.Abs(out)
	if err != nil {
		return nil, fmt.Errorf("find the folder %q: %w", out, err)
	}
	p := &post{r: r, o: o, format: format, box: &outbox{place: place, force: force}, texts: public.ClosedTexts(r).Except(ownWords(r)...)}
	p.parcels, p.left = outgo.Parcels(r, o)
	if len(p.parcels) == 0 {
		return nil, errors.New(strings.TrimSpace("there is nothing to ask about: no open action has a lead. " + strings.Join(p.left.Says(), " ")))
	}
	_, p.closed = public.ForLeads(r)
	p.names = outgo.Names(r, p.parcels, o)
	return p, nil
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

// writeAll writes every file and its mail, and puts them in their places; where
// something fails, none is left.
func (p *post) writeAll(ctx context.Context) error {
	var names []string
	for i := range p.parcels {
		names = append(names, p.fileName(i), p.names[i]+".txt")
	}
	err := p.box.begin(names)
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
	mail := outgo.Mail(p.r, parcel, p.o, name, p.closed)
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
	c := model.Send{First: p.r.NextID()}
	for i, parcel := range p.parcels {
		sent := model.Sent{
			To: parcel.To, Person: parcel.Person, Due: p.o.Due, Format: string(p.format), File: p.fileName(i), Asked: outgo.Ask(p.r, parcel, p.o),
		}
		for _, a := range parcel.Actions {
			sent.Actions = append(sent.Actions, a.ID)
		}
		c.Files = append(c.Files, sent)
	}
	return c
}

// says is what whoever sends has to know besides.
func (p *post) says() []string {
	said := p.left.Says()
	var unknown []string
	for _, parcel := range p.parcels {
		if parcel.Unknown {
			unknown = append(unknown, parcel.To)
		}
	}
	if len(unknown) > 0 {
		said = append(said, "Nobody is known by "+strings.Join(unknown, ", ")+": their files are under the names as written.")
	}
	return said
}
