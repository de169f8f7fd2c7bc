package cn.anju.money.bank;

import cn.anju.kernel.FileText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file as it was read, after its own counts and sums were found right.
///
/// @param form CSV or FIXED
record ReadFile(Form form, List<ReadLine> lines) {

    static final int MOST_LINES = 20_000;

    /// How a file is written.
    enum Form {
        CSV,
        FIXED
    }

    /// What a header or trailer says about the lines.
    record Claim(int lines, BigDecimal total) {}

    ReadFile {
        lines = List.copyOf(lines);
    }

    static ReadFile of(byte[] content) throws UnreadableFile {
        var text = FileText.decode(content)
                .orElseThrow(() -> new UnreadableFile("这不是文本文件。请上传银行出的 CSV 或定长文件（UTF-8 或 GBK 编码）。"));
        if (text.isBlank()) {
            throw new UnreadableFile("文件是空的。");
        }
        return FixedWidth.looksLike(text) ? FixedWidth.read(text) : CsvPayments.read(text);
    }

    /// @throws UnreadableFile when a header or trailer says something else than the lines
    static ReadFile checked(Form form, List<ReadLine> lines, List<Claim> claims) throws UnreadableFile {
        if (lines.isEmpty()) {
            throw new UnreadableFile("文件里没有缴款行。");
        }
        if (lines.size() > MOST_LINES) {
            throw new UnreadableFile("文件超过 %,d 行。请让银行分成几个文件。".formatted(MOST_LINES));
        }
        var file = new ReadFile(form, lines);
        for (var claim : claims) {
            file.mustBe(claim);
        }
        file.flowsMustDiffer();
        return file;
    }

    BigDecimal total() {
        return lines.stream()
                .map(ReadLine::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private void mustBe(Claim claim) throws UnreadableFile {
        if (claim.lines() != lines.size()) {
            throw new UnreadableFile("文件写明 %d 笔，实际有 %d 行。没有导入任何一行，请让银行重新出文件。".formatted(claim.lines(), lines.size()));
        }
        for (var line : lines) {
            if (line.amount() == null) {
                throw new UnreadableFile("第 %d 行的金额“%s”无法读取，合计无法核对。没有导入任何一行。".formatted(line.number(), line.given()));
            }
        }
        if (claim.total().compareTo(total()) != 0) {
            throw new UnreadableFile("文件写明合计 %s 元，各行相加是 %s 元。没有导入任何一行，请让银行重新出文件。"
                    .formatted(claim.total().toPlainString(), total().toPlainString()));
        }
    }

    /// One number for two different payments would hide one of them.
    private void flowsMustDiffer() throws UnreadableFile {
        Map<String, ReadLine> seen = new HashMap<>();
        for (var line : lines) {
            var first = seen.putIfAbsent(line.flow(), line);
            if (first != null) {
                throw new UnreadableFile("第 %d 行与第 %d 行的流水号相同（%s）。一个流水号只能是一笔，请让银行重新出文件。"
                        .formatted(line.number(), first.number(), line.flow()));
            }
        }
    }
}
