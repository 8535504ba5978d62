using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Server.Statements;

/// <summary>The parameters <c>format</c> and <c>attachments</c>: what form the Statements of an answer have (xAPI-Communication 2.1.3).</summary>
/// <param name="Format">How much of each Statement is given.</param>
/// <param name="WithAttachments">Whether the answer is multipart/mixed with the contents of attachments.</param>
/// <param name="Languages">What the reader wants, for <see cref="StatementFormat.Canonical"/>.</param>
internal sealed record AnswerForm(StatementFormat Format, bool WithAttachments, AcceptLanguage Languages)
{
    /// <summary>Whether <see cref="StatementFormat.Canonical"/> shows the definitions that the LRS holds.</summary>
    public required bool WithStoredDefinitions { get; init; }

    private const string Section = "Communication 2.1.3";

    /// <summary>Reads the parameters.</summary>
    /// <param name="request">Gives the languages.</param>
    /// <param name="parameters">Values by exact names; null where a parameter was not sent.</param>
    /// <param name="form">The form, when there is no problem.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static Problem? Read(HttpRequest request, Func<string, string?> parameters, out AnswerForm form)
    {
        var format = parameters(StatementParameters.Format) switch
        {
            null or "exact" => StatementFormat.Exact,
            "ids" => StatementFormat.Ids,
            "canonical" => StatementFormat.Canonical,
            _ => (StatementFormat?)null,
        };
        var problem = Flag(parameters, StatementParameters.Attachments, out var withAttachments);
        form = new AnswerForm(format ?? default, withAttachments, AcceptLanguage.Parse(request.Headers.AcceptLanguage))
        {
            WithStoredDefinitions = ReadableStatements.WithStoredDefinitions(Caller.Of(request.HttpContext)),
        };
        return format is null ? new Problem(Fault.Invalid, Section, "The parameter 'format' is ids, exact or canonical.") : problem;
    }

    /// <summary>Reads a Boolean parameter; one that was not sent is false.</summary>
    public static Problem? Flag(Func<string, string?> parameters, string name, out bool value)
    {
        var text = parameters(name);
        value = text == "true";
        return text is null or "true" or "false" ? null : new Problem(Fault.Invalid, Section, $"The parameter '{name}' is true or false.");
    }
}
