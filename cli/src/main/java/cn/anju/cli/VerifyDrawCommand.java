package cn.anju.cli;

import cn.anju.draw.Check;
import cn.anju.draw.DrawRecord;
import cn.anju.draw.Finding;
import cn.anju.draw.NotARecord;
import cn.anju.draw.Place;
import cn.anju.draw.Verification;
import cn.anju.draw.VerifierPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a recorded draw again and prints one line for each of the seven checks.
@Command(
        name = "verify-draw",
        description = "验证摇号记录：按记录重新摇一遍，逐项核对。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:七项全部一致", "1:有一项不一致", "2:文件不是摇号记录"})
final class VerifyDrawCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "记录文件", description = "draw 输出的 record.json。")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--entry", paramLabel = "编号", description = "另外列出这个编号的密钥、次序和房源。")
    private @Nullable String entry;

    @Option(names = "--page", paramLabel = "网页文件", description = "另外写出一个离线验证网页，记录在其中，双击即可打开。")
    private @Nullable Path page;

    @Override
    public Integer call() {
        try (var in = Files.newInputStream(file)) {
            var record = DrawRecord.read(in);
            if (page != null) {
                write(record, page);
            }
            return report(Verification.of(record));
        } catch (NotARecord e) {
            return refuse(file + " 不是摇号记录：" + e.getMessage());
        } catch (InputRefused e) {
            return refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refuse(file + " 读不出来，请检查文件是否存在、能否读取");
        }
    }

    private static void write(DrawRecord record, Path page) {
        try (var out = Files.newOutputStream(page)) {
            VerifierPage.of(record).writeTo(out);
        } catch (IOException e) {
            throw new InputRefused(page + " 写不出来，请检查文件夹是否存在、能否写入");
        }
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 2;
    }

    private int report(Verification verification) {
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : verification.findings()) {
            out.println(line(finding, verification));
        }
        if (entry != null) {
            places(out, entry, verification.placesOf(entry));
        }
        out.flush();
        return verification.holds() ? 0 : 1;
    }

    private static String line(Finding finding, Verification verification) {
        String title = finding.check().title() + ": ";
        if (!finding.holds()) {
            return title + "不一致，" + finding.difference().orElseThrow();
        }
        return finding.check() == Check.PUBLIC_VALUE
                ? title + "ok " + verification.publicValue() + "（请与事先公布的来源核对）"
                : title + "ok";
    }

    private static void places(PrintWriter out, String entry, List<Place> places) {
        if (places.isEmpty()) {
            out.println("entry " + entry + ": 不在这次摇号的名单里");
        }
        for (Place place : places) {
            out.println("entry " + entry + ": round " + place.round());
            out.println("  key " + place.key());
            out.println("  rank " + place.rank());
            out.println("  unit " + place.unit().orElse("-（没有轮到房源）"));
        }
    }
}
