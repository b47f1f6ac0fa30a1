namespace Parley.Faults.Calls;

/// <summary>Chooses moments of a round that are certain to come.</summary>
internal static class Moments
{
    public static Moment Choose(Random random, IReadOnlyList<PlannedCall> plans, IReadOnlyList<Step> steps)
    {
        var step = steps[random.Next(steps.Count)];
        return new Moment(step, 1 + random.Next(Last(step, plans)));
    }

    /// <summary>How often the step is taken in a round without faults.</summary>
    private static int Last(Step step, IReadOnlyList<PlannedCall> plans) => step switch
    {
        Step.Sent or Step.Answered => plans.Sum(plan => plan.Segments.Count),
        Step.Acknowledged => plans.Sum(plan => plan.Kept),
        _ => plans.Count,
    };
}
