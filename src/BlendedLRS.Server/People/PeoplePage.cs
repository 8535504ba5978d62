using BlendedLRS.Learning.People;

namespace BlendedLRS.Server.People;

/// <summary>A page of the people of the roster.</summary>
/// <param name="Total">How many there are that meet the search.</param>
/// <param name="People">Those of the page, in the order of their keys.</param>
internal sealed record PeoplePage(int Total, IReadOnlyList<Person> People);
