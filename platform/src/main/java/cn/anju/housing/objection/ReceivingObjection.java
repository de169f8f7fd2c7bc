package cn.anju.housing.objection;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.PublicNotices;
import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.RealTime;
import cn.anju.identity.Sealing;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import cn.anju.kernel.TooMany;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an objection from anybody; it gets a number and opens an inquiry (第十九条第一款).
@Component
public class ReceivingObjection {

    /// Where the sealed contact stands; part of its seal.
    static final String CONTACT = "housing.objection.contact";

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;
    private static final int MOST_AN_HOUR = 5;

    private final PublicNotices notices;
    private final Cases cases;
    private final Objection type;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock wall;

    ReceivingObjection(
            PublicNotices notices,
            Cases cases,
            Objection type,
            Sealing sealing,
            AuditTrail audit,
            JdbcClient jdbc,
            @RealTime Clock wall) {
        this.notices = notices;
        this.cases = cases;
        this.type = type;
        this.sealing = sealing;
        this.audit = audit;
        this.jdbc = jdbc;
        this.wall = wall;
    }

    /// @param contact how to reach the objector; empty when anonymous. Sealed with the key of the person objected to.
    /// @param address of the client, for the limit; kept as a keyed hash
    /// @throws Refused with the field that is wrong, or when the line is no longer shown
    /// @throws TooMany after five an hour from one address
    @Transactional
    public CaseFile receive(String noticeNumber, int position, String text, String contact, String address) {
        var notice = notices.find(noticeNumber).orElseThrow(() -> new NotFound("公示"));
        var entry = notices.entries(notice.id()).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("公示的这一行"));
        if (entry.shownUntil() != null) {
            throw new Refused("objection.over", "这一户的公示已经结束。", "异议要在公示期内提出。", "仍有情况要反映，请拨打 12345。");
        }
        String said = text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new Refused("objection.text", "text", "请写清事实，10 到 2000 个字。", "", "写您知道的具体情况。");
        }
        limit(address);
        var application = cases.the(entry.caseId());
        var applicant = application.applicant().orElseThrow().person();
        String sealed = contact.isBlank()
                ? null
                : Base64.getEncoder()
                        .encodeToString(
                                sealing.seal(applicant, CONTACT, contact.strip().getBytes(StandardCharsets.UTF_8)));
        var form = new Objection.Form(noticeNumber, position, said, sealed);
        var opened = cases.open(type, application.district(), form, List.of(), application.id(), Actor.SYSTEM);
        audit.record(AuditEntry.done(Actor.SYSTEM, "housing.objection.receive", "case", opened.number())
                .in(opened.district()));
        return opened;
    }

    /// The contact of an objection in clear; the caller checks who may read it.
    public String contact(CaseFile objection) {
        String sealed = objection.form(Objection.Form.class).contact();
        if (sealed == null || objection.parent() == null) {
            return "";
        }
        var applicant = cases.the(objection.parent()).applicant().orElseThrow().person();
        return new String(sealing.open(applicant, CONTACT, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    private void limit(String address) {
        byte[] hash = sealing.searchable("housing.objection.address", address);
        var now = wall.instant();
        int recent = jdbc.sql("""
                        select count(*) from housing.objection_sent where address_hash = :hash and sent_at > :since
                        """)
                .param("hash", hash)
                .param("since", Timestamp.from(now.minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
        if (recent >= MOST_AN_HOUR) {
            throw new TooMany(Duration.ofHours(1));
        }
        jdbc.sql("insert into housing.objection_sent (address_hash, sent_at) values (:hash, :at)")
                .param("hash", hash)
                .param("at", Timestamp.from(now))
                .update();
    }
}
