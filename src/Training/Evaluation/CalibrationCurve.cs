namespace Parley.Training.Evaluation;

/// <summary>How far probabilities and frequencies differ, in ten bins.</summary>
internal sealed class CalibrationCurve
{
    private const int Bins = 10;
    private readonly int[] _counts = new int[Bins];
    private readonly int[] _hits = new int[Bins];
    private readonly double[] _sums = new double[Bins];

    public void Add(double probability, bool isRight)
    {
        var bin = Math.Clamp((int)(probability * Bins), 0, Bins - 1);
        _counts[bin]++;
        _sums[bin] += probability;
        _hits[bin] += isRight ? 1 : 0;
    }

    public int Rows => _counts.Sum();

    /// <summary>Expected calibration error: the mean distance, weighted by the bins' sizes; null without rows.</summary>
    public double? ExpectedError
    {
        get
        {
            var total = Rows;
            if (total == 0)
                return null;
            return Enumerable.Range(0, Bins).Where(bin => _counts[bin] > 0)
                .Sum(bin => Math.Abs((_sums[bin] - _hits[bin]) / _counts[bin]) * _counts[bin] / total);
        }
    }

    /// <summary>Per filled bin: mean probability, frequency, rows.</summary>
    public IEnumerable<(double Probability, double Frequency, int Rows)> Points =>
        Enumerable.Range(0, Bins).Where(bin => _counts[bin] > 0)
            .Select(bin => (_sums[bin] / _counts[bin], (double)_hits[bin] / _counts[bin], _counts[bin]));
}
