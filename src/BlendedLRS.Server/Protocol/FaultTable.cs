using System.Collections.Frozen;

namespace BlendedLRS.Server.Protocol;

/// <summary>The one table that turns failures into HTTP statuses (xAPI-Communication 3.2).</summary>
internal static class FaultTable
{
    private static readonly FrozenDictionary<Fault, (int Status, string Title)> Rows = new Dictionary<Fault, (int, string)>
    {
        [Fault.Invalid] = (400, "Bad Request"),
        [Fault.Unauthenticated] = (401, "Unauthorized"),
        [Fault.Forbidden] = (403, "Forbidden"),
        [Fault.NotFound] = (404, "Not Found"),
        [Fault.MethodNotAllowed] = (405, "Method Not Allowed"),
        [Fault.Conflict] = (409, "Conflict"),
        [Fault.PreconditionFailed] = (412, "Precondition Failed"),
        [Fault.TooLarge] = (413, "Content Too Large"),
        [Fault.UnsupportedMediaType] = (415, "Unsupported Media Type"),
        [Fault.TooManyFailedLogins] = (429, "Too Many Requests"),
        [Fault.Defect] = (500, "Internal Server Error"),
        [Fault.Unavailable] = (503, "Service Unavailable"),
        [Fault.NoSpace] = (507, "Insufficient Storage"),
    }.ToFrozenDictionary();

    /// <summary>The HTTP status of a failure.</summary>
    public static int StatusOf(Fault fault) => Rows[fault].Status;

    /// <summary>Its reason phrase.</summary>
    public static string TitleOf(Fault fault) => Rows[fault].Title;

    /// <summary>The failure that a bare status of the framework means.</summary>
    public static Fault FaultOf(int status)
    {
        foreach (var (fault, row) in Rows)
        {
            if (row.Status == status)
            {
                return fault;
            }
        }

        return status < 500 ? Fault.Invalid : Fault.Defect;
    }
}
