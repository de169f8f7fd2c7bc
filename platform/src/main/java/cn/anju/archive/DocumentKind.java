package cn.anju.archive;

import java.util.regex.Pattern;

/// What a document is; modules name their own kinds, these are the ones that every module shares.
///
/// @param code stable code, capital letters and underscores ("LABOUR_CONTRACT")
/// @param label how people read it ("劳动合同")
public record DocumentKind(String code, String label) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    public static final DocumentKind LETTER = new DocumentKind("LETTER", "告知书");
    public static final DocumentKind CONTRACT = new DocumentKind("CONTRACT", "合同");
    public static final DocumentKind SIGNED_SCAN = new DocumentKind("SIGNED_SCAN", "签字扫描件");
    public static final DocumentKind PHOTO = new DocumentKind("PHOTO", "照片");
    public static final DocumentKind OTHER = new DocumentKind("OTHER", "其他材料");

    public DocumentKind {
        if (!FORM.matcher(code).matches() || label.isBlank()) {
            throw new IllegalArgumentException("a kind is a code like LABOUR_CONTRACT with a label: " + code);
        }
    }
}
