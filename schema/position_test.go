package schema_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/schema"
)

func TestPositionsReadBack(t *testing.T) {
	for _, p := range []*schema.Position{nil, {}, {Latitude: 40.1792, Longitude: 44.4991}, {Latitude: -90, Longitude: 180}, {Latitude: 1e-7, Longitude: -0.5}} {
		back, err := schema.ParsePosition(p.String())
		require.NoError(t, err)
		assert.Equal(t, p, back)
	}
	for _, s := range []string{"40", ",", "a,b", "91,0", "0,-181", "NaN,0", "1,2,3"} {
		_, err := schema.ParsePosition(s)
		assert.Error(t, err, s)
	}
}
