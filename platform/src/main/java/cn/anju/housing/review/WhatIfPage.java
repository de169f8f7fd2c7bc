package cn.anju.housing.review;

import cn.anju.casework.ReadingCase;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.application.TryingOut;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import cn.anju.look.Choice;
import cn.anju.look.FormState;
import cn.anju.look.Format;
import cn.anju.policy.InvalidCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Another day, another limit: what the answer would be. Nothing is stored; the question stands in the address.
@Controller
class WhatIfPage {

    private final ReadingCase reading;
    private final TryingOut trying;

    WhatIfPage(ReadingCase reading, TryingOut trying) {
        this.reading = reading;
        this.trying = trying;
    }

    @GetMapping("/desk/cases/{number}/what-if")
    String tryOut(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String parameter,
            @RequestParam(defaultValue = "") String value,
            Actor reader,
            Model model) {
        var file = reading.asStaff(reader, number, "试算");
        if (!HouseholdForm.isOn(file) || file.submittedOn() == null) {
            throw new NotFound("试算");
        }
        var day = Objects.requireNonNullElse(on, file.submittedOn());
        var form = FormState.blank()
                .holding("on", day.toString())
                .holding("parameter", parameter)
                .holding("value", value);
        try {
            var tried = trying.on(file, day, overrides(parameter, value));
            model.addAttribute("tone", DecisionSlot.tone(tried.outcome()));
            model.addAttribute(
                    "title",
                    switch (tried.outcome()) {
                        case "ELIGIBLE" -> "试算结论：符合";
                        case "INELIGIBLE" -> "试算结论：不符合";
                        default -> "试算结论：还有待核实的条件";
                    });
            model.addAttribute(
                    "conditions",
                    tried.conditions().stream().map(DecisionSlot::line).toList());
        } catch (InvalidCase impossible) {
            form = form.with(impossible.path().startsWith("parameters") ? "value" : "on", impossible.reason());
        } catch (NumberFormatException notANumber) {
            form = form.with("value", "请填数字，例如 51854。");
        }
        model.addAttribute("number", number);
        model.addAttribute("real", Format.date(file.submittedOn()));
        model.addAttribute("form", form);
        model.addAttribute(
                "parameters",
                trying.adjustable(day).stream()
                        .map(one -> Choice.of(one.id(), one.id() + "（现为 " + one.value() + " " + one.unit() + "）"))
                        .toList());
        return "housing/review/what-if";
    }

    private static Map<String, @Nullable Object> overrides(String parameter, String value) {
        Map<String, @Nullable Object> overrides = new HashMap<>();
        if (!parameter.isBlank() && !value.isBlank()) {
            overrides.put(parameter, new BigDecimal(value.strip()));
        }
        return overrides;
    }
}
