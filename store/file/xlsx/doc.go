// Package xlsx reads and writes Excel workbooks. Reading takes the sheets' XML
// itself, behind the checks of zipsafe, and gives every sheet as a table with
// the texts that a person in the United Kingdom sees, hidden parts among them;
// writing makes a workbook from a document's tables, of the same bytes every
// time. It knows nothing of reviews: intake makes sense of what it read, and
// reports make what it writes.
package xlsx

// What one workbook may hold. More is refused in words.
const (
	maxRows       = 20_000 // of a sheet with something in them, below the first
	maxRowNumber  = 1 << 20
	maxColumns    = 256
	maxCells      = 200_000 // with something in them, in all sheets
	maxGrid       = 600_000 // cells of all tables, the empty ones too
	maxCell       = 32_767  // characters, as Excel counts them
	maxMerges     = 10_000
	maxSheets     = 200
	maxStrings    = 64 << 20 // bytes of shared strings times their references
	maxDepth      = 64
	maxGap        = 20 // blank rows that are kept where a sheet has more
	maxComments   = 5_000
	maxStyles     = 65_536
	maxHyperlinks = 50_000
)
