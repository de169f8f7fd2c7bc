package cn.anju.housing.stock.desk;

import cn.anju.housing.stock.Reach;
import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The stock's menu entries: the public pages for everybody else, the register for those who keep or read it.
@Configuration(proxyBeanMethods = false)
class StockMenu {

    private static final List<MenuEntry> PUBLIC =
            List.of(new MenuEntry("小区", "/projects", 40), new MenuEntry("租金", "/rents", 45));
    private static final List<MenuEntry> DESK = List.of(new MenuEntry("房源", "/desk/stock", 40));

    @Bean
    MenuSource stockMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(actor -> !actor.isResident())
                .map(actor -> Reach.toRead(actor).isEmpty() ? List.<MenuEntry>of() : DESK)
                .orElse(PUBLIC);
    }
}
