using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace BlendedLRS.Server.Health;

/// <summary>The sockets that connections come in by. A listening socket that closes resets the connections that the kernel has already opened for it; so before it closes,
/// Linux is told to overlook new ones: whoever knocks then tries again in a second and finds the socket closed, or another server behind the same address.</summary>
internal sealed class Door
{
    private const int SocketLevel = 1;   // SOL_SOCKET
    private const int AttachFilter = 26; // SO_ATTACH_FILTER, socket(7)

    private readonly ConcurrentBag<Socket> _listening = [];

    /// <summary>Binds a socket as the server does without this class, and remembers it.</summary>
    public Socket Open(EndPoint endPoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
        _listening.Add(socket);
        return socket;
    }

    /// <summary>Lets nobody in any more; those who are in stay. Only Linux can.</summary>
    public void Shut()
    {
        if (!OperatingSystem.IsLinux() || !BitConverter.IsLittleEndian || IntPtr.Size != sizeof(long))
        {
            return;
        }

        foreach (var socket in _listening.Where(socket => socket.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
        {
            try
            {
                Overlook(socket);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // A system that forbids filters loses nothing but this courtesy.
            }
        }
    }

    private static void Overlook(Socket socket)
    {
        // struct sock_filter { u16 code; u8 jt; u8 jf; u32 k; }: the flags of the TCP header; with SYN set, drop the packet; else take it.
        ReadOnlySpan<ulong> program = [Instruction(0x30, 0, 0, 13), Instruction(0x45, 1, 0, 0x02), Instruction(0x06, 0, 0, uint.MaxValue), Instruction(0x06, 0, 0, 0)];
        var kept = Marshal.AllocHGlobal(program.Length * sizeof(ulong));
        try
        {
            for (var i = 0; i < program.Length; i++)
            {
                Marshal.WriteInt64(kept, i * sizeof(ulong), unchecked((long)program[i]));
            }

            // struct sock_fprog { u16 len; struct sock_filter *filter; }
            Span<long> option = [program.Length, kept];
            socket.SetRawSocketOption(SocketLevel, AttachFilter, MemoryMarshal.AsBytes(option));
        }
        finally
        {
            Marshal.FreeHGlobal(kept);
        }
    }

    private static ulong Instruction(ushort code, byte ifTrue, byte ifFalse, uint operand) => code | ((ulong)ifTrue << 16) | ((ulong)ifFalse << 24) | ((ulong)operand << 32);
}
