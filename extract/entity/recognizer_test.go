package entity_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/entity"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// The Vietnamese data, read where it stands: package vi imports this one.
var pack = os.DirFS(filepath.Join("..", "lang", "vi"))

func vietnamese(t testing.TB) (*text.Rules, *entity.Recognizer) {
	t.Helper()
	rules, ps := text.Load(pack, ".")
	require.NoError(t, ps.Err())
	gazetteer, ps := lexicon.LoadGazetteer(pack, "lexicon")
	require.NoError(t, ps.Err())
	recognizer, ps := entity.Load(pack, ".", gazetteer)
	require.NoError(t, ps.Err())
	return rules, recognizer
}

func TestExamples(t *testing.T) {
	rules, recognizer := vietnamese(t)
	assert.NotEmpty(t, recognizer.Examples())
	require.NoError(t, recognizer.Check(rules.Parse).Err())
}

// recognize returns entities by every name they have, and the mentions as "form phrase -> id".
func recognize(t testing.TB, article string) (map[string]schema.Entity, []string) {
	t.Helper()
	rules, recognizer := vietnamese(t)
	doc := rules.Parse(article)
	entities, mentions := recognizer.Recognize(doc, nil, 0)
	byName := map[string]schema.Entity{}
	for _, e := range entities {
		for _, name := range append(e.Aliases, e.Name) {
			byName[name] = e
		}
	}
	forms := [...]string{"name", "titled", "title", "pronoun", "origin"}
	var read []string
	for _, m := range mentions {
		read = append(read, forms[m.Form]+" "+doc.SpanOf(m.First, m.End).In(article)+" -> "+entities[m.Entity].ID)
	}
	return byName, read
}

func TestOfficesAreHeldOfSomething(t *testing.T) {
	found, _ := recognize(t, "Ngoại trưởng Kazakhstan Arman Bekturov gặp người đồng cấp Mông Cổ Bat Erdene. "+
		"Cựu Bộ trưởng Quốc phòng Peru Luis Altamirano và Phó Thủ tướng Anh Ewan Birdsall cũng dự.")
	for name, want := range map[string]schema.Office{
		"Arman Bekturov":  {Title: "Ngoại trưởng", Of: "country:KZ"},
		"Bat Erdene":      {Title: "Ngoại trưởng", Of: "country:MN"},
		"Luis Altamirano": {Title: "cựu Bộ trưởng Quốc phòng", Of: "country:PE"},
		"Ewan Birdsall":   {Title: "phó Thủ tướng", Of: "country:GB"},
	} {
		assert.Equal(t, []schema.Office{want}, found[name].Offices, name)
	}
}

func TestShortMentionsAreThePersonNamedInFull(t *testing.T) {
	_, mentions := recognize(t, "Thủ tướng Na Uy Henrik Solbakken tới thăm. Ông Solbakken gặp Ngoại trưởng Lào. "+
		"Solbaken nói rất vui. Thủ tướng Na Uy nhấn mạnh điều đó, và ông cảm ơn nước chủ nhà.")
	for _, phrase := range []string{"titled Ông Solbakken", "name Solbaken", "title Thủ tướng Na Uy", "pronoun ông"} {
		assert.Contains(t, mentions, phrase+" -> person:Henrik Solbakken")
	}
	assert.Contains(t, mentions, "title Ngoại trưởng Lào -> country:LA", "nobody named holds it: the country speaks")
}

func TestPronounsOfCountries(t *testing.T) {
	_, mentions := recognize(t, "Chile phản đối Peru. Hai nước sẽ đàm phán. Uruguay nói nước này trung lập.")
	assert.Subset(t, mentions, []string{
		"pronoun Hai nước -> country:CL", "pronoun Hai nước -> country:PE", "pronoun nước này -> country:UY",
	})
}

func TestOfficesThatAreNobodysOrSeverals(t *testing.T) {
	_, mentions := recognize(t, "Tổng thống Chile Carlos Rivas tới Lima. Cuộc bầu cử tổng thống Chile diễn ra vào tháng tới. "+
		"Các tổng thống Chile thường đi Peru trước. Các nước này là láng giềng, và hai trong số 3 nhân vật này vắng mặt.")
	assert.NotContains(t, mentions, "title tổng thống Chile -> person:Carlos Rivas")
	for _, m := range mentions {
		assert.NotContains(t, m, "pronoun", "several are meant")
	}
}

func TestOfficesBesideANameAreTheirs(t *testing.T) {
	for _, article := range []string{
		"Henrik Solbakken, Thủ tướng Na Uy, tới Lima.",
		"Ông Henrik Solbakken - Thủ tướng Na Uy - tới Lima.",
		"Ông Henrik Solbakken hiện là Thủ tướng Na Uy.",
	} {
		found, _ := recognize(t, article)
		assert.Equal(t, []schema.Office{{Title: "Thủ tướng", Of: "country:NO"}}, found["Henrik Solbakken"].Offices, article)
	}
}

func TestAListSharesItsOffice(t *testing.T) {
	found, _ := recognize(t, "Các bộ trưởng Quốc phòng Henrik Solbakken, Carlos Rivas và Petra Lindqvist họp. Bộ trưởng Mateus Brandao và Adam Kovner vắng mặt.")
	for _, name := range []string{"Henrik Solbakken", "Carlos Rivas", "Petra Lindqvist"} {
		assert.Equal(t, []schema.Office{{Title: "Bộ trưởng Quốc phòng"}}, found[name].Offices, name)
	}
	assert.NotEmpty(t, found["Mateus Brandao"].Offices)
	assert.Empty(t, found["Adam Kovner"].Offices, "one minister and somebody else")
}

