using System.Runtime.InteropServices;

namespace BlendedLRS.Storage.Search;

/// <summary>What the filters look at in one place; all but the place and the code are numbers of terms.</summary>
/// <param name="Place">Where (<see cref="Places"/>).</param>
/// <param name="Listed">Whether the Statement at this place is shown (<see cref="Listing"/>).</param>
/// <param name="Verb">The Verb.</param>
/// <param name="Activity">The Object, when it is an Activity.</param>
/// <param name="Actor">The Actor, when identified.</param>
/// <param name="ObjectActor">The Object, when it is an identified Agent or Group.</param>
/// <param name="Registration">The registration.</param>
/// <param name="Authority">The authority of the Statement that is shown, also in the rows of what it refers to.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IndexRow(long Place, long Listed, long Verb, long? Activity, long? Actor, long? ObjectActor, long? Registration, long Authority);
