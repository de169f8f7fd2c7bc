package cn.anju.casework;

import cn.anju.archive.About;
import cn.anju.archive.DocumentKind;
import cn.anju.archive.Documents;
import cn.anju.archive.paper.NoticeLetter;
import cn.anju.archive.paper.PaperPrinter;
import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.policy.place.Districts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a letter to a case's applicant: as a paper in the household's archive, on the portal, and by SMS.
///
/// Joins the caller's transaction; the SMS goes out later, when the transaction stands.
@Component
public class PostingLetter {

    private static final String CONTACT = "12345 政务服务热线，或受理窗口";

    private final Letters letters;
    private final Documents archive;
    private final CaseDocuments documents;
    private final People people;
    private final Clock clock;

    PostingLetter(Letters letters, Documents archive, CaseDocuments documents, People people, Clock clock) {
        this.letters = letters;
        this.archive = archive;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    /// What a letter says.
    ///
    /// @param opening what was asked and decided, a paragraph each
    /// @param reasons why, each with its article
    /// @param remedies what the reader can do, a paragraph each
    public record Text(List<String> opening, List<NoticeLetter.Reason> reasons, List<String> remedies) {

        public static Text of(String... opening) {
            return new Text(List.of(opening), List.of(), List.of());
        }

        List<String> paragraphs() {
            List<String> all = new ArrayList<>(opening);
            reasons.forEach(reason -> all.add(reason.finding() + "（" + reason.citation() + "）"));
            all.addAll(remedies);
            return all;
        }
    }

    /// @param kind the module's name for it ("housing.refusal")
    /// @param window the dated period in which the reader may object or appeal; null for none
    public Letters.Letter post(
            CaseFile file, String kind, String subject, Text text, @Nullable String window, Actor by) {
        var reader = file.applicant().orElseThrow().person();
        var person = people.find(reader);
        var paper = new NoticeLetter(
                Districts.name(file.district()) + "住房保障主管部门",
                file.number() + "-" + (letters.of(file.id()).size() + 1),
                LocalDate.now(clock),
                person.map(one -> one.name().value()).orElse("申请人"),
                subject,
                text.opening(),
                text.reasons(),
                text.remedies(),
                CONTACT);
        var about = new About(
                file.district(),
                file.people().stream().map(CaseFile.Participant::person).collect(Collectors.toSet()),
                file.number().value());
        var stored = archive.keep(PaperPrinter.print(paper.paper()), subject + ".pdf", DocumentKind.LETTER, about, by);
        documents.add(file.id(), DocumentKind.LETTER.code(), stored.id().value(), by);
        return letters.write(
                file.id(), reader, kind, subject, text.paragraphs(), stored.id().value(), window);
    }
}
