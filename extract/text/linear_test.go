package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A page of nothing but one kind of mark must not take time beyond its length:
// each of these takes minutes where a look ahead has no limit.
func TestParseOfMonotonousPages(t *testing.T) {
	rules := vietnamese(t)
	for _, unit := range []string{"./.", "1,", "(", "[", `"`, "“", "' ", "a\n\n", "Hà Anh (AFP)\n", "| x", "Ảnh: AFP Nga ", "( trái ", "\u0301", "a\u0301", ">>", "Tin(1/2)\n"} {
		d := rules.Parse(strings.Repeat(unit, 200_000/len(unit)))
		assert.NotEmpty(t, d.Tokens, unit)
	}
}
