using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Xapi.Statements;

/// <summary>The outline of one Statement while it is being read.</summary>
internal struct OutlineBuilder
{
    private List<ActorMention>? _actors;
    private List<ActivityMention>? _activities;
    private List<string>? _attachments;

    /// <summary>While the reader is inside a SubStatement every mention counts as <see cref="Place.SubStatement"/>.</summary>
    public bool InSubStatement;

    public Guid? Id;
    public string? Version;
    public DateTimeOffset? Timestamp;
    public Guid? Registration;
    public Guid? StatementRef;

    public void Mention(Place place, Ifi ifi) => (_actors ??= new(4)).Add(new ActorMention(InSubStatement ? Place.SubStatement : place, ifi));

    public void Mention(Place place, Iri activity) => (_activities ??= new(4)).Add(new ActivityMention(InSubStatement ? Place.SubStatement : place, activity));

    public void MustReceive(string sha2) => (_attachments ??= []).Add(sha2);

    public readonly StatementOutline Build(Iri verb, ObjectKind objectKind) => new()
    {
        Id = Id,
        Verb = verb,
        ObjectKind = objectKind,
        StatementRef = StatementRef,
        Registration = Registration,
        Timestamp = Timestamp,
        Version = Version,
        AttachmentsToReceive = (IReadOnlyList<string>?)_attachments ?? [],
        Actors = (IReadOnlyList<ActorMention>?)_actors ?? [],
        Activities = (IReadOnlyList<ActivityMention>?)_activities ?? [],
    };
}
