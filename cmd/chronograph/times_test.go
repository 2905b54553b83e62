package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

// TestTimeMLIsXML: whatever a text holds, its TimeML can be read, and gives the text back.
func TestTimeMLIsXML(t *testing.T) {
	extractor, err := newExtractor()
	require.NoError(t, err)
	text := "Giá < 60 & > 50 ]]> \"x\"\r\nNgày 12/11/2020, \x01\x0b hai bên ký \uffff <TIMEX3> hôm 3/5.\r\n"
	got := timeML(tag(extractor, result{article: schema.Article{Path: `a&"<b>.txt`, Text: text}}, false))
	var plain strings.Builder
	var values []string
	inside := false
	for d := xml.NewDecoder(strings.NewReader(got)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			inside = inside || e.Name.Local == "TEXT"
			if e.Name.Local == "TIMEX3" && inside {
				values = append(values, e.Attr[2].Value)
			}
		case xml.EndElement:
			inside = inside && e.Name.Local != "TEXT"
		case xml.CharData:
			if inside {
				plain.Write(e)
			}
		}
	}
	assert.Equal(t, []string{"2020-11-12", "2020-05-03"}, values)
	assert.Equal(t, strings.NewReplacer("\x01", "\ufffd", "\x0b", "\ufffd", "\uffff", "\ufffd").Replace(text), plain.String())
}