func TestBareBodiesTakeTheStateOfTheText(t *testing.T) {
	found, _ := recognize(t, "Bộ Quốc phòng Chile và Bộ Quốc phòng Peru ra tuyên bố. Peru lo ngại, Quốc hội sẽ họp.")
	assert.NotEqual(t, found["Bộ Quốc phòng Chile"].ID, found["Bộ Quốc phòng Peru"].ID)
	assert.Equal(t, "country:PE", found["Quốc hội"].Country)
}

func TestDiacriticsTellPeopleApart(t *testing.T) {
	for _, pair := range [][2]string{{"Trần Hùng", "Trần Hưng"}, {"Lê Thúy", "Lê Thùy"}, {"Phạm Minh", "Phạm Mình"}, {"Võ Toàn", "Võ Toán"}} {
		found, _ := recognize(t, "Bộ trưởng "+pair[0]+" gặp Thứ trưởng "+pair[1]+" tại Huế.")
		assert.NotEqual(t, found[pair[0]].ID, found[pair[1]].ID, pair)
	}
	found, _ := recognize(t, "Bà Lê Hoà nói. Sau đó bà Lê Hòa ra về.")
	assert.Equal(t, "person:Lê Hòa", found["Lê Hòa"].ID, "where the tone mark stands makes no other person")
}

func TestNothingIsReadInsideTimes(t *testing.T) {
	rules, recognizer := vietnamese(t)
	doc := rules.Parse("Ông Nguyễn tới Lào tháng Ba Lan.")
	_, mentions := recognizer.Recognize(doc, []timex.Mention{{First: 4, End: len(doc.Tokens)}, {First: -1, End: 99}}, 0)
	for _, m := range mentions {
		assert.Less(t, m.First, 4)
	}
}

func TestDataProblemsHaveTheirPlace(t *testing.T) {
	bad := fstest.MapFS{
		"vi/entity/titles.yaml":    {Data: []byte("titles:\n  - {title: Vua, of: king}\n  - {title: Chúa, of: royal}\n  - {title: Vương, also: [chúa], of: royal}\nmodifiers:\n  - {word: phó, means: vice}\n")},
		"vi/entity/heads.yaml":     {Data: []byte("organizations:\n  - {head: Bộ, of: nobody}\nplaces:\n  - {head: '', kinds: place}\n")},
		"vi/entity/reference.yaml": {Data: []byte("honorifics:\n  - {word: ông, gender: man}\npronouns:\n  - {word: họ, kind: people}\n")},
		"vi/entity/cues.yaml":      {Data: []byte("before:\n  - {word: tại, kind: place, weight: 9}\n")},
		"vi/entity/names.yaml":     {Data: []byte("families: [Lê]\n")},
		"vi/entity/examples.yaml":  {Data: []byte("examples:\n  - text: Không có gì.\n")},
	}
	gazetteer, _ := lexicon.LoadGazetteer(fstest.MapFS{}, "none")
	_, ps := entity.Load(bad, "vi", gazetteer)
	for _, want := range []string{
		`titles.yaml:2:22: "king" is not allowed here; allowed: body, kin,`,
		`titles.yaml:4:27: "chúa" already stands for the title "Chúa"`,
		`titles.yaml:6:24: "vice" is not allowed here`,
		`heads.yaml:2:20: "nobody" is not allowed here; allowed: state, name, part, media`,
		`heads.yaml:4:16: unknown key "kinds"`,
		`heads.yaml:4:12: "" has no words`,
		`reference.yaml:2:25: gender "man"`,
		`reference.yaml:4:22: "people" is not allowed here; allowed: party, person`,
		`cues.yaml:2:12: weight 9 of "tại"; allowed: 0 to 4`,
		`examples.yaml:2:11: the example says neither`,
	} {
		assert.Contains(t, ps.Error(), want)
	}
}

func TestSpansAreInTheText(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, article := range []string{"", " \n ", "(((", "Ông", "Ông ", "Bộ", "của Nga", "- Nga -", "Tổng thống\nNga", "\ufeffÔng Lê\r\nBà", "Ông\xff\xfeA (B"} {
		checkSpans(t, rules, recognizer, article)
	}
}

func checkSpans(t testing.TB, rules *text.Rules, recognizer *entity.Recognizer, article string) {
	doc := rules.Parse(article)
	entities, mentions := recognizer.Recognize(doc, nil, 0)
	ids, last := map[string]bool{}, -1
	for _, e := range entities {
		require.False(t, ids[e.ID], "%s twice", e.ID)
		ids[e.ID] = true
		require.NotEmpty(t, e.Name)
		require.NotEmpty(t, e.Mentions)
		require.True(t, strings.HasPrefix(e.ID, string(e.Kind)+":"), e.ID)
	}
	for _, m := range mentions {
		require.True(t, 0 <= m.First && m.First < m.End && m.End <= len(doc.Tokens))
		require.True(t, 0 <= m.Entity && m.Entity < len(entities))
		require.True(t, 0 <= m.Span.Start && m.Span.Start < m.Span.End && m.Span.End <= len(article))
		require.GreaterOrEqual(t, m.First, last, "mentions in token order")
		last = m.First
	}
}

func FuzzRecognize(f *testing.F) {
	rules, recognizer := vietnamese(f)
	for _, e := range recognizer.Examples() {
		f.Add(e.Text)
	}
	f.Fuzz(func(t *testing.T, article string) { checkSpans(t, rules, recognizer, article) })
}

func BenchmarkRecognize(b *testing.B) {
	rules, recognizer := vietnamese(b)
	var article strings.Builder
	for _, e := range recognizer.Examples() {
		article.WriteString(e.Text + "\n")
	}
	doc := rules.Parse(article.String())
	b.SetBytes(int64(article.Len()))
	b.ReportAllocs()
	for b.Loop() {
		recognizer.Recognize(doc, nil, 0)
	}
}
