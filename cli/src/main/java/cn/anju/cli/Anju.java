package cn.anju.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry of the command line; each subcommand is one file beside this one.
@Command(
        name = "anju",
        description = "安居：每个决定都是依法执行并讲清道理的结果。",
        mixinStandardHelpOptions = true,
        subcommands = {DecideCommand.class, LawCoverageCommand.class, DrawCommand.class, VerifyDrawCommand.class})
public final class Anju {

    private Anju() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// Speaks UTF-8 whatever the locale: a server's plain locale would turn every Chinese word into question marks.
    static CommandLine commandLine() {
        return new CommandLine(new Anju())
                .setOut(new PrintWriter(System.out, true, UTF_8))
                .setErr(new PrintWriter(System.err, true, UTF_8));
    }
}
