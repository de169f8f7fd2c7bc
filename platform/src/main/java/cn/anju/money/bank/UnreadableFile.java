package cn.anju.money.bank;

/// The file cannot be used as a whole; says why and what to do, for people.
final class UnreadableFile extends Exception {

    UnreadableFile(String inWords) {
        super(inWords, null, false, false);
    }

    String inWords() {
        return String.valueOf(getMessage());
    }
}
