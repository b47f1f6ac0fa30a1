namespace Parley.AnalysisService.Storage.Batches;

/// <summary>What became of items that were to be added.</summary>
/// <param name="Outcome">Whether the batch takes any.</param>
/// <param name="Added">Were new.</param>
/// <param name="Repeated">Were there already.</param>
/// <param name="Errors">Of the new ones: without a call.</param>
internal readonly record struct AddedItems(AddOutcome Outcome, int Added, int Repeated, int Errors);
