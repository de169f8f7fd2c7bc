package cn.anju.housing.adjustment;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The menu entry of rent standards on the desk.
@Configuration(proxyBeanMethods = false)
class AdjustmentMenu {

    @Bean
    MenuSource adjustmentMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(AdjustmentReach::reads)
                .map(actor -> List.of(new MenuEntry("租金标准", RentAdjustmentPages.HERE, 65)))
                .orElse(List.of());
    }
}
