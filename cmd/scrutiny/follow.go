package main

import (
	"bufio"
	"context"
	"fmt"
	"net"

	"council/scrutiny/model/slide"
)

// lineBuffer holds any usual slide.
const lineBuffer = 64 << 10

// follower is the second screen's end of the line. One goroutine at a time
// calls it.
type follower struct {
	places []string
	conn   net.Conn
	in     *bufio.Reader
}

func newFollower(places []string) *follower { return &follower{places: places} }

// Next waits for the next picture. Where the program is not there, or goes away,
// it says so at once; asked again, it looks for it anew.
func (f *follower) Next(ctx context.Context) (slide.Slide, error) {
	if f.conn == nil {
		conn, err := findProgram(ctx, f.places)
		if err != nil {
			return slide.Slide{}, err
		}
		f.conn, f.in = conn, bufio.NewReaderSize(conn, lineBuffer)
	}
	conn := f.conn
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	s, err := readSlide(f.in)
	if err != nil {
		_ = conn.Close()
		f.conn = nil
		return slide.Slide{}, fmt.Errorf("the program has gone: %w", err)
	}
	return s, nil
}
