package cn.anju.archive.household;

import cn.anju.archive.Documents;
import cn.anju.archive.HouseholdArchive;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.archive.paper.Block;
import cn.anju.archive.paper.Bundle;
import cn.anju.archive.paper.Paper;
import cn.anju.archive.paper.PrintedPaper;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.look.Format;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An archive as one PDF: its index, then its documents in the index's order.
@Component
class ArchiveExport {

    private final Documents documents;
    private final People people;
    private final Clock clock;

    ArchiveExport(Documents documents, People people, Clock clock) {
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    PrintedPaper print(HouseholdArchive archive, Actor reader) {
        Map<Long, Bundle.Part> parts = new LinkedHashMap<>();
        Map<Long, String> remarks = new LinkedHashMap<>();
        for (var entry : archive.entries()) {
            if (entry.document() == null) {
                continue;
            }
            switch (documents.open(entry.document(), reader, Purpose.EXPORT)) {
                case Opening.Opened(var document, var content) -> {
                    if (Bundle.binds(document.mediaType())) {
                        parts.put(entry.id(), new Bundle.Part(document.mediaType(), content.bytes()));
                    } else {
                        remarks.put(entry.id(), "电子表格，另存");
                    }
                }
                case Opening.Destroyed gone -> remarks.put(entry.id(), "已按期销毁");
                case Opening.Withheld hidden -> remarks.put(entry.id(), "无权查看");
            }
        }
        var today = LocalDate.now(clock);
        List<Long> order = List.copyOf(parts.keySet());
        return Bundle.bind(pages -> index(archive, today, pagesOf(order, pages), remarks), List.copyOf(parts.values()));
    }

    private Paper index(
            HouseholdArchive archive, LocalDate today, Map<Long, Integer> pages, Map<Long, String> remarks) {
        List<Block> blocks = new ArrayList<>();
        String members = people.of(archive.members()).values().stream()
                .sorted(java.util.Comparator.comparing(Person::birthDate))
                .map(person -> person.name().value() + " " + person.maskedIdNumber())
                .collect(Collectors.joining("；"));
        blocks.add(new Block.Fields(List.of(
                new Block.Field("档案号", archive.number()),
                new Block.Field("家庭成员", members),
                new Block.Field("住址", Objects.requireNonNullElse(archive.address(), "未登记")),
                new Block.Field("导出日期", Format.date(today)))));
        blocks.add(new Block.Heading("目录"));
        blocks.add(new Block.Table(
                List.of(
                        new Block.Column("时间", 4, false),
                        new Block.Column("类别", 3, false),
                        new Block.Column("内容", 6, false),
                        new Block.Column("编号", 5, false),
                        new Block.Column("页", 2, true)),
                archive.entries().stream()
                        .map(entry -> List.of(
                                Format.fullTime(entry.at()),
                                entry.kind().label(),
                                entry.corrects() == null ? entry.title() : "更正：" + entry.title(),
                                Objects.requireNonNullElse(entry.reference(), ""),
                                pages.containsKey(entry.id())
                                        ? Integer.toString(pages.get(entry.id()))
                                        : remarks.getOrDefault(entry.id(), "")))
                        .toList()));
        return new Paper("家庭电子档案", archive.number(), today, blocks);
    }

    private static Map<Long, Integer> pagesOf(List<Long> entries, List<Integer> pages) {
        Map<Long, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            map.put(entries.get(i), pages.get(i));
        }
        return map;
    }
}
