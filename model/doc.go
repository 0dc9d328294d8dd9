// Package model holds a scrutiny review: its kinds of record, the rules of
// practice that bind them, and the one door through which they change, Apply.
// It does no input or output, reads no clock and starts no goroutine; a
// published *Review is never changed again.
package model
