package entity_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"chronograph/extract/entity"
	"chronograph/extract/text"
	"chronograph/schema"
)

// namePairs reads the pairs of a file of testdata: "a / b", "#" begins a comment, \u escapes are read.
func namePairs(t *testing.T, file string, least int) [][2]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", file))
	require.NoError(t, err)
	defer f.Close()
	var pairs [][2]string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		line, err := strconv.Unquote(`"` + line + `"`)
		require.NoError(t, err, lines.Text())
		a, b, ok := strings.Cut(line, " / ")
		require.True(t, ok, line)
		require.NotEqual(t, a, b)
		pairs = append(pairs, [2]string{a, b})
	}
	require.GreaterOrEqual(t, len(pairs), least)
	return pairs
}

// people reads an article and returns the names of its people in order.
func people(entities []schema.Entity) []string {
	var names []string
	for i := range entities {
		if entities[i].Kind == schema.Person {
			names = append(names, entities[i].Name)
		}
	}
	return names
}

// twoPeople are articles about {1} and {2}, of one office or of two.
var twoPeople = []string{
	"Bộ trưởng {1} gặp Thứ trưởng {2} sáng nay. Hai người bắt tay.",
	"Nghị sĩ {1} phát biểu trước, nghị sĩ {2} phát biểu sau. Ông {1} nói ngắn, còn ông {2} nói rất dài.",
	"Theo ông {1}, dự án chậm tiến độ.\n\nTuy nhiên, ông {2} cho rằng dự án vẫn đúng hạn.\n\nÔng {1} không bình luận thêm.",
	"Chủ tịch {1} và người tiền nhiệm {2} cùng dự lễ.",
}

func TestLikeNamesOfTwoPeople(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, p := range namePairs(t, "apart.txt", 200) {
		for _, pair := range [][2]string{p, {p[1], p[0]}} {
			names := strings.NewReplacer("{1}", pair[0], "{2}", pair[1])
			for _, article := range twoPeople {
				entities, _ := recognizer.Recognize(rules.Parse(names.Replace(article)), nil, 0)
				assert.Equal(t, pair[:], people(entities), "two people in: %s", names.Replace(article))
			}
		}
	}
}

// alone reads a sentence about somebody or something and returns its entity.
func alone(t *testing.T, rules *text.Rules, recognizer *entity.Recognizer, wording string) schema.Entity {
	t.Helper()
	article := "Sáng nay có tin về " + wording + "."
	at := strings.Index(article, wording)
	entities, mentions := recognizer.Recognize(rules.Parse(article), nil, 0)
	for _, m := range mentions {
		if m.Span.Start >= at && m.Span.End == at+len(wording) {
			return entities[m.Entity]
		}
	}
	assert.Fail(t, "nothing found", "%s: %v", wording, entities)
	return schema.Entity{}
}

func TestLikeNamesHaveTwoIds(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, pair := range namePairs(t, "apart.txt", 200) {
		a, b := alone(t, rules, recognizer, "ông "+pair[0]), alone(t, rules, recognizer, "ông "+pair[1])
		assert.NotEqual(t, a.ID, b.ID)
		assert.Equal(t, pair, [2]string{a.Name, b.Name})
	}
}

func TestSpellingsOfOneNameHaveOneId(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, pair := range namePairs(t, "spellings.txt", 100) {
		a, b := alone(t, rules, recognizer, pair[0]), alone(t, rules, recognizer, pair[1])
		assert.Equal(t, a.ID, b.ID, "%s and %s are one", pair[0], pair[1])
	}
}

func TestWordingsOfOneName(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, pair := range append(namePairs(t, "together.txt", 20), namePairs(t, "spellings.txt", 100)...) {
		assert.True(t, inOneArticle(rules, recognizer, pair), "%s and %s are one", pair[0], pair[1])
	}
}

// inOneArticle reports whether an article that has first one wording and then the other reads them as one.
func inOneArticle(rules *text.Rules, recognizer *entity.Recognizer, pair [2]string) bool {
	article := "Sáng nay có tin về " + pair[0] + ". Sau đó lại có tin về " + pair[1] + "."
	_, mentions := recognizer.Recognize(rules.Parse(article), nil, 0)
	second := strings.LastIndex(article, pair[1])
	found := map[int][2]bool{}
	for _, m := range mentions {
		in := found[m.Entity]
		in[0] = in[0] || m.Span.Start < second
		in[1] = in[1] || m.Span.Start >= second
		if found[m.Entity] = in; in == [2]bool{true, true} {
			return true
		}
	}
	return false
}

// namesakes are articles about two people of one name.
var namesakes = []string{
	"Ngoại trưởng Hàn Quốc Kim Min-soo tới Oslo. Ngoại trưởng Triều Tiên Kim Min-soo thì ở lại Bình Nhưỡng. Ngoại trưởng Hàn Quốc Kim Min-soo lấy làm tiếc.",
	"Bộ trưởng Quốc phòng Chile Carlos Rivas và Bộ trưởng Quốc phòng Peru Carlos Rivas ký thỏa thuận.",
	"Bộ trưởng Nguyễn Văn Hưng và Thứ trưởng Nguyễn Văn Hưng cùng dự lễ.",
	"Thị trưởng Oslo Erik Berg gặp và trao quà cho Thị trưởng Bergen Erik Berg.",
}

func TestNamesakesAreTwoPeople(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, article := range namesakes {
		entities, _ := recognizer.Recognize(rules.Parse(article), nil, 0)
		found := people(entities)
		require.Len(t, found, 2, article)
		assert.Equal(t, found[0], found[1], article)
	}
	entities, mentions := recognizer.Recognize(rules.Parse(namesakes[0]), nil, 0)
	var read []string
	for _, m := range mentions {
		if entities[m.Entity].Kind == schema.Person {
			read = append(read, entities[m.Entity].ID)
		}
	}
	assert.Equal(t, []string{"person:Kim Min Soo (KR)", "person:Kim Min Soo (KP)", "person:Kim Min Soo (KR)"}, read)
}

func TestOnePersonOfManyOffices(t *testing.T) {
	rules, recognizer := vietnamese(t)
	for _, article := range []string{
		"Đại sứ Na Uy Erik Berg tới Lima. Đại sứ tại Peru Erik Berg gặp Tổng thống.",
		"Cựu Thủ tướng Na Uy Erik Berg phát biểu. Đặc phái viên LHQ Erik Berg kêu gọi ngừng bắn.",
		"Chủ tịch Quốc hội Nguyễn Văn Hưng phát biểu. Ủy viên Bộ Chính trị Nguyễn Văn Hưng cũng dự hội nghị.",
		"Bộ trưởng Nội vụ Chile Carlos Rivas từ chức. Trước đó, Bộ trưởng Tài chính Chile Carlos Rivas cũng từ chức.",
	} {
		entities, _ := recognizer.Recognize(rules.Parse(article), nil, 0)
		assert.Len(t, people(entities), 1, article)
	}
}
