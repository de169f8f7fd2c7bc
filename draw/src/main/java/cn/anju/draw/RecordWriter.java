package cn.anju.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a record as it goes along: no text of the whole file is ever held.
final class RecordWriter {

    private final BufferedOutputStream out;

    RecordWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    void write(DrawRecord draw) throws IOException {
        raw("{\n");
        field(1, "algorithm", DrawRecord.ALGORITHM);
        field(1, "hash", draw.hash().profile());
        field(1, "drawId", draw.drawId());
        list(1, "entries", draw.entries());
        list(1, "units", draw.units());
        list(1, "priority", draw.priority());
        key(1, "priorityShare");
        raw(PriorityShare.text(draw.priorityShare()));
        raw(",\n");
        key(1, "rounds");
        raw("[\n");
        for (int i = 0; i < draw.rounds().size(); i++) {
            raw(i == 0 ? "" : ",\n");
            round(draw.rounds().get(i));
        }
        raw("\n  ],\n");
        key(1, "resultHash");
        string(draw.resultHash());
        raw("\n}\n");
        out.flush();
    }

    private void round(Round round) throws IOException {
        raw("    {\n");
        field(3, "drawId", round.drawId());
        field(3, "listHash", round.listHash());
        field(3, "commit", round.commit());
        field(3, "secret", round.secret());
        field(3, "public", round.publicValue());
        field(3, "seed", round.seed());
        list(3, "ranking", round.ranking());
        key(3, "allocation");
        allocation(round);
        raw("\n    }");
    }

    private void allocation(Round round) throws IOException {
        Texts entries = round.allocatedEntries();
        Texts units = round.allocatedUnits();
        if (entries.isEmpty()) {
            raw("[]");
            return;
        }
        raw("[\n");
        for (int i = 0; i < entries.size(); i++) {
            raw(i == 0 ? "        {\n          \"entry\": " : ",\n        {\n          \"entry\": ");
            string(entries.bytes(), entries.from(i), entries.to(i));
            raw(",\n          \"unit\": ");
            string(units.bytes(), units.from(i), units.to(i));
            raw("\n        }");
        }
        raw("\n      ]");
    }

    private void list(int depth, String name, Texts texts) throws IOException {
        key(depth, name);
        if (texts.isEmpty()) {
            raw("[],\n");
            return;
        }
        String between = ",\n" + "  ".repeat(depth + 1);
        raw("[\n" + "  ".repeat(depth + 1));
        for (int i = 0; i < texts.size(); i++) {
            raw(i == 0 ? "" : between);
            string(texts.bytes(), texts.from(i), texts.to(i));
        }
        raw("\n" + "  ".repeat(depth) + "],\n");
    }

    private void field(int depth, String name, String value) throws IOException {
        key(depth, name);
        string(value);
        raw(",\n");
    }

    private void key(int depth, String name) throws IOException {
        raw("  ".repeat(depth) + "\"" + name + "\": ");
    }

    private void string(String value) throws IOException {
        byte[] text = value.getBytes(UTF_8);
        string(text, 0, text.length);
    }

    private void string(byte[] text, int from, int to) throws IOException {
        out.write('"');
        int plain = from;
        for (int i = from; i < to; i++) {
            if (text[i] == '"' || text[i] == '\\') {
                out.write(text, plain, i - plain);
                out.write('\\');
                plain = i;
            }
        }
        out.write(text, plain, to - plain);
        out.write('"');
    }

    private void raw(String ascii) throws IOException {
        byte[] piece = ascii.getBytes(UTF_8);
        out.write(piece, 0, piece.length);
    }
}
