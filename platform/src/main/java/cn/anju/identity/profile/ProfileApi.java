package cn.anju.identity.profile;

import cn.anju.identity.Actor;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.kernel.NotFound;
import cn.anju.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A resident's own data for programs. Writing the same address twice is the same as once, so no key is asked for.
@RestController
@RequestMapping(path = "/api/v1/me/profile", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "me")
class ProfileApi {

    private final People people;

    ProfileApi(People people) {
        this.people = people;
    }

    record Profile(
            String name,
            String idNumber,
            LocalDate born,
            @Nullable String phone,
            @Nullable String address) {}

    record Address(@Nullable String address) {}

    @Operation(summary = "我的资料；证件号和手机号只显示首尾")
    @GetMapping
    Profile show(Actor actor) {
        return profile(self(actor));
    }

    @Operation(summary = "改现在住的地址")
    @PostMapping
    Profile change(@RequestBody Address body, Actor actor) {
        String address = body.address() == null ? "" : body.address().strip();
        if (address.isEmpty() || address.length() > ProfilePage.LONGEST_ADDRESS) {
            throw new Refused("profile.address", "address", "没有改动。", "地址要写，不超过 200 个字。", "请填写现在住的地址。");
        }
        people.changeContact(self(actor).id(), null, address, actor);
        return profile(self(actor));
    }

    private static Profile profile(Person person) {
        return new Profile(
                person.name().value(),
                person.maskedIdNumber(),
                person.birthDate(),
                person.phone() == null ? null : person.maskedPhone(),
                person.address());
    }

    private Person self(Actor actor) {
        return Optional.ofNullable(actor.person()).flatMap(people::find).orElseThrow(() -> new NotFound("资料"));
    }
}
