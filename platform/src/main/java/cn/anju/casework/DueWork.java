package cn.anju.casework;

/// Something that falls due with business time: a notice that ends, a case that is late, a letter to send.
///
/// Run about once a minute and whenever business time was moved; must be safe to run again at any moment.
public interface DueWork {

    /// Smaller comes first.
    int order();

    /// Does what is due now; each piece in a transaction of its own, so that one bad case stops no other.
    void run();
}
