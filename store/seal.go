package store

import (
	"encoding/binary"
	"hash/crc32"
)

// A sealed value is its CRC-32C, then the bytes. The sum covers the bucket
// and the key too, so that a value which turns up in another place is noticed.
const sealSize = 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func sum(bucket string, key, value []byte) uint32 {
	// The bucket's first letter is enough: no two begin alike but the rows
	// and the reviews, whose keys differ in length.
	c := crc32.Update(uint32(bucket[0]), castagnoli, key)
	return crc32.Update(c, castagnoli, value)
}

// seal makes the stored form of a value.
func seal(bucket string, key, value []byte) []byte {
	b := make([]byte, sealSize, sealSize+len(value))
	binary.LittleEndian.PutUint32(b, sum(bucket, key, value))
	return append(b, value...)
}

// unseal returns the value within a stored form, which it shares memory
// with, and whether it is what was put there.
func unseal(bucket string, key, stored []byte) ([]byte, bool) {
	if len(stored) < sealSize {
		return nil, false
	}
	value := stored[sealSize:]
	return value, binary.LittleEndian.Uint32(stored) == sum(bucket, key, value)
}

// sealNumber and unsealNumber do the same for a revision.
func sealNumber(bucket string, key []byte, n uint64) []byte {
	return seal(bucket, key, binary.BigEndian.AppendUint64(nil, n))
}

func unsealNumber(bucket string, key, stored []byte) (uint64, bool) {
	value, ok := unseal(bucket, key, stored)
	if !ok || len(value) != 8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(value), true
}
