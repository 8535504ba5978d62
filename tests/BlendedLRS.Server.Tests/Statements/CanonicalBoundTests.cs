using System.Buffers;
using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Forms;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary><c>format=canonical</c> looks up no more definitions than it can give out.</summary>
public class CanonicalBoundTests
{
    [Fact]
    public async Task Definitions_are_looked_up_until_a_statement_is_full()
    {
        var definitions = new LargeDefinitions();
        var grouping = string.Join(',', Enumerable.Range(0, 100).Select(number => $"{{\"id\":\"a:{number}\"}}"));
        var raw = $"{{\"actor\":{{\"mbox\":\"{Some.Mbox}\"}},\"verb\":{{\"id\":\"a:v\"}},\"object\":{{\"id\":\"a:o\"}},\"context\":{{\"contextActivities\":{{\"grouping\":[{grouping}]}}}}}}";
        var origin = new Origin("{\"mbox\":\"mailto:lms@example.com\"}", SourceKind.Lms);
        var statement = new LoggedStatement(1, Some.Id(), DateTimeOffset.UnixEpoch, "1.0.0", Visibility.Organisation, origin, Encoding.UTF8.GetBytes(raw));
        var answer = new StatementAnswer(new AnswerForm(StatementFormat.Canonical, false, AcceptLanguage.Parse(null)) { WithStoredDefinitions = true }, definitions);
        for (var times = 1; times <= 2; times++)
        {
            var output = new ArrayBufferWriter<byte>();
            await answer.WriteAsync(output, statement, CancellationToken.None);
            Assert.InRange(output.WrittenCount, CanonicalForm.MostAddedBytes / 2, CanonicalForm.MostAddedBytes + 10_000);
            Assert.InRange(definitions.Asked, 4, 6);
        }
    }

    private sealed class LargeDefinitions : IActivityDefinitions
    {
        private static readonly ReadOnlyMemory<byte> Definition = Encoding.UTF8.GetBytes("{\"extensions\":{\"a:x\":\"" + new string('x', CanonicalForm.MostAddedBytes / 5) + "\"}}");

        public int Asked { get; private set; }

        public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation)
        {
            Asked++;
            return Task.FromResult<ReadOnlyMemory<byte>?>(Definition);
        }
    }
}
