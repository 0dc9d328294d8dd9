package sample

import "council/scrutiny/model"

// scopeMeeting is the first meeting, held in private: the scope is agreed. Its
// minutes were approved since, with a correction.
var scopeMeeting = sitting{175, []minuted{
	{"10:00", opens},
	{"10:01", present(model.Present, chair, viceChair, "Cllr Beth Langley", "Cllr Imran Qureshi", "Cllr Dilys Morgan",
		"Cllr Peter Hallam", "Cllr Jack Treadwell", coOpted, "Helen Marsh", "Priya Kapoor")},
	{"10:01", present(model.Apologies, "Cllr Nuala Byrne")},
	{"10:02", notes("The Chair welcomed members to the first meeting. Apologies were received from Cllr Byrne.")},
	{"10:03", takes(2)},
	{"10:03", notes("No interests were declared.")},
	{"10:04", takes(3)},
	{"10:05", notes("The Scrutiny Officer introduced the draft scope, which had been talked through with the Cabinet Member and the Director the week before.")},
	{"10:14", asks("Cllr Qureshi", "whether verges counted as pavements.")},
	{"10:15", replies("Priya Kapoor", "They did wherever the council looked after them, which was on all but two roads.")},
	{"10:22", notes("Members asked that a school street be judged together with the streets around it, so that traffic which has only moved is seen.")},
	{"10:31", asks("Mrs Whitfield", "how many requests for an order were waiting.")},
	{"10:32", says(model.Promised, "Priya Kapoor", "to tell the panel how many requests wait, and for how long, once the log has been counted.")},
	{"10:40", resolves("that the scope of the review be agreed.")},
	{"10:43", resolves("that residents' permits and parking charges be left to the Resources Panel.")},
	{"10:45", takes(4)},
	{"10:47", notes("Members would rather see streets than slides, and asked for a walk with the people who use them.")},
	{"10:55", says(model.Agreed, "", "that evidence be taken in private session, and findings be talked over one line of enquiry at a time.")},
	{"11:02", says(model.Suggested, "Cllr Treadwell", "that schools which said no to a school street be heard as well.")},
	{"11:05", takes(5)},
	{"11:06", notes("The panel would meet as a whole when the evidence was far enough to be weighed.")},
	{"11:08", closes},
}}
