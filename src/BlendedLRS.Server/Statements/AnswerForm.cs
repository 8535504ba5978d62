using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Statements;

/// <summary>The parameters <c>format</c> and <c>attachments</c>: what form the Statements of an answer have.</summary>
internal static class AnswerForm
{
    private const string Section = "Communication 2.1.3";

    /// <summary>Null when the answer can be given in the form asked for.</summary>
    public static Problem? Check(QueryParameters parameters)
    {
        var format = parameters[StatementParameters.Format];
        if (format is "ids" or "canonical")
        {
            return new Problem(Fault.NotYetSupported, Section, $"format={format} is not supported yet; use exact.");
        }

        return format is null or "exact"
            ? Flag(parameters, StatementParameters.Attachments, "attachments=true (multipart answers) is not supported yet.")
            : new Problem(Fault.Invalid, Section, "The parameter 'format' is ids, exact or canonical.");
    }

    /// <summary>Null when a Boolean parameter is false or missing.</summary>
    public static Problem? Flag(QueryParameters parameters, string name, string whenTrue) => parameters[name] switch
    {
        null or "false" => null,
        "true" => new Problem(Fault.NotYetSupported, Section, whenTrue),
        _ => new Problem(Fault.Invalid, Section, $"The parameter '{name}' is true or false."),
    };
}
