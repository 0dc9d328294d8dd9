package public

import (
	"strconv"

	"council/scrutiny/model"
)

// lens is what has to be known of a whole review to tell of one record whether
// the public may see it.
type lens struct {
	find     func(model.ID) model.Record
	columns  map[string]bool // public columns of the tracker, by ID
	meetings map[model.ID]Room
	exempt   map[model.ID]string // the paragraph of each exempt item
	// closed are the actions and motions that a closed entry or item speaks of.
	closed map[model.ID]bool
	// open are the motions to exclude the public: they are moved while it is
	// there, also where they stand under the item that it may not follow.
	open map[model.ID]bool
	// said are the closed entries that tell the public that something exempt
	// was considered: the first of its item and paragraph.
	said map[model.ID]bool
}

func newLens(r *model.Review) *lens {
	l := &lens{
		find: r.Find, columns: map[string]bool{}, meetings: map[model.ID]Room{}, exempt: map[model.ID]string{},
		closed: map[model.ID]bool{}, open: map[model.ID]bool{}, said: map[model.ID]bool{},
	}
	for _, c := range publicColumns(r.Info().Columns) {
		l.columns[c.ID] = true
	}
	for m := range model.Each[*model.Meeting](r) {
		l.meetings[m.ID] = newRoom(m)
	}
	l.sessions(r)
	for i := range model.Each[*model.Item](r) {
		l.exempt[i.ID] = i.Exempt
	}
	aside := r.Removed()
	for _, rec := range aside {
		if i, ok := rec.(*model.Item); ok {
			l.exempt[i.ID] = i.Exempt // off the agenda it opens nothing of what stood under it
		}
	}
	for m := range model.Each[*model.Motion](r) {
		l.motion(m)
	}
	l.entries(r)
	for _, rec := range aside {
		if m, ok := rec.(*model.Minute); ok && m.Exempt != "" {
			l.closes(m)
		}
	}
	// What amends a closed motion is as closed, also through another amendment.
	for found := true; found; {
		found = false
		for m := range model.Each[*model.Motion](r) {
			if !l.closed[m.ID] && l.closed[only(m.Amends)] {
				l.closed[m.ID], found = true, true
			}
		}
	}
	return l
}

// motion notes which motions are closed and which never are.
func (l *lens) motion(m *model.Motion) {
	if m.Type == model.ExcludePublic {
		l.open[m.ID] = true
	} else if m.Exempt != "" || l.exempt[only(m.Item)] != "" {
		l.closed[m.ID] = true
	}
}

// entries notes which entries close what they speak of.
func (l *lens) entries(r *model.Review) {
	type matter struct {
		meeting, item model.ID
		paragraph     string
	}
	told := map[matter]bool{}
	for m := range model.Each[*model.Minute](r) {
		paragraph := l.paragraph(m)
		if paragraph == "" {
			continue
		}
		l.closes(m)
		here := matter{only(m.Meeting), only(m.Item), paragraph}
		// An exempt item tells of itself.
		if m.OpenText == "" && l.exempt[here.item] == "" && !told[here] {
			told[here], l.said[m.ID] = true, true
		}
	}
	for a := range r.Actions() {
		if a.Withheld {
			l.closed[a.ID] = true
		}
	}
}

// closes closes the actions and motions of a closed entry.
func (l *lens) closes(m *model.Minute) {
	for _, id := range m.Actions {
		l.closed[id] = true
	}
	for _, id := range m.Motion {
		if !l.open[id] {
			l.closed[id] = true
		}
	}
}

// paragraph returns the paragraph under which an entry is closed, by itself or
// by its item, or nothing. That the public was excluded is never closed.
func (l *lens) paragraph(m *model.Minute) string {
	if _, session := l.sessionNote(m); session || l.open[only(m.Motion)] {
		return ""
	}
	if m.Exempt != "" || m.ExcludesPublic() {
		return m.Exempt
	}
	return l.exempt[only(m.Item)]
}

// withheld says whether the public sees nothing of a record.
func (l *lens) withheld(rec model.Record) bool {
	switch rec := rec.(type) {
	case *model.Action:
		return l.closed[rec.ID]
	case *model.Evidence:
		return !rec.Open
	case *model.Finding:
		return rec.State != model.AgreedWords
	case *model.Recommendation:
		return rec.State != model.AgreedWords
	case *model.Response:
		of, ok := l.find(only(rec.Recommendation)).(*model.Recommendation)
		return !ok || l.withheld(of)
	case *model.ScopeAmendment:
		return !l.shownField(only(rec.Of), rec.Field)
	case *model.Minute:
		return l.withheldMinute(rec)
	case *model.Motion:
		return l.closed[rec.ID] || l.meetings[only(rec.Meeting)].state == model.MeetingPrepared
	}
	return false
}

func (l *lens) withheldMinute(m *model.Minute) bool {
	switch public := l.meetings[only(m.Meeting)].InPublic(m.At); {
	case !public && !agreed(m.Type) && !l.isSessionNote(m):
		return true // of what is said in private, the public reads what was agreed alone
	case l.paragraph(m) != "":
		return m.OpenText == "" && (!public || !l.said[m.ID])
	}
	for _, id := range m.Actions {
		if l.closed[id] {
			return true // it says the same as the action, which is withheld
		}
	}
	return false
}

// shownField says whether the public sees a field of a record.
func (l *lens) shownField(id model.ID, key string) bool {
	rec := l.find(id)
	if rec == nil || l.withheld(rec) {
		return false
	}
	f, ok := model.FieldOf(rec.Kind(), key)
	return ok && f.Public
}

// agreed says whether an entry is a resolution or an agreed recommendation.
func agreed(t model.MinuteType) bool {
	return t == model.Resolved || t == model.Recommended || t == model.Agreed
}

// only returns the link of a field that holds one, or 0.
func only(ids []model.ID) model.ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

func idText(rec model.Record) string { return strconv.FormatUint(uint64(model.IDOf(rec)), 10) }
