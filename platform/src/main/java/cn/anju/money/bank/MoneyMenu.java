package cn.anju.money.bank;

import cn.anju.identity.CurrentActor;
import cn.anju.identity.Role;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entries of those who book money and of those who check them.
@Configuration(proxyBeanMethods = false)
class MoneyMenu {

    @Bean
    MenuSource moneyMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(actor -> actor.holds(Role.FINANCE) || actor.holds(Role.AUDITOR))
                .map(actor -> List.of(
                        new MenuEntry("收款", "/desk/rent/payments", 60),
                        new MenuEntry("待查", "/desk/rent/unmatched", 61),
                        new MenuEntry("对账", "/desk/rent/books", 62)))
                .orElse(List.of());
    }
}
