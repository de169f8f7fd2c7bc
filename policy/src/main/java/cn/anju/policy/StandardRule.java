package cn.anju.policy;

import java.util.List;

/// A rule set that says once what it is called, asks and cites.
///
/// @param <F> the facts, a record; a null component is an unknown fact
public abstract class StandardRule<F> implements RuleSet<F> {

    private final String name;
    private final String summary;
    private final Shape facts;
    private final List<String> parameterIds;
    private final List<Condition> conditions;

    protected StandardRule(
            String name, String summary, Shape facts, List<String> parameterIds, List<Condition> conditions) {
        this.name = name;
        this.summary = summary;
        this.facts = facts;
        this.parameterIds = List.copyOf(parameterIds);
        this.conditions = List.copyOf(conditions);
    }

    @Override
    public final String name() {
        return name;
    }

    /// The first version; a successor of other behaviour overrides it.
    @Override
    public int version() {
        return 1;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final Shape facts() {
        return facts;
    }

    @Override
    public final List<String> parameterIds() {
        return parameterIds;
    }

    @Override
    public final List<Condition> conditions() {
        return conditions;
    }
}
