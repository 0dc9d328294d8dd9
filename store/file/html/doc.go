// Package html writes a document as one web page that anyone can read: with a
// screen reader, on a phone, in the dark, on paper. The page asks for nothing
// from elsewhere and runs no script, and its content policy says so. The
// package knows documents and nothing of reviews.
package html
