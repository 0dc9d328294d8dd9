package model

// DecisionStatus says how firm a decision of the register is.
type DecisionStatus string

// The statuses of decisions.
const (
	DecisionLive     DecisionStatus = "live"     // its meeting goes on
	DecisionDraft    DecisionStatus = "draft"    // the minutes are not approved yet
	DecisionApproved DecisionStatus = "approved" // the minutes are approved
)

// Decision is one line of the register of resolutions.
type Decision struct {
	Minute  *Minute
	Meeting *Meeting
	Item    *Item // nil where it stands under none
	Status  DecisionStatus
}

// Register returns every decision of every meeting, in the order in which they
// were taken; given statuses, those alone.
func (r *Review) Register(statuses ...DecisionStatus) []Decision {
	wanted := map[DecisionStatus]bool{}
	for _, s := range statuses {
		wanted[s] = true
	}
	byMeeting := map[ID][]*Minute{}
	for n := range Each[*Minute](r) {
		if n.Type.Decides() {
			byMeeting[first(n.Meeting)] = append(byMeeting[first(n.Meeting)], n)
		}
	}
	var all []Decision
	for _, m := range r.Meetings() {
		status := m.decisions()
		if len(wanted) > 0 && !wanted[status] {
			continue
		}
		for _, n := range byMeeting[m.ID] {
			item, _ := r.Find(first(n.Item)).(*Item)
			all = append(all, Decision{Minute: n, Meeting: m, Item: item, Status: status})
		}
	}
	return all
}

// decisions returns how firm the decisions of a meeting are.
func (m *Meeting) decisions() DecisionStatus {
	switch {
	case !m.Approved.IsZero():
		return DecisionApproved
	case m.State == MeetingClosed:
		return DecisionDraft
	}
	return DecisionLive
}

// Promise is one line of the list of promises.
type Promise struct {
	Minute  *Minute
	Meeting *Meeting
	Item    *Item // nil where it stands under none
}

// Promises returns what was promised at every meeting, in the order in which it
// was, those that are kept among it.
func (r *Review) Promises() []Promise {
	byMeeting := map[ID][]*Minute{}
	for n := range Each[*Minute](r) {
		if n.Type == Promised {
			byMeeting[first(n.Meeting)] = append(byMeeting[first(n.Meeting)], n)
		}
	}
	var all []Promise
	for _, m := range r.Meetings() {
		for _, n := range byMeeting[m.ID] {
			item, _ := r.Find(first(n.Item)).(*Item)
			all = append(all, Promise{Minute: n, Meeting: m, Item: item})
		}
	}
	return all
}
