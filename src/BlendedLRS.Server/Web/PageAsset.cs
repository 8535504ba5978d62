using System.Security.Cryptography;

namespace BlendedLRS.Server.Web;

/// <summary>A file that pages refer to, kept in the assembly. Its address carries its content's hash, so browsers may keep it for ever.</summary>
internal sealed class PageAsset
{
    private PageAsset(string name, string contentType)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream("Web/Assets/" + name)
            ?? throw new ArgumentException($"There is no {name} in the assembly.", nameof(name));
        Bytes = new byte[stream.Length];
        stream.ReadExactly(Bytes);
        ContentType = contentType;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12];
        Path = $"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{hash}{System.IO.Path.GetExtension(name)}";
    }

    /// <summary>The style sheet.</summary>
    public static PageAsset Style { get; } = new("site.css", "text/css;charset=utf-8");

    /// <summary>The icon.</summary>
    public static PageAsset Icon { get; } = new("icon.svg", "image/svg+xml");

    /// <summary>The path below the application's own.</summary>
    public string Path { get; }

    /// <summary>The media type.</summary>
    public string ContentType { get; }

    /// <summary>The content.</summary>
    public byte[] Bytes { get; }
}
