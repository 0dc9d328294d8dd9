package doctor

import "strconv"

// colourWord names a fill.
func colourWord(fill string) string {
	if h := hue(fill); h != "" {
		return h
	}
	if degrees, ok := onWheel(fill); ok && degrees >= 190 && degrees < 255 {
		return "Blue"
	}
	return "Coloured"
}

// hue names the light of a traffic light that a fill is, or nothing: greys,
// pale backgrounds and house colours say nothing.
func hue(fill string) string {
	degrees, ok := onWheel(fill)
	switch {
	case !ok:
	case degrees < 20 || degrees >= 340:
		return "Red"
	case degrees < 65:
		return "Amber"
	case degrees >= 80 && degrees < 165:
		return "Green"
	}
	return ""
}

// onWheel returns where on the colour wheel a fill is, in degrees from red, if
// there is enough colour in it to tell.
func onWheel(fill string) (degrees int, ok bool) {
	n, err := strconv.ParseUint(fill, 16, 32)
	if err != nil || len(fill) != 6 {
		return 0, false
	}
	r, g, b := int(n>>16), int(n>>8&0xff), int(n&0xff)
	most, least := max(r, g, b), min(r, g, b)
	if most-least < 40 || most < 90 { // Excel’s “Good” is 41 apart
		return 0, false
	}
	switch most {
	case r:
		degrees = 60 * (g - b) / (most - least)
	case g:
		degrees = 120 + 60*(b-r)/(most-least)
	default:
		degrees = 240 + 60*(r-g)/(most-least)
	}
	return (degrees + 360) % 360, true
}
