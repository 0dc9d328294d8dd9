package returns_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/returns"
)

func (b *town) reply(text, from string) *returns.Proposal {
	b.t.Helper()
	p, err := returns.ReadReply("reply.txt", text, from, []*model.Review{b.now})
	if err != nil {
		b.t.Fatal(err)
	}
	return p
}

const reply = `From: Gina Davies <gina@council.example>
Sent: 4 May 2026 09:12
Subject: RE: Actions for Gina Davies

Hi Sam,

1.1 - the gate is painted, two coats, and the scaffolding is down.

1.2 Amber. The lock will not be ready until 31 July 2026 because the locksmith
is ill.

The traders met again about sweeping the square, and nobody volunteered.

Hope you had a good weekend!

Kind regards
Gina Davies
Markets Manager

On Monday, Sam Officer wrote:
> 1.3 Agree with traders who sweeps the square
> thanks
`

func TestReplyByMail(t *testing.T) {
	b := market(t)
	b.sent("Gina Davies", true)
	p := b.reply(reply, "")
	expect(t, p,
		"1.1 there Position:  | Quotes are in | the gate is painted, two coats, and the scaffolding is down.",
		"1.2 there Position:  |  | Amber. The lock will not be ready until 31 July 2026 because the locksmith is ill.",
		"1.2 there Rating:  |  | Amber",
		"1.2 there New date:  | Mar-26 | 31 July 2026",
		"1.3 there Position:  | Two meetings held | The traders met again about sweeping the square, and nobody volunteered.")
	if p.From != "Gina Davies" || p.Sending == nil {
		t.Errorf("from %q, notes %q", p.From, p.Notes)
	}
	if last := p.Rows[len(p.Rows)-1]; last.Fate != returns.Unclear || !strings.HasPrefix(last.Title, "Hope you") {
		t.Errorf("the last row is %+v", last)
	}
	var left []string
	for _, l := range p.Left {
		left = append(left, l.Why)
	}
	if want := []string{"the head of the mail", "a greeting", "the end of the mail", "quoted"}; !slices.Equal(left, want) {
		t.Errorf("left out %q", left)
	}
	if p.All() != nil || p.Unconflicted() != nil {
		t.Error("a reply is taken whole")
	}
	b.take(p, []returns.Decision{{Number: 1}, {Number: 4}})
	if a := b.action("1.2"); a.When.Words != "31 July 2026" || a.Slips[0].Reason != "the locksmith is ill" || a.Rating != "" || len(a.Positions) != 0 {
		t.Errorf("%+v", a)
	}
	if pos, _ := b.action("1.1").Position(); pos.By != "Gina Davies" || !strings.HasPrefix(pos.Text, "the gate is painted") {
		t.Errorf("%+v", pos)
	}
	if again := b.reply(reply, ""); len(again.Numbered()) != 3 {
		t.Errorf("again %q", said(again))
	}
}

