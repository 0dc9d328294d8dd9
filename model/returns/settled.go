package returns

import (
	"hash/fnv"
	"strconv"
	"strings"
)

// mark names a change of a row by what came back, so that it is known when the
// same file comes back again, whatever was made of it.
func (r Row) mark(c Change) string {
	h := fnv.New64a()
	for _, s := range []string{strconv.FormatUint(uint64(r.Action), 10), strconv.Itoa(int(c.What)), c.Field, strings.ToLower(c.Label), canon(c.There), canon(c.Reason), c.content} {
		_, _ = h.Write([]byte(s)) // a hash takes anything
		_, _ = h.Write([]byte{0})
	}
	return strconv.FormatUint(h.Sum64(), 36)
}
