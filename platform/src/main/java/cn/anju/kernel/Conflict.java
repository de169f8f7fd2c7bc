package cn.anju.kernel;

/// Thrown when somebody else was faster: the thing changed between reading and writing. Answered with 409.
public final class Conflict extends RuntimeException {

    private final String what;
    private final String next;

    /// @param what what changed, in the reader's words ("这件申请已由另一人办理")
    /// @param next what the reader can do now
    public Conflict(String what, String next) {
        super("conflict: " + what, null, false, false);
        this.what = what;
        this.next = next;
    }

    public String what() {
        return what;
    }

    public String next() {
        return next;
    }
}
