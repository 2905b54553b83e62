package export

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"chronograph/graph/timeline"
	"chronograph/schema"
)

// who writes the participants of an event: agents, "→" targets, mediators in brackets.
func who(e timeline.Entry) string {
	agents, targets, mediators := names(e, schema.Agent), names(e, schema.Target), names(e, schema.Mediator)
	s := strings.Join(agents, ", ")
	if len(targets) > 0 {
		s = strings.TrimSpace(s + " → " + strings.Join(targets, ", "))
	}
	if len(mediators) > 0 {
		s = strings.TrimSpace(s + " (trung gian: " + strings.Join(mediators, ", ") + ")")
	}
	return s
}

func names(e timeline.Entry, role schema.Role) []string {
	var out []string
	for _, p := range e.Who {
		if p.Role == role {
			name := clean(p.Name)
			if p.Inferred {
				name += " (suy ra)"
			}
			out = append(out, name)
		}
	}
	return out
}

func where(e timeline.Entry) string {
	out := make([]string, len(e.Where))
	for i, s := range e.Where {
		out[i] = clean(s.Name)
	}
	return strings.Join(out, ", ")
}

var modalityNames = map[schema.Modality]string{
	schema.Planned: "dự kiến", schema.CalledFor: "được kêu gọi", schema.Denied: "bị phủ nhận", schema.Claimed: "theo một phía",
}

var qualifierNames = map[schema.Qualifier]string{schema.About: "khoảng ", schema.AtLeast: "ít nhất ", schema.Almost: "gần "}

var figureNames = map[string]string{
	"killed": "thiệt mạng", "wounded": "bị thương", "missing": "mất tích", "displaced": "phải sơ tán", "captured": "bị bắt",
	"deployed": "được triển khai", "destroyed": "bị phá hủy", "launched": "được phóng",
}

// figures writes counts: "khoảng 30.000 người thiệt mạng".
func figures(list []schema.Figure) string {
	out := make([]string, len(list))
	for i, f := range list {
		what := f.What
		if name, ok := figureNames[f.What]; ok {
			what = name
		}
		out[i] = strings.Join(strings.Fields(qualifierNames[f.Qualifier]+count(f.Value)+" "+clean(f.Of)+" "+clean(what)), " ")
	}
	return strings.Join(out, "; ")
}

// count writes a number as Vietnamese does: 30.000, 3,6.
func count(v float64) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "." + whole[i:]
	}
	if fraction != "" {
		fraction = "," + fraction
	}
	return sign + whole + fraction
}

// headline is the event as a newspaper line, with how real it is where that is not plain.
func headline(e timeline.Entry) string {
	title := clean(e.Title)
	if name, ok := modalityNames[e.Modality]; ok {
		title += " (" + name + ")"
	}
	return title
}

// credit says where a telling stands: source or path, its day, and who says so.
func credit(t timeline.Telling) string {
	parts := []string{clean(article(t.Article))}
	if t.Article.Source != "" && t.Article.Source != article(t.Article) {
		parts = append(parts, clean(t.Article.Source))
	}
	if t.Article.Published != 0 {
		parts = append(parts, Day(t.Article.Published))
	}
	if t.AttributedTo != "" {
		parts = append(parts, "theo "+clean(t.AttributedTo))
	}
	return strings.Join(parts, ", ")
}

// article names an article for people: by its file, its address or its title.
func article(a schema.Article) string {
	if a.Path != "" && a.Path != "-" {
		return filepath.Base(a.Path)
	}
	return cmp.Or(a.URL, a.Title, a.ID)
}

// address is where an article is found again.
func address(a schema.Article) string {
	if a.Path != "" && a.Path != "-" {
		return a.Path
	}
	return cmp.Or(a.URL, a.Title, a.ID)
}

// disagreement lists the dates that an event's tellings give, each with who
// gives it, where they contradict each other.
func disagreement(e timeline.Entry) []string {
	if !e.Conflict {
		return nil
	}
	var order []schema.Time
	by := map[schema.Time][]string{}
	for _, t := range e.Said {
		if t.Time.Time.IsZero() {
			continue
		}
		if by[t.Time.Time] == nil {
			order = append(order, t.Time.Time)
		}
		by[t.Time.Time] = append(by[t.Time.Time], clean(article(t.Article)))
	}
	if len(order) < 2 {
		return nil
	}
	var out []string
	for _, t := range order {
		out = append(out, fmt.Sprintf("%s: %s", Date(t), strings.Join(by[t], ", ")))
	}
	return out
}
