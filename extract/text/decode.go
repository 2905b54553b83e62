package text

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"chronograph/schema"
)

// Encodings lists the names that Decode knows.
var Encodings = []string{"utf-8", "utf-16", "windows-1258"}

// Decode returns raw as text, nothing normalised: a byte-order mark stays as
// U+FEFF, so that offsets count what is on disk. Without a name it reads UTF-8, and UTF-16 by its
// byte-order mark; "windows-1258" has to be asked for. It fails with Empty,
// Binary or BadEncoding, which says what the bytes look like, or with BadUsage for a name it does not know.
func Decode(raw []byte, encoding string) (string, error) {
	if len(bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\ufeff")))) == 0 {
		return "", schema.Errorf(schema.Empty, "there is no text in it")
	}
	switch strings.ToLower(encoding) {
	case "", "auto":
		return decodeUnicode(raw)
	case "utf-8", "utf8":
		return decodeUTF8(raw)
	case "utf-16", "utf16", "utf-16le", "utf-16be":
		return decodeUTF16(raw, strings.HasSuffix(strings.ToLower(encoding), "be") || bytes.HasPrefix(raw, []byte{0xFE, 0xFF}))
	case "windows-1258", "cp1258", "1258":
		return decode1258(raw)
	}
	return "", schema.Errorf(schema.BadUsage, "unknown encoding %q; allowed: %s", encoding, strings.Join(Encodings, ", "))
}

func decodeUnicode(raw []byte) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE, 0, 0}):
		return "", schema.Errorf(schema.BadEncoding, "UTF-32 is not read; save it as UTF-8")
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return decodeUTF16(raw, false)
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return decodeUTF16(raw, true)
	}
	return decodeUTF8(raw)
}

func decodeUTF8(raw []byte) (string, error) {
	if kind := binaryKind(raw); kind != "" {
		return "", schema.Errorf(schema.Binary, "not a text but %s", kind)
	}
	if !utf8.Valid(raw) {
		return "", notUTF8(raw)
	}
	return string(raw), nil
}

func decodeUTF16(raw []byte, bigEndian bool) (string, error) {
	if len(raw)%2 != 0 {
		return "", schema.Errorf(schema.BadEncoding, "UTF-16 that ends in the middle of a character")
	}
	order := unicode.LittleEndian
	if bigEndian {
		order = unicode.BigEndian
	}
	out, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(raw)
	if err != nil {
		return "", schema.Errorf(schema.BadEncoding, "not UTF-16").Because(err)
	}
	if bytes.IndexByte(out, 0) >= 0 {
		return "", schema.Errorf(schema.Binary, "not a text but binary data")
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(out, []byte("\ufeff")))) == 0 {
		return "", schema.Errorf(schema.Empty, "there is no text in it")
	}
	return string(out), nil
}

func decode1258(raw []byte) (string, error) {
	if kind := binaryKind(raw); kind != "" {
		return "", schema.Errorf(schema.Binary, "not a text but %s", kind)
	}
	out, err := charmap.Windows1258.NewDecoder().Bytes(raw)
	if err != nil {
		return "", schema.Errorf(schema.BadEncoding, "not Windows-1258").Because(err)
	}
	return string(out), nil
}

var signatures = []struct{ prefix, kind string }{
	{"%PDF-", "a PDF document"}, {"PK\x03\x04", "a ZIP or Office document"}, {"\xD0\xCF\x11\xE0", "an old Office document"}, {"{\\rtf", "an RTF document"},
	{"\x89PNG", "a picture"}, {"\xFF\xD8\xFF", "a picture"}, {"GIF8", "a picture"}, {"\x1F\x8B", "a gzip archive"}, {"\x7FELF", "a program"}, {"SQLite format 3\x00", "a database"},
}

// binaryKind says what raw is when it is no text, or "".
func binaryKind(raw []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(raw, []byte(s.prefix)) {
			return s.kind
		}
	}
	nul := bytes.IndexByte(raw, 0)
	switch {
	case nul < 0:
		return ""
	case bytes.Count(raw, []byte{0})*3 > len(raw):
		return "UTF-16 or UTF-32 without a byte-order mark, or binary data"
	}
	return "binary data"
}
