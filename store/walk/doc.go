// Package walk proves a bbolt file sound before anything maps it into memory.
//
// bbolt trusts every count and offset that it finds: on a damaged file it
// panics, loops or asks for gigabytes. This package reads the same pages with
// plain reads, bounds everything it reads, visits each page once, and hands
// the keys and values it passes to the caller, so that a book is checked and
// read in one pass. It owns the knowledge of bbolt's page format (version 2,
// little-endian) and must not know what the buckets mean; it never writes.
package walk
