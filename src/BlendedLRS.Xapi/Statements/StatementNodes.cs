namespace BlendedLRS.Xapi.Statements;

/// <summary>Which values of a Statement are compared in a way of their own (xAPI-Data 2.3.1).</summary>
internal static class StatementNodes
{
    /// <summary>What stands under a key.</summary>
    public static StatementNode Child(StatementNode parent, string key) => parent switch
    {
        StatementNode.Statement => OfStatement(key),
        StatementNode.Object => OfObject(key),
        StatementNode.Verb => key == "display" ? StatementNode.Ignored : StatementNode.Json,
        StatementNode.Activities => key == "definition" ? StatementNode.Ignored : StatementNode.Json,
        StatementNode.Actor => OfActor(key),
        StatementNode.Result => key == "duration" ? StatementNode.Duration : StatementNode.Json,
        StatementNode.Context => OfContext(key),
        StatementNode.ContextActivities => StatementNode.Activities,
        _ => StatementNode.Json,
    };

    private static StatementNode OfStatement(string key) => key switch
    {
        "id" or "stored" or "authority" or "version" or "timestamp" => StatementNode.Ignored,
        _ => OfSubStatement(key),
    };

    private static StatementNode OfSubStatement(string key) => key switch
    {
        "actor" => StatementNode.Actor,
        "verb" => StatementNode.Verb,
        "object" => StatementNode.Object,
        "result" => StatementNode.Result,
        "context" => StatementNode.Context,
        "timestamp" => StatementNode.Timestamp,
        _ => StatementNode.Json,
    };

    private static StatementNode OfObject(string key) => key switch
    {
        "id" => StatementNode.Uuid,
        "definition" => StatementNode.Ignored,
        "mbox" or "member" => OfActor(key),
        _ => OfSubStatement(key),
    };

    private static StatementNode OfActor(string key) => key switch
    {
        "member" => StatementNode.Members,
        "mbox" => StatementNode.Mbox,
        _ => StatementNode.Json,
    };

    private static StatementNode OfContext(string key) => key switch
    {
        "registration" => StatementNode.Uuid,
        "instructor" or "team" => StatementNode.Actor,
        "contextActivities" => StatementNode.ContextActivities,
        "statement" => StatementNode.Object,
        _ => StatementNode.Json,
    };
}
