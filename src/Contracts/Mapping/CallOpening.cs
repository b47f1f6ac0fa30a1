using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>How a stream begins: the call's id and what the caller knows about it.</summary>
/// <param name="CallId">At most 200 characters.</param>
/// <param name="Context">As it is at the call's first opening.</param>
/// <param name="Resume">Go on with the call where there is one.</param>
public sealed record CallOpening(string CallId, CallContext Context, bool Resume = false);
