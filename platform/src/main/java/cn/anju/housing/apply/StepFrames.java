package cn.anju.housing.apply;

import cn.anju.housing.application.ApplicationCheck;
import cn.anju.housing.application.FormGroup;
import cn.anju.look.Format;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// Builds what stands around a page of the form.
@Component
class StepFrames {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ApplicationCheck check;
    private final WhatIsMissing missing;

    StepFrames(ApplicationCheck check, WhatIsMissing missing) {
        this.check = check;
        this.missing = missing;
    }

    StepFrame of(FormGroup group, Draft draft, LocalDate today) {
        List<StepFrame.Stop> stops = Arrays.stream(FormGroup.values())
                .map(one -> new StepFrame.Stop(
                        one,
                        check.against(one, draft.form(), draft.file(), today).isEmpty()))
                .toList();
        String saved = "草稿已保存 " + saved(draft, today);
        return new StepFrame(
                group,
                stops,
                saved,
                draft.revision(),
                draft.isReturned(),
                missing.of(draft.file()).orElse(null));
    }

    /// Before there is a draft: step 1 of a new application.
    static StepFrame beforeDraft() {
        return new StepFrame(
                FormGroup.WHERE,
                Arrays.stream(FormGroup.values())
                        .map(group -> new StepFrame.Stop(group, false))
                        .toList(),
                null,
                0,
                false,
                null);
    }

    private static String saved(Draft draft, LocalDate today) {
        var at = draft.savedAt().atZone(Format.ZONE);
        String time = TIME.format(at);
        return at.toLocalDate().equals(today) ? time : Format.day(at.toLocalDate()) + " " + time;
    }
}
