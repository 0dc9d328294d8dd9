// Package terminal is what stands between the terminal and Bubble Tea's reading
// of it. It owns the bytes that a terminal sends: it keeps sequences and
// characters whole, takes pastes out as one message each, keeps the terminal's
// answers from being typed at the program, and hands each to whoever asked. It
// also knows what a burst of keys is.
//
// It must not know what a key means to the program, what a screen is, or which
// theme follows from a background.
package terminal
