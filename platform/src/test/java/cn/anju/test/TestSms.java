package cn.anju.test;

import cn.anju.identity.Phone;
import cn.anju.identity.SmsGateway;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// Keeps the messages that the platform sent, for the test to read.
public final class TestSms implements SmsGateway {

    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");

    private record Message(Phone to, String text) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();

    @Override
    public Receipt send(Phone to, String text) {
        messages.add(new Message(to, text));
        return new Receipt(true, null);
    }

    /// All texts sent to the phone, oldest first.
    public List<String> to(Phone phone) {
        return messages.stream()
                .filter(message -> message.to().equals(phone))
                .map(Message::text)
                .toList();
    }

    /// The code in the last message to the phone.
    public String codeTo(Phone phone) {
        var found = CODE.matcher(to(phone).getLast());
        if (!found.find()) {
            throw new AssertionError("no code in the last message to " + phone);
        }
        return found.group(1);
    }
}
