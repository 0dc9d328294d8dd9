//go:build !unix

package terminal

// Read is only called where Bubble Tea finds no console to read: it passes
// through what there is.
func (in *Input) Read(p []byte) (int, error) {
	return in.file.Read(p) //nolint:wrapcheck // Bubble Tea wraps what its reader returns.
}
