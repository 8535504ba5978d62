using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Credentials;

/// <summary>Configuration that all servers share.</summary>
internal sealed class PostgresCredentialStore(PostgresDatabase database) : ICredentialStore
{
    private static readonly string FindCredential = Sql.Read("Credentials/find_credential.sql");
    private static readonly string ListCredentials = Sql.Read("Credentials/list_credentials.sql");
    private static readonly string ChangeCredential = Sql.Read("Credentials/change_credential.sql");
    private static readonly string ReplaceSecret = Sql.Read("Credentials/replace_secret.sql");
    private static readonly string RevokeCredential = Sql.Read("Credentials/revoke_credential.sql");
    private static readonly string AddCredential = Sql.Read("Credentials/add_credential.sql");
    private static readonly string FindAdministrator = Sql.Read("Credentials/find_administrator.sql");
    private static readonly string ListAdministrators = Sql.Read("Credentials/list_administrators.sql");
    private static readonly string AddAdministrator = Sql.Read("Credentials/add_administrator.sql");
    private static readonly string FindAnyPrincipal = Sql.Read("Credentials/find_any_principal.sql");
    private static readonly string ReadSetting = Sql.Read("Credentials/read_setting.sql");
    private static readonly string ListSettings = Sql.Read("Credentials/list_settings.sql");
    private static readonly string AddSetting = Sql.Read("Credentials/add_setting.sql");
    private static readonly string WriteSetting = Sql.Read("Credentials/write_setting.sql");

    /// <inheritdoc/>
    public async Task<Credential?> FindAsync(string key, CancellationToken cancellation) =>
        (await ReadAsync(connection => connection.Command(FindCredential).With(Bytes(key)), ReadRow, cancellation)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Credential>> ListAsync(CancellationToken cancellation) =>
        await ReadAsync(connection => connection.Command(ListCredentials), ReadRow, cancellation);

    /// <inheritdoc/>
    public Task<bool> AddAsync(Credential credential, CancellationToken cancellation) => WriteAsync(
        connection => connection.Command(AddCredential)
            .With(Bytes(credential.Key))
            .With(credential.SecretHash)
            .With(Bytes(credential.Name))
            .With(credential.Source.ToString())
            .With(JsonSerializer.Serialize(credential.Scopes))
            .With(credential.Created?.UtcTicks)
            .With(credential.Revoked?.UtcTicks),
        cancellation);

    /// <inheritdoc/>
    public Task<bool> ChangeAsync(string key, string name, IReadOnlyList<string> scopes, CancellationToken cancellation) => WriteAsync(
        connection => connection.Command(ChangeCredential).With(Bytes(key)).With(Bytes(name)).With(JsonSerializer.Serialize(scopes)), cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplaceSecretAsync(string key, byte[] secretHash, CancellationToken cancellation) =>
        WriteAsync(connection => connection.Command(ReplaceSecret).With(Bytes(key)).With(secretHash), cancellation);

    /// <inheritdoc/>
    public Task<bool> RevokeAsync(string key, DateTimeOffset moment, CancellationToken cancellation) =>
        WriteAsync(connection => connection.Command(RevokeCredential).With(Bytes(key)).With(moment.UtcTicks), cancellation);

    /// <inheritdoc/>
    public async Task<Administrator?> FindAdministratorAsync(string name, CancellationToken cancellation) =>
        (await ReadAsync(connection => connection.Command(FindAdministrator).With(Bytes(name)), row => new Administrator(name, row.GetString(0)), cancellation)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Administrator>> ListAdministratorsAsync(CancellationToken cancellation) =>
        await ReadAsync(connection => connection.Command(ListAdministrators), row => new Administrator(Text(row, 0), row.GetString(1)), cancellation);

    /// <inheritdoc/>
    public Task<bool> AddAdministratorAsync(Administrator administrator, CancellationToken cancellation) =>
        WriteAsync(connection => connection.Command(AddAdministrator).With(Bytes(administrator.Name)).With(administrator.PasswordHash), cancellation);

    /// <inheritdoc/>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation) =>
        !(await ReadAsync(connection => connection.Command(FindAnyPrincipal), row => row.GetBoolean(0), cancellation))[0];

    /// <inheritdoc/>
    public async Task<string?> ReadSettingAsync(string name, CancellationToken cancellation) =>
        (await ReadAsync(connection => connection.Command(ReadSetting).With(name), row => row.GetString(0), cancellation)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(CancellationToken cancellation) =>
        await ReadAsync(connection => connection.Command(ListSettings), row => KeyValuePair.Create(row.GetString(0), row.GetString(1)), cancellation);

    /// <inheritdoc/>
    public Task<bool> AddSettingAsync(string name, string value, CancellationToken cancellation) =>
        WriteAsync(connection => connection.Command(AddSetting).With(name).With(value), cancellation);

    /// <inheritdoc/>
    public Task WriteSettingAsync(string name, string value, CancellationToken cancellation) =>
        WriteAsync(connection => connection.Command(WriteSetting).With(name).With(value), cancellation);

    private static Credential ReadRow(NpgsqlDataReader row) => new(
        Text(row, 0), row.GetFieldValue<byte[]>(1), Text(row, 2), Enum.Parse<SourceKind>(row.GetString(3)), JsonSerializer.Deserialize<string[]>(row.GetString(4)) ?? [])
    {
        Created = Moment(row, 5),
        Revoked = Moment(row, 6),
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(NpgsqlDataReader row, int column) => Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(column));

    private static DateTimeOffset? Moment(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);

    private Task<List<T>> ReadAsync<T>(Func<NpgsqlConnection, NpgsqlCommand> command, Func<NpgsqlDataReader, T> row, CancellationToken cancellation) =>
        database.ReadAsync((connection, stop) => command(connection).ReadAsync(row, stop), cancellation);

    private Task<bool> WriteAsync(Func<NpgsqlConnection, NpgsqlCommand> command, CancellationToken cancellation) =>
        database.WriteAsync(async (connection, stop) => await command(connection).RunAsync(stop) > 0, cancellation);
}
