using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Parley.AnalysisService.Storage.Sqlite;

internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
