using System.Text;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Tests;

/// <summary>One line per judgement.</summary>
internal static class Judge
{
    public static void Accepts(ReadOnlySpan<byte> statement, XapiVersion version = XapiVersion.V103)
    {
        Refusal? refusal = StatementReader.Read(statement, version, out StatementOutline? outline);
        Assert.True(refusal is null, $"{refusal} for {Encoding.UTF8.GetString(statement)}");
        Assert.NotNull(outline);
    }

    public static Refusal Refuses(string requirement, string pointer, ReadOnlySpan<byte> statement, XapiVersion version = XapiVersion.V103)
    {
        Refusal? refusal = StatementReader.Read(statement, version, out StatementOutline? outline);
        Assert.True(refusal is not null, $"accepted {Encoding.UTF8.GetString(statement)}");
        Assert.Null(outline);
        Assert.True(refusal.Requirement == requirement && refusal.Pointer == pointer, $"expected {requirement} at '{pointer}', was {refusal}");
        Assert.Matches("^Found .*\\.$", refusal.Reason);
        Assert.True(refusal.Reason.Length < 400, refusal.Reason);
        return refusal;
    }

    public static StatementOutline Outline(ReadOnlySpan<byte> statement, XapiVersion version = XapiVersion.V103)
    {
        Assert.Null(StatementReader.Read(statement, version, out StatementOutline? outline));
        return outline!;
    }
}
