using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Reports to the wire and back. Every list and the notes are always there, empty when nothing was found.</summary>
public static class ReportMapping
{
    private const string NoteKind = "note";
    private const string CallKind = "call";

    public static V1.CallReport ToProto(this CallReport report)
    {
        var proto = new V1.CallReport
        {
            CallId = report.CallId,
            Kind = report.IsNote ? NoteKind : CallKind,
            Language = report.Language,
            Stage = report.Stage,
            StageProbability = report.StageProbability.Rounded(),
            Personality = report.Personality.ToProto(newestOnly: false),
            Notes = report.Notes.ToProto(),
            Roles = report.Roles.ToProto(),
            Versions = report.Versions.ToProto(),
            SourceFormat = report.SourceFormat,
            AgentId = report.AgentId ?? "",
            Team = report.Team ?? "",
            StartedAt = report.StartedAt.ToText(),
            Masked = report.IsMasked,
        };
        proto.Turns.Add(report.Turns.Select(TurnMapping.ToProto));
        proto.Checks.Add(report.Checks.Select(CheckMapping.ToProto));
        proto.Objections.Add(report.Objections.Select(CheckMapping.ToProto));
        proto.Strategies.Add(report.Strategies.Select(RecommendationMapping.ToProto));
        proto.NoteViolations.Add(report.NoteViolations.Select(TurnMapping.ToProto));
        proto.NoteCustomerActs.Add(report.NoteCustomerActs.Select(TurnMapping.ToProto));
        return proto;
    }

    public static V1.Versions ToProto(this Versions versions) =>
        new() { Model = versions.Model, Playbook = versions.Playbook, Product = versions.Product };

    /// <summary>For clients that show a report of the service.</summary>
    public static CallReport ToCore(this V1.CallReport report) => new()
    {
        CallId = report.CallId,
        IsNote = report.Kind == NoteKind,
        Language = report.Language,
        Stage = report.Stage,
        StageProbability = report.StageProbability,
        Personality = report.Personality?.ToCore() ?? PersonalityFinding.None,
        Turns = report.Turns.Select(TurnMapping.ToCore).ToList(),
        Checks = report.Checks.Select(CheckMapping.ToCore).ToList(),
        Objections = report.Objections.Select(CheckMapping.ToCore).ToList(),
        Notes = report.Notes?.ToCore() ?? CallNotes.Empty,
        Strategies = report.Strategies.Select(RecommendationMapping.ToCore).ToList(),
        NoteViolations = report.NoteViolations.Select(TurnMapping.ToCore).ToList(),
        NoteCustomerActs = report.NoteCustomerActs.Select(TurnMapping.ToCore).ToList(),
        Roles = report.Roles?.ToCore() ?? RolesFinding.Given,
        Versions = (report.Versions ?? new V1.Versions()).ToCore(),
        SourceFormat = report.SourceFormat,
        AgentId = report.AgentId.Length == 0 ? null : report.AgentId,
        Team = report.Team.Length == 0 ? null : report.Team,
        StartedAt = StartTime.Parse(report.StartedAt),
        IsMasked = report.Masked,
    };

    public static Versions ToCore(this V1.Versions versions) => new(versions.Model, versions.Playbook, versions.Product);
}
