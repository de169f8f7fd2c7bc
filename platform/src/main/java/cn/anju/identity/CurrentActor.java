package cn.anju.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// The actor of a request, for what has a request but is no controller (a menu entry, an interceptor).
public final class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private CurrentActor() {}

    /// Empty for the public.
    public static Optional<Actor> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /// Called once by the door.
    public static void tell(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }
}
