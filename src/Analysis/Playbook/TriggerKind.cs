namespace Parley.Analysis.Playbook;

/// <summary>The kinds of findings that call for a strategy, strongest first.</summary>
internal enum TriggerKind
{
    Violation,
    Objection,
    Act,
    Personality,
    Check,
    Stage,
}
