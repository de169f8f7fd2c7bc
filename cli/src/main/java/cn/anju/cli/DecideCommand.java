package cn.anju.cli;

import cn.anju.policy.Json;
import cn.anju.policy.ParameterFiles;
import cn.anju.policy.Parameters;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `decide`: the rule sets on the command line.
///
/// Exit status: 0 all decided (or all cases agree), 1 some lines were bad (or differ), 2 wrong usage.
@Command(name = "decide", description = "按规则逐行作出决定：从标准输入读 JSON 行，向标准输出写 JSON 行，顺序不变。", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @picocli.CommandLine.Parameters(arity = "0..*", paramLabel = "RULESET|FILE", description = "规则名，或要核对、重算的文件")
    private List<String> operands = new ArrayList<>();

    @Option(names = "--list", description = "列出全部规则，每个一行")
    private boolean list;

    @Option(names = "--describe", description = "输出规则的事实（JSON Schema）、参数和依据")
    private boolean describe;

    @Option(names = "--check", description = "核对案例文件（文件名为 规则名.jsonl，含 expect），打印最先的差异")
    private boolean check;

    @Option(names = "--replay", description = "按回执文件重新计算，并逐字节比对")
    private boolean replay;

    @Option(names = "--receipt", description = "逐行输出决定回执，代替决定")
    private boolean receipt;

    @Option(names = "--parameters", paramLabel = "FILE", description = "本单位的带日期参数文件（YAML），叠加在随附参数之上")
    private @Nullable Path parameterFile;

    @Override
    public Integer call() throws IOException {
        RuleSets rules = RuleSets.standard();
        Parameters parameters = parameters();
        PrintStream out = Streams.out();
        int modes = (list ? 1 : 0) + (describe ? 1 : 0) + (check ? 1 : 0) + (replay ? 1 : 0) + (receipt ? 1 : 0);
        if (modes > 1) {
            throw usage("--list、--describe、--check、--replay、--receipt 只能选一个");
        }
        try (out) {
            if (list) {
                rules.newest().forEach(rule -> out.println(rule.name() + "\t" + rule.summary()));
                return 0;
            }
            if (check) {
                needOperands("--check 需要至少一个案例文件");
                return new CaseCheck(rules, parameters, out).all(files());
            }
            if (replay) {
                needOperands("--replay 需要一个回执文件");
                return new ReceiptReplay(rules, out).all(files());
            }
            if (describe) {
                out.println(Json.write(rule(rules).describe(parameters)));
                return 0;
            }
            return new CaseStream(rule(rules), parameters, receipt).run(Streams.in(), out);
        }
    }

    private Parameters parameters() {
        if (parameterFile == null) {
            return Parameters.shipped();
        }
        try {
            return Parameters.shipped().withOffice(ParameterFiles.office(parameterFile));
        } catch (IOException e) {
            throw usage("无法读取参数文件 " + parameterFile + "：" + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw usage("参数文件 " + parameterFile + " 有误：" + e.getMessage());
        }
    }

    private RuleSet<?> rule(RuleSets rules) {
        if (operands.size() != 1) {
            throw usage("需要一个规则名，可用 --list 查看");
        }
        String name = operands.getFirst();
        return rules.find(name).orElseThrow(() -> usage("没有名为 " + name + " 的规则，可用 --list 查看"));
    }

    private void needOperands(String message) {
        if (operands.isEmpty()) {
            throw usage(message);
        }
    }

    private List<Path> files() {
        return operands.stream().map(Path::of).toList();
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
