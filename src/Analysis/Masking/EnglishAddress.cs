using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>
/// Finds English street addresses, post office boxes, and postcodes that are named as such. A word that is a street's and much else ("way", "place",
/// "drive") counts only where the name before it is written with a capital or more of an address follows.
/// </summary>
internal static partial class EnglishAddress
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Spoken = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|oh|hundred";
    private const string House = @"(\d{1,5}[a-z]?|(" + Spoken + ")([ -](" + Spoken + @")){0,4})";

    /// <summary>Words that stand before "road" and "way" in sentences, not in names, and units of measure.</summary>
    private const string NoName =
        "(the|a|an|of|on|in|up|down|by|for|per|to|is|are|was|and|or|from|off|at|that|this|my|your|our|their|any|some|no|more|other|different|same|each|every|along|across|minutes?|mins?|hours?|days?|weeks?|months?|years?|miles?|metres?|meters?|feet|foot|ft|inch|inches|mm|cm|km|kg|units?|pieces?|percent|wheel|phase|hard|speed|gb|tb|mb|bit|volt|amp|horsepower|hp|way|ways|times?|people|trucks?|lanes?|tons?|tonnes?|sites?|shops?|down|further|long|only|just|new|phone|number|rpm|people|lots|kilometres|kilometers|blocks|doors)";

    private const string Name = @"((?!" + NoName + @"(?![a-z]))[a-z][a-z'.-]{1,20}|\d{1,3}(st|nd|rd|th))";
    private const string SureType = "(street|road|avenue|boulevard|lane|terrace|crescent|parkway|mews|(ave|blvd|rd)\\.?)";
    private const string UnsureType = "(drive|court|way|place|close|square|row|highway|gardens?|hill|grove|walk|park|circle|trail|(st|dr|ln|ct|pl|hwy|pkwy)\\.?)";
    private const string Flat = @"(flat|apartment|apt|unit|suite|room|floor|#) ?(number )?(\d{1,4}[a-z]?|[a-z]\d{0,4}(?![a-z])|(" + Spoken + ")([ -](" + Spoken + @")){0,2}( [a-z](?![a-z]))?)";
    private const string UkPostcode = @"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}";
    private const string Zip = @"\d{5}(-\d{4})?(?!\d)";
    private const string State = "(al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|texas|california|ohio|florida|illinois|georgia|michigan|oregon|colorado|nevada|arizona)";
    private const string Town = @"[a-z][a-z'-]{2,20}( [a-z][a-z'-]{2,20})?";
    private const string Tail = "(,? ?" + Flat + ")?(,? (" + Town + ",? )?(" + State + ",? " + Zip + "|" + UkPostcode + "(?![a-z0-9])|" + State + " " + Zip + "))?";

    /// <summary>Ranges of the normalised text.</summary>
    public static void Find(string normalized, Func<int, bool> isCapital, List<PersonalSpan> found)
    {
        for (var match = Street().Match(normalized); match.Success; match = match.NextMatch())
        {
            var unsure = match.Groups["unsure"];
            if (!unsure.Success || match.Groups["tail"].Length > 0 || match.Groups["flat"].Success || isCapital(match.Groups["name"].Index) || Lives().IsMatch(normalized[..match.Index]))
                found.Add(new PersonalSpan(match.Index, match.Index + match.Length, PersonalDataKind.Address));
        }
        for (var match = Other().Match(normalized); match.Success; match = match.NextMatch())
        {
            var range = match.Groups["range"];
            found.Add(new PersonalSpan(range.Index, range.Index + range.Length, PersonalDataKind.Address));
        }
    }

    [GeneratedRegex(
        @"(?<![a-z0-9.,$£-])(?<flat>" + Flat + ",? )?" + House + "(?<name>(,? )" + Name + "( " + Name + "){0,2}) (" + SureType + "|(?<unsure>" + UnsureType + @"))(?![a-z'-])(?<tail>" + Tail + ")",
        Options)]
    private static partial Regex Street();

    [GeneratedRegex(@"(live|lives|living|based|located|address is|address|home is|office is|deliver to|send it to|ship to|post it to)( on| at| to| is|:|,)* ?$", Options)]
    private static partial Regex Lives();

    [GeneratedRegex(@"(?<![a-z])(?<range>p\.?o\.? box \d{1,6})|(?<![a-z])(post ?code|postal code)( is|'s|:|,| here is)* (?<range>" + UkPostcode + @"|\d{6}(?!\d))(?![a-z0-9])|(?<![a-z])zip( code)?( is|'s|:|,)* (?<range>" + Zip + ")|(邮编|邮政编码)(是|:|,| )*(?<range>[0-9]{6})(?![0-9])", Options)]
    private static partial Regex Other();
}
