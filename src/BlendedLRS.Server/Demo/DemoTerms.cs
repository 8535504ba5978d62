namespace BlendedLRS.Server.Demo;

/// <summary>The IRIs that the demo's sources use.</summary>
internal static class DemoTerms
{
    public const string Hr = "https://hr.noorderwerk.example";
    public const string Platform = "https://lms.noorderwerk.example";
    public const string Capture = "https://learn.noorderwerk.example";
    public const string Skills = "https://skills.noorderwerk.example/";
    public const string Adl = "http://adlnet.gov/expapi/verbs/";
    public const string AdlType = "http://adlnet.gov/expapi/activities/";
    public const string TinCan = "http://id.tincanapi.com/verb/";
    public const string TinCanType = "http://id.tincanapi.com/activitytype/";
    public const string Edlm = "https://xapi.edlm/profiles/edlm-lms/concepts/";
    public const string AcrossXType = "https://w3id.org/xapi/acrossx/activities/";
    public const string Isd = "https://w3id.org/xapi/dod-isd/verbs/";
    public const string Tla = "https://w3id.org/xapi/tla/verbs/";
    public const string Course = "https://w3id.org/xapi/cmi5/activitytype/course";
    public const string Competency = "https://w3id.org/xapi/tla/activity-types/competency";
    public const string PlannedDuration = "http://id.tincanapi.com/extension/planned-duration";
    public const string LogstoreInfo = "http://lrs.learninglocker.net/define/extensions/info";
}
