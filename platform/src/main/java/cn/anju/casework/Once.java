package cn.anju.casework;

import cn.anju.identity.Actor;
import cn.anju.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Does a request of the JSON interface once for its Idempotency-Key; what refuses it is thrown and binds no key.
@Component
public class Once {

    public static final String HEADER = "Idempotency-Key";

    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;
    private static final int SHORTEST_OF_STRANGERS = 16;

    private final Idempotency idempotency;
    private final JsonMapper json;

    Once(Idempotency idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    /// @param body what was asked for, besides the address; null for nothing
    /// @param type of the answer, which is given again when the request comes again
    public <T> T answer(
            HttpServletRequest request, Actor actor, @Nullable Object body, Class<T> type, Supplier<T> work) {
        return run(request, actor, key(request, SHORTEST), json.writeValueAsString(body), type, work);
    }

    /// The same for a file: its bytes are told apart by their hash.
    public <T> T file(HttpServletRequest request, Actor actor, byte[] content, Class<T> type, Supplier<T> work) {
        return run(request, actor, key(request, SHORTEST), sha256(content), type, work);
    }

    /// The same for somebody without a login; the key must be long enough that no two strangers choose the same.
    public <T> T stranger(HttpServletRequest request, @Nullable Object body, Class<T> type, Supplier<T> work) {
        var key = key(request, SHORTEST_OF_STRANGERS);
        return run(request, Actor.SYSTEM, key, json.writeValueAsString(body), type, work);
    }

    private <T> T run(
            HttpServletRequest request, Actor actor, String key, String body, Class<T> type, Supplier<T> work) {
        String query = request.getQueryString();
        var route = request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
        var answer = idempotency.once(
                actor, route, key, body, () -> Idempotency.Answer.done(json.writeValueAsString(work.get())));
        if (answer.status() != HttpStatus.OK.value()) {
            throw new Refused(
                    "idempotency-key.taken",
                    HEADER,
                    "这个 " + HEADER + " 已用于另一份内容。",
                    "同一个编号只办一次，而且只对应同一份内容。",
                    "请换一个编号再发；如果是重试，请发与第一次一样的内容。");
        }
        return json.readValue(answer.body(), type);
    }

    private static String key(HttpServletRequest request, int shortest) {
        String key = request.getHeader(HEADER);
        if (key == null || key.strip().length() < shortest || key.length() > LONGEST) {
            throw new Refused(
                    "idempotency-key.missing",
                    HEADER,
                    "缺少 " + HEADER + "。",
                    "会改变状态的请求要有编号，重复发送才不会办两次。",
                    "请在请求头里带上 %d 到 %d 个字符的 %s，例如一个 UUID。".formatted(shortest, LONGEST, HEADER));
        }
        return key.strip();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
