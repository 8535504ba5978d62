using System.Globalization;
using System.Reflection;
using System.Text;

namespace BlendedLRS.Server.Options;

/// <summary>One option: its names, what it means, and how its text is read.</summary>
internal sealed class Setting
{
    /// <summary>The configuration section of the product.</summary>
    public const string Root = "BlendedLRS";

    private readonly object? _default;

    /// <summary>Describes a property of an area.</summary>
    public Setting(PropertyInfo area, PropertyInfo property)
    {
        Area = area;
        Property = property;
        Words = property.GetCustomAttribute<SettingAttribute>()
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is an option without a description.");
        Path = area.Name == nameof(LrsOptions.Installation) ? property.Name : area.Name + ":" + property.Name;
        _default = property.GetValue(area.GetValue(new LrsOptions()));
    }

    /// <summary>The property of <see cref="LrsOptions"/>.</summary>
    public PropertyInfo Area { get; }

    /// <summary>The property of the area.</summary>
    public PropertyInfo Property { get; }

    /// <summary>Meaning, unit and range.</summary>
    public SettingAttribute Words { get; }

    /// <summary>Name under the section: <c>Statements:PageSize</c>.</summary>
    public string Path { get; }

    /// <summary>Name in configuration: <c>BlendedLRS:Statements:PageSize</c>.</summary>
    public string Key => Root + ":" + Path;

    /// <summary>Name in the environment: <c>BlendedLRS__Statements__PageSize</c>.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>Name as a flag: <c>--statements-page-size</c>.</summary>
    public string Flag => "--" + Kebab(Path);

    /// <summary>Whether the flag alone means <c>true</c>.</summary>
    public bool IsSwitch => Property.PropertyType == typeof(bool);

    /// <summary>Whether it holds several values.</summary>
    public bool IsList => SettingText.IsList(Property.PropertyType);

    /// <summary>The default as an operator would write it.</summary>
    public string DefaultText => Words.DefaultText ?? SettingText.Write(_default);

    /// <summary>What is allowed, as the end of a sentence: <c>a whole number from 1 to 1000 (statements)</c>.</summary>
    public string AllowedText => SettingText.Allowed(Property.PropertyType, Words);

    /// <summary>Reads its text.</summary>
    /// <returns>The value, or the sentence that says what is wrong and what is allowed.</returns>
    public (object? Value, string? Error) Read(string text)
    {
        var value = SettingText.Read(Property.PropertyType, text, Words);
        if (value is not null)
        {
            return (value, null);
        }

        var found = Words.Secret ? "its value (not shown)" : "\"" + text + "\"";
        return (null, string.Create(CultureInfo.InvariantCulture, $"{Key} is wrong: {found} is not {AllowedText}."));
    }

    private static string Kebab(string path)
    {
        var kebab = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            var startsWord = path[i] == ':' || (i > 0 && char.IsUpper(path[i]) && char.IsLower(path[i - 1]));
            kebab.Append(startsWord ? "-" : "").Append(path[i] == ':' ? "" : char.ToLowerInvariant(path[i]));
        }

        return kebab.ToString();
    }
}
