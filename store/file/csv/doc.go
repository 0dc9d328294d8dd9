// Package csv reads and writes comma-separated files as spreadsheets make and
// take them. Reading finds out the encoding and the separator, keeps blank and
// ragged rows, and changes no cell but for what prose.Clean does; writing puts
// out what Excel opens without being asked, with cells guarded that it would
// take for formulas. It knows nothing of reviews: intake makes sense of what it
// read, and reports make what it writes.
package csv

// What one file may hold. More is refused in words.
const (
	maxRows    = 20_000 // below a header row
	maxColumns = 256
	maxCells   = 200_000
	maxFields  = 16_384 // of a line, which is as many columns as Excel has
	maxCell    = 32_767 // characters, as Excel counts them
	maxFile    = 16 << 20
)
