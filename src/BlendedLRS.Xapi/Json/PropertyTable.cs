using System.Diagnostics;
using System.Text;

namespace BlendedLRS.Xapi.Json;

/// <summary>The properties that one kind of object may have: a perfect hash from the bytes of a key to its place in the table.</summary>
internal sealed class PropertyTable
{
    private const int Slots = 256;
    private const uint Attempts = 100_000;
    private readonly byte[][] _names;
    private readonly sbyte[] _slots;
    private readonly uint _multiplier;

    /// <param name="owner">The kind of object, for the sender: "A Verb".</param>
    /// <param name="names">At most 32 names, each shorter than 64 bytes; a reader refers to them by their place.</param>
    public PropertyTable(string owner, params string[] names)
    {
        Debug.Assert(names.Length <= 32, "seen properties are kept as bits of one uint");
        Owner = owner;
        Names = names;
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        (_multiplier, _slots) = Hash(_names);
    }

    public string Owner { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a key in the table; -1 when the object has no such property.</summary>
    public int IndexOf(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
        {
            return -1;
        }

        int index = _slots[Slot(key, _multiplier)];
        return index >= 0 && key.SequenceEqual(_names[index]) ? index : -1;
    }

    /// <summary>The name that a sender meant who got only the case wrong; null when there is none.</summary>
    public string? Meant(string key) => Names.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static (uint Multiplier, sbyte[] Slots) Hash(byte[][] names)
    {
        for (uint attempt = 0; attempt < Attempts; attempt++)
        {
            uint multiplier = 0x9E3779B1 * ((2 * attempt) + 1);
            var slots = new sbyte[Slots];
            Array.Fill(slots, (sbyte)-1);
            if (TryFill(slots, names, multiplier))
            {
                return (multiplier, slots);
            }
        }

        throw new ArgumentException("Two names agree in length and in first, last and third-quarter letter.", nameof(names));
    }

    private static bool TryFill(sbyte[] slots, byte[][] names, uint multiplier)
    {
        for (int i = 0; i < names.Length; i++)
        {
            ref sbyte slot = ref slots[Slot(names[i], multiplier)];
            if (slot >= 0)
            {
                return false;
            }

            slot = (sbyte)i;
        }

        return true;
    }

    private static int Slot(ReadOnlySpan<byte> key, uint multiplier)
    {
        uint shape = (uint)(key[0] | (key[^1] << 8) | (key[key.Length * 3 / 4] << 16) | (key.Length << 24));
        return (int)(shape * multiplier >> 24);
    }
}
