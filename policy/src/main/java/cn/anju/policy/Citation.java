package cn.anju.policy;

/// A place in a law text: document, article, paragraph (款, 0 where the article has only one), item (项, 0 if none).
public record Citation(Document document, int article, int paragraph, int item) {

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /// The documents this library executes, by their short names.
    public enum Document {
        PRH("渝府发〔2024〕17号", "重庆市公共租赁住房管理办法"),
        CALENDAR("国务院办公厅节假日安排", "国务院办公厅关于部分节假日安排的通知");

        private final String number;
        private final String title;

        Document(String number, String title) {
            this.number = number;
            this.title = title;
        }

        public String number() {
            return number;
        }

        public String title() {
            return title;
        }
    }

    /// An article of the public rental housing measures with one paragraph.
    public static Citation measures(int article) {
        return new Citation(Document.PRH, article, 0, 0);
    }

    public Citation paragraph(int number) {
        return new Citation(document, article, number, item);
    }

    public Citation item(int number) {
        return new Citation(document, article, paragraph, number);
    }

    /// The key in the law index, for example `13-1-4`; the whole article is `14`, a paragraph `14-2`.
    public String anchor() {
        if (item > 0) {
            return article + "-" + Math.max(1, paragraph) + "-" + item;
        }
        return paragraph > 0 ? article + "-" + paragraph : String.valueOf(article);
    }

    /// As it is written to residents: 渝府发〔2024〕17号 第十三条第（四）项.
    public String text() {
        StringBuilder text = new StringBuilder(document.number());
        if (article > 0) {
            text.append(" 第").append(chinese(article)).append('条');
        }
        if (paragraph > 0) {
            text.append('第').append(chinese(paragraph)).append('款');
        }
        if (item > 0) {
            text.append("第（").append(chinese(item)).append("）项");
        }
        return text.toString();
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
