namespace BlendedLRS.Xapi;

/// <summary>Sections of the standard that a <see cref="Refusal"/> names: xAPI-Data by number, and IEEE 9274.1.1 where 2.0 adds a rule.</summary>
internal static class Section
{
    public const string Formatting = "Data 2.2";
    public const string Voiding = "Data 2.3.2";
    public const string Statement = "Data 2.4";
    public const string Id = "Data 2.4.1";
    public const string Actor = "Data 2.4.2";
    public const string Agent = "Data 2.4.2.1";
    public const string Group = "Data 2.4.2.2";
    public const string Ifi = "Data 2.4.2.3";
    public const string Account = "Data 2.4.2.4";
    public const string Verb = "Data 2.4.3";
    public const string Object = "Data 2.4.4";
    public const string Activity = "Data 2.4.4.1";
    public const string ObjectActor = "Data 2.4.4.2";
    public const string ObjectStatement = "Data 2.4.4.3";
    public const string Result = "Data 2.4.5";
    public const string Score = "Data 2.4.5.1";
    public const string Context = "Data 2.4.6";
    public const string Registration = "Data 2.4.6.1";
    public const string ContextActivities = "Data 2.4.6.2";
    public const string Timestamp = "Data 2.4.7";
    public const string Stored = "Data 2.4.8";
    public const string Authority = "Data 2.4.9";
    public const string Version = "Data 2.4.10";
    public const string Attachments = "Data 2.4.11";
    public const string Signature = "Data 2.6";
    public const string Extensions = "Data 4.1";
    public const string LanguageMap = "Data 4.2";
    public const string Uuid = "Data 4.4";
    public const string TimestampFormat = "Data 4.5";
    public const string Duration = "Data 4.6";
    public const string ContextAgents = "IEEE 9274.1.1 4.2.2.5";
    public const string Batch = "IEEE 9274.1.1 4.1.6.1";
}
