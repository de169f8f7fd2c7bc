package cn.anju.draw;

/// Sorts lines as unsigned bytes and keeps equal ones in the order they came in, so that a duplicate can name both
/// lines.
///
/// A merge sort over indexes: no object per line, and a list that is sorted already costs one pass.
final class LineSort {

    private final Texts lines;

    LineSort(Texts lines) {
        this.lines = lines;
    }

    int[] order() {
        int[] order = new int[lines.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] spare = new int[order.length];
        for (long width = 1; width < order.length; width *= 2) {
            for (long from = 0; from < order.length; from += 2 * width) {
                int middle = (int) Math.min(from + width, order.length);
                int to = (int) Math.min(from + 2 * width, order.length);
                merge(order, spare, (int) from, middle, to);
            }
            int[] merged = spare;
            spare = order;
            order = merged;
        }
        return order;
    }

    private void merge(int[] source, int[] target, int from, int middle, int to) {
        if (middle >= to || lines.compare(source[middle - 1], source[middle]) <= 0) {
            System.arraycopy(source, from, target, from, to - from);
            return;
        }
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to || (left < middle && lines.compare(source[left], source[right]) <= 0);
            target[i] = takeLeft ? source[left++] : source[right++];
        }
    }
}
