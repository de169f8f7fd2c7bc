package cn.anju.housing.recheck;

import cn.anju.look.Tone;
import java.util.Arrays;
import java.util.Optional;

/// What became of a household.
enum Outcome {
    KEEP("保留", Tone.GOOD),
    /// One answer of the household decides.
    NEEDS_FACTS("等住户答一个问题", Tone.SOON),
    /// A department was silent, or nobody but an officer can find out; never taken for a loss.
    UNANSWERED("没有答复，待核实", Tone.INFO),
    LOST("不再符合条件", Tone.BAD);

    private final String label;
    private final Tone tone;

    Outcome(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    String label() {
        return label;
    }

    Tone tone() {
        return tone;
    }

    static Optional<Outcome> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
