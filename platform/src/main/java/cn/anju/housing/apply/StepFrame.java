package cn.anju.housing.apply;

import cn.anju.housing.application.FormGroup;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page of the form: which step it is, what is done, when it was saved.
///
/// @param saved «草稿已保存 09:41»; null before anything was saved
/// @param revision what the window shows, sent back with every form
/// @param returned whether an office sent the application back for completion
/// @param wanted what the office wrote that is missing; null when it is not returned
public record StepFrame(
        FormGroup group,
        List<Stop> stops,
        @Nullable String saved,
        int revision,
        boolean returned,
        @Nullable String wanted) {

    /// One step in the overview.
    public record Stop(FormGroup group, boolean done) {

        public String href() {
            return "/me/apply/" + group.path();
        }
    }

    public int total() {
        return FormGroup.values().length;
    }

    public String title() {
        return group.label();
    }

    public long done() {
        return stops.stream().filter(Stop::done).count();
    }

    /// The page before this one.
    public String back() {
        return group == FormGroup.WHERE ? "/me/apply" : "/me/apply/" + step(group.number() - 1);
    }

    /// The page after this one.
    public static String after(FormGroup group) {
        return "/me/apply/" + step(group.number() + 1);
    }

    /// The path of the page with this number, counted from 1.
    private static String step(int number) {
        return Arrays.stream(FormGroup.values())
                .filter(group -> group.number() == number)
                .map(FormGroup::path)
                .findFirst()
                .orElseThrow();
    }
}
