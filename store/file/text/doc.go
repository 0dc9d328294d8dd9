// Package text writes a document as plain text of 80 columns, for mails and for
// those who keep their papers as text. The package knows documents and nothing
// of reviews.
package text
