package dating_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"chronograph/extract/dating"
	"chronograph/schema"
)

func TestDate(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text      string
		day             string // "" for none
		certainty       dating.Certainty
		earliest, until string
		evidence        string // a part of one of the reasons
	}{
		{
			"a caption's year",
			"Hai bên nối lại đàm phán\nNgày 12/11, hai phái đoàn đã gặp nhau ở Vienna.\nChú thích ảnh\nCuộc gặp ở Vienna ngày 11/11/2020. Ảnh: AFP/TTXVN\nHai bên hẹn gặp lại.\n",
			"2020-11-12", dating.Likely, "2020-11-12", "2020-11-12", "photo caption 2020-11-11",
		},
		{
			"one year for all who hold office",
			"Lãnh đạo hai nước điện đàm\nNgoại trưởng Mỹ Rex Tillerson ngày 15/8 điện đàm với Tổng thống Pháp Emmanuel Macron.\n",
			"2017-08-15", dating.Possible, "2017-08-15", "2017-08-15", "Rex Tillerson, foreign minister of US, 2017-02-01/2018-03-31",
		},
		{
			"a surname after its title and country",
			"Điện đàm Mỹ - Anh\nTổng thống Mỹ Bush hôm 3/9 điện đàm với Thủ tướng Anh Brown.\n",
			"", dating.Possible, "2007-09-03", "2008-09-03", "George W. Bush, head of state of US",
		},
		{
			"whoever left office bounds from below",
			"Phiên tòa đầu tiên\nCựu Tổng thống Hàn Quốc Park Geun-hye ngày 23/5 ra tòa. Thủ tướng Anh Theresa May lên tiếng. Ngoại trưởng Mỹ Rex Tillerson từ chối bình luận.\n",
			"2017-05-23", dating.Likely, "2017-05-23", "2017-05-23", "Park Geun-hye, former head of state of KR, 2013-02-25/2017-03-10",
		},
		{
			"whose time it was says nothing",
			"Nhìn lại một thời\nChính sách dưới thời Tổng thống Mỹ Barack Obama được bàn lại ngày 5/6.\n",
			"", dating.None, "", "", "newest day reported as past 06-05",
		},
		{
			"new in office",
			"Chuyến thăm đầu tiên\nTân Tổng thống Hàn Quốc Moon Jae-in ngày 20/6 tiếp đoàn nghị sĩ.\n",
			"2017-06-20", dating.Likely, "2017-06-20", "2017-06-20", "Moon Jae-in, new as head of state of KR",
		},
		{
			"not in office yet",
			"Chuẩn bị chuyển giao\nTổng thống đắc cử Mỹ Joe Biden ngày 2/12 công bố danh sách cố vấn.\n",
			"2020-12-02", dating.Likely, "2020-12-02", "2020-12-02", "elected head of state of US",
		},
		{
			"the colleague of the one named before",
			"Hội đàm ba bên\nNgoại trưởng Nga Sergei Lavrov ngày 3/9 hội đàm với người đồng cấp Ukraine Vadym Prystaiko.\n",
			"2019-09-03", dating.Possible, "2019-09-03", "2019-09-03", "Vadym Prystaiko, foreign minister of UA",
		},
		{
			"a name before its title",
			"EU họp thượng đỉnh\nÔng Charles Michel, Chủ tịch Hội đồng châu Âu, ngày 14/3 khai mạc hội nghị. Thủ tướng Anh Boris Johnson hoan nghênh.\n",
			"", dating.Possible, "", "", "Charles Michel, eu council president of EU",
		},
		{
			"holders who never were in office together",
			"Hội đàm\nTổng thống Mỹ George W. Bush ngày 14/3 hội đàm với Thủ tướng Anh Rishi Sunak.\n",
			"", dating.Possible, "", "", "Rishi Sunak, head of government of GB",
		},
		{
			"a weekday beside the date",
			"Biểu tình lan rộng\nHôm thứ Tư (15/8), hàng nghìn người xuống đường. Tổng thống Donald Trump lên tiếng. Thủ tướng Anh Theresa May kêu gọi bình tĩnh.\n",
			"2018-08-15", dating.Likely, "2018-08-15", "2018-08-15", "08-15 is a Wednesday",
		},
		{
			"yesterday's date is a day back",
			"Sau cuộc họp kín\nHôm qua (6/1), hội đồng đã họp kín. Báo cáo được nộp ngày 28/12/2004.\n",
			"2005-01-07", dating.Possible, "2005-01-07", "2005-01-07", "told as -1 days from now",
		},
		{
			"what is ahead bounds from above",
			"Anh trước ngày rời EU\nThủ tướng Theresa May ngày 25/11 dự cuộc họp. Anh sẽ rời khối vào ngày 29/3/2019.\n",
			"2018-11-25", dating.Possible, "2017-11-25", "2018-11-25", "looks ahead to 2019-03-29",
		},
		{
			"a promise in a quotation is no future",
			"Lời hứa của bộ trưởng\n\"Chúng tôi sẽ trả đủ tiền\", Bộ trưởng Quốc phòng Mỹ Mark Esper ngày 22/6 nói. Báo cáo nộp ngày 20/6.\n",
			"2020-06-22", dating.Possible, "2020-06-22", "2020-06-22", "newest day reported as past 06-22",
		},
		{
			"a dateline",
			"Thông cáo chung\nThứ Năm, 12/11/2020\nHai bên đã ký thỏa thuận hôm 9/11.\n",
			"2020-11-12", dating.Certain, "2020-11-12", "2020-11-12", "dateline 2020-11-12",
		},
		{
			"a king's name",
			"Nhà vua thăm Cardiff\nVua Charles III ngày 16/9 thăm Cardiff. Thủ tướng Anh Liz Truss cùng đi.\n",
			"2022-09-16", dating.Likely, "2022-09-16", "2022-09-16", "Charles III, monarch of GB, 2022-09-08/",
		},
		{
			"a name that was not borne before",
			"Thuốc mới\nNgày 4/5, bộ cho dùng thuốc trị COVID-19. Thủ tướng Đức Angela Merkel hoan nghênh hôm 5/5. Năm 2019 chưa có thuốc.\n",
			"", dating.Possible, "2020-05-05", "2021-05-05", "COVID-19, so called 2020-02-11/",
		},
		{
			"a day and no year",
			"Mưa lớn ở miền Trung\nNgày 7/9, mưa lớn làm ngập nhiều khu phố.\n",
			"", dating.None, "", "", "newest day reported as past 09-07",
		},
		{
			"too many years fit",
			"Nga lên tiếng\nTổng thống Nga Vladimir Putin ngày 7/9 lên tiếng về thỏa thuận.\n",
			"", dating.Possible, "", "", "Vladimir Putin, head of state of RU",
		},
		{
			"headlines at the foot and a weekday",
			"Tuần hành ở thủ đô\nCuộc tuần hành diễn ra sau vụ nổ hôm thứ năm. Bộ trưởng lên tiếng hôm thứ sáu.\nBắt thêm nghi phạm(22/03/2004)\nQuốc hội họp khẩn(18/03/2004)\nXem tiếp\n",
			"2004-03-13", dating.Possible, "2004-02-17", "2004-03-18", "headlines at the foot",
		},
		{
			"a fact with its own day beside it",
			"Anh tăng cường an ninh\nNgày 24/5, cảnh sát Anh bắt thêm nghi phạm. Vụ đánh bom ở Manchester hôm 22/5 làm nhiều người thiệt mạng.\n",
			"2017-05-24", dating.Likely, "2017-05-24", "2017-05-24", "Manchester Arena bombing 2017-05-22",
		},
		{
			"no fact against full dates",
			"Nhìn lại\nVụ đánh bom ở Manchester được nhắc lại ngày 23/5. Báo cáo ngày 20/5/2019 nêu nhiều thiếu sót. Bản thảo có từ ngày 15/5/2019.\n",
			"2019-05-23", dating.Possible, "", "", "newest date named 2019-05-20",
		},
		{
			"a fact of the year before",
			"Bộ trưởng thăm Ankara\nBộ trưởng ngày 17/5 đến Ankara. Cuộc đảo chính bất thành ở Thổ Nhĩ Kỳ hồi tháng 7 năm ngoái lại được nhắc tới. Thủ tướng Anh Theresa May không bình luận.\n",
			"2017-05-17", dating.Likely, "2017-05-17", "2017-05-17", "Turkish coup attempt 2016-07-15",
		},
		{
			"a fact of the last month so called",
			"Bộ trưởng thăm Ankara\nBộ trưởng ngày 17/9 đến Ankara. Cuộc đảo chính bất thành ở Thổ Nhĩ Kỳ hồi tháng 7 lại được nhắc tới.\n",
			"2016-09-17", dating.Likely, "2016-09-17", "2016-09-17", "Turkish coup attempt 2016-07-15",
		},
		{
			"a fact known by its day alone",
			"Bầu cử ở Seoul\nCử tri Hàn Quốc ngày 9/5 đi bỏ phiếu. Tổng thống Mỹ Donald Trump và Thủ tướng Anh Theresa May gửi lời chúc.\n",
			"2017-05-09", dating.Likely, "2017-05-09", "2017-05-09", "perhaps South Korean presidential election 2017-05-09",
		},
		{
			"a year told as the current one or the last",
			"Báo cáo về nhập cư\nNgày 14/3, bộ công bố báo cáo. Trong năm 2009, số người nhập cư giảm. Thủ tướng Đức Angela Merkel hoan nghênh.\n",
			"", dating.Possible, "2009-03-14", "2010-03-14", "newest date named 2009",
		},
		{
			"a year looked back to",
			"Báo cáo về nhập cư\nNgày 14/3, bộ công bố báo cáo. Từ năm 2009, số người nhập cư giảm. Thủ tướng Đức Angela Merkel hoan nghênh.\n",
			"", dating.Possible, "2010-03-14", "2019-03-14", "newest date named 2009",
		},
		{
			"an anniversary",
			"Duyệt binh ở Moskva\nNgày 9/5, Nga tổ chức lễ kỷ niệm 70 năm Ngày Chiến thắng phát xít.\n",
			"2015-05-09", dating.Likely, "2015-05-09", "2015-05-09", "70 years since Victory Day 1945-05-09",
		},
		{
			"which of a series",
			"Đối thoại an ninh\nĐối thoại Shangri-La lần thứ 12 bế mạc ngày 2/6 ở Singapore.\n",
			"2013-06-02", dating.Likely, "2013-06-02", "2013-06-02", "12th Shangri-La Dialogue",
		},
		{
			"a year of two digits",
			"Dừng buổi hòa nhạc\nBan tổ chức dừng buổi diễn ngày 2.6. Khán giả ra về ngày 2.6.17.\n",
			"2017-06-02", dating.Likely, "2017-06-02", "2017-06-02", "newest date named 2017-06-02",
		},
		{
			"a period",
			"Giao tranh tiếp diễn\nQuân đội Philippines ngày 14/7 cho biết giao tranh ở Marawi chưa dứt. Tổng thống Rodrigo Duterte đến thăm binh sĩ.\n",
			"2017-07-14", dating.Possible, "2017-07-14", "2018-07-14", "Siege of Marawi 2017-05/2018-03",
		},
		{
			"a period that goes on",
			"Tấn công ở Yemen\nLực lượng Houthi ngày 14/7 bắn tên lửa.\n",
			"", dating.Possible, "2015-07-14", "", "Houthis in power 2014-09/",
		},
		{
			"a story that came back, in the period that fits",
			"Triều Tiên phóng tên lửa\nHàn Quốc ngày 14/5 lên án vụ phóng tên lửa của Triều Tiên. Ngoại trưởng Mỹ Rex Tillerson lên tiếng.\n",
			"2017-05-14", dating.Likely, "2017-05-14", "2017-05-14", "North Korean missile tests 2016-01/2018-02",
		},
		{
			"a surname after a word of respect",
			"Một cuộc gặp\nNgày 6/9, ông Blinken đến Kiev. Quan chức Mỹ Lloyd Austin cùng đi.\n",
			"", dating.Possible, "2015-09-06", "2025-09-06", "Antony Blinken, once",
		},
		{
			"no day but one that is announced",
			"Sắp bầu cử ở Anh\nThủ tướng Theresa May sẽ phát biểu vào ngày 7/6. Đợt bầu cử trước thời hạn ở Anh được dự báo sít sao, Công đảng của ông Corbyn đuổi sát. Ngoại trưởng Mỹ Rex Tillerson theo dõi.\n",
			"2017-06-07", dating.Likely, "2017-06-07", "2017-06-07", "first day told as ahead 06-07",
		},
		{
			"no day but that of a fact told first",
			"Chấn động ở Washington\nTổng thống Donald Trump vừa sa thải Giám đốc FBI James Comey. Nhiều nghị sĩ phản đối quyết định này.\n",
			"2017-05-10", dating.Possible, "2017-05-01", "2017-05-31", "Trump fires FBI director Comey 2017-05-09/2017-05-10",
		},
		{
			"an event's name is no day",
			"Tưởng niệm nạn nhân\nLễ tưởng niệm nạn nhân vụ khủng bố 11/9 diễn ra ở New York. Tổng thống Barack Obama dự lễ.\n",
			"", dating.Possible, "2009-02-01", "2017-01-31", "Barack Obama",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := r.date(c.text)
			assert.Equal(t, c.day, got.Day.String())
			assert.Equal(t, c.certainty, got.Certainty)
			if c.earliest != "" {
				assert.Equal(t, c.earliest, got.Earliest.String())
				assert.Equal(t, c.until, got.Latest.String())
			}
			assert.Contains(t, strings.Join(got.Basis(), "\n"), c.evidence)
		})
	}
}

