package cn.anju.look;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What just happened, said once on the page after a redirect.
///
/// @param good success, or a failure that the reader should notice
/// @param text one sentence
public record Flash(boolean good, String text) implements Serializable {

    /// The flash attribute's name; a plain string under it counts as success.
    public static final String NAME = "message";

    public static void success(RedirectAttributes flash, String text) {
        flash.addFlashAttribute(NAME, new Flash(true, text));
    }

    public static void failure(RedirectAttributes flash, String text) {
        flash.addFlashAttribute(NAME, new Flash(false, text));
    }

    static @Nullable Flash of(@Nullable Object attribute) {
        return switch (attribute) {
            case null -> null;
            case Flash flash -> flash;
            default -> new Flash(true, attribute.toString());
        };
    }
}
