package cn.anju.cli;

import cn.anju.policy.Json;
import cn.anju.policy.LawCoverage;
import cn.anju.policy.LawIndex;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `law-coverage`: every article or duty of every text with what answers it.
@Command(name = "law-coverage", description = "逐条列出各份文件由什么落实：规则、程序、登记、报表，或没有软件职责及理由。", mixinStandardHelpOptions = true)
final class LawCoverageCommand implements Callable<Integer> {

    @Option(names = "--json", description = "输出 JSON")
    private boolean json;

    @Override
    public Integer call() {
        LawCoverage coverage = new LawCoverage(LawIndex.all());
        try (PrintStream out = Streams.out()) {
            if (json) {
                out.println(Json.write(coverage.toMap()));
            } else {
                out.print(coverage.markdown());
            }
        }
        return 0;
    }
}
