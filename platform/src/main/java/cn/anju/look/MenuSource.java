package cn.anju.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// A module's contribution to the top menu; the shell collects all beans of this type.
@FunctionalInterface
public interface MenuSource {

    /// The entries that the reader of this request may open.
    List<MenuEntry> entries(HttpServletRequest request);
}
