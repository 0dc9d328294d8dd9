// Package text writes a document as plain text of 80 columns, for mails and for
// those who keep their papers as text, and reads plain text that people bring:
// its paragraphs, its lists, and what is marked as a heading. The package knows
// documents and nothing of reviews.
package text
