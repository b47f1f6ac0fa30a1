using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>What checks may know beside the turns they observed.</summary>
/// <param name="Context">What the caller said about the call.</param>
/// <param name="Stage">A key of <see cref="Labels.Stages"/>, or "cannot_tell".</param>
/// <param name="Roles">Whether the roles are given, inferred or not known: with unknown roles a check cannot tell.</param>
public sealed record CallState(CallContext Context, string Stage, RolesFinding Roles);
