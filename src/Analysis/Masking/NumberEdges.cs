using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>What stands right before and after a number and shows that it is an amount, a measure, or part of a code.</summary>
internal static partial class NumberEdges
{
    private const int Reach = 8;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether the digits belong to an amount, a measure, or a code with letters.</summary>
    public static bool IsPartOfOther(NumberWindow number)
    {
        var before = number.Text.AsSpan(Math.Max(0, number.Start - Reach)..number.Start);
        var after = number.Text.AsSpan(number.End..Math.Min(number.Text.Length, number.End + Reach));
        return CodeBefore().IsMatch(before) || UnitAfter().IsMatch(after);
    }

    /// <summary>"20240315": a date without separators.</summary>
    public static bool IsDate(string digits) => DateDigits().IsMatch(digits);

    [GeneratedRegex(@"([/_#$¥£€\\~]|\d[.:]|(?<![a-z])(?!(qq|tel|phone|mob|mobile|cell|fax|ssn|wx|vx|v|no|is|on|id|number|card|wechat|call|at)-?$)[a-z]+-?|[a-z]\d*-)$", Options)]
    private static partial Regex CodeBefore();

    [GeneratedRegex(@"^([a-wyz_/%‰°]|x(?![^a-z0-9]|$)|[.:]\d|-[a-z]| ?(元|块|万|亿|台|个(?!人)|件|吨|套|只|支|箱|米|公里|公斤|千克|克|升|斤|页|人|次|年|月|天|小时|分钟|赫兹|伏|瓦|度|帕|条记录|%|(kg|mm|cm|km|usd|rmb|eur|gbp|dollars?|pounds?|euros?|yuan|units?|pcs|pieces?|tons?|tonnes?|percent|hours?|rpm|psi|volts?|watts?|records|rows|items|cycles|times|litres?|gallons?)(?![a-z])))", Options)]
    private static partial Regex UnitAfter();

    [GeneratedRegex(@"^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$", Options)]
    private static partial Regex DateDigits();
}
