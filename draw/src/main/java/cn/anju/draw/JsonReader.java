package cn.anju.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads JSON (RFC 8259) in one pass, strings straight into packed bytes; knows the line it is in.
final class JsonReader {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final int LONGEST_NUMBER = 64;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private int line = 1;
    private boolean started;

    JsonReader(InputStream in) {
        this.in = in;
    }

    NotARecord refuse(String reason) {
        return new NotARecord("第" + line + "行：" + reason);
    }

    void begin(char bracket) throws IOException {
        expect(bracket);
    }

    void end(char bracket) throws IOException {
        expect(bracket);
    }

    void comma() throws IOException {
        expect(',');
    }

    void endOfFile() throws IOException {
        if (peek() >= 0) {
            throw refuse("记录已经结束，后面还有内容");
        }
    }

    boolean next(char character) throws IOException {
        return peek() == character;
    }

    /// Steps over a comma when one comes, so that a list goes on.
    boolean another() throws IOException {
        if (peek() != ',') {
            return false;
        }
        position++;
        return true;
    }

    void key(String name) throws IOException {
        String found = string();
        if (!found.equals(name)) {
            throw refuse("这里应为 \"" + name + "\"，文件里是 \"" + found + "\"");
        }
        expect(':');
    }

    String field(String name) throws IOException {
        key(name);
        return string();
    }

    BigDecimal number() throws IOException {
        peek();
        var digits = new StringBuilder();
        while (digits.length() < LONGEST_NUMBER && fill() && isNumberPart(buffer[position])) {
            digits.append((char) buffer[position++]);
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw refuse("这里应为数字");
        }
        return new BigDecimal(digits.toString());
    }

    private static boolean isNumberPart(byte character) {
        return (character >= '0' && character <= '9') || "+-.eE".indexOf(character) >= 0;
    }

    String string() throws IOException {
        var one = new Packing();
        string(one);
        return one.pack().getFirst();
    }

    void string(Packing target) throws IOException {
        expect('"');
        while (true) {
            if (!fill()) {
                throw refuse("文件在一段文字中间断了");
            }
            int from = position;
            while (position < limit && isPlain(buffer[position])) {
                position++;
            }
            target.append(buffer, from, position);
            if (position == limit) {
                continue;
            }
            switch (buffer[position++]) {
                case '"' -> {
                    target.end();
                    return;
                }
                case '\\' -> escape(target);
                default -> throw refuse("文字里有控制字符");
            }
        }
    }

    private static boolean isPlain(byte character) {
        return character != '"' && character != '\\' && (character < 0 || character >= ' ');
    }

    private void escape(Packing target) throws IOException {
        int letter = take();
        int plain = "\"\\/bfnrt".indexOf(letter);
        if (plain >= 0) {
            target.append("\"\\/\b\f\n\r\t".getBytes(US_ASCII), plain, plain + 1);
        } else if (letter == 'u') {
            byte[] text = unicode().getBytes(UTF_8);
            target.append(text, 0, text.length);
        } else {
            throw refuse("文字里有不合规定的转义");
        }
    }

    private String unicode() throws IOException {
        char first = fourHex();
        if (!Character.isHighSurrogate(first)) {
            return String.valueOf(first);
        }
        if (take() != '\\' || take() != 'u') {
            throw refuse("文字里的转义不完整");
        }
        return String.valueOf(new char[] {first, fourHex()});
    }

    private char fourHex() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(take(), 16);
            if (digit < 0) {
                throw refuse("文字里的转义不完整");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private int take() throws IOException {
        return fill() ? buffer[position++] : -1;
    }

    private void expect(char character) throws IOException {
        int found = peek();
        if (found != character) {
            String said = found < 0 ? "文件到此为止" : "文件里是 " + (char) found;
            throw refuse("这里应为 " + character + "，" + said);
        }
        position++;
    }

    /// The next byte that is not white space, not yet taken; -1 at the end of the file.
    private int peek() throws IOException {
        while (fill()) {
            byte character = buffer[position];
            if (character != ' ' && character != '\n' && character != '\r' && character != '\t') {
                return character & 0xFF;
            }
            line += character == '\n' ? 1 : 0;
            position++;
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        if (!started && limit >= MARK.length && buffer[0] == MARK[0] && buffer[1] == MARK[1] && buffer[2] == MARK[2]) {
            position = MARK.length;
        }
        started = true;
        return position < limit;
    }
}
