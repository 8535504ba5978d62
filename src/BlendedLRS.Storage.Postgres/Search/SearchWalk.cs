using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>One search on its way along the index.</summary>
internal sealed class SearchWalk(NpgsqlConnection connection, SearchTerms terms, StatementQuery query)
{
    /// <summary>A Statement may be found at several places: so many rows more than Statements are read at first.</summary>
    private const int SpareRows = 20;

    private const int MostRows = 20_000;

    private SearchLead _lead;

    /// <summary>Chooses the filter to walk along.</summary>
    public async Task ChooseLeadAsync(SearchRange range, CancellationToken cancellation)
    {
        var leads = SearchLeads.Of(terms);
        _lead = leads[0];
        foreach (var limit in leads.Count > 1 ? SearchLeads.CountedRows : [])
        {
            await using var count = Bind(connection.Command(SearchSql.Count(leads, terms)), range, limit);
            await using var reader = await count.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            var fewest = long.MaxValue;
            for (var i = 0; i < leads.Count; i++)
            {
                if (reader.GetInt64(i) < fewest)
                {
                    (_lead, fewest) = (leads[i], reader.GetInt64(i));
                }
            }

            if (fewest < limit)
            {
                break;
            }
        }
    }

    /// <summary>The Statements of a page and one more, where there is one.</summary>
    public async Task<List<long>> FindAsync(SearchRange range, CancellationToken cancellation)
    {
        var text = SearchSql.Page(_lead, terms, query.Ascending);
        var found = new List<long>();
        for (var rows = (int)Math.Min(query.Limit + 1L + SpareRows, MostRows); ; rows = Math.Min(rows * 4, MostRows))
        {
            var read = await Bind(connection.Command(text), range, rows).ReadAsync(row => Places.SequenceOf(-row.GetInt64(0)), cancellation);
            foreach (var sequence in read)
            {
                if (found.Count <= query.Limit && (found.Count == 0 || found[^1] != sequence))
                {
                    found.Add(sequence);
                }
            }

            if (read.Count < rows || found.Count > query.Limit)
            {
                return found;
            }

            range = range.From(found[^1], query.Ascending);
        }
    }

    private NpgsqlCommand Bind(NpgsqlCommand command, SearchRange range, long limit)
    {
        command
            .With(-Places.First(range.High))
            .With(-Places.Last(range.Low))
            .With(limit)
            .With(terms.Verb)
            .With(terms.Activity)
            .With(terms.Agent)
            .With(terms.Registration)
            .With(terms.Authority);
        foreach (var authority in terms.AgentAsAuthority)
        {
            command.With(authority);
        }

        return command;
    }
}
