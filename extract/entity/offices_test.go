package entity_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/schema"
)

// held writes the offices of somebody: "Ngoại trưởng country:RU; cựu Thủ tướng".
func held(e schema.Entity) string {
	var out []string
	for _, o := range e.Offices {
		out = append(out, strings.TrimSpace(o.Title+" "+o.Of))
	}
	return strings.Join(out, "; ")
}

func TestEachOfAListHasTheOfficeBeforeIt(t *testing.T) {
	for sentence, want := range map[string]map[string]string{
		"Hai ngoại trưởng Pavel Drozdov và Henrik Solbakken gặp nhau.":              {"Pavel Drozdov": "Ngoại trưởng", "Henrik Solbakken": "Ngoại trưởng"},
		"Hai vị Tổng thống Pavel Drozdov và Henrik Solbakken gặp nhau.":             {"Pavel Drozdov": "Tổng thống", "Henrik Solbakken": "Tổng thống"},
		"Hai Bộ trưởng Quốc phòng Pavel Drozdov và Henrik Solbakken gặp nhau.":      {"Pavel Drozdov": "Bộ trưởng Quốc phòng", "Henrik Solbakken": "Bộ trưởng Quốc phòng"},
		"Các Thủ tướng Pavel Drozdov, Jens Hansen và Henrik Solbakken gặp nhau.":    {"Pavel Drozdov": "Thủ tướng", "Jens Hansen": "Thủ tướng", "Henrik Solbakken": "Thủ tướng"},
		"Hai cựu Thủ tướng Pavel Drozdov và Henrik Solbakken gặp nhau.":             {"Pavel Drozdov": "cựu Thủ tướng", "Henrik Solbakken": "cựu Thủ tướng"},
		"Ngoại trưởng hai nước Pavel Drozdov và Henrik Solbakken gặp nhau.":         {"Pavel Drozdov": "Ngoại trưởng", "Henrik Solbakken": "Ngoại trưởng"},
		"Hai Ngoại trưởng Nga Pavel Drozdov và Na Uy Henrik Solbakken gặp nhau.":    {"Pavel Drozdov": "Ngoại trưởng country:RU", "Henrik Solbakken": "Ngoại trưởng country:NO"},
		"Ngoại trưởng Nga Pavel Drozdov và doanh nhân Henrik Solbakken gặp nhau.":   {"Pavel Drozdov": "Ngoại trưởng country:RU", "Henrik Solbakken": ""},
		"Hai ngoại trưởng gặp nhau, theo Henrik Solbakken và ông Pavel Drozdov.":    {"Pavel Drozdov": "", "Henrik Solbakken": ""},
		"Tổng thống lâm thời Venezuela Ruben Castro gặp ông Henrik Solbakken.":      {"Ruben Castro": "Tổng thống lâm thời country:VE"},
		"Tổng thống đắc cử Pháp Ruben Castro gặp quyền Thủ tướng Henrik Solbakken.": {"Ruben Castro": "Tổng thống đắc cử country:FR", "Henrik Solbakken": "quyền Thủ tướng"},
	} {
		people, _ := recognize(t, sentence)
		for name, offices := range want {
			assert.Equal(t, schema.Person, people[name].Kind, "%s: %s", sentence, name)
			assert.Equal(t, offices, held(people[name]), "%s: %s", sentence, name)
		}
	}
}

func TestPeopleAreOfTheCountryWhoseOfficeTheyHold(t *testing.T) {
	for sentence, want := range map[string]string{
		"Quyền Bộ trưởng Quốc phòng Mỹ Pavel Drozdov từ chức.":                   "country:US",
		"Đại sứ Mỹ tại Nga Pavel Drozdov từ chức.":                               "country:US",
		"Đại sứ tại Nga Pavel Drozdov từ chức.":                                  "",
		"Người phát ngôn Bộ Ngoại giao Iran Pavel Drozdov từ chức.":              "country:IR",
		"Thị trưởng London Pavel Drozdov từ chức.":                               "country:GB",
		"Chuyên gia Pavel Drozdov từ chức ở Nga.":                                "",
		"Cựu Thủ tướng Pháp Pavel Drozdov, nay là Bộ trưởng Y tế Pháp, từ chức.": "country:FR",
	} {
		people, _ := recognize(t, sentence)
		assert.Equal(t, want, people["Pavel Drozdov"].Country, sentence)
	}
}
