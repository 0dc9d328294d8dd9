package main

import (
	"os"
	"syscall"
)

// peak returns the most memory, in bytes, that a process that has ended held.
func peak(s *os.ProcessState) int64 {
	if u, ok := s.SysUsage().(*syscall.Rusage); ok {
		return u.Maxrss << 10
	}
	return 0
}