func TestWhichActionAParagraphIsAbout(t *testing.T) {
	b := market(t)
	for text, want := range map[string]string{
		"Action 2.1: the list is with the printers.":                                   "2.1",
		"Re 1.1 and 1.3, both are finished.":                                           "1.1 1.3",
		"We spent 1.1% of the budget on this.":                                         "",
		"It cost £1.2 in all, and version 2.1.7 was used.":                             "",
		"I published what the pitches cost, and last year's prices, too.":              "2.1",
		"The lock has been mended and the cold store is shut at night.":                "1.2",
		"Nothing to report from me.":                                                   "",
		"• 1.2 done":                                                                   "1.2",
		"The gate: done.":                                                              "",
		"The work on the covered gate was finished by 30 June 2026, I am glad to say.": "1.1",
	} {
		var got []string
		for _, r := range b.reply(text, "GD").Rows {
			if r.Fate == returns.Found {
				got = append(got, r.Ref)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is about %q, want %q", text, got, want)
		}
	}
}

func TestWhatAMailStates(t *testing.T) {
	for text, want := range map[string]string{
		"1.1 RAG: green, all painted":                                "Green ",
		"1.1 Green - all painted":                                    "Green ",
		"1.1 The green paint is on order":                            " ",
		"1.1 This is delayed to the end of September 2026":           " end of September 2026",
		"1.1 Moved from 1 May 2026 to 3 June 2026 owing to rain":     " 3 June 2026",
		"1.1 We met on 3 June 2026 and agreed":                       " ",
		"1.1 Status amber. We need more time, by 12/08/2026 I hope.": "Amber 12/08/2026",
	} {
		var rating, when string
		for _, r := range market(t).reply(text, "GD").Rows {
			for _, c := range r.Changes {
				switch c.What {
				case returns.Rating:
					rating = c.There
				case returns.Date:
					when = c.There
				case returns.Cell, returns.Position, returns.Remark, returns.NewRow:
				}
			}
		}
		if got := rating + " " + when; got != want {
			t.Errorf("%q states %q, want %q", text, got, want)
		}
	}
}

func TestHeadingsInAMail(t *testing.T) {
	p := market(t).reply("2.1 Publish what each pitch costs\n\nIt is with the printers.\n\nProofs come on Friday.\n\nThanks\nGina", "GD")
	expect(t, p,
		"2.1 there Position:  |  | It is with the printers.",
		"2.1 there Position:  |  | Proofs come on Friday.")
}

func TestAnswersBetweenTheLines(t *testing.T) {
	b := market(t)
	expect(t, b.reply("Hi Sam\n\n> - 1.1 Paint the gate of the covered market before the summer (30 June 2026)\nDone.\n\n> - 1.2 Mend the lock\n> of the cold store\n\nNext week.\n", "GD"),
		"1.1 there Position:  | Quotes are in | Done.",
		"1.2 there Position:  |  | Next week.")
}

func TestMailOfNobody(t *testing.T) {
	p := market(t).reply("1.1 painted", "")
	if p.From != "" || len(p.Notes) != 1 {
		t.Errorf("from %q: %q", p.From, p.Notes)
	}
	b := market(t)
	if _, err := returns.ReadReply("x.txt", "Hi,\n\nKind regards\nGina", "", []*model.Review{b.now}); err == nil || !strings.Contains(err.Error(), "no words about an action") {
		t.Error(err)
	}
}

// TestReviewOfAMail: of two reviews that have the same numbers a mail is of the one
// in which its writer leads actions.
func TestReviewOfAMail(t *testing.T) {
	b, other := market(t), model.NewReview("r2")
	for _, c := range []model.Change{model.Begin{Title: "Parks", Template: model.Blank}, model.Insert{Records: []model.Record{&model.Action{Section: "Benches", Text: "Count the benches", Leads: "PL"}}}} {
		next, _, err := model.Apply(other, c, model.Stamp{At: noon, Who: "Officer"})
		if err != nil {
			t.Fatal(err)
		}
		other = next
	}
	p, err := returns.ReadReply("x.txt", "From: Gina Davies\n\n1.1 painted", "", []*model.Review{other, b.now})
	if err != nil || p.Review != b.now {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := returns.ReadReply("x.txt", "1.1 painted", "", []*model.Review{other, b.now}); err == nil || !strings.Contains(err.Error(), "several reviews") {
		t.Error(err)
	}
}

// TestMailThatCarriesAFile: the file is told of, and not read.
func TestMailThatCarriesAFile(t *testing.T) {
	p := market(t).reply("From: Gina Davies\nAttachments: GD.xlsx\n\n1.1 painted", "")
	if !hasNote(p, "The mail carries GD.xlsx") {
		t.Errorf("%q", p.Notes)
	}
}

func TestLongMail(t *testing.T) {
	b := market(t)
	if _, err := returns.ReadReply("x.txt", strings.Repeat("1.1 done\n", 40_000), "", []*model.Review{b.now}); err == nil || !strings.Contains(err.Error(), "longer than a mail") {
		t.Error(err)
	}
	// One paragraph of many numbers, and answers between many quoted lines, are read
	// in a moment: the work grows as the mail does.
	for _, text := range []string{strings.Repeat("1.1 ", 60_000), strings.Repeat("> x\n\na\n", 30_000)} {
		if p := b.reply(text, ""); len(p.Rows) == 0 {
			t.Error("nothing is found in many numbers")
		}
	}
	if p := b.reply(strings.Repeat("GD\n\n", 1000), ""); len(p.Rows) == 0 {
		t.Error("the names are gone")
	}
}

func FuzzReply(f *testing.F) {
	f.Add(reply)
	f.Add("--\n>\n\n")
	b := market(f)
	f.Fuzz(func(t *testing.T, text string) {
		p, err := returns.ReadReply("x", text, "", []*model.Review{b.now})
		if err == nil && p == nil {
			t.Fatal("neither a proposal nor an error")
		}
	})
}
