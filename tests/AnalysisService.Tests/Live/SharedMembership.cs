using System.Globalization;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>The list of a cluster's members, where two hosts of one process find each other without a database.</summary>
internal sealed class SharedMembership : IMembershipTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SiloAddress, Tuple<MembershipEntry, string>> _rows = [];
    private TableVersion _version = new(0, "0");

    public Task InitializeMembershipTable(bool tryInitTableVersion) => Task.CompletedTask;

    public Task DeleteMembershipTableEntries(string clusterId) => Task.CompletedTask;

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => Task.CompletedTask;

    public Task<MembershipTableData> ReadRow(SiloAddress key)
    {
        lock (_gate)
            return Task.FromResult(_rows.TryGetValue(key, out var row) ? new MembershipTableData(row, _version) : new MembershipTableData(_version));
    }

    public Task<MembershipTableData> ReadAll()
    {
        lock (_gate)
            return Task.FromResult(new MembershipTableData([.. _rows.Values], _version));
    }

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion)
    {
        lock (_gate)
            return Task.FromResult(!_rows.ContainsKey(entry.SiloAddress) && Write(entry, tableVersion));
    }

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion)
    {
        lock (_gate)
            return Task.FromResult(_rows.TryGetValue(entry.SiloAddress, out var row) && row.Item2 == etag && Write(entry, tableVersion));
    }

    public Task UpdateIAmAlive(MembershipEntry entry)
    {
        lock (_gate)
            _rows[entry.SiloAddress].Item1.IAmAliveTime = entry.IAmAliveTime;
        return Task.CompletedTask;
    }

    private bool Write(MembershipEntry entry, TableVersion version)
    {
        if (version.VersionEtag != _version.VersionEtag)
            return false;
        var etag = version.Version.ToString(CultureInfo.InvariantCulture);
        _version = new TableVersion(version.Version, etag);
        _rows[entry.SiloAddress] = Tuple.Create(entry, etag);
        return true;
    }
}
