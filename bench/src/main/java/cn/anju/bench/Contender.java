package cn.anju.bench;

/// One way to do the work that is measured. Every run does all of it anew.
@FunctionalInterface
public interface Contender {

    /// Lays the work out; not counted.
    default void before() throws Exception {}

    /// Does the work once. What it returns is kept, so that no compiler can leave the work out.
    Object run() throws Exception;
}
