using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

/// <summary>What is read out of the words against what labellers wrote, on the calls and notes with labelled notes; the labelled acts stand in for the models'.</summary>
public sealed partial class LabelledNotesTests(ITestOutputHelper output)
{
    private sealed class Score(string name, bool printsMisses)
    {
        private int _labelled;
        private int _found;
        private int _right;

        /// <summary>Single misses of the test split stay unseen, so that no rule is fitted to them.</summary>
        public bool PrintsMisses { get; } = printsMisses;

        public double Recall => _labelled == 0 ? double.NaN : (double)_right / _labelled;

        public double Precision => _found == 0 ? double.NaN : (double)_right / _found;

        public void Add(bool isLabelled, bool isFound, bool isRight)
        {
            _labelled += isLabelled ? 1 : 0;
            _found += isFound ? 1 : 0;
            _right += isRight ? 1 : 0;
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{name,-10} labelled {_labelled,4} found {_found,4} right {_right,4} recall {Recall:0.00} precision {Precision:0.00}");
    }

    private sealed class Scores(bool printsMisses)
    {
        public Score Company { get; } = new("company", printsMisses);

        public Score Buyer { get; } = new("buyer", printsMisses);

        public Score Contacts { get; } = new("contacts", printsMisses);

        public Score NextStep { get; } = new("next step", printsMisses);

        public Score Promises { get; } = new("promises", printsMisses);

        public override string ToString() => string.Join('\n', Company, Buyer, Contacts, NextStep, Promises);
    }

    [Fact]
    public void Notes_TrainingCalls_AreReadAtLeastThisWell()
    {
        var scores = Measure(testSplit: false);

        AssertAtLeast(scores.Company, recall: 0.71, precision: 0.86);
        AssertAtLeast(scores.Buyer, recall: 0.42, precision: 0.94);
        AssertAtLeast(scores.Contacts, recall: 0.84, precision: 0.95);
        AssertAtLeast(scores.NextStep, recall: 0.78, precision: 0.87);
        AssertAtLeast(scores.Promises, recall: 0.77, precision: 0.87);
    }

    /// <summary>Few have labels here, so each miss weighs much; most end users are only implied, by words that no pattern holds.</summary>
    [Fact]
    public void Notes_TestSplit_AreReadAtLeastThisWell()
    {
        var scores = Measure(testSplit: true);

        AssertAtLeast(scores.Company, recall: 0.41, precision: 0.62);
        AssertAtLeast(scores.Buyer, recall: 0.25, precision: 0.7);
        AssertAtLeast(scores.Contacts, recall: 0.6, precision: 0.9);
        AssertAtLeast(scores.NextStep, recall: 0.7, precision: 0.78);
        AssertAtLeast(scores.Promises, recall: 0.5, precision: 0.8);
    }

    private Scores Measure(bool testSplit)
    {
        var scores = new Scores(printsMisses: !testSplit);
        foreach (var call in LabelledCalls.All().Where(call => call.Notes is not null && LabelledCalls.TestSplit.Contains(call.Id) == testSplit))
            Compare(call, call.Note is { } note ? NotesExtractor.FromNote(note) : NotesOf(call), scores);
        output.WriteLine(scores.ToString());
        return scores;
    }

    private static void AssertAtLeast(Score score, double recall, double precision) =>
        Assert.True(score.Recall >= recall && score.Precision >= precision, $"{score}, expected recall {recall} and precision {precision} at least");

    private static CallNotes NotesOf(LabelledCall call) => A.Checks(call.Turns.Select(turn => new TurnReport
    {
        Index = 0,
        Speaker = turn.Speaker,
        Text = turn.Text,
        Acts = (turn.Acts ?? []).Select(act => new LabelProbability(act, 1)).ToList(),
    }).ToArray()).Notes;

    private void Compare(LabelledCall call, CallNotes found, Scores scores)
    {
        var labelled = call.Notes!;
        var words = call.Note ?? string.Join('\n', call.Turns.Select(turn => turn.Text));
        // A name that the words do not hold is not missed, but what is found in its place counts.
        if (labelled.Company is null || found.Company is not null || IsSaid(labelled.Company, words))
            Count(scores.Company, call, labelled.Company, found.Company, SameName(labelled.Company, found.Company));
        // Buyer, next step and promises are left out of many labels where the words have one: they count where labelled.
        if (labelled.Buyer is not null)
            Count(scores.Buyer, call, labelled.Buyer, found.Buyer, labelled.Buyer == found.Buyer);
        var contacts = labelled.Contacts.Where(contact => Account().IsMatch(contact)).ToList();
        foreach (var contact in contacts)
            Count(scores.Contacts, call, contact, string.Join(' ', found.Contacts.Select(have => have.Value)), found.Contacts.Any(have => SameContact(contact, have.Value)));
        if (labelled.NextStep is { } step && Time().IsMatch(Plain(step)))
            Count(scores.NextStep, call, step, found.NextStep is { } next ? $"{next.Day}|{next.Time}|{next.Text}" : null, SameTime(step, found.NextStep));
        if (labelled.Promises.Count > 0)
            Count(scores.Promises, call, string.Join('/', labelled.Promises), string.Join('/', found.Promises.Select(promise => promise.Text)), SamePromise(labelled.Promises, found.Promises));
    }

