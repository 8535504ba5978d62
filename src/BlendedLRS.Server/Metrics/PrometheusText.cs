using System.Globalization;
using System.Text;

namespace BlendedLRS.Server.Metrics;

/// <summary>Writes sums in the text format of Prometheus, version 0.0.4.</summary>
internal static class PrometheusText
{
    /// <summary>The content type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Writes them.</summary>
    public static string Write(IReadOnlyList<InstrumentSums> instruments)
    {
        var text = new StringBuilder();
        foreach (var instrument in instruments)
        {
            text.Append("# HELP ").Append(instrument.Name).Append(' ').Append(instrument.Description).Append('\n');
            text.Append("# TYPE ").Append(instrument.Name).Append(' ').Append(instrument.Kind).Append('\n');
            instrument.Visit((labels, sum) => Append(text, instrument, labels, sum));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, InstrumentSums instrument, string labels, LabelledSum sum)
    {
        if (instrument.Kind != "histogram")
        {
            Line(text, instrument.Name, labels, sum.Value);
            return;
        }

        for (var i = 0; i < instrument.Bounds.Count; i++)
        {
            Line(text, instrument.Name + "_bucket", Join(labels, $"le=\"{instrument.Bounds[i].ToString(CultureInfo.InvariantCulture)}\""), sum.Buckets[i]);
        }

        Line(text, instrument.Name + "_bucket", Join(labels, "le=\"+Inf\""), sum.Count);
        Line(text, instrument.Name + "_sum", labels, sum.Value);
        Line(text, instrument.Name + "_count", labels, sum.Count);
    }

    private static string Join(string labels, string label) => labels.Length == 0 ? label : labels + "," + label;

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length == 0 ? "" : "{" + labels + "}").Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
