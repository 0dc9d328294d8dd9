package report

import (
	"cmp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// The papers of a witness: the letter before the meeting, and the note of the
// evidence that is sent back for checking.
const (
	WitnessLetterPaper Paper = "witness letter"
	WitnessNotePaper   Paper = "witness note"
)

// OfWitness says whether a paper is about a witness.
func (p Paper) OfWitness() bool { return p == WitnessLetterPaper || p == WitnessNotePaper }

// WitnessLetter is the letter to a witness: what to cover, the themes, time and
// place, how evidence is used and what is public. It goes out of the council, so
// it is made of what the public may see; questions to be asked are not in it. It
// is nil where there is no such witness.
func WitnessLetter(p public.Review, witness model.ID, o Options) *document.Document {
	return newLife(p.Shown(), o, false).letter(witness)
}

// PrivateWitnessLetter is the letter with the questions that the witness is to be
// asked, where the officer says that they may be known beforehand.
func PrivateWitnessLetter(r *model.Review, witness model.ID, o Options) *document.Document {
	l := newLife(public.Project(r).Shown(), o, false)
	w, ok := r.Find(witness).(*model.Witness)
	if !ok {
		return nil
	}
	l.questionsTo = w.Questions
	return l.letter(witness)
}

// PrivateWitnessNote is the note of what a witness said, for them to check. It
// is for them alone; nil where there is no such witness.
func PrivateWitnessNote(r *model.Review, witness model.ID, o Options) *document.Document {
	return newLife(r, o, true).note(witness)
}

func (l *life) witness(id model.ID) (*model.Witness, *model.Meeting) {
	w, ok := l.r.Find(id).(*model.Witness)
	if !ok {
		return nil, nil
	}
	m, _ := l.r.Find(first(w.Meeting)).(*model.Meeting)
	return w, m
}

// letter returns the letter to a witness.
func (l *life) letter(id model.ID) *document.Document {
	w, m := l.witness(id)
	if w == nil {
		return nil
	}
	blocks := []document.Block{
		document.Plain(l.o.Today.Time().Format("2 January 2006")),
		document.Plain("To: " + prose.OneLine(w.Name)),
		document.Plain(l.asks(m)),
	}
	cover := typed(w.Cover)
	if cover == nil {
		cover = []document.Block{document.Plain("What you would like the panel to know about the subject of the review. We are glad to agree it with you beforehand.")}
	}
	blocks = append(blocks, section(1, "What we ask you to cover", cover...)...)
	blocks = append(blocks, section(1, "When and where", l.whenAndWhere(m))...)
	blocks = append(blocks, section(1, "Themes of the review", l.themeList())...)
	blocks = append(blocks, section(1, "Questions the review is to answer", l.enquiryList())...)
	blocks = append(blocks, section(1, "Questions that the panel means to ask you", typed(l.questionsTo)...)...)
	blocks = append(blocks, section(1, "How your evidence is used", bulletedList(l.info.UseOfEvidence()...))...)
	blocks = append(blocks, section(1, "What is public", bulletedList(l.openness(m)...))...)
	return l.document("invitation to give evidence", false, append(blocks, l.signed()...))
}

// asks is the first sentence of the letter.
func (l *life) asks(m *model.Meeting) string {
	body := "The panel"
	if name := prose.OneLine(l.info.Body); name != "" {
		body = "The " + strings.TrimPrefix(name, "The ")
	}
	said := body + " is holding a review"
	if title := prose.OneLine(l.info.Title); title != "" {
		said += ", “" + title + "”"
	}
	if m == nil {
		return said + ", and would like to hear from you."
	}
	return said + ", and would like to hear from you at its meeting on " + meetingDate(m) + "."
}

// whenAndWhere says where a witness is heard; what is not settled yet is said so.
func (l *life) whenAndWhere(m *model.Meeting) document.Block {
	if m == nil {
		return document.Plain("The day and the place will be agreed with you.")
	}
	return bulletedList(
		"Day: "+cmp.Or(meetingDate(m), "to be confirmed"),
		"Time: "+cmp.Or(prose.OneLine(m.Starts), "to be confirmed"),
		"Place: "+cmp.Or(prose.OneLine(m.Place), "to be confirmed"),
		"Chair: "+cmp.Or(prose.OneLine(m.Chair), prose.OneLine(l.info.Chair), "to be confirmed"),
	)
}

func (l *life) themeList() document.Block {
	var said []string
	for t := range model.Each[*model.Theme](l.r) {
		said = append(said, prose.OneLine(t.Title))
	}
	return bulletedList(said...)
}

func (l *life) enquiryList() document.Block {
	var said []string
	for q := range model.Each[*model.Enquiry](l.r) {
		said = append(said, prose.OneLine(q.Text))
	}
	return bulletedList(said...)
}

// openness says what of the evidence the public may come to see.
func (l *life) openness(m *model.Meeting) []string {
	held := "Ask us beforehand whether the meeting is held in public; who may listen there may also film."
	if m != nil && m.Session == model.PublicSession {
		held = "The meeting is held in public; who listens there may also film."
	}
	return []string{
		held,
		"The final report is public, and names who gave evidence and what the panel took from it.",
		"Tell us before the meeting if something you want to say should not be public, and why.",
	}
}

// signed is the end of the letter: to whom an answer goes, and who writes.
func (l *life) signed() []document.Block {
	var blocks []document.Block
	for role := range model.Each[*model.Role](l.r) {
		if name := prose.OneLine(role.Name); name != "" && strings.Contains(strings.ToLower(role.Title), "scrutiny officer") {
			blocks = append(blocks, document.Plain("Please answer to "+name+", "+prose.OneLine(role.Title)+"."))
			break
		}
	}
	if chair := prose.OneLine(l.info.Chair); chair != "" {
		blocks = append(blocks, document.Plain(together("\n", chair, "Chair", prose.OneLine(l.info.Body), prose.OneLine(l.o.Council))))
	}
	return blocks
}

// note returns the note of what a witness said.
func (l *life) note(id model.ID) *document.Document {
	w, m := l.witness(id)
	if w == nil {
		return nil
	}
	where := "Evidence of " + prose.OneLine(w.Name)
	if m != nil {
		where += ", " + together(", ", prose.OneLine(cmp.Or(m.Body, l.info.Body)), meetingDate(m))
	}
	said := typed(w.Said)
	if said == nil {
		said = []document.Block{document.Plain("Nothing is noted yet.")}
	}
	blocks := append([]document.Block{
		document.Plain(where + "."),
		document.Plain("Please check that this note says what you said. Send corrections to the scrutiny officer; until then it is a draft, for you alone."),
	}, section(1, "What you told the panel", said...)...)
	if !w.Received {
		blocks = append(blocks, section(1, "What you kindly said you would send", typed(w.Owed)...)...)
	}
	var papers []string
	for _, e := range w.Evidence {
		if e, ok := l.r.Find(e).(*model.Evidence); ok {
			papers = append(papers, together(" ", e.Reference(), prose.OneLine(e.Title)))
		}
	}
	blocks = append(blocks, section(1, "In the evidence log", bulletedList(papers...))...)
	return l.document("note of evidence, for checking", false, blocks)
}

// bulletedList is a list of those texts, or no block where there are none.
func bulletedList(texts ...string) document.Block {
	if len(texts) == 0 {
		return nil
	}
	list := &document.List{}
	for _, s := range texts {
		list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: s}}})
	}
	return list
}
