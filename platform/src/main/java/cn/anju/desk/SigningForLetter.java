package cn.anju.desk;

import cn.anju.casework.Letters;
import cn.anju.casework.ReadingCase;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.Role;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A letter that was signed for on paper: from that day its window runs.
@Component
class SigningForLetter {

    private final ReadingCase reading;
    private final Letters letters;
    private final AuditTrail audit;
    private final Clock clock;

    SigningForLetter(ReadingCase reading, Letters letters, AuditTrail audit, Clock clock) {
        this.reading = reading;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws NotFound when the letter is not of this case, or the reader is not its intake
    @Transactional
    public void sign(String number, UUID letter, LocalDate day, Actor reader) {
        var file = reading.asStaff(reader, number, "告知书");
        var found = letters.of(file.id()).stream()
                .filter(one -> one.id().equals(letter))
                .findFirst()
                .filter(one -> reader.holds(Role.INTAKE, file.district()))
                .orElseThrow(() -> new NotFound("告知书"));
        if (day.isAfter(LocalDate.now(clock))
                || day.isBefore(LocalDate.ofInstant(found.writtenAt(), clock.getZone()))) {
            throw new Refused("letter.signed-day", "day", "签收日期不对。", "要在发出当天到今天之间。", "请核对回执上的日期。");
        }
        letters.signedOnPaper(letter, day);
        audit.record(AuditEntry.done(reader, "letter.signed", "letter", letter).in(file.district()));
    }
}
