using System.Runtime.CompilerServices;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Attachments;

namespace BlendedLRS.Xapi.Statements;

/// <summary>The outline of one Statement while it is being read. The few mentions that most Statements have are kept on the stack until their number is known.</summary>
internal struct OutlineBuilder
{
    private const int Few = 4;

    /// <summary>While the reader is inside a SubStatement every mention counts as <see cref="Place.SubStatement"/>.</summary>
    public bool InSubStatement;

    /// <summary>Where the Statement starts in the bytes that are read.</summary>
    public int Start;

    public Guid? Id;
    public string? Version;
    public DateTimeOffset? Timestamp;
    public Guid? Registration;
    public Guid? StatementRef;
    private FewActors _fewActors;
    private FewActivities _fewActivities;
    private int _actors;
    private int _activities;
    private List<ActorMention>? _manyActors;
    private List<ActivityMention>? _manyActivities;
    private List<AttachmentMention>? _attachments;

    public void Mention(Place place, Ifi ifi)
    {
        var mention = new ActorMention(InSubStatement ? Place.SubStatement : place, ifi);
        if (_actors < Few)
        {
            _fewActors[_actors++] = mention;
            return;
        }

        (_manyActors ??= [.. _fewActors]).Add(mention);
    }

    public void Mention(Place place, Iri activity, Range definition)
    {
        var mention = new ActivityMention(InSubStatement ? Place.SubStatement : place, activity) { Definition = definition };
        if (_activities < Few)
        {
            _fewActivities[_activities++] = mention;
            return;
        }

        (_manyActivities ??= [.. _fewActivities]).Add(mention);
    }

    public void Mention(AttachmentMention attachment) => (_attachments ??= []).Add(attachment);

    public readonly StatementOutline Build(Iri verb, ObjectKind objectKind) => new()
    {
        Id = Id,
        Verb = verb,
        ObjectKind = objectKind,
        StatementRef = StatementRef,
        Registration = Registration,
        Timestamp = Timestamp,
        Version = Version,
        Attachments = (IReadOnlyList<AttachmentMention>?)_attachments ?? [],
        Actors = _manyActors ?? (IReadOnlyList<ActorMention>)_fewActors[.._actors].ToArray(),
        Activities = _manyActivities ?? (IReadOnlyList<ActivityMention>)_fewActivities[.._activities].ToArray(),
    };

    [InlineArray(Few)]
    private struct FewActors
    {
        private ActorMention _first;
    }

    [InlineArray(Few)]
    private struct FewActivities
    {
        private ActivityMention _first;
    }
}
