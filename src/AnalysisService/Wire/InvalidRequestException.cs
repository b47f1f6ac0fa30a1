using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>A request cannot be used; <see cref="Problems"/> names every field that is wrong. <see cref="Failures"/> makes INVALID_ARGUMENT of it.</summary>
internal sealed class InvalidRequestException : Exception
{
    public InvalidRequestException()
        : this([])
    {
    }

    public InvalidRequestException(string message)
        : this("", message)
    {
    }

    public InvalidRequestException(string message, Exception inner)
        : base(message, inner) => Problems = [];

    public InvalidRequestException(string field, string description)
        : this([new FieldProblem(field, description)])
    {
    }

    public InvalidRequestException(FieldProblems problems)
        : this(problems.All)
    {
    }

    private InvalidRequestException(IReadOnlyList<FieldProblem> problems)
        : base("The request has fields that cannot be used.") => Problems = problems;

    public IReadOnlyList<FieldProblem> Problems { get; }
}
