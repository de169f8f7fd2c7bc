package cn.anju.housing.figures;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The dashboards' menu entry.
@Configuration(proxyBeanMethods = false)
class FiguresMenu {

    private static final List<MenuEntry> FIGURES = List.of(new MenuEntry("数据", FiguresPages.HERE, 70));

    @Bean
    MenuSource figuresMenuEntries() {
        return request -> CurrentActor.of(request)
                .filter(FiguresReach::reads)
                .map(reader -> FIGURES)
                .orElse(List.of());
    }
}
