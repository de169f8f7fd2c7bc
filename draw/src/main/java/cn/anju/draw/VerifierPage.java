package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verifier as one HTML file that works from a disk without a network: page, style, script and, if wanted, the
/// record.
///
/// Its content security policy allows this very script and style and no connection at all, so a visitor need not trust
/// that nothing is sent: the browser would refuse.
public final class VerifierPage {

    private static final List<String> WORKER = List.of("hash", "record", "draw", "checks", "worker");

    private final @Nullable DrawRecord record;

    private VerifierPage(@Nullable DrawRecord record) {
        this.record = record;
    }

    /// The page on which a visitor opens a record file of their own.
    public static VerifierPage withoutRecord() {
        return new VerifierPage(null);
    }

    /// The page that carries one record with it.
    public static VerifierPage of(DrawRecord record) {
        return new VerifierPage(record);
    }

    /// Writes the page as UTF-8. Does not close the stream.
    public void writeTo(OutputStream out) throws IOException {
        String script = resource("/static/draw/verifier.js");
        String style = resource("verifier-page.css");
        String page = resource("verifier-page.html")
                .replace("{{script-digest}}", digest(script))
                .replace("{{style-digest}}", digest(style))
                .replace("{{record-attribute}}", record == null ? "" : "data-record-inline=\"draw-record\"")
                .replace("{{style}}", style)
                .replace("{{worker}}", worker())
                .replace("{{script}}", script);
        String[] around = page.split("\\{\\{record}}", 2);
        out.write(around[0].getBytes(UTF_8));
        if (record != null) {
            record.writeTo(new InsideScript(out));
        }
        out.write(around[1].getBytes(UTF_8));
        out.flush();
    }

    /// The worker in one piece: a script without an address has none to import from.
    private static String worker() {
        var whole = new StringBuilder();
        for (String part : WORKER) {
            whole.append(
                    resource("/static/draw/verifier-" + part + ".js").replaceFirst("(?m)^importScripts\\(.*\\);$", ""));
        }
        return whole.toString();
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Hash.SHA256.digest().digest(text.getBytes(UTF_8)));
    }

    private static String resource(String name) {
        try (var in = VerifierPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a number that spells a tag from ending the element the record stands in: `<` becomes its JSON escape.
    private static final class InsideScript extends FilterOutputStream {

        private static final byte[] LESS_THAN = "\\u003c".getBytes(UTF_8);

        InsideScript(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int character) throws IOException {
            if (character == '<') {
                out.write(LESS_THAN);
            } else {
                out.write(character);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int plain = from;
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '<') {
                    out.write(bytes, plain, i - plain);
                    out.write(LESS_THAN);
                    plain = i + 1;
                }
            }
            out.write(bytes, plain, from + length - plain);
        }
    }
}
