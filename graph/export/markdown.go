package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chronograph/graph/timeline"
)

// Markdown writes a heading a date, under it the events with who, where,
// figures, and each quote with its article.
func Markdown(w io.Writer, t timeline.Timeline) error {
	out := bufio.NewWriter(w)
	date := ""
	for _, e := range t.Entries {
		if d := When(e.Event); d != date {
			fmt.Fprintf(out, "## %s\n\n", marked(d))
			date = d
		}
		writeMarkdown(out, e)
	}
	return out.Flush()
}

func writeMarkdown(w *bufio.Writer, e timeline.Entry) {
	fmt.Fprintf(w, "**%s**\n\n", marked(headline(e)))
	facts := []struct{ name, value string }{
		{"Ai", who(e)}, {"Ở đâu", where(e)}, {"Số liệu", figures(e.Figures)},
		{"Các nguồn khác nhau", strings.Join(disagreement(e), "; ")},
	}
	for _, f := range facts {
		if f.value != "" {
			fmt.Fprintf(w, "- %s: %s\n", f.name, marked(f.value))
		}
	}
	fmt.Fprintf(w, "- Số nguồn độc lập: %d\n\n", e.Sources)
	for _, t := range e.Said {
		fmt.Fprintf(w, "> %s\n> — %s\n\n", marked(clean(t.Quote)), link(t))
	}
}

// link is a credit that leads to the article where it has an address of the web.
func link(t timeline.Telling) string {
	url := clean(t.Article.URL)
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
		return marked(credit(t))
	}
	return "[" + marked(credit(t)) + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(url) + ">)"
}

var markdownMarks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "#", `\#`, "|", `\|`, "&", "&amp;")

// marked escapes what Markdown would read as its own.
func marked(s string) string { return markdownMarks.Replace(s) }
