package cn.anju.identity;

/// One part of the demo city, filled once into an empty demo database at start, in one transaction.
///
/// Make the bean conditional on `anju.demo` (`@ConditionalOnProperty(name = "anju.demo", havingValue = "true")`).
/// Identity's own people and logins come at 10; the stock of homes may take 100, households 200, and so on.
public interface DemoData {

    /// Smaller comes first.
    int order();

    /// Fills this part; business time stands at the demo's first morning.
    void fill();
}
