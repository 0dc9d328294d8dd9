package main

import (
	"context"
	"fmt"

	"council/scrutiny/model"
	sending "council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/simulate"
)

// cameBack has the sample's tracker sent to its leads, and the file of one of
// them back, filled in. In the meantime the officer changed a date of it, too.
func (o *office) cameBack(d *desk) (*desk, error) {
	sent, files := simulate.Sent(d.review, timetable.DayOf(heldAt))
	lead := model.NewDirectory(d.review).Find("VJ")
	if lead == nil || files[lead.Label()] == nil {
		return nil, fmt.Errorf("nothing is sent to VJ, whose file the picture shows")
	}
	file := files[lead.Label()]
	simulate.Fill(file, "Walk and map", "Timetable", "15 December 2026")
	simulate.Fill(file, "Walk and map", sending.PositionColumn, "Thirty-one of the forty streets are walked; the rest follow before Christmas.")
	simulate.Fill(file, "Bring the cameras", sending.PositionColumn, "Two of the four are at the new standard, the third is ordered.")
	simulate.Fill(file, "Bring the cameras", sending.RatingColumn, "Green")
	simulate.Fill(file, "Count traffic", "Action", "Count traffic in the streets around each school street before it opens and a year afterwards.")
	simulate.AddRow(file, "Publish the map of collisions, with the date of the last one")
	o.Files["Sent back/"+file.Name] = file
	changes := []model.Change{sent}
	for a := range d.review.Actions() {
		if a.When.Words == "31 October 2026" {
			changes = append(changes, model.Set{IDs: []model.ID{a.ID}, Values: []model.Value{{Field: "timetable", Text: "30 November 2026"}}})
		}
	}
	for _, c := range changes {
		if _, _, err := d.Change(context.Background(), d.review, c); err != nil {
			return nil, err
		}
	}
	return d, nil
}
