package cn.anju.identity.login;

import cn.anju.identity.Actor;
import cn.anju.identity.AuditEntry;
import cn.anju.identity.AuditTrail;
import cn.anju.identity.IdNumber;
import cn.anju.identity.NewPerson;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.identity.PersonName;
import cn.anju.identity.Phone;
import cn.anju.identity.RealNameCheck;
import cn.anju.identity.RealTime;
import cn.anju.identity.Registration;
import cn.anju.identity.account.Entrant;
import cn.anju.identity.account.JdbcAccounts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets residents in by phone and code; the first time name and number are checked with the population register.
@Service
class SigningInResident {

    private final SmsCodes codes;
    private final People people;
    private final RealNameCheck realNames;
    private final JdbcAccounts accounts;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final Clock real;

    SigningInResident(
            SmsCodes codes,
            People people,
            RealNameCheck realNames,
            JdbcAccounts accounts,
            AuditTrail trail,
            JdbcClient jdbc,
            @RealTime Clock real) {
        this.codes = codes;
        this.people = people;
        this.realNames = realNames;
        this.accounts = accounts;
        this.trail = trail;
        this.jdbc = jdbc;
        this.real = real;
    }

    @Transactional
    ResidentEntry signIn(Phone phone, String code) {
        if (!codes.accepts(phone, code)) {
            return new ResidentEntry.Refused("code", "验证码不对或已过期。连续输错 5 次后要重新获取。");
        }
        List<Person> checked =
                people.byPhone(phone).stream().filter(this::nameIsChecked).toList();
        return checked.size() == 1 ? enter(checked.getFirst()) : new ResidentEntry.NameWanted();
    }

    /// The step after a right code of a phone that leads to nobody, or to several people.
    @Transactional
    ResidentEntry nameYourself(Phone verified, PersonName name, IdNumber idNumber) {
        var known = people.byIdNumber(idNumber);
        if (known.isPresent()) {
            var otherPhone = known.get().phone();
            if (otherPhone != null && !otherPhone.equals(verified)) {
                return new ResidentEntry.Refused("idNumber", "这个身份证号登记的是另一个手机号。请用那个手机号登录，或带身份证到窗口更换手机号。");
            }
        }
        switch (realNames.check(name, idNumber, verified)) {
            case MATCHES -> {}
            case DIFFERS -> {
                return new ResidentEntry.Refused("name", "姓名与身份证号不一致，请对照身份证核对。");
            }
            case UNAVAILABLE -> {
                return new ResidentEntry.Refused(null, "实名核验暂时没有回应，请稍后再试，或带身份证到窗口办理。");
            }
        }
        return switch (people.register(new NewPerson(name, idNumber, verified, null), Actor.SYSTEM)) {
            case Registration.NameDiffers differs -> new ResidentEntry.Refused("name", "这个身份证号登记的是另一个姓名。请带身份证到窗口核对。");
            case Registration.Registered(var person, var isNew) -> {
                if (person.phone() == null) {
                    people.changeContact(person.id(), verified, null, Actor.SYSTEM);
                }
                jdbc.sql("update identity.person set real_name_checked_at = :now where id = :id")
                        .param("now", real.instant().atOffset(ZoneOffset.UTC))
                        .param("id", person.id().value())
                        .update();
                yield enter(person);
            }
        };
    }

    private ResidentEntry enter(Person person) {
        var account = accounts.openResident(person.id());
        return accounts.entrant(account)
                .<ResidentEntry>map(entrant -> entered(entrant))
                .orElseGet(() -> new ResidentEntry.Refused(null, "这个账号已停用，请到窗口咨询。"));
    }

    private ResidentEntry entered(Entrant entrant) {
        trail.record(AuditEntry.done(
                entrant.actor(), "login.resident", "account", entrant.actor().account()));
        return new ResidentEntry.Entered(entrant);
    }

    private boolean nameIsChecked(Person person) {
        return jdbc.sql("select real_name_checked_at is not null from identity.person where id = :id")
                .param("id", person.id().value())
                .query(Boolean.class)
                .single();
    }
}
