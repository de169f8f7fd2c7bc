package cn.anju.policy.disability;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `disability.student`: aid for disabled students in hardship, once on entry and then yearly (惠残工程 第8项).
public final class StudentAid extends StandardRule<StudentAid.Student> {

    private static final Condition AIDED = new Condition("SPB-D-8", Citation.of(Document.SPB_D, "8"));
    private static final String DEGREE = "disability.student.entry-degree";
    private static final String COLLEGE = "disability.student.entry-college";
    private static final String LIVING = "disability.student.living";

    private static final Shape SHAPE = Shape.of(
            Field.flag("hardship", "是否困难残疾大学生"),
            Field.choice("level", StudyLevel.class, "本科、研究生、专科、高职"),
            Field.date("enteredOn", "入学日期"),
            Field.count("year", "哪一年（公历）"));

    /// What is studied.
    public enum StudyLevel {
        BACHELOR,
        POSTGRADUATE,
        JUNIOR,
        VOCATIONAL;

        private boolean degree() {
            return this == BACHELOR || this == POSTGRADUATE;
        }
    }

    /// A student; a null component is unknown.
    public record Student(
            @Nullable Boolean hardship,
            @Nullable StudyLevel level,
            @Nullable LocalDate enteredOn,
            @Nullable Integer year) {}

    public StudentAid() {
        super(
                "disability.student",
                "困难残疾大学生入学救助和生活救助",
                SHAPE,
                List.of(Scheme.ENDS, DEGREE, COLLEGE, LIVING),
                List.of(Scheme.IN_FORCE, AIDED));
    }

    @Override
    public Student read(Facts facts, LocalDate on, Parameters parameters) {
        return new Student(
                facts.get("hardship", Boolean.class),
                facts.get("level", StudyLevel.class),
                facts.get("enteredOn", LocalDate.class),
                facts.get("year", Integer.class));
    }

    @Override
    public Trace evaluate(Student student, LocalDate on, Parameters parameters) {
        Scheme scheme = Scheme.on(parameters, on);
        if (scheme.over(on)) {
            return scheme.finding();
        }
        if (student.hardship() != null && !student.hardship()) {
            return none(scheme, "不是困难残疾大学生，没有救助。");
        }
        Needs needs = new Needs();
        needs.flag(student.hardship(), "facts.hardship");
        int entered = needs.date(student.enteredOn(), "facts.enteredOn").getYear();
        int year = needs.count(student.year(), "facts.year");
        boolean entry = year == entered && student.enteredOn() != null;
        StudyLevel level = entry ? needs.of(student.level(), "facts.level", StudyLevel.BACHELOR) : StudyLevel.BACHELOR;
        if (needs.any()) {
            return Finding.needs(AIDED, "学生的信息不全，还不能确定救助。", needs.paths(), scheme.ends());
        }
        if (year < entered) {
            return none(scheme, "这一年还没有入学，没有救助。");
        }
        ParameterValue rate = parameters.inForceOn(entry ? level.degree() ? DEGREE : COLLEGE : LIVING, on);
        String text = (entry ? "入学当年一次性入学救助" : "在读期间每学年生活救助") + Words.plain(rate.number()) + "元。";
        return Finding.decided(() -> new Explanation()
                .value("amount", Amounts.cents(rate.number()))
                .value("benefit", entry ? "D-21" : "D-22")
                .used(scheme.ends(), rate)
                .condition(AIDED.result(Status.MET, text)));
    }

    private static Finding none(Scheme scheme, String text) {
        BigDecimal nothing = Amounts.NOTHING;
        return Finding.decided(() -> new Explanation()
                .value("amount", nothing)
                .used(scheme.ends())
                .condition(AIDED.result(Status.NOT_MET, text)));
    }
}
