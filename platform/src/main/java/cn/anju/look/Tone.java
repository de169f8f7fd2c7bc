package cn.anju.look;

/// What a colour says; the words beside it say the same, for those who do not see it.
public enum Tone {
    /// Done, met, in order.
    GOOD("good"),
    /// Needs attention soon.
    SOON("soon"),
    /// Late, not met, refused.
    BAD("bad"),
    /// For your information; waiting for somebody else.
    INFO("info"),
    /// At rest.
    QUIET("quiet");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    public String css() {
        return css;
    }
}
