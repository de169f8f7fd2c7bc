package cn.anju.casework;

import cn.anju.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The same request twice does it once.
///
/// A key is bound by the first answer that changed state: its row is written first in the transaction, so the
/// second of two at once waits and then reads. An answer that changed nothing rolls the row back and leaves
/// the key free. Scope: account × route.
@Component
public class Idempotency {

    private static final int BODY_MISMATCH = 422;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Idempotency(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// An answer as stored: HTTP status and body.
    ///
    /// @param changedState whether something was saved; only then is the key bound
    public record Answer(int status, String body, boolean changedState) {

        public static Answer done(String body) {
            return new Answer(200, body, true);
        }

        public static Answer nothing(int status, String body) {
            return new Answer(status, body, false);
        }
    }

    /// Runs the work once for this key and body.
    ///
    /// @param route the resource and verb, e.g. "POST /api/v1/cases/500106-2026-0000001/moves/submit"
    /// @return the work's answer, the stored one, or a 422 when the key belongs to another body
    public Answer once(Actor actor, String route, String key, String body, Supplier<Answer> work) {
        String hash = sha256(body);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            boolean first = jdbc.sql("""
                            insert into casework.idempotency_key (account, route, key, body_sha256, status, answer)
                            values (:account, :route, :key, :hash, 0, '') on conflict do nothing
                            """)
                            .param("account", actor.account().value())
                            .param("route", route)
                            .param("key", key)
                            .param("hash", hash)
                            .update()
                    == 1;
            if (!first) {
                return stored(actor, route, key, hash);
            }
            var answer = work.get();
            if (answer.changedState()) {
                bind(actor, route, key, answer);
            } else {
                status.setRollbackOnly();
            }
            return answer;
        }));
    }

    private void bind(Actor actor, String route, String key, Answer answer) {
        jdbc.sql("""
                        update casework.idempotency_key set status = :status, answer = :answer
                        where account = :account and route = :route and key = :key
                        """)
                .param("status", answer.status())
                .param("answer", answer.body())
                .param("account", actor.account().value())
                .param("route", route)
                .param("key", key)
                .update();
    }

    private Answer stored(Actor actor, String route, String key, String hash) {
        return jdbc.sql("""
                        select body_sha256, status, answer from casework.idempotency_key
                        where account = :account and route = :route and key = :key
                        """)
                .param("account", actor.account().value())
                .param("route", route)
                .param("key", key)
                .query((row, n) -> row.getString("body_sha256").equals(hash)
                        ? new Answer(row.getInt("status"), row.getString("answer"), false)
                        : new Answer(BODY_MISMATCH, "这个请求编号已用于另一份内容，请换一个编号再提交。", false))
                .single();
    }

    private static String sha256(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
