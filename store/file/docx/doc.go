// Package docx reads and writes Word files. Read gives what stands in a file,
// in its order, as an intake.Source; Write makes a file from a document. It
// knows WordprocessingML and nothing of reviews: which column means what is
// the intake's business, what is said in a report the report's. It follows no
// link, opens nothing beside the bytes it is given, and writes to no disk.
package docx
