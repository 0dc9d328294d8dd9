package doctor

import "strconv"

// colourWord names a fill.
func colourWord(fill string) string {
	if h := hue(fill); h != "" {
		return h
	}
	return "Coloured"
}

// hue names the light of a traffic light that a fill is, or nothing: greys,
// pale backgrounds and house colours say nothing.
func hue(fill string) string {
	n, err := strconv.ParseUint(fill, 16, 32)
	if err != nil || len(fill) != 6 {
		return ""
	}
	r, g, b := int(n>>16), int(n>>8&0xff), int(n&0xff)
	most, least := max(r, g, b), min(r, g, b)
	if most-least < 60 || most < 90 {
		return ""
	}
	degrees := 0
	switch most {
	case r:
		degrees = 60 * (g - b) / (most - least)
	case g:
		degrees = 120 + 60*(b-r)/(most-least)
	default:
		degrees = 240 + 60*(r-g)/(most-least)
	}
	switch degrees = (degrees + 360) % 360; {
	case degrees < 20 || degrees >= 340:
		return "Red"
	case degrees < 65:
		return "Amber"
	case degrees >= 80 && degrees < 165:
		return "Green"
	}
	return ""
}
