package cn.anju.look;

import cn.anju.kernel.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The design system's own page: every component once, with believable content.
@Controller
class KitPage {

    @GetMapping("/look")
    String kit(Model model) {
        model.addAttribute("form", filled());
        model.addAttribute("work", work());
        return "look/kit";
    }

    @GetMapping("/look/desk")
    String desk(Model model) {
        model.addAttribute("rows", rows());
        return "look/kit-desk";
    }

    @GetMapping("/look/confirm")
    String confirm(Model model) {
        model.addAttribute(
                "confirmation",
                new Confirmation(
                        "确认作出“不符合”的决定？",
                        "唐*的公租房申请 500106-2026-0004011",
                        "将被告知：不符合条件（收入）",
                        List.of("申请人会收到书面告知和理由。", "申请人可以在 15 日内申诉。", "这一步会记入经过，写明是您作出的。"),
                        "/look/confirm",
                        Map.of("version", "3"),
                        "确认，不符合",
                        true,
                        "/look"));
        return "look/confirm";
    }

    private static FormState filled() {
        return FormState.of(Map.of(
                        "name",
                        "王芳",
                        "rent",
                        new BigDecimal("1234.5"),
                        "area",
                        "500106",
                        "housing",
                        "RENTED",
                        "agree",
                        "true"))
                .with("phone", "请填写 11 位手机号，例如 13800001234。")
                .with(new Refused("reason.short", "reason", "请写明理由，", "至少 10 个字，", "写清事实即可。"));
    }

    private static Work work() {
        return new Work(
                "生成 12 月租金账单",
                Work.State.PAUSED,
                412_000,
                580_000,
                Duration.ofMinutes(3),
                List.of("10:42 九龙坡区 61,204 户完成", "10:41 沙坪坝区 88,310 户完成", "10:39 开始"),
                "/look");
    }

    private static List<Row> rows() {
        return List.of(
                row(
                        Tone.BAD,
                        "超 1 天",
                        "公租房申请 500106-2026-0004011",
                        "唐*（1 人）",
                        "等待：税务",
                        "等待部门",
                        Tone.INFO,
                        "11-11 09:20"),
                row(
                        Tone.SOON,
                        "今天",
                        "公租房申请 500106-2026-0004097",
                        "陈*华（4 人）",
                        "符合 10/10",
                        "初审",
                        Tone.GOOD,
                        "11-12 15:04"),
                row(
                        Tone.SOON,
                        "今天",
                        "续租 500106-2021-0177733",
                        "李*（2 人）",
                        "收入超标，1.1 倍租金",
                        "初审",
                        Tone.GOOD,
                        "11-12 16:48"),
                row(
                        null,
                        "3 天",
                        "公租房申请 500106-2026-0004140",
                        "赵*（3 人）",
                        "缺：婚姻证明",
                        "待补正，计时暂停",
                        Tone.QUIET,
                        "11-16 10:11"),
                row(null, "4 天", "异议 公示 2026-46", "匿名", "反映有住房", "核查中", Tone.SOON, "11-18 14:22"));
    }

    private static Row row(
            @org.jspecify.annotations.Nullable Tone tone,
            String left,
            String what,
            String who,
            String preview,
            String state,
            Tone stateTone,
            String received) {
        return Row.of(
                tone,
                Cell.tag(left, tone == null ? Tone.QUIET : tone),
                Cell.link(what, "/look/desk"),
                Cell.of(who),
                Cell.of(preview),
                Cell.tag(state, stateTone),
                Cell.of(received));
    }
}
