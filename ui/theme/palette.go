package theme

// ink is a colour as designed: for rich terminals, and which of the sixteen
// stands for it on poor ones.
type ink struct {
	rgb     uint32
	sixteen uint8
}

// palette is what a theme is made of: surfaces, what is written on them, one
// accent, and the colours of warnings.
type palette struct {
	base, text, quiet, strong, rule   ink
	accent, onAccent                  ink
	warning, danger, good             ink
	bar, barText, barQuiet, barStrong ink
	panel, field, fieldFocus          ink
	selected, onSelected              ink
	idle, onIdle                      ink
	alarm, onAlarm, live, onLive      ink
}

const (
	black, red, green, yellow, blue, magenta, cyan, silver = 0, 1, 2, 3, 4, 5, 6, 7
	brightRed, brightGreen, brightYellow, brightCyan       = 9, 10, 11, 14
	white                                                  = 15
)

func palettes() map[Name]palette {
	return map[Name]palette{
		Dark: {
			base: ink{0x15181e, black}, text: ink{0xd5d9e0, silver}, quiet: ink{0xa3acba, silver},
			strong: ink{0xf5f7fa, white}, rule: ink{0x8a93a2, silver},
			accent: ink{0x7fbfff, brightCyan}, onAccent: ink{0x0b1a2a, black},
			warning: ink{0xf2bd4b, brightYellow}, danger: ink{0xff8f7a, brightRed}, good: ink{0x5fd3a4, brightGreen},
			bar: ink{0x232936, blue}, barText: ink{0xd5d9e0, white}, barQuiet: ink{0xa7b0be, white}, barStrong: ink{0xffffff, white},
			panel: ink{0x1e232d, black}, field: ink{0x1f2530, black}, fieldFocus: ink{0x27344a, blue},
			selected: ink{0x213d60, cyan}, onSelected: ink{0xffffff, black},
			idle: ink{0x2a303c, silver}, onIdle: ink{0xe6e9ef, black},
			alarm: ink{0xffb38a, brightYellow}, onAlarm: ink{0x2a0f00, black},
			live: ink{0x5fd3a4, brightGreen}, onLive: ink{0x05271a, black},
		},
		Light: {
			base: ink{0xfdfdfb, white}, text: ink{0x1e232b, black}, quiet: ink{0x566070, black},
			strong: ink{0x080b10, black}, rule: ink{0x5f6876, black},
			accent: ink{0x0a559e, blue}, onAccent: ink{0xffffff, white},
			warning: ink{0x824d00, magenta}, danger: ink{0xac2318, red}, good: ink{0x176639, black},
			bar: ink{0xe8ecf1, silver}, barText: ink{0x1e232b, black}, barQuiet: ink{0x4b5463, black}, barStrong: ink{0x000000, black},
			panel: ink{0xf2f4f7, silver}, field: ink{0xeff2f6, silver}, fieldFocus: ink{0xdcebfa, silver},
			selected: ink{0xcfe3f8, blue}, onSelected: ink{0x06121f, white},
			idle: ink{0xe3e7ed, silver}, onIdle: ink{0x1e232b, black},
			alarm: ink{0xac2318, red}, onAlarm: ink{0xffffff, white},
			live: ink{0x176639, blue}, onLive: ink{0xffffff, white},
		},
		HighContrast: {
			base: ink{0x000000, black}, text: ink{0xffffff, white}, quiet: ink{0xe4e4e4, silver},
			strong: ink{0xffffff, white}, rule: ink{0xd0d0d0, silver},
			accent: ink{0xffe14d, brightYellow}, onAccent: ink{0x000000, black},
			warning: ink{0xffd24d, brightYellow}, danger: ink{0xffa99a, brightRed}, good: ink{0x8dffc4, brightGreen},
			bar: ink{0x000000, black}, barText: ink{0xffffff, white}, barQuiet: ink{0xe4e4e4, silver}, barStrong: ink{0xffffff, white},
			panel: ink{0x000000, black}, field: ink{0x1c1c1c, black}, fieldFocus: ink{0x00305f, blue},
			selected: ink{0xffe14d, brightYellow}, onSelected: ink{0x000000, black},
			idle: ink{0xffffff, white}, onIdle: ink{0x000000, black},
			alarm: ink{0xffa99a, brightRed}, onAlarm: ink{0x000000, black},
			live: ink{0x8dffc4, brightGreen}, onLive: ink{0x000000, black},
		},
	}
}
