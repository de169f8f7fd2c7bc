package cn.anju.cli;

import cn.anju.draw.Draw;
import cn.anju.draw.DrawId;
import cn.anju.draw.DrawRefused;
import cn.anju.draw.Hash;
import cn.anju.draw.NumberList;
import cn.anju.draw.PriorityShare;
import cn.anju.draw.PublicValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Draws and prints the record; whatever is wrong with the input is said before a single byte of it.
@Command(
        name = "draw",
        description = "摇号：由名单、房源、封存的秘密值和公共随机值得出次序，输出完整记录。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已输出记录", "1:记录没有写完", "2:参数或名单有误，没有输出"})
final class DrawCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--draw-id", required = true, paramLabel = "编号", description = "摇号编号，例如 CQGZF-2026-001|MXJY|1R。")
    @SuppressWarnings("NullAway.Init")
    private String drawId;

    @Option(names = "--entries", required = true, paramLabel = "文件", description = "名单，一行一个公开编号，次序不限。")
    @SuppressWarnings("NullAway.Init")
    private Path entries;

    @Option(names = "--units", paramLabel = "文件", description = "房源清单，一行一套；不给则只出次序。")
    private @Nullable Path units;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private SecretOption secret;

    @Option(names = "--public", required = true, paramLabel = "十六进制", description = "公共随机值，16 至 64 字节。")
    @SuppressWarnings("NullAway.Init")
    private String publicValue;

    @Option(names = "--hash", defaultValue = "sha256", paramLabel = "算法", description = "sha256（默认）或 sm3。")
    @SuppressWarnings("NullAway.Init")
    private String hash;

    @Option(names = "--priority", paramLabel = "文件", description = "优先名单，与普通名单不重叠，先摇；需要 --units 和 --priority-share。")
    private @Nullable Path priority;

    @Option(names = "--priority-share", paramLabel = "份额", description = "优先份额，0 至 1 的小数，例如 0.3。")
    private @Nullable String share;

    @Override
    public Integer call() throws IOException {
        try {
            draw().run(secret.read(), new PublicValue(publicValue)).writeTo(System.out);
            return System.out.checkError() ? 1 : 0;
        } catch (DrawRefused | InputRefused e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private Draw draw() {
        if ((priority == null) != (share == null)) {
            throw new InputRefused("--priority 和 --priority-share 必须一起给出");
        }
        if (priority != null && units == null) {
            throw new InputRefused("--priority 需要 --units：优先份额是房源的份额");
        }
        var general = new ListFile("普通名单", entries);
        var numbers = priority == null ? general.atLeastOne() : general.numbers();
        var draw = Draw.of(new DrawId(drawId), profile(), numbers);
        if (units != null) {
            draw = draw.withUnits(new ListFile("房源清单", units).atLeastOne());
        }
        if (priority != null && share != null) {
            var first = new ListFile("优先名单", priority);
            return prioritised(draw, numbers.isEmpty() ? first.atLeastOne() : first.numbers(), first, share);
        }
        return draw;
    }

    private Hash profile() {
        return Hash.named(hash).orElseThrow(() -> new InputRefused("--hash 应为 sha256 或 sm3，现在是 " + hash));
    }

    private static Draw prioritised(Draw draw, NumberList numbers, ListFile list, String share) {
        var exact = PriorityShare.of(share);
        try {
            return draw.withPriority(numbers, exact);
        } catch (DrawRefused e) {
            throw list.refused(e);
        }
    }
}
