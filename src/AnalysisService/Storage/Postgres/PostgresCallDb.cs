using Microsoft.EntityFrameworkCore;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresCallDb(DbContextOptions<PostgresCallDb> options) : CallDb(options);
