package cn.anju.policy;

/// A place in a law text: the document, the key of the place in its law index, and the place as residents read it.
///
/// Measures count in articles, paragraphs (款) and items (项); plans count in parts, chapters, annexes, tables and
/// boxes. Both end in an anchor (`13-1-4`, `2-9`, `F4-7`) and in words.
public record Citation(Document document, String anchor, String place) {

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /// How a document counts its places.
    public enum Style {
        /// 第十三条第一款第（四）项.
        ARTICLES,
        /// 二（三）1, with annexes 附件（四）7, tables 表2第18行, boxes 专栏1第2项.
        PARTS,
        /// 第四章第三节.
        CHAPTERS,
        /// 第3项, numbered through, whatever part it stands in.
        ITEMS
    }

    /// The documents this library executes or cites, by their short names.
    public enum Document {
        PRH("渝府发〔2024〕17号", "重庆市公共租赁住房管理办法", Style.ARTICLES),
        OYP("渝府办发〔2024〕64号", "加强和改进“一老一幼”服务工作方案", Style.PARTS),
        JLP("九龙坡府发〔2023〕2号", "九龙坡区“一老一小”整体解决方案", Style.PARTS),
        PRE("渝民发〔2020〕36号", "关于进一步加强公租房小区养老服务工作的通知", Style.PARTS),
        SPB_E("《沙坪坝区养老服务体系建设“十四五”发展规划》", "沙坪坝区养老服务体系建设“十四五”发展规划", Style.CHAPTERS),
        SPB_C("《沙坪坝区社区食堂全覆盖建设管理方案》", "沙坪坝区社区食堂全覆盖建设管理方案", Style.PARTS),
        SPB_M("《沙坪坝区关于健全重特大疾病医疗保险和救助制度的实施方案》", "关于健全重特大疾病医疗保险和救助制度的实施方案", Style.PARTS),
        SPB_D("《沙坪坝区“惠残2023工程”工作方案》", "沙坪坝区“惠残2023工程”工作方案", Style.ITEMS),
        SPB_L("《沙坪坝区行政许可事项清单（2023年版）》", "沙坪坝区行政许可事项清单（2023年版）", Style.ITEMS),
        SPB_R("《沙坪坝区农村产权流转交易市场化体系建设实施方案》", "沙坪坝区农村产权流转交易市场化体系建设实施方案", Style.PARTS),
        SPB_Q("《沙坪坝区质量强区建设实施方案》", "沙坪坝区质量强区建设实施方案", Style.PARTS),
        ABILITY("GB/T 42195-2022", "老年人能力评估规范", Style.PARTS),
        NURSERY("国卫人口发〔2019〕58号", "托育机构设置标准（试行）", Style.PARTS),
        CALENDAR("国务院办公厅节假日安排", "国务院办公厅关于部分节假日安排的通知", Style.PARTS);

        private final String number;
        private final String title;
        private final Style style;

        Document(String number, String title, Style style) {
            this.number = number;
            this.title = title;
            this.style = style;
        }

        /// The document's number; for a district's plan without one, its title.
        public String number() {
            return number;
        }

        public String title() {
            return title;
        }

        public Style style() {
            return style;
        }

        /// As parameter files and law indexes spell it: `SPB-E`.
        public String shortName() {
            return name().replace('_', '-');
        }
    }

    /// An article of the public rental housing measures with one paragraph.
    public static Citation measures(int article) {
        return of(Document.PRH, String.valueOf(article));
    }

    /// A place by its key in the law index; the whole document where the key is empty.
    public static Citation of(Document document, String anchor) {
        return new Citation(document, anchor, LawPlace.of(document.style(), anchor));
    }

    public Citation paragraph(int number) {
        return new Citation(document, anchor + "-" + number, place + "第" + chinese(number) + "款");
    }

    /// An item (项); where no paragraph is named, it stands in the only one.
    public Citation item(int number) {
        String paragraph = anchor.contains("-") ? anchor : anchor + "-1";
        return new Citation(document, paragraph + "-" + number, place + "第（" + chinese(number) + "）项");
    }

    /// As it is written to residents: 渝府发〔2024〕17号 第十三条第（四）项.
    public String text() {
        return place.isEmpty() ? document.number() : document.number() + " " + place;
    }

    /// A number from 1 to 99 in Chinese: 四十七.
    static String chinese(int number) {
        if (number < 10) {
            return DIGITS[number];
        }
        String tens = number < 20 ? "十" : DIGITS[number / 10] + "十";
        return number % 10 == 0 ? tens : tens + DIGITS[number % 10];
    }
}