func TestGivenDayIsTaken(t *testing.T) {
	r := newReader(t)
	doc := r.rules.Parse("Tiêu đề\nNgày 12/11, Nga tuyên bố.\n")
	got := r.dater.Date(doc, r.tagger.Tag(doc), day(t, "2020-11-12"))
	assert.Equal(t, dating.Given, got.Certainty)
	assert.Equal(t, []string{"given 2020-11-12"}, got.Basis())
	assert.Equal(t, day(t, "2020-11-12"), got.Reference().Day)
}

func TestReferenceKeepsTheRangeWithoutADay(t *testing.T) {
	r := newReader(t)
	ref := r.date("Nga lên tiếng\nTổng thống Nga Dmitry Medvedev ngày 7/9 lên tiếng.\n").Reference()
	assert.Zero(t, ref.Day)
	assert.Equal(t, "2008-09-07", ref.Earliest.String())
	assert.Equal(t, "2011-09-07", ref.Latest.String())
	ref = r.date("Hai bên gặp nhau\nNgày 12/11, hai bên đã gặp nhau. Báo cáo nộp hôm 9/11/2020.\n").Reference()
	assert.Equal(t, "2020-11-12", ref.Day.String())
	assert.Equal(t, "year from newest date named 2020-11-09", ref.Why)
}

func TestEmptyArticles(t *testing.T) {
	r := newReader(t)
	for _, article := range []string{"", "\n", "(", "Tổng thống", "cựu", ", Chủ tịch EU", "Ngày 29/2", "31/12/9999 - 1/1/1000", "hôm qua (30/2)"} {
		got := r.date(article)
		assert.False(t, got.Earliest != 0 && got.Latest != 0 && got.Earliest > got.Latest, article)
	}
}

func FuzzDate(f *testing.F) {
	r := newReader(f)
	for _, seed := range []string{"Tổng thống Mỹ Joe Biden ngày 12/11 nói.", "A\nB(04/04/2004)\nC(3/4)", "thứ Tư (29/2), 29/2/2020, năm 2030 sẽ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, article string) {
		got := r.date(article)
		if got.Day == 0 {
			return
		}
		for _, bound := range []schema.Day{got.Earliest, got.Latest} {
			if bound == 0 {
				continue
			}
			assert.True(t, got.Earliest == 0 || got.Earliest <= got.Day, "%s is before %s", got.Day, got.Earliest)
			assert.True(t, got.Latest == 0 || got.Day <= got.Latest, "%s is after %s", got.Day, got.Latest)
		}
	})
}
