package cn.anju.archive.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A notice to a person (告知书): what was decided, why, and what can be done about it.
///
/// @param office who decides and signs
/// @param number the letter's number
/// @param date the day of the letter
/// @param addressee whom it is for, by name
/// @param subject the heading ("公共租赁住房申请审核结果告知书")
/// @param opening what was asked and what was decided, a paragraph each
/// @param reasons why, possibly none
/// @param remedies how to appeal or what to do next, a paragraph each
/// @param contact where to ask: office, address, telephone
public record NoticeLetter(
        String office,
        String number,
        LocalDate date,
        String addressee,
        String subject,
        List<String> opening,
        List<Reason> reasons,
        List<String> remedies,
        String contact) {

    /// One reason: the condition in plain words, what was found, and the article behind it.
    public record Reason(String condition, String finding, String citation) {}

    public NoticeLetter {
        opening = List.copyOf(opening);
        reasons = List.copyOf(reasons);
        remedies = List.copyOf(remedies);
    }

    /// The letter as a paper.
    public Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line(addressee + "："));
        opening.forEach(text -> blocks.add(new Block.Text(text)));
        if (!reasons.isEmpty()) {
            blocks.add(new Block.Heading("理由和依据"));
            blocks.add(new Block.Table(
                    List.of(
                            new Block.Column("条件", 4, false),
                            new Block.Column("核查情况", 5, false),
                            new Block.Column("依据", 3, false)),
                    reasons.stream()
                            .map(reason -> List.of(reason.condition(), reason.finding(), reason.citation()))
                            .toList()));
        }
        if (!remedies.isEmpty()) {
            blocks.add(new Block.Heading("您可以这样做"));
            remedies.forEach(text -> blocks.add(new Block.Text(text)));
        }
        blocks.add(new Block.Text("咨询：" + contact));
        blocks.add(new Block.Issued(office));
        return new Paper(subject, number, date, blocks);
    }
}
