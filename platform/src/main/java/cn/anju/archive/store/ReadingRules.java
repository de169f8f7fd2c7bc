package cn.anju.archive.store;

import cn.anju.archive.DocumentReaders;
import cn.anju.archive.StoredDocument;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who may read a document: its uploader, the people in it, staff who handle cases of its district, and whoever
/// a module lets in.
@Component
class ReadingRules {

    private static final Set<Role> CASE_ROLES = Set.of(
            Role.INTAKE,
            Role.FIRST_REVIEWER,
            Role.SECOND_REVIEWER,
            Role.DISTRICT_AUTHORITY,
            Role.CITY_AGENCY,
            Role.AUDITOR);

    private final ObjectProvider<DocumentReaders> others;

    ReadingRules(ObjectProvider<DocumentReaders> others) {
        this.others = others;
    }

    boolean mayRead(Actor reader, StoredDocument document) {
        return reader.equals(Actor.SYSTEM)
                || reader.account().equals(document.storedBy())
                || (reader.person() != null && document.about().persons().contains(reader.person()))
                || CASE_ROLES.stream()
                        .anyMatch(role -> reader.holds(role, document.about().district()))
                || others().stream().anyMatch(rule -> rule.mayRead(reader, document));
    }

    private List<DocumentReaders> others() {
        return others.orderedStream().toList();
    }
}
