using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Telephony;

/// <summary>What the address says about a call: <c>agent_id</c>, <c>team</c>, <c>customer_id</c>, <c>language</c>, <c>follow_up</c>, as in a call's context.</summary>
internal static class CallQuery
{
    /// <exception cref="InvalidRequestException">Names the parameters that cannot be used.</exception>
    public static CallOpening Read(string callId, IQueryCollection query)
    {
        var problems = new FieldProblems();
        var followUp = query["follow_up"].ToString();
        if (followUp is not ("" or "true" or "false"))
            problems.Add("follow_up", "Send true or false, or leave it out.");
        var settings = new CallSettings
        {
            CallId = callId,
            Context = new CallContext
            {
                AgentId = query["agent_id"].ToString(),
                Team = query["team"].ToString(),
                CustomerId = query["customer_id"].ToString(),
                Language = query["language"].ToString(),
                FollowUp = followUp == "true",
            },
            Resume = true,
        };
        var found = new FieldProblems();
        var opening = settings.ToCore(found);
        foreach (var (field, description) in found.All)
            problems.Add(field.Split('.')[^1], description);
        return problems.Any || opening is null ? throw new InvalidRequestException(problems) : opening;
    }
}
