namespace Parley.Load.Servers;

/// <summary>Where the service keeps calls.</summary>
internal enum StoreChoice
{
    None,
    Sqlite,
    Postgres,
}
