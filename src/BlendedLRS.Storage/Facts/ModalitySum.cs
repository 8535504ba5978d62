using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Facts;

/// <summary>Sums the events of one modality.</summary>
public sealed class ModalitySum
{
    private readonly Dictionary<DurationBasis, double> _minutes = [];

    // Null while no event of the person has minutes.
    private readonly Dictionary<long, double?> _minutesOfPerson = [];
    private int _events;
    private int _withoutMinutes;

    /// <summary>Whether an event was added.</summary>
    public bool HasEvents => _events > 0;

    /// <summary>Adds one event.</summary>
    /// <param name="person">The person's number; null when unknown.</param>
    /// <param name="minutes">Its minutes; null when unknown.</param>
    /// <param name="basis">Where the minutes come from.</param>
    public void Add(long? person, double? minutes, DurationBasis basis)
    {
        _events++;
        if (minutes is { } known)
        {
            _minutes[basis] = _minutes.GetValueOrDefault(basis) + known;
        }
        else
        {
            _withoutMinutes++;
        }

        if (person is { } number)
        {
            var before = _minutesOfPerson.GetValueOrDefault(number);
            _minutesOfPerson[number] = minutes is null ? before : (before ?? 0) + minutes;
        }
    }

    /// <summary>What was added, as the sums of a month.</summary>
    public BlendTally Tally(DateOnly month, Modality modality) => new(
        month,
        modality,
        _minutesOfPerson.Count,
        _events,
        _minutes,
        _minutesOfPerson.Values.Max() ?? 0,
        _minutesOfPerson.Values.Count(minutes => minutes is not null),
        _withoutMinutes);
}
