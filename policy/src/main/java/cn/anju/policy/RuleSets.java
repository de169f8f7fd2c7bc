package cn.anju.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The rule sets by name and version; the newest version of a name is the one that decides today.
public final class RuleSets {

    private static final class Standard {
        static final RuleSets ALL = load();
    }

    private final List<RuleSet<?>> all;

    private RuleSets(List<RuleSet<?>> all) {
        this.all = all;
    }

    /// Every rule set on the class path (declared as services, so that this engine knows no domain).
    public static RuleSets standard() {
        return Standard.ALL;
    }

    /// Exactly these.
    ///
    /// @throws IllegalArgumentException if two have the same name and version
    public static RuleSets of(Collection<? extends RuleSet<?>> given) {
        List<RuleSet<?>> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.<RuleSet<?>, String>comparing(RuleSet::name).thenComparingInt(RuleSet::version));
        for (int i = 1; i < sorted.size(); i++) {
            RuleSet<?> one = sorted.get(i - 1);
            RuleSet<?> next = sorted.get(i);
            if (one.name().equals(next.name()) && one.version() == next.version()) {
                throw new IllegalArgumentException("twice: " + one.name() + " version " + one.version());
            }
        }
        return new RuleSets(List.copyOf(sorted));
    }

    @SuppressWarnings("rawtypes") // a service is found by its raw class
    private static RuleSets load() {
        List<RuleSet<?>> found = new ArrayList<>();
        for (RuleSet rule : ServiceLoader.load(RuleSet.class, RuleSet.class.getClassLoader())) {
            found.add(rule);
        }
        return of(found);
    }

    /// The newest version of every rule set, by name.
    public List<RuleSet<?>> newest() {
        List<RuleSet<?>> newest = new ArrayList<>();
        for (RuleSet<?> rule : all) {
            if (!newest.isEmpty() && newest.getLast().name().equals(rule.name())) {
                newest.removeLast();
            }
            newest.add(rule);
        }
        return newest;
    }

    /// The newest version of a rule set.
    public Optional<RuleSet<?>> find(String name) {
        return newest().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /// One version of a rule set, also an old one.
    public Optional<RuleSet<?>> find(String name, int version) {
        return all.stream()
                .filter(rule -> rule.name().equals(name) && rule.version() == version)
                .findFirst();
    }
}
