package cn.anju.draw;

/// The seven things that must hold in a record, in the order in which they are reported.
public enum Check {
    /// The lists are in canonical form and their digests are the recorded ones.
    LIST_HASH("list hash"),
    /// The revealed secret is the one that was committed to, in every round.
    COMMIT("commit"),
    /// The public value has its form and is the same in every round.
    PUBLIC_VALUE("public value"),
    /// The seed follows from name, lists, commitment, secret and public value.
    SEED("seed"),
    /// Every rank follows from the keys.
    KEYS_AND_ORDER("keys and order"),
    /// Every unit went to the rank whose turn it was.
    ALLOCATION("allocation"),
    /// The digest of the result is the recorded one.
    RESULT_HASH("result hash");

    private final String title;

    Check(String title) {
        this.title = title;
    }

    /// The name under which the check is printed.
    public String title() {
        return title;
    }
}
