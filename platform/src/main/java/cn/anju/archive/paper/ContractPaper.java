package cn.anju.archive.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The layout of a contract: parties, preamble, numbered clauses, schedules, places to sign. The content is the
/// caller's.
///
/// @param title the contract's title
/// @param number the contract's number
/// @param date the day it bears
/// @param parties who concludes it, in the order of signing
/// @param preamble on what basis, a paragraph each
/// @param clauses the clauses, numbered by the printer
/// @param schedules tables that belong to it (fixtures, meters), each on the pages after the signatures
public record ContractPaper(
        String title,
        String number,
        LocalDate date,
        List<Party> parties,
        List<String> preamble,
        List<Block.Clause> clauses,
        List<Schedule> schedules) {

    /// A party.
    ///
    /// @param role how the contract calls it ("甲方（出租人）")
    /// @param name its full name
    /// @param particulars identity number, representative, address, telephone: what the contract states of it
    public record Party(String role, String name, List<Block.Field> particulars) {
        public Party {
            particulars = List.copyOf(particulars);
        }
    }

    /// An attachment: a heading, a table and a closing line that may be empty.
    public record Schedule(String heading, Block.Table table, String remark) {}

    public ContractPaper {
        if (parties.size() < 2 || clauses.isEmpty()) {
            throw new IllegalArgumentException("a contract has two parties or more and a clause or more");
        }
        parties = List.copyOf(parties);
        preamble = List.copyOf(preamble);
        clauses = List.copyOf(clauses);
        schedules = List.copyOf(schedules);
    }

    /// The contract as a paper.
    public Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Line("合同编号：" + number));
        for (var party : parties) {
            List<Block.Field> fields = new ArrayList<>();
            fields.add(new Block.Field(party.role(), party.name()));
            fields.addAll(party.particulars());
            blocks.add(new Block.Fields(fields));
        }
        preamble.forEach(text -> blocks.add(new Block.Text(text)));
        blocks.add(new Block.Clauses(clauses));
        blocks.add(new Block.Signatures(parties.stream()
                .map(party -> new Block.Signature(party.role(), party.name()))
                .toList()));
        for (int i = 0; i < schedules.size(); i++) {
            var schedule = schedules.get(i);
            blocks.add(new Block.NewPage());
            blocks.add(new Block.Heading("附件%s　%s".formatted(ChineseNumerals.of(i + 1), schedule.heading())));
            blocks.add(schedule.table());
            if (!schedule.remark().isEmpty()) {
                blocks.add(new Block.Line(schedule.remark()));
            }
        }
        return new Paper(title, number, date, blocks);
    }
}
