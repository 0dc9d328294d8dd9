package simulate

import (
	"context"
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui"
)

// PostFolder is a folder beside the book that nothing was delivered into.
func (o *Office) PostFolder(_ string, r *model.Review, today timetable.Day) string {
	folder := send.FolderName(r, today)
	if _, there := o.Posts[beside(folder)]; there {
		return folder + " (2)"
	}
	return folder
}

// beside is the path of a folder that has only a name.
func beside(folder string) string {
	if strings.HasPrefix(folder, "/") {
		return folder
	}
	return "/books/" + folder
}

// Post prepares files for leads. A folder is delivered into once.
func (o *Office) Post(_ string, r *model.Review, x ui.Posting) (ui.Post, error) {
	x.Folder = beside(x.Folder)
	if _, there := o.Posts[x.Folder]; there {
		return nil, fmt.Errorf("nothing was written: the files are in the folder %q already. Choose another folder", x.Folder)
	}
	p := &post{office: o, r: r, x: x}
	for _, name := range send.Names(r, x.Parcels, x.Options) {
		p.names = append(p.names, name+"."+x.Format)
	}
	return p, nil
}

// post is files for leads in memory.
type post struct {
	office *Office
	r      *model.Review
	x      ui.Posting
	names  []string
	made   map[string]string
}

func (p *post) Files() []string { return p.names }

func (p *post) Mail(n int) string {
	_, closed := public.ForLeads(p.r)
	return send.Mail(p.r, p.x.Parcels[n], p.x.Options, p.names[n], closed)
}

func (p *post) Write(ctx context.Context, n int) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("write the files: %w", err)
	}
	if p.office.Fails != nil {
		return p.office.Fails
	}
	if p.made == nil {
		p.made = map[string]string{}
	}
	p.made[p.names[n]] = p.Mail(n)
	return nil
}

func (p *post) Deliver() (string, error) {
	p.office.Posts[p.x.Folder] = p.made
	return p.x.Folder, nil
}

func (p *post) Change() model.Change {
	return send.Keep(p.r, p.x.Parcels, p.x.Options, p.x.Format, p.names)
}

func (p *post) TakeBack() error {
	p.office.TakenBack++
	if got, there := p.office.Posts[p.x.Folder]; there && len(got) == len(p.made) {
		delete(p.office.Posts, p.x.Folder)
	}
	return nil
}

func (*post) End() error { return nil }
