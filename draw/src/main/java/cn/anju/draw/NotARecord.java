package cn.anju.draw;

/// The file is not a record of a draw; the message says in plain Chinese where it stops being one.
public final class NotARecord extends RuntimeException {

    NotARecord(String message) {
        super(message);
    }
}
