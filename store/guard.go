package store

import (
	"fmt"
	"runtime/debug"
)

// faultError is a panic out of bbolt or a fault in the memory map, made an
// error. The database behind it must not be used again: its locks may be held.
type faultError struct{ value any }

func (e *faultError) Error() string {
	return fmt.Sprintf("the book's file changed underneath: %v", e.value)
}

// guard runs what touches the memory map. When the file is shortened by
// another program, reading the map is a fault that would end the program;
// here it becomes an error of this call.
func guard(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = &faultError{value: p}
		}
	}()
	return fn()
}
