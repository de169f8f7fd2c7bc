package cn.anju.identity.profile;

import cn.anju.identity.Actor;
import cn.anju.identity.CurrentActor;
import cn.anju.identity.People;
import cn.anju.identity.Person;
import cn.anju.kernel.NotFound;
import cn.anju.look.Fact;
import cn.anju.look.Flash;
import cn.anju.look.FormState;
import cn.anju.look.MenuEntry;
import cn.anju.look.MenuSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A resident's own data: what the platform knows, and the address to change.
@Controller
class ProfilePage implements MenuSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    static final int LONGEST_ADDRESS = 200;

    private final People people;

    ProfilePage(People people) {
        this.people = people;
    }

    @Override
    public List<MenuEntry> entries(HttpServletRequest request) {
        return CurrentActor.of(request).filter(Actor::isResident).isPresent()
                ? List.of(new MenuEntry("我的资料", "/me/profile", 700))
                : List.of();
    }

    @GetMapping("/me/profile")
    String show(Actor actor, Model model) {
        var person = self(actor);
        return show(
                person, FormState.blank().holding("address", person.address() == null ? "" : person.address()), model);
    }

    @PostMapping("/me/profile")
    String change(@RequestParam String address, Actor actor, Model model, RedirectAttributes flash) {
        if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
            return show(
                    self(actor),
                    FormState.blank().holding("address", address).with("address", "请填写现在住的地址，不超过 200 个字。"),
                    model);
        }
        people.changeContact(self(actor).id(), null, address.strip(), actor);
        Flash.success(flash, "地址已更新。");
        return "redirect:/me/profile";
    }

    private Person self(Actor actor) {
        return Optional.ofNullable(actor.person()).flatMap(people::find).orElseThrow(() -> new NotFound("资料"));
    }

    private String show(Person person, FormState form, Model model) {
        model.addAttribute(
                "facts",
                List.of(
                        Fact.of("姓名", person.name().value()),
                        Fact.of("身份证号", person.maskedIdNumber()),
                        Fact.of("性别", person.sex().label()),
                        Fact.of("出生日期", DAY.format(person.birthDate())),
                        Fact.of("手机号", person.maskedPhone())));
        model.addAttribute("form", form);
        return "identity/profile";
    }
}
