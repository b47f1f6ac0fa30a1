using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>
/// The header X-Twilio-Signature: HMAC-SHA1, in Base64, of the address as Twilio calls it followed by every form field's name and value, by name
/// (Twilio's "Webhooks security" page).
/// </summary>
internal static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    /// <summary>Takes as long for a wrong signature as for the right one.</summary>
    public static bool IsGood(string given, string authToken, string url, IEnumerable<KeyValuePair<string, StringValues>> form) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Of(authToken, url, form)));

    public static string Of(string authToken, string url, IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var signed = new StringBuilder(url);
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            foreach (var value in values.Distinct().Order(StringComparer.Ordinal))
                signed.Append(name).Append(value);
        }
#pragma warning disable CA5350 // Twilio's choice; HMAC does not rest on what is broken of SHA-1.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString())));
#pragma warning restore CA5350
    }
}
