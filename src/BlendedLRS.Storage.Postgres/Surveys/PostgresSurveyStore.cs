using BlendedLRS.Learning.Surveys;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Surveys;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Surveys;

/// <summary>Answers to surveys, which all servers take and one of them closes.</summary>
internal sealed class PostgresSurveyStore(PostgresDatabase database) : ISurveyStore
{
    private static readonly string BeginWave = Sql.Read("Surveys/begin_wave.sql");
    private static readonly string ShareWave = Sql.Read("Surveys/share_wave.sql");
    private static readonly string LockWave = Sql.Read("Surveys/lock_wave.sql");
    private static readonly string PutAnswer = Sql.Read("Surveys/put_answer.sql");
    private static readonly string AddItems = Sql.Read("Surveys/add_items.sql");
    private static readonly string ReadPosition = Sql.Read("Surveys/read_position.sql");
    private static readonly string MovePosition = Sql.Read("Surveys/move_position.sql");
    private static readonly string CountAnswers = Sql.Read("Surveys/count_answers.sql");
    private static readonly string ForgetWave = Sql.Read("Surveys/forget_wave.sql");
    private static readonly string ReadAnswers = Sql.Read("Surveys/read_answers.sql");
    private static readonly string DeleteAnswers = Sql.Read("Surveys/delete_answers.sql");
    private static readonly string AddGroups = Sql.Read("Surveys/add_groups.sql");
    private static readonly string AddKept = Sql.Read("Surveys/add_kept.sql");
    private static readonly string CloseWave = Sql.Read("Surveys/close_wave.sql");
    private static readonly string ReadClosed = Sql.Read("Surveys/read_closed.sql");

    /// <inheritdoc/>
    public Task<bool> PutAsync(string wave, SurveyAnswer answer, CancellationToken cancellation) => database.WriteRepeatableAsync(
        async (connection, stop) =>
        {
            if (!await HoldAsync(connection, ShareWave, wave, stop))
            {
                return false;
            }

            await connection.Command(PutAnswer).With(wave).With(answer.Respondent).With(answer.Group).With(AnswerText.Write(answer.Values)).RunAsync(stop);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => database.WorkAsync(ReadPositionAsync, cancellation);

    /// <inheritdoc/>
    public Task<long> TakeAsync(long position, IReadOnlyList<(string Wave, SurveyAnswer Answer)> answers, long reached, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            if (await connection.Command(MovePosition).With(position).With(reached).RunAsync(stop) == 0)
            {
                return await ReadPositionAsync(connection, stop);
            }

            foreach (var told in KeptAnswers.Merged(answers).ToLookup(one => one.Wave, one => one.Answer, StringComparer.Ordinal))
            {
                if (await HoldAsync(connection, ShareWave, told.Key, stop))
                {
                    await connection.Command(AddItems).With(told.Key)
                        .With(told.Select(answer => answer.Respondent).ToArray())
                        .With(told.Select(answer => answer.Group).ToArray())
                        .With(told.Select(answer => AnswerText.Write(answer.Values)).ToArray())
                        .RunAsync(stop);
                }
            }

            return reached;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<SurveyCount> CountAsync(string wave, int atLeast, CancellationToken cancellation)
    {
        var (closed, open) = (await database.ReadAsync(
            (connection, stop) => connection.Command(CountAnswers).With(wave).ReadAsync(row => (row.IsDBNull(0) ? (int?)null : row.GetInt32(0), row.GetInt32(1)), stop), cancellation))[0];
        var people = closed ?? open;
        return new SurveyCount(closed is not null, people < atLeast ? null : people);
    }

    /// <inheritdoc/>
    public Task<bool> ForgetAsync(string wave, CancellationToken cancellation) => database.WriteRepeatableAsync(
        async (connection, stop) =>
        {
            // Made where there is none, so that nobody answers in between.
            await HoldAsync(connection, LockWave, wave, stop);
            return await connection.Command(ForgetWave).With(wave).RunAsync(stop) == 1;
        },
        cancellation);

    /// <inheritdoc/>
    public Task CloseAsync(Wave wave, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            if (!await HoldAsync(connection, LockWave, wave.Key, stop))
            {
                return false;
            }

            var rows = await connection.Command(ReadAnswers).With(wave.Key).ReadAsync(row => (row.GetString(0), row.GetString(1)), stop);
            var kept = KeptAnswers.Of(wave, rows);
            await connection.Command(DeleteAnswers).With(wave.Key).RunAsync(stop);
            await connection.Command(AddGroups).With(wave.Key)
                .With(kept.Groups.Select(group => group.Key).ToArray())
                .With(kept.Groups.Select(group => group.Roster).ToArray())
                .RunAsync(stop);
            await connection.Command(AddKept).With(wave.Key)
                .With(kept.Answers.Select(answer => answer.Group).ToArray())
                .With(kept.Answers.Select(answer => answer.Text).ToArray())
                .With(kept.Answers.Select(answer => answer.People).ToArray())
                .RunAsync(stop);
            await connection.Command(CloseWave).With(wave.Key).With(rows.Count).RunAsync(stop);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AnsweredGroup>?> ReadClosedAsync(string wave, CancellationToken cancellation)
    {
        // A closed wave that keeps nothing is one row without a group.
        var rows = await database.ReadAsync(
            (connection, stop) => connection.Command(ReadClosed).With(wave).ReadAsync(
                row => row.IsDBNull(0) ? default : (Group: row.GetString(0), Roster: row.GetInt32(1), Text: row.GetString(2), People: row.GetInt32(3)), stop),
            cancellation);
        var kept = rows.Where(row => row.Group is not null).ToList();
        return rows.Count == 0
            ? null
            : new KeptAnswers([.. kept.Select(row => (row.Group, row.Roster)).Distinct()], [.. kept.Select(row => (row.Group, row.Text, row.People))]).ToGroups();
    }

    private static async Task<long> ReadPositionAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await connection.Command(ReadPosition).ReadAsync(row => row.GetInt64(0), cancellation))[0];

    // False when the wave is closed, or was forgotten just now.
    private static async Task<bool> HoldAsync(NpgsqlConnection connection, string sql, string wave, CancellationToken cancellation)
    {
        await connection.Command(BeginWave).With(wave).RunAsync(cancellation);
        return await connection.Command(sql).With(wave).ReadAsync(row => row.IsDBNull(0), cancellation) is [true];
    }
}
