package cn.anju.desk;

import cn.anju.look.Page;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;

/// A part of the case page drawn by a module's own template.
public record DrawnSlot(TemplateEngine engine, String template, Object model) {

    public Content on(Page page) {
        return output -> engine.render(template + ".jte", Map.of("page", page, "model", model), output);
    }
}
