package cn.anju.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/// The complete record of a draw: what went in, what came out, and all that is needed to run it again.
///
/// A record that was read holds what the file says; only a [Verification] says whether it is true.
///
/// @param drawId the draw's name, without round or units
/// @param priorityShare 0 where there was no priority round
/// @param rounds one, or the priority round and then the general round
/// @param resultHash digest of what came out
public record DrawRecord(
        Hash hash,
        String drawId,
        Texts entries,
        Texts units,
        Texts priority,
        BigDecimal priorityShare,
        List<Round> rounds,
        String resultHash) {

    /// The algorithm that this library runs and its records name.
    public static final String ALGORITHM = "cqlot/v1";

    public DrawRecord {
        rounds = List.copyOf(rounds);
    }

    /// Reads a record file.
    ///
    /// @throws NotARecord when the file is not a complete record of this algorithm
    public static DrawRecord read(InputStream in) throws IOException {
        return new RecordReader(in).read();
    }

    /// Writes the record file: fixed order of keys, two spaces for each level, LF at the end. Does not close the
    /// stream.
    public void writeTo(OutputStream out) throws IOException {
        new RecordWriter(out).write(this);
    }

    /// Whether the draw gave units; otherwise it gave ranks only.
    public boolean withUnits() {
        return !units.isEmpty() || withPriority();
    }

    /// Whether a priority list was drawn first.
    public boolean withPriority() {
        return rounds.size() > 1 || !priority.isEmpty();
    }

    /// Runs the draw anew from what went in.
    ///
    /// @throws DrawRefused when what the record says went in could not have been drawn
    DrawRecord again() {
        var secret = new Secret(rounds.getFirst().secret());
        var publicValue = new PublicValue(rounds.getFirst().publicValue());
        var draw = Draw.of(new DrawId(drawId), hash, list("entries", entries));
        if (withUnits()) {
            draw = draw.withUnits(list("units", units));
        }
        if (withPriority()) {
            draw = draw.withPriority(list("priority", priority), new PriorityShare(priorityShare));
        }
        return draw.run(secret, publicValue);
    }

    private static NumberList list(String name, Texts texts) {
        try {
            return NumberList.of(texts);
        } catch (DrawRefused e) {
            throw new DrawRefused(name + " " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "DrawRecord[" + drawId + ", " + hash.profile() + ", " + rounds + "]";
    }
}
