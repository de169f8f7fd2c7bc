package cn.anju.bench;

/// One way to do the work that is measured. Every run does all of it anew.
@FunctionalInterface
public interface Contender {

    /// Does the work once. What it returns is kept, so that no compiler can leave the work out.
    Object run() throws Exception;
}
