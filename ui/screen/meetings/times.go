package meetings

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// timesForm asks when somebody was in the room and in the chair, as hours and
// minutes.
func timesForm(h screen.Host, a *model.Attendee) screen.Layer {
	c := clockface{zone: h.Now().Location()}
	if m, ok := h.Review().Find(first(a.Meeting)).(*model.Meeting); ok {
		c.opened, c.closed = m.OpenedAt, m.ClosedAt
	}
	if c.closed.IsZero() {
		c.closed = h.Now()
	}
	c.learn(a.Stays)
	c.learn(a.Chaired)
	const help = "Such as 14:00-15:10, 15:30-  where an open end is until the end of the meeting. Empty: "
	fields := []record.FormField{
		{Key: "stays", Label: "In the room", Value: c.write(a.Stays), Help: help + "from beginning to end."},
		{Key: "chaired", Label: "In the chair", Value: c.write(a.Chaired), Help: help + "never, or the whole time if the chair."},
	}
	check := func(typed string) string {
		_, err := c.read(typed)
		if err != nil {
			return err.Error()
		}
		return ""
	}
	return record.NewQuestion(h, "Times of "+text.OneLine(a.Name), fields, func(v map[string]string) model.Change {
		stays, _ := c.read(v["stays"]) // both were checked
		chaired, _ := c.read(v["chaired"])
		return model.CorrectTimes{ID: a.ID, Stays: stays, Chaired: chaired}
	}).Check("stays", check).Check("chaired", check).Draft("times:" + keyOf(a.ID))
}

// clockface reads and writes times of a meeting as hours and minutes. A time
// that it wrote is read back to its second.
type clockface struct {
	zone           *time.Location
	opened, closed time.Time
	known          []time.Time
}

func (c *clockface) learn(stays []model.Stay) {
	for _, st := range stays {
		c.known = append(c.known, st.Arrived, st.Left)
	}
}

func (c clockface) write(stays []model.Stay) string {
	var parts []string
	for _, st := range stays {
		left := ""
		if !st.Left.IsZero() {
			left = st.Left.In(c.zone).Format("15:04")
		}
		parts = append(parts, st.Arrived.In(c.zone).Format("15:04")+"-"+left)
	}
	return strings.Join(parts, ", ")
}

var stretch = regexp.MustCompile(`^(\d{1,2})[:.](\d{2})\s*(?:-|–|to)\s*(?:(\d{1,2})[:.](\d{2}))?$`)

// read returns the stretches of time that were typed.
func (c clockface) read(typed string) ([]model.Stay, error) {
	var stays []model.Stay
	for part := range strings.SplitSeq(typed, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		m := stretch.FindStringSubmatch(part)
		if m == nil {
			return nil, fmt.Errorf("“%s” is no stretch of time: write 14:00-15:10, or 14:05- where it has no end", part)
		}
		arrived, err := c.at(m[1], m[2])
		if err != nil {
			return nil, err
		}
		st := model.Stay{Arrived: arrived}
		if m[3] != "" {
			if st.Left, err = c.at(m[3], m[4]); err != nil {
				return nil, err
			}
		}
		stays = append(stays, st)
	}
	return stays, nil
}

// at returns the time of the meeting that hours and minutes mean: of the day
// after where the meeting went on past midnight.
func (c clockface) at(hours, minutes string) (time.Time, error) {
	clock, err := time.Parse("15:04", hours+":"+minutes)
	if err != nil {
		return time.Time{}, fmt.Errorf("there is no such time as %s:%s", hours, minutes)
	}
	day := c.opened.In(c.zone)
	at := time.Date(day.Year(), day.Month(), day.Day(), clock.Hour(), clock.Minute(), 0, 0, c.zone)
	if next := at.AddDate(0, 0, 1); at.Before(c.opened.Truncate(time.Minute)) && !next.After(c.closed) {
		at = next
	}
	for _, known := range c.known {
		if !known.IsZero() && known.Truncate(time.Minute).Equal(at) {
			return known, nil
		}
	}
	return at, nil
}
