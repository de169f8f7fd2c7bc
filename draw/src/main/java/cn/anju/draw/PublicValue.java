package cn.anju.draw;

/// The public random value B from a source that was named before the draw.
///
/// @param hex 16 to 64 bytes as hex digits, kept in lower case
public record PublicValue(String hex) {

    static final int FEWEST_BYTES = 16;
    static final int MOST_BYTES = 64;

    public PublicValue {
        hex = HexText.lowerCase("公共随机值", hex, FEWEST_BYTES, MOST_BYTES);
    }
}
