package cn.anju.identity.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/// The running hash of one seal: the previous hash, the seal's number, then each line field by field.
///
/// Fields are length-prefixed, so that no two lists of lines have the same bytes.
final class SealHash {

    /// The columns that `add` reads, in this order; times as microseconds, as the database stores them.
    static final String COLUMNS = """
            id, txid::text, (extract(epoch from at) * 1000000)::bigint::text,
            (extract(epoch from recorded_at) * 1000000)::bigint::text,
            actor::text, action, subject_kind, subject_id, district, outcome, reason, request_id""";

    private static final int COLUMN_COUNT = 12;

    private final MessageDigest digest;
    private long lines;

    SealHash(String previous, long number) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    void add(ResultSet line) throws SQLException {
        for (int column = 1; column <= COLUMN_COUNT; column++) {
            String field = line.getString(column);
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            int length = field == null ? -1 : bytes.length;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            digest.update(bytes);
        }
        lines++;
    }

    long lines() {
        return lines;
    }

    byte[] value() {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(lines).flip());
        return digest.digest();
    }
}
