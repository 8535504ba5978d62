using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The query index in <c>index.db</c>.</summary>
internal sealed class SqliteStatementIndex(DatabaseFile index) : IStatementIndex
{
    private static readonly string AddRow = Sql.Read("Statements/add_index_row.sql");
    private static readonly string ResetIndex = Sql.Read("Statements/reset_index.sql");

    private readonly TermNumbers _terms = new();

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => index.ReadAsync(database => Reached.Read(database).Sequence, cancellation);

    /// <inheritdoc/>
    public Task ApplyAsync(IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation) =>
        index.WriteAsync(
            database =>
            {
                try
                {
                    Apply(database, statements);
                }
                catch
                {
                    _terms.Forget();
                    throw;
                }
            },
            cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => index.WriteAsync(
        database =>
        {
            _terms.Forget();
            database.Execute(ResetIndex);
        },
        cancellation);

    private void Apply(Database database, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements)
    {
        var (sequence, stored, nextTerm) = Reached.Read(database);
        foreach (var (statement, outline) in statements)
        {
            if (statement.Sequence > sequence)
            {
                Add(database, statement, outline, ref nextTerm);
                sequence = statement.Sequence;
                stored = statement.Stored.UtcTicks;
            }
        }

        new Reached(sequence, stored, nextTerm).Write(database);
    }

    private void Add(Database database, LoggedStatement statement, StatementOutline outline, ref long nextTerm)
    {
        var verb = _terms.NumberOf(database, TermKind.Verb, outline.Verb.Value, ref nextTerm);
        var activity = Number(database, TermKind.Activity, ActivityIn(outline), ref nextTerm);
        var actor = Number(database, TermKind.Actor, ActorIn(outline, Place.Actor), ref nextTerm);
        var objectActor = Number(database, TermKind.Actor, ActorIn(outline, Place.Object), ref nextTerm);
        var registration = Number(database, TermKind.Registration, outline.Registration?.ToString(), ref nextTerm);
        database.Prepare(AddRow)
            .Bind(1, statement.Sequence)
            .Bind(2, statement.Stored.UtcTicks)
            .Bind(3, statement.Visibility == Visibility.Organisation ? 1 : 0)
            .Bind(4, verb)
            .Bind(5, activity)
            .Bind(6, actor)
            .Bind(7, objectActor)
            .Bind(8, registration)
            .Run();
    }

    private long? Number(Database database, TermKind kind, string? text, ref long nextTerm) =>
        text is null ? null : _terms.NumberOf(database, kind, text, ref nextTerm);

    private static string? ActivityIn(StatementOutline outline)
    {
        foreach (var mention in outline.Activities)
        {
            if (mention.Place == Place.Object)
            {
                return mention.Id.Value;
            }
        }

        return null;
    }

    private static string? ActorIn(StatementOutline outline, Place place)
    {
        foreach (var mention in outline.Actors)
        {
            if (mention.Place == place)
            {
                return mention.Ifi.Key;
            }
        }

        return null;
    }
}
