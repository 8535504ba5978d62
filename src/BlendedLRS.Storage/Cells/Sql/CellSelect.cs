using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>Writes the statements that read a set: one page in a total order, continued by key, and the count.</summary>
public static class CellSelect
{
    /// <summary>The columns asked for, then the values of the total order; one row more than taken, to see whether more follow.</summary>
    public static SqlText Page(CellSet set, CellQuery query, SqlDialect dialect)
    {
        var buffer = new SqlBuffer(dialect, query.Limits.SqlLength);
        var expressions = new ExpressionSql(buffer, dialect);
        var order = TotalOrder(set, query.Order);
        buffer.Append("SELECT ").Append(string.Join(", ", (query.Columns ?? set.Columns).Select(column => column.SqlName)));
        foreach (var item in order)
        {
            buffer.Append(", ");
            expressions.Value(item.By);
        }

        buffer.Append(" FROM ").Append(set.SqlName);
        Where(buffer, expressions, query.Filter, query.After is null ? null : Keyset.After(order, query.After));
        OrderBy(buffer, expressions, order);
        buffer.Append(" LIMIT ").Value(query.Take + 1L);
        if (query.Skip > 0)
        {
            buffer.Append(" OFFSET ").Value(query.Skip);
        }

        return buffer.Finish();
    }

    /// <summary>How many rows match.</summary>
    public static SqlText Count(CellSet set, CellExpression? filter, SqlDialect dialect, CellQueryLimits limits)
    {
        var buffer = new SqlBuffer(dialect, limits.SqlLength);
        buffer.Append("SELECT count(*) FROM ").Append(set.SqlName);
        Where(buffer, new ExpressionSql(buffer, dialect), filter, null);
        return buffer.Finish();
    }

    /// <summary>The order asked for, made total by the key in the direction of its last item, so that one index serves both.</summary>
    public static IReadOnlyList<CellOrder> TotalOrder(CellSet set, IReadOnlyList<CellOrder> order)
    {
        var descending = order.Count > 0 && order[^1].Descending;
        var sorted = order.Select(item => item.By).OfType<ColumnExpression>().Select(item => item.Column).ToHashSet();
        return [.. order, .. set.Key.Where(key => !sorted.Contains(key)).Select(key => new CellOrder(new ColumnExpression(key), descending))];
    }

    private static void Where(SqlBuffer buffer, ExpressionSql expressions, CellExpression? filter, CellExpression? after)
    {
        var glue = " WHERE ";
        foreach (var condition in new[] { filter, after })
        {
            if (condition is not null)
            {
                buffer.Append(glue);
                expressions.Filter(condition);
                glue = " AND ";
            }
        }
    }

    private static void OrderBy(SqlBuffer buffer, ExpressionSql expressions, IReadOnlyList<CellOrder> order)
    {
        var glue = " ORDER BY ";
        // A bare null sorts nothing, and not every database takes a constant here.
        foreach (var item in order.Where(item => item.By.Type is not null))
        {
            buffer.Append(glue);
            expressions.Value(item.By);
            buffer.Append(item.Descending ? " DESC" : " ASC");
            if (item.By.Nullable)
            {
                buffer.Append(item.Descending ? " NULLS LAST" : " NULLS FIRST");
            }

            glue = ", ";
        }
    }
}
