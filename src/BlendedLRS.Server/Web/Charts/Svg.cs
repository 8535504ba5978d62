using System.Globalization;
using System.Xml.Linq;

namespace BlendedLRS.Server.Web.Charts;

/// <summary>The few SVG elements that charts are made of. Looks come from the style sheet by class: the page's policy allows no style attributes.</summary>
internal static class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <summary>A picture with an accessible name and description.</summary>
    public static XElement Picture(string id, string css, double width, double height, string title, string description, params object[] content) => new(
        Space + "svg",
        new XAttribute("class", css),
        new XAttribute("viewBox", $"0 0 {Text(width)} {Text(height)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
        new XElement(Space + "title", new XAttribute("id", id + "-title"), title),
        new XElement(Space + "desc", new XAttribute("id", id + "-desc"), description),
        content);

    /// <summary>A group; its title is shown on hover.</summary>
    public static XElement Group(string title, params object[] content) => new(Space + "g", new XElement(Space + "title", title), content);

    /// <summary>A rectangle.</summary>
    public static XElement Box(string css, double x, double y, double width, double height, string? fill = null) => new(
        Space + "rect",
        new XAttribute("class", css),
        new XAttribute("x", Text(x)),
        new XAttribute("y", Text(y)),
        new XAttribute("width", Text(Math.Max(0, width))),
        new XAttribute("height", Text(Math.Max(0, height))),
        fill is null ? null : new XAttribute("fill", fill));

    /// <summary>A line.</summary>
    public static XElement Line(string css, double x1, double y1, double x2, double y2) => new(
        Space + "line",
        new XAttribute("class", css),
        new XAttribute("x1", Text(x1)),
        new XAttribute("y1", Text(y1)),
        new XAttribute("x2", Text(x2)),
        new XAttribute("y2", Text(y2)));

    /// <summary>Text; the class says how it is aligned.</summary>
    public static XElement Label(string css, double x, double y, string text, bool upwards = false) => new(
        Space + "text",
        new XAttribute("class", css),
        new XAttribute("x", Text(x)),
        new XAttribute("y", Text(y)),
        upwards ? new XAttribute("transform", $"rotate(-90 {Text(x)} {Text(y)})") : null,
        text);

    /// <summary>Diagonal lines to lay over what is not finished.</summary>
    public static XElement Hatch(string id) => new(
        Space + "defs",
        new XElement(
            Space + "pattern",
            new XAttribute("id", id),
            new XAttribute("width", "7"),
            new XAttribute("height", "7"),
            new XAttribute("patternUnits", "userSpaceOnUse"),
            new XAttribute("patternTransform", "rotate(45)"),
            new XElement(Space + "rect", new XAttribute("class", "hatch"), new XAttribute("width", "3"), new XAttribute("height", "7"))));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
