package cn.anju.kernel;

/// Thrown when there is nothing under an id, or nothing that this reader may know of: both answer 404 alike.
public final class NotFound extends RuntimeException {

    private final String what;

    /// @param what the kind of thing in the reader's words ("申请"), never its id
    public NotFound(String what) {
        super("not found: " + what, null, false, false);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
