namespace Parley.AnalysisService.Storage.Writing;

/// <summary>Anything else that is written with a group, after the group's segments.</summary>
internal sealed class PendingWork(long call, Action work, int size) : PendingWrite(call)
{
    public override int Size => size;

    public void Run() => work();
}
