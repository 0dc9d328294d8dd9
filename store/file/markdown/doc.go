// Package markdown writes a document as GitHub-flavoured Markdown, for those
// who keep their papers as text. Nothing in a document's texts becomes markup.
// The package knows documents and nothing of reviews.
package markdown
