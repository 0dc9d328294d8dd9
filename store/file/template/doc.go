// Package template reads the Word file, .docx or .dotx, that a council's papers
// take their look from: styles, theme, page, headers, footers and pictures, and
// the text around its placeholders. What says who wrote it and how (authors,
// comments, tracked changes, properties), what leads outside of the file and
// what runs is left behind. It knows WordprocessingML and how a template is put
// together, and nothing of reviews; store/file/docx writes with what it read.
package template
