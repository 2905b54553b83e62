package resolve

import (
	"cmp"
	"slices"

	"chronograph/graph/driver"
)

// reprints names the articles that repeat another: of those with one text the
// earliest, then the one with the smallest id, is the original. Of a part it
// looks at the texts of new articles, which are known whole.
func (r *Resolver) reprints() []driver.Reprint {
	var out []driver.Reprint
	for _, same := range r.editions() {
		slices.SortFunc(same, compareAge)
		for _, a := range same[1:] {
			out = append(out, driver.Reprint{Article: a.id, Of: same[0].id})
		}
	}
	slices.SortFunc(out, func(a, b driver.Reprint) int { return cmp.Compare(a.Article, b.Article) })
	return out
}

// editions returns the articles of each text that a new one has, by its key.
func (r *Resolver) editions() map[string][]*article {
	texts := map[string][]*article{}
	for _, a := range r.articles {
		if a.fresh && a.textKey != "" {
			texts[a.textKey] = nil
		}
	}
	for _, a := range r.articles {
		if same, ok := texts[a.textKey]; ok {
			texts[a.textKey] = append(same, a)
		}
	}
	return texts
}

func compareAge(a, b *article) int {
	if (a.published == 0) != (b.published == 0) {
		return cmp.Compare(b.published, a.published)
	}
	return cmp.Or(cmp.Compare(a.published, b.published), cmp.Compare(a.id, b.id))
}
