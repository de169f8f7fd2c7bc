package cn.anju.archive.store;

/// Cleans the name that a browser sends: no path, no control or direction characters, not too long.
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String cleaned(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints()
                .filter(character -> !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && "\"<>|?*:".indexOf(character) < 0)
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        String name = clean.toString().strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "文件" : name;
    }
}
