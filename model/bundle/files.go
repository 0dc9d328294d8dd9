package bundle

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"council/scrutiny/model"
)

// File is a source file that the book keeps, and that the review or its history
// refers to. Its bytes are there only where they were asked for.
type File struct {
	Name  string `json:"name"`
	Size  int64  `json:"size"`
	Sum   string `json:"sha256"`
	Bytes []byte `json:"bytes,omitempty"` // in base64
}

// filesOf lists the kept files of a review and of its history, each once.
func filesOf(r *model.Review, history []*model.Entry) ([]File, error) {
	var all []File
	seen := map[model.Checksum]bool{}
	add := func(rec model.Record) {
		if rec == nil {
			return
		}
		files := slices.Clone(model.FilesOf(rec))
		if info, ok := rec.(*model.Info); ok {
			files = append(files, info.Look) // the Word file that papers look like
		}
		for _, f := range files {
			if f.Kept() && !f.Sum.IsZero() && !seen[f.Sum] {
				seen[f.Sum] = true
				all = append(all, File{Name: f.Name, Size: f.Size, Sum: f.Sum.String()})
			}
		}
	}
	add(r.Info())
	for _, h := range r.Files() {
		add(h.Record)
	}
	for _, e := range history {
		for _, t := range e.Touched {
			if t.Kind != model.KindEvidence && t.Kind != model.KindInfo {
				continue
			}
			before, after, err := t.Records()
			if err != nil {
				return nil, err
			}
			add(before)
			add(after)
		}
	}
	return all, nil
}

// WriteFiles writes the bundle with the bytes of its files, one after another:
// copied writes those of one.
func (b *Bundle) WriteFiles(w io.Writer, copied func(model.Checksum, io.Writer) error) error {
	bare := *b
	bare.Files = nil
	var head bytes.Buffer
	if err := bare.Write(&head); err != nil {
		return err
	}
	out := &stickyWriter{w: w}
	out.write(bytes.TrimSuffix(head.Bytes(), []byte("\n}\n")))
	out.write([]byte(",\n \"files\": ["))
	for i, f := range b.Files {
		sum, err := model.ParseChecksum(f.Sum)
		if err != nil {
			return err
		}
		line, err := json.Marshal(File{Name: f.Name, Size: f.Size, Sum: f.Sum})
		if err != nil {
			return fmt.Errorf("write the name of a file as JSON: %w", err)
		}
		if i > 0 {
			out.write([]byte(","))
		}
		out.write([]byte("\n  "))
		out.write(bytes.TrimSuffix(line, []byte("}")))
		out.write([]byte(`,"bytes":"`))
		enc := base64.NewEncoder(base64.StdEncoding, out)
		if err := copied(sum, enc); err != nil {
			return err
		}
		if err := enc.Close(); err != nil {
			return fmt.Errorf("write the bundle: %w", err)
		}
		out.write([]byte(`"}`))
	}
	out.write([]byte("\n ]\n}\n"))
	if out.err != nil {
		return fmt.Errorf("write the bundle: %w", out.err)
	}
	return nil
}

// stickyWriter keeps the first error.
type stickyWriter struct {
	w   io.Writer
	err error
}

func (s *stickyWriter) write(b []byte) { _, _ = s.Write(b) }

func (s *stickyWriter) Write(b []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	var n int
	n, s.err = s.w.Write(b)
	return n, s.err
}

// decode reads the members of a bundle.
func (b *Bundle) decode(in *meter) error {
	dec := json.NewDecoder(in)
	err := members(dec, func(key string) error {
		switch key {
		case "scrutiny":
			return into(dec, &b.Scrutiny)
		case "schema":
			return into(dec, &b.Schema)
		case "form":
			return into(dec, &b.Form)
		case "exported":
			return into(dec, &b.Exported)
		case "sum":
			return into(dec, &b.Sum)
		case "review":
			b.Review = &Review{}
			return b.Review.decode(dec)
		case "files":
			return b.decodeFiles(in, dec, nil)
		}
		return skip(dec)
	})
	if err != nil {
		return err
	}
	if _, err := dec.Token(); err != io.EOF { //nolint:errorlint // the decoder returns it as it is
		return notWhole(fmt.Errorf("something stands behind its end"))
	}
	return nil
}

// decodeFiles reads the files. They are held to their checksums and given to
// keep, one at a time, so that they need little memory; keep may be nil.
func (b *Bundle) decodeFiles(in *meter, dec *json.Decoder, keep func(model.Content) error) error {
	left := in.left
	defer func() { in.allow(left) }()
	return each(dec, func() error {
		in.allow(fileRoom())
		return b.decodeFile(dec, keep)
	})
}

func (b *Bundle) decodeFile(dec *json.Decoder, keep func(model.Content) error) error {
	var f File
	if err := into(dec, &f); err != nil {
		return err
	}
	sum, err := model.ParseChecksum(f.Sum)
	if err != nil || f.Bytes != nil && model.SumOf(f.Bytes) != sum {
		return fmt.Errorf("the file %q in it does not have its checksum: %w", f.Name, ErrAltered)
	}
	if f.Bytes != nil && keep != nil {
		if err := keep(model.Content{Sum: sum, Bytes: f.Bytes}); err != nil {
			return err
		}
	}
	f.Bytes = nil
	b.Files = append(b.Files, f)
	return nil
}

// Named returns the file of the bundle with a checksum.
func (b *Bundle) Named(sum model.Checksum) model.File {
	for _, f := range b.Files {
		if f.Sum == sum.String() {
			return model.File{Name: f.Name, Size: f.Size, Sum: sum}
		}
	}
	return model.File{Sum: sum}
}
