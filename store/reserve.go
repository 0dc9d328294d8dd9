package store

import "os"

// reserveSize is the room set aside for the time after the disk is full: some
// 670 more edits fit in.
const reserveSize = 512 << 10

// reserve keeps the pages behind those in use allocated, so that commits go
// on for a while on a full disk, and notices when it can no longer do so.
type reserve struct {
	file *os.File
	path string
	upTo int64 // allocated up to here
	used bool  // the disk had no room for more
}

func (r *reserve) open(path string, f *os.File, highWater int64) {
	*r = reserve{file: f, path: path}
	r.extend(highWater)
}

// grown is told how much of the file is in use after each commit.
func (r *reserve) grown(highWater int64) {
	const step = 64 << 10 // not at each commit: it is a system call more
	if r.file != nil && (r.used || highWater+reserveSize >= r.upTo+step) {
		r.extend(highWater)
	}
}

func (r *reserve) extend(highWater int64) {
	err := r.allocate(highWater)
	r.used = DiskFull(err)
	if err == nil {
		r.upTo = highWater + reserveSize
	}
}

func (r *reserve) close() {
	if r.file != nil {
		r.release()
	}
	r.file = nil
}
