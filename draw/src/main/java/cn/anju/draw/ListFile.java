package cn.anju.draw;

/// Reads a list as people save it: a BOM, CR before LF and a missing last LF are read over, all else must be right.
final class ListFile {

    private final byte[] file;

    ListFile(byte[] file) {
        this.file = file;
    }

    /// The numbers in the order of the file; string `i` stood in line `i + 1`.
    Texts lines() {
        var lines = new Packing();
        int from = startsWithMark() ? 3 : 0;
        while (from < file.length) {
            int end = endOfLine(from);
            int to = end > from && file[end - 1] == '\r' ? end - 1 : end;
            NumberForm.check(file, from, to, lines.size() + 1);
            lines.add(file, from, to);
            from = end + 1;
        }
        return lines.pack();
    }

    private boolean startsWithMark() {
        return file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }
}
