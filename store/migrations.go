package store

// migrations bring a book from one version of its layout to the next: the
// first from 1 to 2, and so on. Only ever append; a released one is never
// changed. Each comes with a book of its old version in testdata.
func migrations() []migration {
	return []migration{}
}
