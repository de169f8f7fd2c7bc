package cn.anju.housing.change;

import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.ApplicationForm.WorkKind;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.application.FamilyRelation;
import cn.anju.identity.IdNumber;
import cn.anju.identity.PersonId;
import cn.anju.identity.PersonName;
import cn.anju.look.FormState;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of one kind of change, read; what cannot be read or cannot be is a sentence beside its field.
final class ChangeForm {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}(?:\\.\\d{1,2})?");
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_EMPLOYER = 60;

    private final ChangeKind kind;
    private final List<FamilyMember> members;
    private final LocalDate today;
    private FormState state;

    private ChangeForm(ChangeKind kind, FormState entered, List<FamilyMember> members, LocalDate today) {
        this.kind = kind;
        this.state = entered;
        this.members = members;
        this.today = today;
    }

    /// Somebody who came into the household.
    record Newcomer(FamilyRelation relation, PersonName name, IdNumber number) {

        boolean isMinorOn(LocalDate day) {
            return FamilyMember.isMinor(number.birthDate(), day);
        }
    }

    /// What was read.
    ///
    /// @param state what was entered, with what is to be corrected
    /// @param form null while something is to be corrected; without the person who came, who is registered last
    /// @param newcomer who came, for MEMBER_ADDED
    record Read(
            FormState state,
            ChangeReport.@Nullable Form form,
            @Nullable Newcomer newcomer) {}

    static Read read(ChangeKind kind, FormState entered, String lease, List<FamilyMember> members, LocalDate today) {
        return new ChangeForm(kind, entered, members, today).read(lease);
    }

    private Read read(String lease) {
        var since = since();
        var work = kind == ChangeKind.WORK ? work() : null;
        var person = kind == ChangeKind.INCOME || kind == ChangeKind.MEMBER_LEFT ? person() : null;
        var amount = switch (kind) {
            case INCOME -> amount("yearly", "请用数字填写一年的收入，单位是元，例如 56000；没有收入填 0。");
            case HOME -> amount("areaM2", "请用数字填写全家在重庆的城镇住房一共多少平方米；没有住房填 0。");
            case WORK, MEMBER_ADDED, MEMBER_LEFT -> null;
        };
        var transferred = kind == ChangeKind.HOME ? transferred() : null;
        var newcomer = kind == ChangeKind.MEMBER_ADDED ? newcomer() : null;
        var why = why();
        String note = text("note");
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong("note", "说明最多 500 个字，更多内容请放进材料里。");
        }
        if (!state.holds("promise", "true")) {
            wrong("promise", "请勾选真实性承诺。");
        }
        if (!state.isClean()) {
            return new Read(state, null, newcomer);
        }
        var form = new ChangeReport.Form(
                lease,
                kind,
                Objects.requireNonNull(since),
                work,
                person,
                amount,
                transferred,
                newcomer == null ? null : newcomer.relation().name(),
                why,
                note);
        return new Read(state, form, newcomer);
    }

    private @Nullable LocalDate since() {
        var day = date("since");
        if (day == null) {
            wrong("since", "请填写变化的日期，例如 2026-03-01。");
        } else if (day.isAfter(today)) {
            wrong("since", "还没有发生的变化，等发生了再申报。");
        } else if (day.isBefore(EARLIEST)) {
            wrong("since", "日期太早，请核对。");
        }
        return day;
    }

    private @Nullable Work work() {
        var kindOfWork = one(WorkKind.class, "work.kind");
        if (kindOfWork.isEmpty()) {
            wrong("work.kind", "请选择现在的工作情况。");
            return null;
        }
        boolean works = kindOfWork.get() != WorkKind.NONE;
        String district = works ? text("work.district") : null;
        String employer = works && kindOfWork.get() != WorkKind.PENSION ? text("work.employer") : null;
        if (works && district == null) {
            wrong("work.district", "请选择上班或领取养老金的区县。");
        }
        if (works
                && kindOfWork.get() != WorkKind.PENSION
                && (employer == null || employer.length() > LONGEST_EMPLOYER)) {
            wrong("work.employer", "请填写单位名称，或执照上的名称，最多 60 个字。");
        }
        return new Work(kindOfWork.get(), district, false, employer, null);
    }

    private @Nullable PersonId person() {
        String chosen = state.value("person");
        var found = members.stream()
                .filter(one -> one.person().toString().equals(chosen))
                .filter(one -> kind == ChangeKind.INCOME ? one.isAdultOn(today) : !one.isApplicant())
                .findFirst();
        if (found.isEmpty()) {
            wrong("person", "请选择是哪一位家人。");
        }
        return found.map(FamilyMember::person).orElse(null);
    }

    private @Nullable BigDecimal amount(String field, String otherwise) {
        String plain =
                Normalizer.normalize(state.value(field), Normalizer.Form.NFKC).replaceAll("[\\s,¥元㎡]", "");
        if (!AMOUNT.matcher(plain).matches()) {
            wrong(field, otherwise);
            return null;
        }
        return new BigDecimal(plain);
    }

    private @Nullable LocalDate transferred() {
        var day = date("transferredOn");
        if (day == null && !state.value("transferredOn").isBlank()) {
            wrong("transferredOn", "日期看不懂，请写成 2026-03-01 这样。");
        } else if (day != null && day.isAfter(today)) {
            wrong("transferredOn", "转让日期不能在今天以后。");
        }
        return day;
    }

    private @Nullable Newcomer newcomer() {
        var relation = one(FamilyRelation.class, "relation")
                .filter(FamilyRelation.ofCoApplicants()::contains)
                .orElse(null);
        if (relation == null) {
            wrong("relation", "请选择这位家人和您的关系。");
        }
        PersonName name = null;
        IdNumber number = null;
        try {
            name = new PersonName(state.value("name"));
        } catch (PersonName.Invalid invalid) {
            wrong("name", Objects.requireNonNull(invalid.getMessage()));
        }
        try {
            number = new IdNumber(state.value("idNumber"));
        } catch (IdNumber.Invalid invalid) {
            wrong("idNumber", Objects.requireNonNull(invalid.getMessage()));
        }
        return relation == null || name == null || number == null ? null : new Newcomer(relation, name, number);
    }

    private ChangeKind.@Nullable Why why() {
        if (kind.reasons().isEmpty()) {
            return null;
        }
        var chosen = one(ChangeKind.Why.class, "why").filter(kind.reasons()::contains);
        if (chosen.isEmpty()) {
            wrong("why", "请选择原因。");
        }
        return chosen.orElse(null);
    }

    private void wrong(String field, String text) {
        state = state.with(field, text);
    }

    private @Nullable LocalDate date(String field) {
        try {
            return LocalDate.parse(state.value(field).strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(state.value(field)))
                .findFirst();
    }

    private @Nullable String text(String field) {
        String text =
                Normalizer.normalize(state.value(field), Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }
}
