package sqlitestore

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// applicationID marks a SQLite file as chronograph's: "chgr".
const applicationID = 0x63686772

// finding is what stands at the path of a store.
type finding int

const (
	nothing finding = iota // no file, or an empty one
	ours
)

const (
	magic         = "SQLite format 3\x00"
	headerSize    = 100
	atUserVersion = 60
	atAppID       = 68
)

// inspect looks at the first bytes of a file without opening it as a database,
// so that what is not a store stays as it was, byte for byte.
func inspect(path string) (finding, error) {
	header, err := readHeader(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nothing, nil
	case err != nil:
		return nothing, err
	case len(header) == 0:
		return nothing, nil
	case !strings.HasPrefix(string(header), magic) || len(header) < headerSize:
		return nothing, driver.NotAStore(path, "it is no database")
	case binary.BigEndian.Uint32(header[atAppID:]) != applicationID:
		return nothing, driver.NotAStore(path, "it is a database of something else")
	}
	if version := int(binary.BigEndian.Uint32(header[atUserVersion:])); version > driver.Version {
		return nothing, driver.NewerStore(path, version)
	}
	return ours, nil
}

func readHeader(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	if info.IsDir() {
		return nil, driver.NotAStore(path, "it is a folder")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer file.Close()
	header := make([]byte, headerSize)
	n, err := io.ReadFull(file, header)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, unreadable(path, err)
	}
	return header[:n], nil
}

func unreadable(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return schema.Errorf(schema.BadStore, "can't be read").At(path, 0).Because(err)
}
