using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Activities;

/// <summary>What a definition has shown of an interaction so far: the interactionType may come behind the component lists that it decides on.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct InteractionParts
{
    private const int ListCount = 5;
    private Offsets _listAt;
    private uint _lists;
    private uint? _allowed;

    public readonly bool HasType => _allowed is not null;

    public bool ReadType(ref JsonCursor c)
    {
        _allowed = c.Token == JsonTokenType.String ? InteractionType.ListsOf(c.Text()) : null;
        return HasType
            || c.Refuse(Section.Activity, "one of true-false, choice, fill-in, long-fill-in, matching, performance, sequencing, likert, numeric and other is required");
    }

    public bool ReadList(ref JsonCursor c, int list)
    {
        _listAt[list] = c.At;
        _lists |= 1u << list;
        return (HasType ? RefuseUnsupported(ref c) : true) && c.ReadInteractionComponents();
    }

    /// <summary>Judges the interaction at the end of its definition.</summary>
    /// <param name="c">The cursor.</param>
    /// <param name="start">Where the definition starts.</param>
    /// <param name="hasProperties">It has a component list or a correctResponsesPattern.</param>
    public readonly bool Finish(ref JsonCursor c, int start, bool hasProperties)
    {
        if (hasProperties && !HasType)
        {
            return c.RefuseAt(start, Section.Activity, "Found interaction properties without \"interactionType\"; an Interaction Activity has one.");
        }

        return RefuseUnsupported(ref c);
    }

    private readonly bool RefuseUnsupported(ref JsonCursor c)
    {
        uint unsupported = _lists & ~(_allowed ?? 0);
        if (unsupported == 0)
        {
            return true;
        }

        int list = BitOperations.TrailingZeroCount(unsupported);
        return c.RefuseAt(
            _listAt[list],
            Section.Activity,
            $"Found \"{InteractionType.Lists[list]}\", which this interactionType does not have; choice and sequencing have choices, likert scale, matching source and target, performance steps.");
    }

    [InlineArray(ListCount)]
    private struct Offsets
    {
        private int _first;
    }
}
