package cn.anju.desk;

import cn.anju.identity.Role;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// What staff find in the top menu on the desk.
@Component
class DeskMenu implements MenuSource {

    @Override
    public List<MenuEntry> entries(HttpServletRequest request) {
        boolean staff = Arrays.stream(Role.values())
                .filter(role -> role != Role.RESIDENT && role != Role.SYSTEM)
                .anyMatch(role -> request.isUserInRole(role.name()));
        return staff ? List.of(new MenuEntry("待办", "/desk", 10), new MenuEntry("查找", "/desk/search", 20)) : List.of();
    }
}
