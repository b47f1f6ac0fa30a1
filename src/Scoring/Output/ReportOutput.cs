using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;
using Parley.Scoring.Commands;
using Spectre.Console;

namespace Parley.Scoring.Output;

/// <summary>Where reports go, one at a time.</summary>
internal abstract class ReportOutput : IDisposable
{
    /// <summary>The output that the options ask for.</summary>
    public static ReportOutput Open(ScoreOptions options)
    {
        var writer = options.OutFile is { } file
            ? new StreamWriter(file, append: false, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" }
            : Console.Out;
        return options.Format switch
        {
            ReportFormat.Jsonl => new LineOutput(writer),
            ReportFormat.Json => new DocumentOutput(writer),
            _ => new TextOutput(writer, isFile: options.OutFile is not null),
        };
    }

    public abstract void Write(CallReport report);

    public abstract void Dispose();

    private sealed class LineOutput(TextWriter writer) : ReportOutput
    {
        public override void Write(CallReport report) => writer.WriteLine(ReportJson.Format(report));

        public override void Dispose() => Close(writer);
    }

    /// <summary>Holds back the first report: alone it is an object, with others an array.</summary>
    private sealed class DocumentOutput(TextWriter writer) : ReportOutput
    {
        private string? _first;
        private bool _isArray;

        public override void Write(CallReport report)
        {
            var json = ReportJson.Format(report, indented: true);
            if (_isArray)
            {
                writer.Write(",\n" + json);
            }
            else if (_first is null)
            {
                _first = json;
            }
            else
            {
                _isArray = true;
                writer.Write("[\n" + _first + ",\n" + json);
            }
        }

        public override void Dispose()
        {
            writer.WriteLine(_isArray ? "\n]" : _first ?? "[]");
            Close(writer);
        }
    }

    private sealed class TextOutput(TextWriter writer, bool isFile) : ReportOutput
    {
        private readonly TextReport _text = new(isFile
            ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) })
            : AnsiConsole.Console);

        public override void Write(CallReport report) => _text.Write(report);

        public override void Dispose() => Close(writer);
    }

    private static void Close(TextWriter writer)
    {
        writer.Flush();
        if (!ReferenceEquals(writer, Console.Out))
            writer.Dispose();
    }
}
