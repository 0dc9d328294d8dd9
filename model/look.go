package model

// SetLook makes the papers of a review take their look from a Word file of the
// council's own, which the book keeps; the zero File is the program's own look.
type SetLook struct {
	File    File
	Content []byte
}

func (c SetLook) apply(w *work) (string, error) {
	if c.File == (File{}) {
		w.info().Look = File{}
		return "took the council’s own look off the papers", nil
	}
	f := c.File
	var err error
	if f.Name, err = fileName(f.Name); err != nil {
		return "", err
	}
	if len(c.Content) == 0 {
		return "", rejectf("look", "%s is empty: choose the Word file that papers are to take their look from", f.Name)
	}
	if len(c.Content) > MaxFile {
		return "", rejectf("look", "%s has more than %d MB, the most that a book keeps of a file", f.Name, MaxFile>>20)
	}
	f.Size, f.Sum, f.Place = int64(len(c.Content)), SumOf(c.Content), ""
	w.files = append(w.files, Content{Sum: f.Sum, Bytes: c.Content})
	w.info().Look = f
	return "gave the papers the council’s own look", nil
}

func formatFile(f File) string {
	if f == (File{}) {
		return ""
	}
	return formatFiles([]File{f})
}

func parseFile(s string) (File, error) {
	files, err := parseFiles(s)
	if err != nil || len(files) == 0 {
		return File{}, err
	}
	return files[0], nil
}
