package export

import (
	"strings"

	"github.com/mattn/go-runewidth"
)

// columns measures text in columns of a terminal: combining marks take none,
// Chinese characters two, whatever the locale.
var columns = &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}

func width(s string) int { return columns.StringWidth(s) }

// pad fills s with spaces to n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-width(s)))
}

// wrap breaks a text at spaces into lines of at most n columns; a longer word
// is cut, at a hyphen if it can be. n = 0 leaves it whole.
func wrap(s string, n int) []string {
	if n <= 0 || width(s) <= n {
		return []string{s}
	}
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		for width(word) > n {
			head := headOf(word, n)
			lines = appendLine(lines, line)
			lines, line, word = append(lines, head), "", word[len(head):]
		}
		switch {
		case word == "":
		case line == "":
			line = word
		case width(line)+1+width(word) <= n:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return appendLine(lines, line)
}

// headOf returns what of a long word fits in n columns, up to its last hyphen where it has one.
func headOf(word string, n int) string {
	head := columns.Truncate(word, n, "")
	if head == "" {
		return string([]rune(word)[:1])
	}
	if hyphen := strings.LastIndexByte(head, '-'); hyphen > 0 {
		return head[:hyphen+1]
	}
	return head
}

func appendLine(lines []string, line string) []string {
	if line == "" {
		return lines
	}
	return append(lines, line)
}

// shorten keeps at most n lines and marks the cut.
func shorten(lines []string, n, columnsWide int) []string {
	if len(lines) <= n {
		return lines
	}
	last := lines[n-1]
	if width(last)+2 > columnsWide {
		last = columns.Truncate(last, max(1, columnsWide-2), "")
	}
	return append(lines[:n-1:n-1], strings.TrimRight(last, " ")+" …")
}
