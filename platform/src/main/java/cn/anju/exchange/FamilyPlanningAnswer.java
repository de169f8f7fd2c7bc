package cn.anju.exchange;

/// Whether the family is one that lost its only child or whose only child is disabled (计划生育特殊家庭).
///
/// @param special whether it is
public record FamilyPlanningAnswer(Told<Boolean> special) implements Answer {

    public FamilyPlanningAnswer {
        special = Left.out(special);
    }
}
