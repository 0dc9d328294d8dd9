package paper

import (
	"regexp"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// generic matches what says which kind of document it is and not what it is
// about.
var generic = regexp.MustCompile(`(?i)^(?:(?:draft|final|outline|the|scrutiny|review|project|overview|and|&|task|finish|group|panel|committee|meeting|of|report|executive|improvement|action)\s+)*(?:scope|scoping document|scoping|plan|report|minutes|agenda|summary|document\d*|template|untitled|terms of reference|form|review)\.?$`)

var (
	reviewOf = regexp.MustCompile(`(?i)\breview (?:of|into)\s+(?:the\s+)?(.{4,120})$`)
	quoted   = regexp.MustCompile(`[‘“"']([^‘’“”"]{4,90})[’”"']\s+review\b|\breview (?:of|into)\s+[‘“"]([^‘’“”"]{4,90})[’”"]`)
)

// docTitle returns a name for a review made of the document: its own title
// where that says what it is about, else what its first lines say is reviewed.
func (d *desk) docTitle() string {
	own := prose.OneLine(d.src.Title)
	if own != "" && !isGeneric(own) {
		return own
	}
	for _, b := range d.blocks[:min(12, len(d.blocks))] {
		text := prose.OneLine(b.text)
		if m := reviewOf.FindStringSubmatch(text); m != nil && b.style != table && wordCount(text) < 25 && !strings.ContainsAny(m[1], "[]") {
			return strings.TrimRight(text, " .:")
		}
	}
	for _, b := range d.blocks {
		if m := quoted.FindStringSubmatch(b.text); m != nil {
			return strings.TrimSpace(firstOf(m[1], m[2]))
		}
	}
	for _, b := range d.blocks[:min(8, len(d.blocks))] {
		if d.kind == Minutes {
			break // whose headings are items of the agenda
		}
		text := prose.OneLine(b.text)
		_, exact := topicOf(text)
		if b.style == head && !b.form && !exact && !isGeneric(text) && !isMinuteLabel(text) && wordCount(text) > 1 && wordCount(text) < 25 && decision(text) == nil && attendance(text) == nil {
			return text
		}
	}
	if own != "" {
		return own
	}
	name := d.src.Name
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
}

// minutesTitle names a review after the meeting of which the minutes are, where
// they do not say what is reviewed.
func (d *desk) minutesTitle(m *model.Meeting) string {
	name := d.docTitle()
	if m.Body == "" || !strings.HasPrefix(d.src.Name, name) && !ofBody.MatchString(name) {
		return name
	}
	if m.When.Words == "" {
		return m.Body
	}
	return m.Body + ", " + m.When.Words
}

func isGeneric(s string) bool { return generic.MatchString(strings.TrimSpace(s)) }

// findBody finds the body whose review or meeting it is in the first lines.
func (d *desk) findBody() string {
	for _, b := range d.blocks[:min(8, len(d.blocks))] {
		if b.style == table || b.style == aside || b.form {
			continue
		}
		for _, line := range strings.Split(b.text, "\n") {
			name := prose.OneLine(line)
			for _, sep := range []string{" – ", " — ", " - ", ", "} {
				if l, r, ok := strings.Cut(name, sep); ok && dateIn(r) != "" {
					name = l
				}
			}
			if isBody(name) && wordCount(name) > 1 {
				return strings.TrimSpace(name)
			}
		}
	}
	return ""
}

var (
	heldOn = regexp.MustCompile(`(?i)\bheld\s+(?:virtually\s+|remotely\s+|in\s+[^,]{3,40}\s+)?on\s+(?:the\s+)?(.{6,60})|\bmeeting (?:on|of)\s+(?:the\s+)?((?:[A-Z][a-z]+day,?\s+)?\d.{5,60})`)
	ofBody = regexp.MustCompile(`(?i)\b(?:meeting|minutes) of (?:a meeting of )?(?:the )?(.{4,80}?)(?:,?\s+held\b|\s+on\b|$)`)
	atTime = regexp.MustCompile(`(?i)\b(?:at|commencing at|time:?)\s*(\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon)|\d{1,2}[.:]\d{2})`)
	inRoom = regexp.MustCompile(`(?i)(?:\b(?:in|at)\s+(?:the\s+)?|^(?:place|venue|location):\s*)([A-Z][^,.;\n]{3,60})`)
)

// findMeeting reads the body, date, time and place of a meeting from the first
// lines.
func (d *desk) findMeeting(m *model.Meeting) {
	for _, b := range d.blocks[:min(15, len(d.blocks))] {
		if b.style == table || b.style == aside || wordCount(b.text) > 60 {
			continue
		}
		text := prose.OneLine(b.text)
		if len(b.made) > 0 && !heldOn.MatchString(text) {
			continue
		}
		if readMeeting(m, text) {
			b.made = append(b.made, m.ID)
		}
	}
	if m.Body == "" {
		m.Body = d.info.body
	}
	if m.When.Words == "" {
		d.warn("", "The minutes do not say on which day the meeting was: fill it in on tab 8.")
	}
}

// readMeeting takes from a line what it says of a meeting, and says whether it
// said anything.
func readMeeting(m *model.Meeting, text string) bool {
	found := false
	set := func(field *string, value string) {
		if *field == "" && value != "" {
			*field, found = strings.TrimSpace(value), true
		}
	}
	if of := ofBody.FindStringSubmatch(text); of != nil && isBody(of[1]) {
		set(&m.Body, of[1])
	}
	if on := heldOn.FindStringSubmatch(text); on != nil {
		set(&m.When.Words, dateIn(firstWords(firstOf(on[1], on[2]), 6)))
	} else if label, rest, ok := strings.Cut(text, ":"); ok && strings.EqualFold(strings.TrimSpace(label), "date") {
		set(&m.When.Words, dateIn(rest))
	} else if wordCount(text) <= 6 {
		set(&m.When.Words, dateIn(text))
	} else if at := strings.LastIndexAny(text, "–—-"); at > 0 {
		set(&m.When.Words, dateIn(strings.TrimLeft(text[at:], "–—- ")))
	}
	if at := atTime.FindStringSubmatch(text); at != nil {
		set(&m.Starts, at[1])
	}
	if m.When.Words != "" {
		if in := inRoom.FindStringSubmatch(text); in != nil {
			set(&m.Place, in[1])
		}
	}
	return found
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}

// infoValues are the fields of the review's own details that the document
// fills, where they are empty.
func (d *desk) infoValues() []model.Value {
	var have model.Info
	if d.into != nil {
		have = *d.into.Info()
	}
	var all []model.Value
	set := func(field, was, text string) {
		if was == "" && text != "" {
			all = append(all, model.Value{Field: field, Text: text})
		}
	}
	set("body", have.Body, d.info.body)
	set("chair", have.Chair, d.info.chair)
	for _, t := range tabular.Texts() {
		if blocks := d.texts[t.Field]; blocks != nil {
			was, _ := model.FieldOf(model.KindInfo, t.Field)
			set(t.Field, was.Get(&have), typedText(*blocks))
		}
	}
	set("background", have.Background, strings.Join(d.info.background, "\n\n"))
	set("foreword", have.Foreword, strings.Join(d.info.foreword, "\n\n"))
	set("conclusion", have.Conclusion, strings.Join(d.info.conclusion, "\n\n"))
	if len(d.info.stages) > 0 {
		all = append(all, model.Value{Field: "stages", Text: strings.Join(d.info.stages, "\n")})
	}
	return all
}
