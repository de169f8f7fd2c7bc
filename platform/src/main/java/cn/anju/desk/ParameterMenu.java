package cn.anju.desk;

import cn.anju.identity.CurrentActor;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/// The parameter desk in the menu of who may change parameters.
@Component
class ParameterMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries(HttpServletRequest request) {
        return CurrentActor.of(request)
                .filter(ParameterPages::mayPropose)
                .map(actor -> List.of(new MenuEntry("参数", "/desk/parameters", 80)))
                .orElse(List.of());
    }
}
