package cn.anju.identity.login;

import cn.anju.identity.Phone;
import cn.anju.identity.SmsGateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// Sends a message as JSON (`phone`, `text`) to the city's SMS service.
record HttpSms(HttpClient client, URI address, String token) implements SmsGateway {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Message(String phone, String text) {}

    @Override
    public Receipt send(Phone to, String text) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(new Message(to.value(), text))))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2
                    ? new Receipt(true, null)
                    : new Receipt(false, "the SMS channel answered " + status);
        } catch (IOException e) {
            return new Receipt(false, "the SMS channel does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Receipt(false, "interrupted");
        }
    }

    @Override
    public String toString() {
        return "HttpSms " + address;
    }
}
