package model

// Colours of ratings, told apart by people who do not tell red from green and
// readable under black text.
const (
	fillRed   = "FF6A3D"
	fillAmber = "F0B000"
	fillGreen = "2FBF8F"
	fillBlue  = "8AB4F8"
	fillGrey  = "C8CCD2"
)

// offScale are the states beside the scale, common to the presets.
func offScale() []Rating {
	return []Rating{
		{Key: "paused", Letter: "P", Word: "Paused", Shape: "=", Fill: fillGrey, Meaning: "Paused, with the panel's knowledge.", Ends: true, OffScale: true},
		{Key: "superseded", Letter: "S", Word: "Superseded", Shape: "»", Fill: fillGrey, Meaning: "Something else has taken its place.", Ends: true, OffScale: true},
		{Key: "rejected", Letter: "X", Word: "Rejected", Shape: "×", Fill: fillGrey, Meaning: "Not accepted by those who would have to do it.", Ends: true, OffScale: true},
		{Key: "dropped", Letter: "N", Word: "No longer required", Shape: "–", Fill: fillGrey, Meaning: "No longer required.", Ends: true, OffScale: true},
	}
}

// DefaultScheme returns the traffic light.
func DefaultScheme() Scheme { return Presets()[0] }

// Presets returns the schemes that come with the program, after the practice of
// the councils they are named for; the first is the default.
func Presets() []Scheme {
	red := Rating{Key: "red", Letter: "R", Word: "Red", Shape: "■", Fill: fillRed}
	amber := Rating{Key: "amber", Letter: "A", Word: "Amber", Shape: "▲", Fill: fillAmber}
	green := Rating{Key: "green", Letter: "G", Word: "Green", Shape: "●", Fill: fillGreen}
	blue := Rating{Key: "blue", Letter: "B", Word: "Blue", Shape: "✓", Fill: fillBlue}
	means := func(r Rating, meaning string) Rating { r.Meaning = meaning; return r }
	ends := func(r Rating) Rating { r.Ends = true; return r }
	return []Scheme{
		{
			Key: "traffic-light", Name: "Traffic light",
			Ratings: append([]Rating{
				means(red, "Off track, not recoverable without help."),
				means(amber, "Off track or at risk, recovery in hand."),
				means(green, "On track."),
				ends(means(blue, "Complete.")),
			}, offScale()...),
			Suggest: []Suggestion{{From: 1, To: 28, Rating: "amber"}, {From: 29, Rating: "red"}},
		},
		{
			Key: "york", Name: "York 2025/26",
			Ratings: append([]Rating{
				means(red, "Unacceptable progress."),
				means(amber, "Acceptable progress; monitoring goes on."),
				ends(means(green, "Achieved; monitoring ends.")),
			}, offScale()...),
		},
		{Key: "stockton", Name: "Stockton", Ratings: append(stocktonRatings(), offScale()...)},
		{
			Key: "bromsgrove", Name: "Bromsgrove",
			Ratings: []Rating{
				means(red, "More than one month behind."),
				means(amber, "One month behind."),
				means(green, "On target."),
				{Key: "rescheduled", Letter: "S", Word: "Re-scheduled", Shape: "»", Fill: fillGrey, Meaning: "Re-scheduled, with approval.", OffScale: true, Requires: []string{RequireReason}},
				{Key: "suspended", Letter: "P", Word: "Suspended", Shape: "=", Fill: fillGrey, Meaning: "Suspended, with approval.", Ends: true, OffScale: true, Requires: []string{RequireReason}},
			},
			Suggest: []Suggestion{{From: 1, To: 31, Rating: "amber"}, {From: 32, Rating: "red"}},
		},
		{
			Key: "progress", Name: "Progress only",
			Ratings: append([]Rating{
				means(red, "In progress, off track."),
				means(amber, "In progress, at risk."),
				means(green, "In progress, on track."),
				{Key: "complete", Letter: "C", Word: "Complete", Shape: "✓", Meaning: "Complete; carries no colour.", Ends: true, OffScale: true},
				{Key: "not-started", Letter: "O", Word: "Not started", Shape: "○", Meaning: "Not started; carries no colour.", OffScale: true},
			}, offScale()...),
			Suggest: []Suggestion{{From: 1, To: 28, Rating: "amber"}, {From: 29, Rating: "red"}},
		},
	}
}

func stocktonRatings() []Rating {
	return []Rating{
		{Key: "4", Letter: "4", Word: "Not achieved", Shape: "■", Fill: fillRed, Meaning: "Not achieved."},
		{Key: "3", Letter: "3", Word: "Slipped", Shape: "▲", Fill: fillAmber, Meaning: "Slipped; a new date and the reason are given.", Requires: []string{RequireDate, RequireReason}},
		{Key: "2", Letter: "2", Word: "On track", Shape: "●", Fill: fillGreen, Meaning: "On track, not yet due."},
		{Key: "1", Letter: "1", Word: "Achieved", Shape: "✓", Fill: fillBlue, Meaning: "Fully achieved.", Ends: true},
	}
}
