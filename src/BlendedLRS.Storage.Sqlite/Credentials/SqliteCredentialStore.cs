using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Credentials;

/// <summary>Configuration in <c>config.db</c>.</summary>
internal sealed class SqliteCredentialStore(DatabaseFile config) : ICredentialStore
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
    private static readonly string CountPrincipals = Sql.Read("Credentials/count_principals.sql");
    private static readonly string ReadSetting = Sql.Read("Credentials/read_setting.sql");
    private static readonly string ListSettings = Sql.Read("Credentials/list_settings.sql");
    private static readonly string AddSetting = Sql.Read("Credentials/add_setting.sql");
    private static readonly string WriteSetting = Sql.Read("Credentials/write_setting.sql");

    /// <inheritdoc/>
    public Task<Credential?> FindAsync(string key, CancellationToken cancellation) => config.ReadAsync(
        database =>
        {
            using var find = database.Prepare(FindCredential).Bind(1, key);
            return find.Step() ? ReadRow(find) : null;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Credential>> ListAsync(CancellationToken cancellation) => ListAsync(ListCredentials, ReadRow, cancellation);

    /// <inheritdoc/>
    public Task<bool> AddAsync(Credential credential, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(AddCredential)
                .Bind(1, credential.Key)
                .Bind(2, credential.SecretHash)
                .Bind(3, credential.Name)
                .Bind(4, credential.Source.ToString())
                .Bind(5, JsonSerializer.Serialize(credential.Scopes))
                .Bind(6, credential.Created?.UtcTicks)
                .Bind(7, credential.Revoked?.UtcTicks)
                .Run();
            return database.Changes > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> ChangeAsync(string key, string name, IReadOnlyList<string> scopes, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(ChangeCredential).Bind(1, key).Bind(2, name).Bind(3, JsonSerializer.Serialize(scopes)).Run();
            return database.Changes > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> ReplaceSecretAsync(string key, byte[] secretHash, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(ReplaceSecret).Bind(1, key).Bind(2, secretHash).Run();
            return database.Changes > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> RevokeAsync(string key, DateTimeOffset moment, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(RevokeCredential).Bind(1, key).Bind(2, moment.UtcTicks).Run();
            return database.Changes > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<Administrator?> FindAdministratorAsync(string name, CancellationToken cancellation) => config.ReadAsync(
        database =>
        {
            using var find = database.Prepare(FindAdministrator).Bind(1, name);
            return find.Step() ? new Administrator(name, find.Text(0)) : null;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Administrator>> ListAdministratorsAsync(CancellationToken cancellation) =>
        ListAsync(ListAdministrators, row => new Administrator(row.Text(0), row.Text(1)), cancellation);

    /// <inheritdoc/>
    public Task<bool> AddAdministratorAsync(Administrator administrator, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(AddAdministrator).Bind(1, administrator.Name).Bind(2, administrator.PasswordHash).Run();
            return database.Changes > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> IsEmptyAsync(CancellationToken cancellation) => config.ReadAsync(database => database.ReadLong(CountPrincipals) == 0, cancellation);

    /// <inheritdoc/>
    public Task<string?> ReadSettingAsync(string name, CancellationToken cancellation) => config.ReadAsync(
        database =>
        {
            using var read = database.Prepare(ReadSetting).Bind(1, name);
            return read.Step() ? read.Text(0) : null;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(CancellationToken cancellation) =>
        ListAsync(ListSettings, row => KeyValuePair.Create(row.Text(0), row.Text(1)), cancellation);

    /// <inheritdoc/>
    public Task<bool> AddSettingAsync(string name, string value, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(AddSetting).Bind(1, name).Bind(2, value).Run();
            return database.Changes > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task WriteSettingAsync(string name, string value, CancellationToken cancellation) =>
        config.WriteAsync(database => database.Prepare(WriteSetting).Bind(1, name).Bind(2, value).Run(), cancellation);

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<PreparedStatement, T> row, CancellationToken cancellation) => config.ReadAsync<IReadOnlyList<T>>(
        database =>
        {
            var all = new List<T>();
            using var list = database.Prepare(sql);
            while (list.Step())
            {
                all.Add(row(list));
            }

            return all;
        },
        cancellation);

    private static Credential ReadRow(PreparedStatement row) =>
        new(row.Text(0), row.Bytes(1).ToArray(), row.Text(2), Enum.Parse<SourceKind>(row.Text(3)), JsonSerializer.Deserialize<string[]>(row.Bytes(4)) ?? [])
        {
            Created = Moment(row, 5),
            Revoked = Moment(row, 6),
        };

    private static DateTimeOffset? Moment(PreparedStatement row, int column) => row.IsNull(column) ? null : new DateTimeOffset(row.Long(column), TimeSpan.Zero);
}
