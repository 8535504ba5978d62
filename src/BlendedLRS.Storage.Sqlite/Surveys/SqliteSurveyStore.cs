using BlendedLRS.Learning.Surveys;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Storage.Sqlite.Surveys;

/// <summary>Answers to surveys in <c>config.db</c>. What is deleted is overwritten.</summary>
internal sealed class SqliteSurveyStore : ISurveyStore
{
    private static readonly string BeginWave = Sql.Read("Surveys/begin_wave.sql");
    private static readonly string ReadWave = Sql.Read("Surveys/read_wave.sql");
    private static readonly string PutAnswer = Sql.Read("Surveys/put_answer.sql");
    private static readonly string AddItems = Sql.Read("Surveys/add_items.sql");
    private static readonly string ReadPosition = Sql.Read("Surveys/read_position.sql");
    private static readonly string MovePosition = Sql.Read("Surveys/move_position.sql");
    private static readonly string CountAnswers = Sql.Read("Surveys/count_answers.sql");
    private static readonly string ForgetWave = Sql.Read("Surveys/forget_wave.sql");
    private static readonly string ReadAnswers = Sql.Read("Surveys/read_answers.sql");
    private static readonly string DeleteAnswers = Sql.Read("Surveys/delete_answers.sql");
    private static readonly string AddGroup = Sql.Read("Surveys/add_group.sql");
    private static readonly string AddKept = Sql.Read("Surveys/add_kept.sql");
    private static readonly string CloseWave = Sql.Read("Surveys/close_wave.sql");
    private static readonly string ReadGroups = Sql.Read("Surveys/read_groups.sql");
    private static readonly string ReadKept = Sql.Read("Surveys/read_kept.sql");

    private readonly DatabaseFile _config;

    /// <summary>Takes the file; nobody else uses it yet.</summary>
    public SqliteSurveyStore(DatabaseFile config)
    {
        _config = config;
        config.Writer.Execute("PRAGMA secure_delete = ON");
    }

    /// <inheritdoc/>
    public Task<bool> PutAsync(string wave, SurveyAnswer answer, CancellationToken cancellation) => _config.WriteAsync(database => Write(database, PutAnswer, wave, answer), cancellation);

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => _config.ReadAsync(database => database.ReadLong(ReadPosition), cancellation);

    /// <inheritdoc/>
    public Task<long> TakeAsync(long position, IReadOnlyList<(string Wave, SurveyAnswer Answer)> answers, long reached, CancellationToken cancellation) => _config.WriteAsync(
        database =>
        {
            database.Prepare(MovePosition).Bind(1, position).Bind(2, reached).Run();
            if (database.Changes == 0)
            {
                return database.ReadLong(ReadPosition);
            }

            foreach (var (wave, answer) in KeptAnswers.Merged(answers))
            {
                Write(database, AddItems, wave, answer);
            }

            return reached;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<SurveyCount> CountAsync(string wave, int atLeast, CancellationToken cancellation) => _config.ReadAsync(
        database => database.InSnapshot(snapshot =>
        {
            var closed = AnsweredOf(snapshot, wave);
            var people = closed ?? Count(snapshot, wave);
            return new SurveyCount(closed is not null, people < atLeast ? null : (int)people);
        }),
        cancellation);

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string wave, CancellationToken cancellation) => _config.WriteAsync(
        database =>
        {
            if (AnsweredOf(database, wave) is not null || Count(database, wave) > 0)
            {
                return false;
            }

            database.Prepare(ForgetWave).Bind(1, wave).Run();
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task CloseAsync(Wave wave, CancellationToken cancellation) => _config.WriteAsync(
        database =>
        {
            if (Begin(database, wave.Key))
            {
                Close(database, wave);
            }
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AnsweredGroup>?> ReadClosedAsync(string wave, CancellationToken cancellation) => _config.ReadAsync(
        database => database.InSnapshot(snapshot => AnsweredOf(snapshot, wave) is null
            ? null
            : new KeptAnswers(
                Rows(snapshot, ReadGroups, wave, row => (row.Text(0), row.Int(1))),
                Rows(snapshot, ReadKept, wave, row => (row.Text(0), row.Text(1), row.Int(2)))).ToGroups()),
        cancellation);

    private static void Close(Database database, Wave wave)
    {
        var rows = Rows(database, ReadAnswers, wave.Key, row => (row.Text(0), row.Text(1)));
        var kept = KeptAnswers.Of(wave, rows);
        database.Prepare(DeleteAnswers).Bind(1, wave.Key).Run();
        foreach (var (group, roster) in kept.Groups)
        {
            database.Prepare(AddGroup).Bind(1, wave.Key).Bind(2, group).Bind(3, (long)roster).Run();
        }

        foreach (var (group, text, people) in kept.Answers)
        {
            database.Prepare(AddKept).Bind(1, wave.Key).Bind(2, group).Bind(3, text).Bind(4, (long)people).Run();
        }

        database.Prepare(CloseWave).Bind(1, wave.Key).Bind(2, (long)rows.Count).Run();
    }

    private static bool Write(Database database, string sql, string wave, SurveyAnswer answer)
    {
        if (!Begin(database, wave))
        {
            return false;
        }

        database.Prepare(sql).Bind(1, wave).Bind(2, answer.Respondent).Bind(3, answer.Group).Bind(4, AnswerText.Write(answer.Values)).Run();
        return true;
    }

    // False when the wave is closed.
    private static bool Begin(Database database, string wave)
    {
        database.Prepare(BeginWave).Bind(1, wave).Run();
        return AnsweredOf(database, wave) is null;
    }

    // Null while it is open.
    private static long? AnsweredOf(Database database, string wave)
    {
        using var read = database.Prepare(ReadWave).Bind(1, wave);
        return read.Step() && !read.IsNull(0) ? read.Long(0) : null;
    }

    private static long Count(Database database, string wave)
    {
        using var read = database.Prepare(CountAnswers).Bind(1, wave);
        return read.Step() ? read.Long(0) : 0;
    }

    private static List<T> Rows<T>(Database database, string sql, string wave, Func<PreparedStatement, T> of)
    {
        var rows = new List<T>();
        using var read = database.Prepare(sql).Bind(1, wave);
        while (read.Step())
        {
            rows.Add(of(read));
        }

        return rows;
    }
}
