using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Training.Data;

/// <summary>Mistakes about a call that was read, at the line where it stands.</summary>
internal static class CallPlace
{
    public static InputError Error(LabelledCall call, string message, string remedy)
    {
        var colon = call.Location.LastIndexOf(':');
        return colon > 0 && int.TryParse(call.Location.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var line)
            ? new InputError(call.Location[..colon], line, message, remedy) : new InputError(call.Location, null, message, remedy);
    }
}
