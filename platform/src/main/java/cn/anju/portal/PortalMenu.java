package cn.anju.portal;

import cn.anju.identity.PublicRoutes;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import cn.anju.look.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The portal's places in the menu, and which of its pages need no login.
@Configuration(proxyBeanMethods = false)
class PortalMenu {

    @Bean
    MenuSource portalEntries() {
        return request -> {
            List<MenuEntry> entries = new ArrayList<>(List.of(
                    MenuEntry.atFoot("条文和落实", "/law", 10),
                    MenuEntry.atFoot("开放数据", "/open-data", 20),
                    MenuEntry.atFoot("帮助", "/help", 30)));
            if (!request.getRequestURI().startsWith("/desk")) {
                boolean known = request.getAttribute(Page.READER) != null;
                entries.add(new MenuEntry("能享受什么", "/benefits", 5));
                entries.add(new MenuEntry(known ? "我的" : "申请", known ? "/me" : "/me/apply", 10));
            }
            return entries;
        };
    }

    @Bean
    PublicRoutes portalPages() {
        return () -> List.of("/help");
    }
}
