package cn.anju.draw;

/// The first so many strings of a list in another order, without copying them.
final class ReorderedTexts extends Texts {

    private final PackedTexts source;
    private final int[] order;
    private final int size;

    ReorderedTexts(PackedTexts source, int[] order, int size) {
        this.source = source;
        this.order = order;
        this.size = size;
    }

    @Override
    byte[] bytes() {
        return source.bytes();
    }

    @Override
    int from(int index) {
        return source.from(order[index]);
    }

    @Override
    int to(int index) {
        return source.to(order[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
