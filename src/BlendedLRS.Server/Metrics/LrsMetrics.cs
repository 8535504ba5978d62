using System.Diagnostics.Metrics;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Metrics;

/// <summary>What the server counts about itself. Labels are route templates, methods, statuses and names of rules, never what a request carried.</summary>
internal sealed class LrsMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "BlendedLRS";

    private const string OtherMethod = "other";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];

    private readonly Counter<long> _requests;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _failedLogins;

    /// <summary>Makes the instruments.</summary>
    public LrsMetrics(IMeterFactory factory, ProjectionLag lag, Projector projector)
    {
        var meter = factory.Create(MeterName);
        _requests = meter.CreateCounter<long>("blendedlrs.requests", description: "Requests answered, by resource, method and status.");
        _duration = meter.CreateHistogram<double>("blendedlrs.request.duration", "s", "Time from the head of a request to the end of its answer.");
        _refusals = meter.CreateCounter<long>("blendedlrs.refusals", description: "Requests refused, by kind of failure and rule.");
        _failedLogins = meter.CreateCounter<long>("blendedlrs.logins.failed", description: "Logins that failed or were turned away, by scheme.");
        meter.CreateObservableGauge("blendedlrs.projection.lag", lag.Measure, "{statement}", "Statements of the log that a projection does not hold yet.");
        meter.CreateObservableGauge(
            "blendedlrs.set_aside", lag.MeasureSetAside, "{statement}", "Statements that a projection could not take since the start of the process.");
        meter.CreateObservableGauge(
            "blendedlrs.projector", () => projector.Duty.Leads ? 1L : 0L, description: "Whether this server builds the projections: 1 on one of the servers on a database, 0 on the others.");
        meter.CreateObservableGauge("blendedlrs.process.memory", () => Environment.WorkingSet, "By", "Memory that the process holds.");
        meter.CreateObservableGauge("blendedlrs.heap.memory", () => GC.GetTotalMemory(forceFullCollection: false), "By", "Memory of the managed heap.");
    }

    /// <summary>A method as a label: the ones of HTTP that are used here by name, all others as one.</summary>
    public static string MethodLabel(string method) => Array.Find(Methods, known => known == method) ?? OtherMethod;

    /// <summary>A request was answered.</summary>
    public void Answered(string resource, string method, int status, TimeSpan duration)
    {
        var byResource = new KeyValuePair<string, object?>("resource", resource);
        var byMethod = new KeyValuePair<string, object?>("method", MethodLabel(method));
        _requests.Add(1, byResource, byMethod, new("status", status));
        _duration.Record(duration.TotalSeconds, byResource, byMethod);
    }

    /// <summary>A request was refused.</summary>
    public void Refused(Problem problem) => _refusals.Add(1, new("fault", problem.Fault.ToString()), new("requirement", problem.Refusal.Requirement));

    /// <summary>A login failed.</summary>
    public void LoginFailed(string scheme) => _failedLogins.Add(1, new KeyValuePair<string, object?>("scheme", scheme));
}
