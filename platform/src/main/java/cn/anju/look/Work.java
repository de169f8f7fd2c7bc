package cn.anju.look;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A long piece of work as its starter watches it.
///
/// @param title what is being done
/// @param state where it stands
/// @param done how many are done
/// @param total how many there are; 0 while it is still being counted
/// @param elapsed how long it has been running
/// @param log lines to show, newest first
/// @param self the address of the page that shows it; asked again every two seconds
public record Work(String title, State state, long done, long total, Duration elapsed, List<String> log, String self) {

    /// Where a piece of work stands.
    public enum State {
        RUNNING("进行中", Tone.INFO),
        PAUSED("已暂停", Tone.QUIET),
        DONE("已完成", Tone.GOOD),
        FAILED("失败", Tone.BAD);

        private final String label;
        private final Tone tone;

        State(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }
    }

    public Work {
        log = List.copyOf(log);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public String stateLabel() {
        return state.label;
    }

    public Tone tone() {
        return state.tone;
    }

    public String percent() {
        return total == 0 ? "0%" : Math.min(100, done * 100 / total) + "%";
    }

    public String doneText() {
        return Format.number(done);
    }

    public String totalText() {
        return total == 0 ? "正在清点" : Format.number(total);
    }

    /// The time left at the pace so far; null before there is a pace, and when nothing is left.
    public @Nullable String left() {
        if (!running() || done == 0 || total <= done) {
            return null;
        }
        return Format.duration(elapsed.multipliedBy(total - done).dividedBy(done));
    }
}
