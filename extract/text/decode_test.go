package text_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"chronograph/extract/text"
	"chronograph/schema"
)

const sample = "Hội nghị của các nước đã họp\r\nNgười phát ngôn nói việc này được một số nước hoan nghênh với những điều kiện của họ."

func TestDecodeKeepsEveryCodePoint(t *testing.T) {
	utf16 := func(e unicode.Endianness) []byte {
		b, err := unicode.UTF16(e, unicode.UseBOM).NewEncoder().Bytes([]byte(sample))
		require.NoError(t, err)
		return b
	}
	for name, raw := range map[string][]byte{
		"UTF-8": []byte(sample), "UTF-8 with mark": []byte("\ufeff" + sample), "NFD": []byte(norm.NFD.String(sample)),
		"UTF-16LE": utf16(unicode.LittleEndian), "UTF-16BE": utf16(unicode.BigEndian),
	} {
		got, err := text.Decode(raw, "")
		require.NoError(t, err, name)
		want := sample
		switch {
		case name == "NFD":
			want = norm.NFD.String(sample)
		case name != "UTF-8":
			want = "\ufeff" + sample
		}
		assert.Equal(t, want, got, name)
	}
}

// in1258 writes the tones as marks of their own.
func in1258(t *testing.T, s string) []byte {
	var out []byte
	for _, r := range norm.NFC.String(s) {
		if b, ok := charmap.Windows1258.EncodeRune(r); ok {
			out = append(out, b)
			continue
		}
		parts := []rune(norm.NFD.String(string(r)))
		tone, base := 1, norm.NFC.String(string(parts[:1])+string(parts[2:]))
		if len(parts) == 2 {
			base = string(parts[:1])
		} else if strings.ContainsRune("\u0302\u0306\u031b", parts[1]) {
			tone, base = 2, norm.NFC.String(string(parts[:2]))
		}
		for _, r := range base + string(parts[tone]) {
			b, ok := charmap.Windows1258.EncodeRune(r)
			require.True(t, ok, "%q", r)
			out = append(out, b)
		}
	}
	return out
}

func TestDecodeWindows1258(t *testing.T) {
	raw := in1258(t, sample)
	require.False(t, utf8.Valid(raw))
	got, err := text.Decode(raw, "windows-1258")
	require.NoError(t, err)
	assert.Equal(t, norm.NFC.String(sample), norm.NFC.String(got))
	assert.NotEqual(t, norm.NFC.String(got), got, "nothing is normalised")
}

func TestDecodeSaysWhatIsWrong(t *testing.T) {
	tcvn3 := "Héi nghÞ cña c¸c n­íc ®· häp, ng­êi ph¸t ng«n nãi viÖc nµy ®­îc mét sè n­íc hoan nghªnh víi nh÷ng ®iÒu kiÖn cña hä vµ cña n­íc nµy."
	viscii := "nh\xe6ng n\xdf\xbec c\xfca h\xf7 \xf0\xe3 \xf0\xdf\xfec m\xb5t ng\xdf\xb6i v\xe0 nh\xe6ng ng\xdf\xb6i c\xfca n\xdf\xbec n\xe0y "
	latin1 := func(s string) []byte {
		var b []byte
		for _, r := range s {
			b = append(b, byte(r))
		}
		return b
	}
	for _, c := range []struct {
		raw  []byte
		enc  string
		code schema.Code
		says string
	}{
		{nil, "", schema.Empty, "no text"},
		{[]byte("\ufeff \r\n"), "", schema.Empty, "no text"},
		{[]byte("\xff\xfe"), "", schema.Empty, "no text"},
		{[]byte("Nga\x00Mỹ"), "", schema.Binary, "binary data"},
		{[]byte("N\x00g\x00a\x00 \x00n\x00"), "", schema.Binary, "without a byte-order mark"},
		{[]byte("%PDF-1.4\n\xe2\xe3"), "", schema.Binary, "a PDF document"},
		{latin1(tcvn3), "", schema.BadEncoding, "looks like TCVN3"},
		{[]byte(viscii), "", schema.BadEncoding, "looks like VISCII"},
		{in1258(t, sample), "", schema.BadEncoding, "looks like Windows-1258: read it with --encoding windows-1258"},
		{[]byte("dòng một\ndòng \xff hai"), "", schema.BadEncoding, "byte 0xff in line 2"},
		{[]byte("\xff\xfea"), "", schema.BadEncoding, "in the middle of a character"},
		{[]byte("Nga"), "koi8-r", schema.BadUsage, "allowed: utf-8, utf-16, windows-1258"},
	} {
		_, err := text.Decode(c.raw, c.enc)
		assert.Equal(t, c.code, schema.CodeOf(err), "%q", c.raw)
		assert.ErrorContains(t, err, c.says)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(sample), "")
	f.Add([]byte("\xff\xfeN\x00g\x00"), "")
	f.Add([]byte("c\xd2a"), "windows-1258")
	f.Fuzz(func(t *testing.T, raw []byte, encoding string) {
		got, err := text.Decode(raw, encoding)
		if err != nil {
			require.NotEmpty(t, schema.CodeOf(err))
			return
		}
		require.True(t, utf8.ValidString(got))
		require.False(t, bytes.Contains([]byte(got), []byte{0}))
	})
}
