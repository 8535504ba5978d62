namespace BlendedLRS.Xapi;

/// <summary>A line of the standard that a request speaks (xAPI-Communication 3.3): 1.0.x or 2.0.x.</summary>
public enum XapiVersion
{
    /// <summary>xAPI 1.0.0 to 1.0.3; answered as 1.0.3.</summary>
    V103,

    /// <summary>xAPI 2.0.0 (IEEE 9274.1.1).</summary>
    V200,
}