    private void Count(Score score, LabelledCall call, string? labelled, string? found, bool isSame)
    {
        var isFound = !string.IsNullOrEmpty(found);
        var isRight = labelled is not null && isFound && isSame;
        score.Add(labelled is not null, isFound, isRight);
        if (score.PrintsMisses && !isRight && (isFound || labelled is not null))
            output.WriteLine($"{call.Id} {score.ToString()[..10]}: labelled '{labelled}', found '{found}'");
    }

    /// <summary>
    /// Whether the label's name is in the words: whole, or four Chinese characters running, or the first two words of a Latin one. Labels such as
    /// "临汾某煤矿" describe what nobody said, and "悦居装饰客户" or "卢师傅" name a customer of the agent's, no company.
    /// </summary>
    private static bool IsSaid(string company, string words)
    {
        if (NoCompany().IsMatch(company))
            return false;
        if (words.Contains(company, StringComparison.OrdinalIgnoreCase))
            return true;
        return char.IsAsciiLetter(company[0])
            ? company.Split(' ') is [var first, var second, ..] && words.Contains($"{first} {second}", StringComparison.OrdinalIgnoreCase)
            : Enumerable.Range(0, Math.Max(0, company.Length - 3)).Any(i => words.Contains(company.AsSpan(i, 4), StringComparison.OrdinalIgnoreCase));
    }

    private static bool SameName(string? labelled, string? found) =>
        labelled is not null && found is not null
        && (labelled.Contains(found, StringComparison.OrdinalIgnoreCase) || found.Contains(labelled, StringComparison.OrdinalIgnoreCase) || (found.Length > 3 && labelled.EndsWith(found[^4..], StringComparison.Ordinal)) || BeginAlike(labelled, found));

    /// <summary>"Shannon CU" is "Shannon Credit Union", and "Cooper's Creek Joinery" is "Coopers Creek".</summary>
    private static bool BeginAlike(string labelled, string found) =>
        char.IsAsciiLetter(labelled[0]) && FirstWord(labelled) is { Length: > 3 } word && word.Equals(FirstWord(found), StringComparison.OrdinalIgnoreCase);

    private static string FirstWord(string name) => name.Split(' ')[0].Replace("'", "", StringComparison.Ordinal);

    private static bool SameContact(string labelled, string found)
    {
        var digits = string.Concat(labelled.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length >= 7 ? found.EndsWith(digits, StringComparison.Ordinal) : labelled.Contains(found, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A found promise takes up a word or an hour of a labelled one.</summary>
    private static bool SamePromise(IReadOnlyList<string> labelled, IReadOnlyList<Promise> found) =>
        labelled.Select(Plain).Any(label => found.Select(promise => Plain(promise.Text)).Any(words =>
            SharedWords.Any(label, words) || Hour().Matches(words).Any(hour => Hour().Matches(label).Any(other => other.Value == hour.Value))));

    /// <summary>The label names the same day, or the same hour where it names no day.</summary>
    private static bool SameTime(string labelled, NextStep? found)
    {
        if (found is null)
            return false;
        var (label, day, time) = (Plain(labelled), Plain(found.Day), Plain(found.Time));
        return (day.Length > 0 && (label.Contains(day, StringComparison.Ordinal) || Day().Match(day) is { Success: true } weekday && label.Contains(weekday.Value, StringComparison.Ordinal)))
            || (time.Length > 0 && Hour().Matches(time).Any(hour => Hour().Matches(label).Any(other => other.Value == hour.Value)));
    }

    private static string Plain(string words)
    {
        var text = new StringBuilder(words.ToLowerInvariant()).Replace("星期", "周").Replace("礼拜", "周").Replace("下周", "周").Replace("周天", "周日");
        string[] numbers = ["十二", "十一", "十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        int[] values = [12, 11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        for (var i = 0; i < numbers.Length; i++)
            text.Replace(numbers[i] + "点", values[i] + "点");
        string[] english = ["twelve", "eleven", "ten", "nine", "eight", "seven", "six", "five", "four", "three", "two", "one"];
        for (var i = 0; i < english.Length; i++)
            text.Replace(english[i], (12 - i).ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    [GeneratedRegex(@"\d{7,}|\d{3,}[- ]\d{3,}|@|微信 [a-z]")]
    private static partial Regex Account();

    [GeneratedRegex(@"周[一二三四五六日]|今|明|后天|\d+点|:\d\d|号|月|day|\d ?[ap]m|noon|tomorrow|\d|week|thurs|fri|tue|当天")]
    private static partial Regex Time();

    [GeneratedRegex(@"某|(客户|师傅|先生|女士)$")]
    private static partial Regex NoCompany();

    [GeneratedRegex(@"周[一二三四五六日]|mon|tue|wed|thu|fri|sat|sun|今|明|后天")]
    private static partial Regex Day();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Hour();
}
