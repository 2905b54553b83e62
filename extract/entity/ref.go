package entity

import (
	"chronograph/extract/lexicon"
	"chronograph/schema"
)

// ref is one reference as it stands in the text, before it is known to whom.
type ref struct {
	first, end         int               // tokens of the whole phrase
	nameFirst, nameEnd int               // of the name in it; equal when there is none
	kind               schema.EntityKind // "" when only the whole article can tell
	form               Form

	entry   *lexicon.Entry
	support bool // false for an ambiguous gazetteer form that nothing supports
	seat    bool
	common  bool           // its name is that of others in other countries too
	ground  *lexicon.Entry // the place of a seat of government, where nothing says that it acts
	head    *head
	headEnd int // of the head words, where the gazetteer has the whole name
	office  office
	of      int // ref of the country, organization or place it belongs to, or none
	same    int // ref it stands beside as an apposition, or none
	alias   int // ref of an abbreviation in parentheses, or none
	gender  gender
	pronoun *pronoun
	inside  bool   // part of a wider phrase
	another bool   // an office of somebody else than who holds it now: "một tổng thống", "tổng thống khi đó"
	crowd   bool   // an office that several hold: "các tổng thống Mỹ"
	meant   *Meant // who is meant and not named, or nil
	hidden  bool   // its wider phrase is the mention
	private bool   // where somebody or something is from that does not act for it

	weight   [len(kinds)]int8 // evidence by kind
	sentence int
	entity   int // what it resolves to, or none
}

// none marks the absence of a ref or an entity.
const none = -1

// office is a title as it stands in the text.
type office struct {
	title     *title
	modifier  *modifier
	portfolio string // canonical lower case: "quốc phòng"
	posted    bool   // sent to what it is of: "Đại sứ tại Nga"
	same      bool   // "người đồng cấp": the office named before
}

func (o office) known() bool { return o.title != nil || o.same }

// is reports whether a mention of office q may stand for a holder of o.
func (o office) is(q office) bool {
	return o.title == q.title && o.title != nil && o.modifier.tenure() == q.modifier.tenure() &&
		(o.portfolio == q.portfolio || q.portfolio == "")
}

// sameTenure reports whether two offices are held at the same time: a new minister is not yet the minister.
func (o office) sameTenure(q office) bool {
	return (o.modifier != nil && o.modifier.means == "new") == (q.modifier != nil && q.modifier.means == "new")
}

// tenure is what makes another office of a title: a deputy is not the minister, a new minister is.
func (m *modifier) tenure() string {
	if m == nil || !meanings[m.means] {
		return ""
	}
	return m.means
}

var kinds = [...]schema.EntityKind{schema.Person, schema.Country, schema.Organization, schema.Group, schema.Place}

func kindIndex(k schema.EntityKind) int {
	for i := range kinds {
		if kinds[i] == k {
			return i
		}
	}
	return none
}
