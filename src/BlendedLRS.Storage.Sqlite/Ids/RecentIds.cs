namespace BlendedLRS.Storage.Sqlite.Ids;

/// <summary>The ids that the sorted table does not hold yet, in memory: all of them to be found, and those that the file does not hold at all to be written.</summary>
internal sealed class RecentIds
{
    private readonly Lock _gate = new();
    private Dictionary<Guid, long> _young = [];
    private Dictionary<Guid, long> _merging = [];
    private List<LoggedId> _unwritten = [];

    /// <summary>How many stand in memory.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _young.Count + _merging.Count;
            }
        }
    }

    /// <summary>The place of an id that stands here.</summary>
    public long? Find(Guid id)
    {
        lock (_gate)
        {
            return _young.TryGetValue(id, out var place) || _merging.TryGetValue(id, out place) ? place : null;
        }
    }

    /// <summary>Adds an id that the file holds, unmerged.</summary>
    public void AddWritten(Guid id, long sequence) => _young.Add(id, sequence);

    /// <summary>Adds ids of Statements that have become durable.</summary>
    /// <returns>How many wait to be written.</returns>
    public int Add(List<LoggedId> ids)
    {
        lock (_gate)
        {
            foreach (var id in ids)
            {
                _young.Add(id.Id, id.Sequence);
            }

            _unwritten.AddRange(ids);
            return _unwritten.Count;
        }
    }

    /// <summary>Takes what is to be written, in the order of the log.</summary>
    public List<LoggedId> TakeUnwritten()
    {
        lock (_gate)
        {
            return Take();
        }
    }

    /// <summary>Takes what is to be written, and holds all that stands here until <see cref="EndMerge"/>, so that no id is ever in neither place.</summary>
    public List<LoggedId> BeginMerge()
    {
        lock (_gate)
        {
            (_merging, _young) = (_young, []);
            return Take();
        }
    }

    /// <summary>The sorted table holds what <see cref="BeginMerge"/> held.</summary>
    public void EndMerge()
    {
        lock (_gate)
        {
            _merging = [];
        }
    }

    /// <summary>What was taken could not be written, so it waits again.</summary>
    public void GiveBack(List<LoggedId> taken)
    {
        lock (_gate)
        {
            taken.AddRange(_unwritten);
            _unwritten = taken;
            foreach (var (id, place) in _merging)
            {
                _young.Add(id, place);
            }

            _merging = [];
        }
    }

    private List<LoggedId> Take()
    {
        var taken = _unwritten;
        _unwritten = [];
        return taken;
    }
}
