package docx

import (
	"errors"
	"fmt"
)

// What is read of a file. Real trackers stay far below; a file that does not
// was made to exhaust the reader, or is no tracker.
const (
	maxDepth     = 256    // of elements in a part
	maxSpan      = 63     // grid columns under one cell, as in Word
	maxColumns   = 256    // of a table
	maxRows      = 20_000 // of all tables together
	maxCells     = 200_000
	maxCellUnits = 32_767 // UTF-16 units in a cell
	maxBaseStyle = 32     // styles that a style builds upon
	maxPassages  = 20_000 // with something in them
	maxNesting   = 40     // tables, text boxes and cells inside each other
)

var (
	errNoDocument = errors.New("it holds no Word document: save it as .docx in Word and use that")
	errRows       = fmt.Errorf("its tables have more than %d rows: split it into several files", maxRows)
	errCells      = fmt.Errorf("its tables have more than %d cells: split it into several files", maxCells)
	errPassages   = fmt.Errorf("it has more than %d paragraphs: copy what you need into a new file and use that", maxPassages)
	errNesting    = errors.New("its tables and text boxes are nested too deeply: take the inner tables out and use that")
)

func tooManyColumns(place string) error {
	return fmt.Errorf("%s has more than %d columns: remove those that are not needed", place, maxColumns)
}

func cellTooLong(place string) error {
	return fmt.Errorf("%s holds a cell of more than %d characters: move that text out of the table", place, maxCellUnits)
}
