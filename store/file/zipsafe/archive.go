// Package zipsafe opens the zip files that Word and Excel write, after looking
// whether they are what they say: no bombs, no encryption, no names that lead
// elsewhere. Nothing is ever written to disk. It knows nothing of documents or
// sheets; its errors are sentences about "it", the file, for a reader to put
// the file's name in front.
package zipsafe

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"council/scrutiny/store/file/xmlscan"
)

// Limits is how much of a file is read.
type Limits struct {
	File     int64 // bytes of the file
	Unzipped int64 // bytes of all parts together
	Part     int64 // bytes of one part
	Parts    int   // number of parts
}

// MB is the unit in which limits are given and told.
const MB = 1 << 20

// Standard is what a plan with pictures stays well below.
func Standard() Limits {
	return Limits{File: 16 * MB, Unzipped: 64 * MB, Part: 32 * MB, Parts: 1000}
}

// What an archive is refused for, besides its size.
var (
	ErrDamaged   = errors.New("it is damaged or cut off: open it in the program it came from, save it again and use that")
	ErrEncrypted = errors.New("it is protected by a password: save it without one and use that")
	ErrNames     = errors.New("it holds two parts of one name or a part whose name leads out of the file, so it was not written by Word or Excel: save it again there and use that")
)

// Archive is an open zip file in memory.
type Archive struct {
	limits Limits
	names  []string
	files  map[string]*zip.File // by lower-case name
	read   int64                // bytes unzipped so far
}

// Open looks through a zip file's directory and refuses what is not safe to
// read. Parts are unzipped by Part only.
func Open(data []byte, limits Limits) (*Archive, error) {
	if int64(len(data)) > limits.File {
		return nil, fmt.Errorf("it is larger than %d MB: copy what you need into a new file and use that", limits.File/MB)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, ErrDamaged
	}
	if len(r.File) > limits.Parts {
		return nil, fmt.Errorf("it holds more than %d parts: copy what you need into a new file and use that", limits.Parts)
	}
	a := &Archive{limits: limits, files: make(map[string]*zip.File, len(r.File))}
	var total uint64
	for _, f := range r.File {
		if err := a.add(f); err != nil {
			return nil, err
		}
		total += min(f.UncompressedSize64, uint64(limits.Unzipped)+1)
		if total > uint64(limits.Unzipped) {
			return nil, a.tooLarge()
		}
	}
	return a, nil
}

// add enters one file of the directory.
func (a *Archive) add(f *zip.File) error {
	name := strings.ReplaceAll(f.Name, `\`, "/")
	if strings.HasSuffix(name, "/") && f.UncompressedSize64 == 0 {
		return nil // a folder
	}
	switch {
	case f.Flags&1 != 0:
		return ErrEncrypted
	case !fs.ValidPath(name) || strings.ContainsAny(name, ":\x00"):
		return ErrNames
	case f.UncompressedSize64 > uint64(a.limits.Part):
		return a.partTooLarge(name)
	}
	key := strings.ToLower(name)
	if _, twice := a.files[key]; twice {
		return ErrNames
	}
	a.files[key] = f
	a.names = append(a.names, name)
	return nil
}

// Names are the names of all parts, in the order of the file.
func (a *Archive) Names() []string { return a.names }

// Has says whether there is a part of a name; case does not count.
func (a *Archive) Has(name string) bool {
	_, ok := a.files[key(name)]
	return ok
}

// Part unzips one part. A part that is not there gives fs.ErrNotExist.
func (a *Archive) Part(name string) ([]byte, error) {
	f, ok := a.files[key(name)]
	if !ok {
		return nil, fmt.Errorf("its part %s is missing: %w", name, fs.ErrNotExist)
	}
	rc, err := f.Open()
	if err != nil {
		return nil, ErrDamaged
	}
	defer func() { _ = rc.Close() }()
	// The directory may lie about sizes, so what comes out is counted too.
	limit := min(a.limits.Part, a.limits.Unzipped-a.read)
	var out bytes.Buffer
	out.Grow(int(min(f.UncompressedSize64, uint64(limit))) + bytes.MinRead)
	n, err := out.ReadFrom(io.LimitReader(rc, limit+1))
	a.read += n
	switch {
	case n > a.limits.Part:
		return nil, a.partTooLarge(name)
	case n > limit:
		return nil, a.tooLarge()
	case err != nil:
		return nil, ErrDamaged
	}
	return out.Bytes(), nil
}

// XML unzips one part and checks that it is safe XML no deeper than maxDepth.
func (a *Archive) XML(name string, maxDepth int) ([]byte, error) {
	data, err := a.Part(name)
	if err != nil {
		return nil, err
	}
	if err := CheckXML(data, maxDepth); err != nil {
		return nil, fmt.Errorf("part %s: %w", name, err)
	}
	return data, nil
}

// CheckXML says whether data is whole XML without document type and entities
// and with elements nested no deeper than maxDepth.
func CheckXML(data []byte, maxDepth int) error {
	return Refuse(xmlscan.Check(data, maxDepth))
}

// Refuse adds to an error of xmlscan what a person can do about it.
func Refuse(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w: open it in the program it came from, save it again and use that", err)
}

func (a *Archive) tooLarge() error {
	return fmt.Errorf("it unzips to more than %d MB: copy what you need into a new file and use that", a.limits.Unzipped/MB)
}

func (a *Archive) partTooLarge(name string) error {
	return fmt.Errorf("its part %q unzips to more than %d MB: copy what you need into a new file and use that", name, a.limits.Part/MB)
}

func key(name string) string {
	return strings.ToLower(strings.TrimPrefix(name, "/"))
}
