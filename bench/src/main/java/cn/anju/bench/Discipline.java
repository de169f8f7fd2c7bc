package cn.anju.bench;

/// One bench: what is measured, against what, and the ratio that must not be exceeded.
public interface Discipline {

    /// The name on the command line and in the table.
    String name();

    /// The highest ratio of product to floor that is good enough.
    double goal();

    /// Sets both contenders up and checks that they are right before anybody measures how fast.
    ///
    /// @param size 1 for the full size, 20 for one twentieth of it
    Match prepare(int size) throws Exception;
}
