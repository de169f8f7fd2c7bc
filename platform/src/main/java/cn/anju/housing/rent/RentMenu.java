package cn.anju.housing.rent;

import cn.anju.identity.Actor;
import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entries of rent.
@Configuration(proxyBeanMethods = false)
class RentMenu {

    @Bean
    MenuSource rentMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(Actor::isResident)
                .map(actor -> List.of(new MenuEntry("租金", "/me/rent", 12)))
                .orElse(List.of());
    }
}
