package cn.anju.housing.stock.intake;

/// The file as a whole cannot be used; the message is for the person who uploaded it.
public final class Unreadable extends Exception {

    Unreadable(String message) {
        super(message);
    }

    /// What is wrong and what to do, in Chinese.
    public String inWords() {
        return String.valueOf(getMessage());
    }
}
