using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>How a live call begins: its id and what the caller knows about it.</summary>
public sealed record CallOpening(string CallId, CallContext Context);
