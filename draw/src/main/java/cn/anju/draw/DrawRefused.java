package cn.anju.draw;

import java.util.OptionalInt;

/// An input that no draw is made from; the message says in plain Chinese what is wrong and where.
public final class DrawRefused extends IllegalArgumentException {

    private final int line;

    DrawRefused(String message) {
        super(message);
        line = 0;
    }

    private DrawRefused(int line, String reason) {
        super("第" + line + "行：" + reason);
        this.line = line;
    }

    static DrawRefused atLine(int line, String reason) {
        return new DrawRefused(line, reason);
    }

    /// The line of the list, counted from 1, that is refused; empty when no single line is to blame.
    public OptionalInt line() {
        return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
