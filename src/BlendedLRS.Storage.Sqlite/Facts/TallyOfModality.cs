using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Sums the rows of one modality, which come person by person.</summary>
internal sealed class TallyOfModality(Modality modality)
{
    private readonly Dictionary<DurationBasis, double> _minutes = [];
    private long? _person;
    private double _minutesOfPerson;
    private double _largest;
    private int _people;
    private int _events;
    private int _withoutMinutes;
    private int _peopleWithMinutes;
    private bool _isPersonTimed;

    public Modality Modality => modality;

    /// <summary>Adds the events of one person and basis.</summary>
    /// <param name="person">The person's number; null when unknown.</param>
    /// <param name="basis">Where the minutes come from.</param>
    /// <param name="events">How many events.</param>
    /// <param name="timed">How many of them have minutes.</param>
    /// <param name="minutes">Their minutes.</param>
    public void Add(long? person, DurationBasis basis, int events, int timed, double minutes)
    {
        if (person is not null && person != _person)
        {
            _person = person;
            _people++;
            _minutesOfPerson = 0;
            _isPersonTimed = false;
        }

        _events += events;
        _withoutMinutes += events - timed;
        if (timed > 0)
        {
            _minutes[basis] = _minutes.GetValueOrDefault(basis) + minutes;
        }

        if (person is not null)
        {
            _minutesOfPerson += minutes;
            _largest = Math.Max(_largest, _minutesOfPerson);
            _peopleWithMinutes += timed > 0 && !_isPersonTimed ? 1 : 0;
            _isPersonTimed |= timed > 0;
        }
    }

    public BlendTally Sum(DateOnly month) => new(month, modality, _people, _events, _minutes, _largest, _peopleWithMinutes, _withoutMinutes);
}
