package cn.anju.draw;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Reads a record of any layout; its keys must all be there, in their order, and no others.
final class RecordReader {

    private final JsonReader json;

    RecordReader(InputStream in) {
        json = new JsonReader(in);
    }

    DrawRecord read() throws IOException {
        json.begin('{');
        algorithm(json.field("algorithm"));
        json.comma();
        Hash hash = hash(json.field("hash"));
        json.comma();
        String drawId = json.field("drawId");
        json.comma();
        Texts entries = texts("entries");
        Texts units = texts("units");
        Texts priority = texts("priority");
        json.key("priorityShare");
        BigDecimal share = json.number();
        json.comma();
        List<Round> rounds = rounds();
        json.comma();
        String resultHash = json.field("resultHash");
        json.end('}');
        json.endOfFile();
        return new DrawRecord(hash, drawId, entries, units, priority, share, rounds, resultHash);
    }

    private void algorithm(String name) {
        if (!name.equals(DrawRecord.ALGORITHM)) {
            throw json.refuse("算法是 " + name + "，本程序只验证 " + DrawRecord.ALGORITHM);
        }
    }

    private Hash hash(String name) {
        return Hash.named(name).orElseThrow(() -> json.refuse("不认识的摘要算法 " + name + "，应为 sha256 或 sm3"));
    }

    private List<Round> rounds() throws IOException {
        json.key("rounds");
        json.begin('[');
        var rounds = new ArrayList<Round>();
        do {
            rounds.add(round());
        } while (json.another());
        json.end(']');
        if (rounds.size() > 2) {
            throw json.refuse("最多两轮（优先轮、普通轮），文件里有 " + rounds.size() + " 轮");
        }
        return rounds;
    }

    private Round round() throws IOException {
        json.begin('{');
        String drawId = json.field("drawId");
        json.comma();
        String listHash = json.field("listHash");
        json.comma();
        String commit = json.field("commit");
        json.comma();
        String secret = json.field("secret");
        json.comma();
        String publicValue = json.field("public");
        json.comma();
        String seed = json.field("seed");
        json.comma();
        Texts ranking = texts("ranking");
        var entries = new Packing();
        var units = new Packing();
        allocation(entries, units);
        json.end('}');
        return new Round(drawId, listHash, commit, secret, publicValue, seed, ranking, entries.pack(), units.pack());
    }

    private void allocation(Packing entries, Packing units) throws IOException {
        json.key("allocation");
        json.begin('[');
        if (!json.next(']')) {
            do {
                json.begin('{');
                json.key("entry");
                json.string(entries);
                json.comma();
                json.key("unit");
                json.string(units);
                json.end('}');
            } while (json.another());
        }
        json.end(']');
    }

    private Texts texts(String name) throws IOException {
        json.key(name);
        json.begin('[');
        var texts = new Packing();
        if (!json.next(']')) {
            do {
                json.string(texts);
            } while (json.another());
        }
        json.end(']');
        json.comma();
        return texts.pack();
    }
}
