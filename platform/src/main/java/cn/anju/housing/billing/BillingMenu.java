package cn.anju.housing.billing;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entry of billing on the desk.
@Configuration(proxyBeanMethods = false)
class BillingMenu {

    @Bean
    MenuSource billingMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(BillRunPages::mayRead)
                .map(actor -> List.of(new MenuEntry("出账", "/desk/rent/runs", 60)))
                .orElse(List.of());
    }
}
