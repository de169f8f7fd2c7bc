package cn.anju.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry of the command line; each subcommand is one file beside this one.
@Command(
        name = "anju",
        description = "安居：每个决定都是依法执行并讲清道理的结果。",
        mixinStandardHelpOptions = true,
        subcommands = {})
public final class Anju {

    private Anju() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Anju()).execute(arguments));
    }
}
