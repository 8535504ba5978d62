namespace BlendedLRS.Server.Demo;

/// <summary>One person of the demo organisation; nobody real.</summary>
/// <param name="Number">Employee number, as the account name shows it: <c>e-1042</c>.</param>
/// <param name="Name">An invented name.</param>
/// <param name="Site">Where they work.</param>
/// <param name="Role">What they do.</param>
/// <param name="IsLead">Whether they lead a team.</param>
/// <param name="Eagerness">How much more or less than others they tell of what they learn; 1 is the middle.</param>
/// <param name="FirstMonth">Index of the month in which they joined; 0 for those who were there before.</param>
internal sealed record DemoPerson(string Number, string Name, string Site, string Role, bool IsLead, double Eagerness, int FirstMonth);
