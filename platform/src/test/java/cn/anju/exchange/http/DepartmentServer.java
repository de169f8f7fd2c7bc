package cn.anju.exchange.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A department on a real port: answers each question with the next act of its script.
public final class DepartmentServer implements AutoCloseable {

    /// What it does with one question.
    public interface Act {
        void with(HttpExchange exchange, String requestId) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final Deque<Act> script = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// The bodies of the questions that came, in order.
    public final List<String> questions = Collections.synchronizedList(new ArrayList<>());

    /// The `Idempotency-Key` and `Authorization` of each.
    public final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    public DepartmentServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/anju/");
    }

    public synchronized void then(Act act) {
        script.add(act);
    }

    public static Act status(int status) {
        return (exchange, id) -> exchange.sendResponseHeaders(status, -1);
    }

    /// Sends `text`, with `ID` replaced by the question's id.
    public static Act says(String text) {
        return (exchange, id) -> {
            byte[] body = text.replace("ID", id).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /// Says nothing until it is closed.
    public Act hangs() {
        return (exchange, id) -> closing.await();
    }

    /// Sends headers and half a body, then nothing.
    public Act stopsHalfWay() {
        return (exchange, id) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            closing.await();
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            String key = headers.getFirst("Idempotency-Key");
            questions.add(exchange.getRequestURI() + " " + body);
            keys.add(key + " " + headers.getFirst("Authorization"));
            next().with(exchange, key);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Act next() {
        var act = script.poll();
        return act == null ? status(503) : act;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
