package cn.anju.identity.login;

import cn.anju.identity.Phone;
import cn.anju.identity.RealNameCheck;
import cn.anju.identity.SmsGateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The channels of a real deployment; demo mode and tests bring their own.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anju.channels", havingValue = "real", matchIfMissing = true)
@ConditionalOnProperty(name = "anju.demo", havingValue = "false", matchIfMissing = true)
class SmsChannels {

    /// Without an address every message is answered by "not delivered", so that nobody waits for one.
    @Bean
    SmsGateway smsGateway(@Value("${anju.sms.url:}") String url, @Value("${anju.sms.token:}") String token) {
        if (url.isBlank()) {
            return (Phone to, String text) -> new SmsGateway.Receipt(false, "no SMS channel: set anju.sms.url");
        }
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
        return new HttpSms(client, URI.create(url), token);
    }

    /// Until the population register is connected nobody's name is taken as checked.
    @Bean
    RealNameCheck realNameCheck() {
        return (name, idNumber, phone) -> RealNameCheck.Answer.UNAVAILABLE;
    }
}
