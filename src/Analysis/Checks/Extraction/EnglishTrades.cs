namespace Parley.Analysis.Checks.Extraction;

/// <summary>The word that an English company's name often ends with: its trade or its legal form. It tells "Barwon Plumbing" from a person, and finds names written without capitals.</summary>
internal static class EnglishTrades
{
    /// <summary>A pattern without groups that count, in lower case.</summary>
    public const string Pattern =
        "(plumbing|roofing|castings?|furniture|dairy|dairies|bakery|bakeries|bakers|logistics|haulage|freight|transport|labels|packaging|foods?|wines?|imports?|exports?|supply|supplies|storage|motors|autos?|automotive"
        + "|engineering|fabricat(ors|ions?)|precision|steels?|metals|plastics|polymers|textiles|mills?|joinery|timber|quarry|mining|midstream|marine|marina|shipping|couriers?|builders?|construction|contract(ing|ors)"
        + "|landscap(ing|es)|cleaning|laundry|print(ing|ers)|press|electric(al)?|electronics|systems|diagnostics|laborator(y|ies)|clinic|dental|pharmacy|hospital|hotels?|inn|lodge|elementary|primary|school"
        + "|college|academy|university|institute|library|nursery|farms?|vineyards?|brewery|brewing|restaurants?|caf[eé]s?|catering|salon|fitness|council|church|credit union|solicitors|insurance|accountants|group|ltd|limited"
        + "|llc|inc|gmbh|plc|(&|and) sons?|brothers|bros|partners|holdings|industries|manufacturing|products|trading|wholesale|stores|markets?|properties|realty|estates|energy|solar|chemicals|paints|stone|tiles?|concrete"
        + "|cement|aggregates|paper|tools|machin(ing|ery)|forge|foundry|works|pumps|valves|bearings|tyres|garage|scaffold(ing)?|upholstery|glass|pools|laundromat|nurseries|tool|ceramics|boats?|aviation|rentals?|orchards?|gym)";
}
