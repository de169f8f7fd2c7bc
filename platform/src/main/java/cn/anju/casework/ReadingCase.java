package cn.anju.casework;

import cn.anju.archive.AccessLog;
import cn.anju.archive.Look;
import cn.anju.archive.Purpose;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a case for an officer of its area and notes the look; to all others there is no such case.
@Component
public class ReadingCase {

    private final Cases cases;
    private final AccessLog log;

    ReadingCase(Cases cases, AccessLog log) {
        this.cases = cases;
        this.log = log;
    }

    /// @param seen what is looked at, in words that the person understands ("申请详情")
    /// @throws NotFound when there is none, it is not the reader's, or the family still fills it in
    @Transactional
    public CaseFile asStaff(Actor reader, String number, String seen) {
        if (!CaseNumber.isOne(number)) {
            throw new NotFound("事项");
        }
        var file = cases.find(new CaseNumber(number))
                .filter(found -> CaseAccess.mayReadAsStaff(reader, found))
                .filter(found -> !isDraft(found))
                .orElseThrow(() -> new NotFound("事项"));
        log.looked(new Look(
                reader,
                file.people().stream().map(CaseFile.Participant::person).collect(Collectors.toSet()),
                seen,
                file.number().value(),
                file.district(),
                reader.holds(Role.AUDITOR, file.district()) ? Purpose.AUDIT : Purpose.REVIEW));
        return file;
    }

    /// A form that nobody has handed in yet is the family's own.
    private static boolean isDraft(CaseFile file) {
        String initial = file.flow().initial();
        return file.state().name().equals(initial) && file.flow().awaits(initial) == null;
    }
}
