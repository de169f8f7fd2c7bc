package cn.anju.draw;

import java.util.Arrays;

/// The general and the priority list side by side: they may not share a number, and together they stay sorted.
final class ListPair {

    private final NumberList general;
    private final NumberList priority;

    ListPair(NumberList general, NumberList priority) {
        this.general = general;
        this.priority = priority;
    }

    void refuseOverlap() {
        int inGeneral = -1;
        int inPriority = -1;
        int i = 0;
        int j = 0;
        while (i < general.size() && j < priority.size()) {
            int side = compare(i, j);
            if (side == 0 && (inPriority < 0 || priority.lineOf(j) < priority.lineOf(inPriority))) {
                inGeneral = i;
                inPriority = j;
            }
            i += side <= 0 ? 1 : 0;
            j += side >= 0 ? 1 : 0;
        }
        if (inPriority >= 0) {
            throw DrawRefused.atLine(
                    priority.lineOf(inPriority),
                    priority.asList().get(inPriority) + " 同时在普通名单第" + general.lineOf(inGeneral) + "行，一个编号只能在一份名单里");
        }
    }

    NumberList merged() {
        var all = new Packing();
        int i = 0;
        int j = 0;
        while (i < general.size() || j < priority.size()) {
            boolean fromGeneral = j == priority.size() || (i < general.size() && compare(i, j) < 0);
            Texts source = fromGeneral ? general.texts() : priority.texts();
            int index = fromGeneral ? i++ : j++;
            all.add(source.bytes(), source.from(index), source.to(index));
        }
        return NumberList.ofSorted(all.pack());
    }

    private int compare(int i, int j) {
        Texts one = general.texts();
        Texts other = priority.texts();
        return Arrays.compareUnsigned(one.bytes(), one.from(i), one.to(i), other.bytes(), other.from(j), other.to(j));
    }
}
