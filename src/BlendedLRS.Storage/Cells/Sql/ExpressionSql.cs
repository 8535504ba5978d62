using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>Writes expressions as SQL for every database. In a filter, absent counts as false, so comparisons stay bare and indexes usable;
/// wherever absent and false differ (under <c>not</c>, in sort keys) comparisons are made exact.</summary>
internal sealed class ExpressionSql(SqlBuffer buffer, SqlDialect dialect)
{
    public void Filter(CellExpression expression) => Write(expression, exact: false);

    public void Value(CellExpression expression) => Write(expression, exact: true);

    private void Write(CellExpression expression, bool exact)
    {
        switch (expression)
        {
            case ColumnExpression column:
                buffer.Append(column.Column.SqlName);
                break;
            case ConstantExpression { Value: null }:
                buffer.Append("NULL");
                break;
            case ConstantExpression constant:
                buffer.Value(constant.Value!);
                break;
            case LogicalExpression chain:
                Chain(chain, 0, chain.Operands.Count, exact);
                break;
            case NotExpression not:
                buffer.Append("(NOT ");
                Value(not.Operand);
                buffer.Append(")");
                break;
            case ComparisonExpression comparison:
                Comparison(comparison, exact);
                break;
            case InExpression list:
                In(list, exact);
                break;
            default:
                Computed(expression);
                break;
        }
    }

    private void Computed(CellExpression expression)
    {
        switch (expression)
        {
            case NegateExpression negate:
                Template(dialect.Negate(negate.Type != CellType.Double), [negate.Operand]);
                break;
            case ArithmeticExpression arithmetic:
                Template(dialect.Arithmetic(arithmetic.Operator, arithmetic.Type != CellType.Double), [arithmetic.Left, arithmetic.Right]);
                break;
            case CallExpression call:
                Template(dialect.Function(call.Function, call.Arguments.Count), call.Arguments);
                break;
            default:
                throw new ArgumentException($"{expression.GetType().Name} has no SQL.", nameof(expression));
        }
    }

    private void Template(string template, IReadOnlyList<CellExpression> arguments)
    {
        buffer.Append("(");
        var from = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', from))
        {
            buffer.Append(template[from..open]);
            Value(arguments[template[open + 1] - '0']);
            from = open + 3;
        }

        buffer.Append(template[from..]).Append(")");
    }

    // A balanced tree: a chain of a thousand operands nests ten deep, not a thousand.
    private void Chain(LogicalExpression chain, int from, int to, bool exact)
    {
        if (to - from == 1)
        {
            Write(chain.Operands[from], exact);
            return;
        }

        var middle = (from + to) / 2;
        buffer.Append("(");
        Chain(chain, from, middle, exact);
        buffer.Append(chain.IsOr ? " OR " : " AND ");
        Chain(chain, middle, to, exact);
        buffer.Append(")");
    }

    private void Comparison(ComparisonExpression comparison, bool exact)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var equality = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (left.Type is null || right.Type is null)
        {
            AgainstNull(comparison, left.Type is null ? right : left, equality);
            return;
        }

        var safe = equality && (comparison.Operator == ComparisonOperator.NotEqual ? left.Nullable || right.Nullable : left.Nullable && right.Nullable);
        var truth = !safe && exact && (left.Nullable || right.Nullable);
        buffer.Append(truth ? "((" : "(");
        Value(left);
        buffer.Append(safe ? Distinct(comparison.Operator) : Symbol(comparison.Operator));
        Value(right);
        buffer.Append(truth ? ") IS TRUE)" : ")");
    }

    private void AgainstNull(ComparisonExpression comparison, CellExpression other, bool equality)
    {
        if (!equality)
        {
            buffer.Append("(1 = 0)");
            return;
        }

        buffer.Append("(");
        Value(other);
        buffer.Append(comparison.Operator == ComparisonOperator.Equal ? " IS NULL)" : " IS NOT NULL)");
    }

    private void In(InExpression list, bool exact)
    {
        var values = list.Values.Where(item => item.Value is not null).ToList();
        var orNull = values.Count < list.Values.Count;
        if (list.Operand.Type is null || values.Count == 0)
        {
            buffer.Append("(");
            Value(list.Operand);
            buffer.Append(orNull ? " IS NULL)" : " IS NULL AND 1 = 0)");
            return;
        }

        var truth = exact && list.Operand.Nullable;
        buffer.Append(truth ? "((" : "(");
        Value(list.Operand);
        buffer.Append(" IN (");
        for (var index = 0; index < values.Count; index++)
        {
            buffer.Append(index == 0 ? string.Empty : ", ").Value(values[index].Value!);
        }

        buffer.Append(")");
        if (orNull)
        {
            buffer.Append(" OR ");
            Value(list.Operand);
            buffer.Append(" IS NULL");
        }

        buffer.Append(truth ? ") IS TRUE)" : ")");
    }

    private static string Distinct(ComparisonOperator comparison) =>
        comparison == ComparisonOperator.Equal ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ";

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => " = ",
        ComparisonOperator.NotEqual => " <> ",
        ComparisonOperator.Less => " < ",
        ComparisonOperator.LessOrEqual => " <= ",
        ComparisonOperator.Greater => " > ",
        _ => " >= ",
    };
}
