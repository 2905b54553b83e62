package resolve

import "chronograph/schema"

// Near says where in time a mention of an article of a day is looked for: its
// type and the day, month or year. Only mentions that are near each other are
// ever compared, see neighbours; "" is near nothing.
func Near(m schema.EventMention, published schema.Day) string {
	return (&mention{typ: m.Type, when: newWhen(m.Time.Time), article: &article{published: published}}).near()
}

func (m *mention) near() string {
	switch m.when.shape {
	case undated:
		if m.article.published == 0 {
			return ""
		}
		return near(m.typ, undated, m.article.published)
	case short:
		return near(m.typ, short, m.when.first)
	case ongoing:
		return near(m.typ, ongoing, m.begin())
	case extended:
		return near(m.typ, extended, yearOf(m.begin()))
	}
	return near(m.typ, stretch, monthOf(m.when.first))
}

var shapeNames = [...]string{undated: " told ", short: " on ", stretch: " in ", extended: " during ", ongoing: " since "}

// near writes a place in time for people to read: "AGREE on 2020-11-09".
func near(typ schema.EventType, s shape, d schema.Day) string {
	day := d.String()
	switch s {
	case stretch:
		day = day[:len(day)-len("-01")]
	case extended:
		day = day[:len(day)-len("-01-01")]
	}
	return string(typ) + shapeNames[s] + day
}

// neighbours lists what near gives for every mention that may share a block with m.
func (m *mention) neighbours() []string {
	var out []string
	add := func(s shape, days ...schema.Day) {
		for _, d := range days {
			out = append(out, near(m.typ, s, d))
		}
	}
	first := m.begin()
	switch m.when.shape {
	case undated:
		if p := m.article.published; p != 0 {
			add(undated, p-2, p-1, p, p+1, p+2)
		}
	case short:
		add(short, first)
		add(ongoing, first)
		add(stretch, monthOf(first), monthOf(monthOf(first)-1))
		if traits[m.typ].once {
			add(short, first-1, first+1)
		}
	case ongoing:
		add(short, first)
		add(ongoing, daysOf(yearOf(first), yearOf(first)+366)...)
		add(extended, yearOf(first))
	case extended:
		add(ongoing, daysOf(yearOf(first), yearOf(first)+366)...)
		add(extended, yearOf(first))
	case stretch:
		add(stretch, monthOf(first), monthOf(monthOf(first)-1), monthOf(m.when.last))
		add(short, daysOf(monthOf(first), monthOf(m.when.last)+31)...)
	}
	return distinct(out)
}

// daysOf lists the days from one to before another.
func daysOf(from, to schema.Day) []schema.Day {
	var out []schema.Day
	for d := from; d < to; d++ {
		out = append(out, d)
	}
	return out
}
