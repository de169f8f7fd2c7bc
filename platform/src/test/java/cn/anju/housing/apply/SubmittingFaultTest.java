package cn.anju.housing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.Cases;
import cn.anju.housing.application.HousingApplication;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Handing in when everything happens at once.
@PlatformTest
@Tag("fault")
class SubmittingFaultTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Submitting submitting;

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    Town town;

    @BeforeEach
    void town() {
        clock.reset();
        town = new Town(context).withProjects();
    }

    @Test
    void two_hundred_identical_submits_twenty_at_once_make_one_application_and_one_audit_row() throws Exception {
        var resident = town.resident("唐明", "19910412", true);
        var draft = town.completeDraft(resident);
        var answers = atOnce(200, 20, () -> submitting.submit("one-key-for-all", draft.revision(), resident.actor()));
        assertThat(answers)
                .hasSize(200)
                .containsOnly(
                        new Submitting.Answer.HandedIn(draft.file().number().value()));
        assertThat(cases.of(resident.person())).hasSize(1);
        assertThat(cases.the(draft.file().id()).version()).isEqualTo(2);
        assertThat(submitsInTheAudit(draft)).isEqualTo(1);
    }

    @Test
    void husband_and_wife_hand_in_the_same_household_twice_a_thousand_times_and_one_always_wins() throws Exception {
        for (int race = 0; race < 1000; race++) {
            var husband = town.resident("何伟", "19880412", true);
            var wife = town.resident("林静", "19890415", false);
            var his = town.completeDraft(husband, wife);
            var hers = town.completeDraft(wife, husband);
            int n = race;
            var answers = all(List.of(
                    () -> submitting.submit("his-window-" + n, his.revision(), husband.actor()),
                    () -> submitting.submit("her-window-" + n, hers.revision(), wife.actor())));
            assertThat(answers)
                    .filteredOn(Submitting.Answer.HandedIn.class::isInstance)
                    .as("race " + race)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(Submitting.Answer.Refused.class::isInstance)
                    .hasSize(1);
            assertThat(town.count(
                            "select count(distinct case_id) from housing.live_person where person_id = any(:ids)",
                            "ids",
                            new java.util.UUID[] {
                                husband.person().value(), wife.person().value()
                            }))
                    .isEqualTo(1);
        }
    }

    @Test
    void two_windows_with_keys_of_their_own_hand_in_once() throws Exception {
        for (int race = 0; race < 50; race++) {
            var resident = town.resident("邓超", "19910412", true);
            var draft = town.completeDraft(resident);
            int n = race;
            all(List.of(
                    () -> submitting.submit("window-one-" + n, draft.revision(), resident.actor()),
                    () -> submitting.submit("window-two-" + n, draft.revision(), resident.actor())));
            assertThat(cases.the(draft.file().id()).isIn(HousingApplication.State.SUBMITTED))
                    .isTrue();
            assertThat(submitsInTheAudit(draft)).isEqualTo(1);
        }
    }

    @Test
    void a_refused_submit_leaves_its_key_free_and_succeeds_once_corrected() {
        var resident = town.resident("罗文", "19910412", true);
        var complete = town.completeDraft(resident);
        var broken = drafts.save(complete, form -> form).orElseThrow();
        var refused = submitting.submit("the-same-key", broken.revision(), resident.actor());
        assertThat(refused).isInstanceOf(Submitting.Answer.Refused.class);
        assertThat(((Submitting.Answer.Refused) refused).texts()).anyMatch(text -> text.contains("请勾选真实性承诺"));
        var tick = new cn.anju.housing.application.ApplicationForm.Tick(clock.instant(), PromiseText.VERSION, "::1");
        var corrected = drafts.saveWithTicks(broken, form -> FormEdits.ticks(form, tick, tick))
                .orElseThrow();
        assertThat(submitting.submit("the-same-key", corrected.revision(), resident.actor()))
                .isInstanceOf(Submitting.Answer.HandedIn.class);
    }

    private long submitsInTheAudit(Draft draft) {
        return town.count(
                "select count(*) from identity.audit where action = 'housing.application.submit' and subject_id = :id",
                "id",
                draft.file().number().value());
    }

    private static List<Submitting.Answer> atOnce(int times, int atOnce, Callable<Submitting.Answer> work)
            throws Exception {
        var places = new Semaphore(atOnce);
        List<Callable<Submitting.Answer>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(() -> {
                places.acquire();
                try {
                    return work.call();
                } finally {
                    places.release();
                }
            });
        }
        return all(all);
    }

    private static List<Submitting.Answer> all(List<Callable<Submitting.Answer>> work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Submitting.Answer> answers = new ArrayList<>();
            for (Future<Submitting.Answer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
