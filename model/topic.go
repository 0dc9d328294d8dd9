package model

// CriterionSet is a set of criteria by which councils weigh topics.
type CriterionSet struct {
	Key, Name, Brings string
	criteria          []Criterion
}

// CriterionSets returns the sets that come with the program. Scores, words and
// the threshold can be changed once they are in a review.
func CriterionSets() []CriterionSet {
	return []CriterionSet{
		{Key: "topicc", Name: "TOPICC", Brings: "6 criteria, each 0 to 2", criteria: []Criterion{
			{Name: "Timely", Most: 2, Question: "Is now the time: is something about to be decided, and nobody else looking at it?"},
			{Name: "Organisational priority", Most: 2, Question: "Does it bear on what the council has said matters most?"},
			{Name: "Public interest", Most: 2, Question: "Do residents care about it?"},
			{Name: "Influence", Most: 2, Question: "Can the panel change anything?"},
			{Name: "Cost", Most: 2, Question: "Is much money spent, or could much be saved?"},
			{Name: "Cabinet", Most: 2, Question: "Is the Cabinet going to decide on it?"},
		}},
		{Key: "pick", Name: "PICK", Brings: "4 criteria, each 0 to 3", criteria: []Criterion{
			{Name: "Public interest", Most: 3, Question: "Do residents care about it?"},
			{Name: "Impact", Most: 3, Question: "Would it make a difference to how people live in the area?"},
			{Name: "Council performance", Most: 3, Question: "Does the council do worse here than it could?"},
			{Name: "Keep in context", Most: 3, Question: "Is nobody else looking at it already, or about to change it?"},
		}},
	}
}

// Records returns the criteria of the set as records, with no score yet.
func (s CriterionSet) Records() []Record {
	recs := make([]Record, len(s.criteria))
	for i, c := range s.criteria {
		recs[i] = &c
	}
	return recs
}

// TopicScore is how a topic was weighed.
type TopicScore struct {
	Total, Most, Threshold uint64
	Criteria               int
}

// Reached says whether the total comes up to the threshold, where one is set.
func (s TopicScore) Reached() bool { return s.Threshold > 0 && s.Total >= s.Threshold }

// TopicScore adds up the scores of the review's criteria.
func (r *Review) TopicScore() TopicScore {
	s := TopicScore{Threshold: r.info.Threshold}
	for c := range Each[*Criterion](r) {
		s.Total += c.Score
		s.Most += c.Most
		s.Criteria++
	}
	return s
}
