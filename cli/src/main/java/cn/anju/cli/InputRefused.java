package cn.anju.cli;

/// What was given on the command line cannot be used; the message says why in plain Chinese.
final class InputRefused extends RuntimeException {

    InputRefused(String message) {
        super(message);
    }
}
