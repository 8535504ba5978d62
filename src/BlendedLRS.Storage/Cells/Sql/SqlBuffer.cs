using System.Text;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>SQL under construction: text that is ours, values that are parameters, and a length that cannot run away.</summary>
internal sealed class SqlBuffer(SqlDialect dialect, int maxLength)
{
    private readonly StringBuilder _text = new();
    private readonly List<object> _parameters = [];

    public SqlBuffer Append(string sql)
    {
        if (_text.Length + sql.Length > maxLength)
        {
            throw new CellQueryTooLargeException($"The query needs more than {maxLength} characters of SQL.");
        }

        _text.Append(sql);
        return this;
    }

    public SqlBuffer Value(object value)
    {
        var driven = dialect.ToDriver(value);
        Append(dialect.Parameter(_parameters.Count, driven));
        _parameters.Add(driven);
        return this;
    }

    public SqlText Finish() => new(_text.ToString(), _parameters);
}
