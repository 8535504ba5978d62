using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using Microsoft.AspNetCore.Http;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>What nobody has shown credentials for costs little.</summary>
public class FormIntakeTests
{
    private const int Large = 1024 * 1024;

    [Fact]
    public async Task A_promised_length_costs_nothing_before_the_bytes_are_there()
    {
        await using var stream = new WatchedStream();
        var (body, problem) = await RequestBody.ReadAsync(Request(stream, Large), 16 * Large, CancellationToken.None);
        Assert.Null(problem);
        Assert.Equal(0, body.Length);
        Assert.InRange(stream.LargestRead, 1, 64 * 1024);
    }

    [Fact]
    public async Task A_body_larger_than_the_first_buffer_is_read_whole_with_and_without_a_length()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(number => (byte)(number % 251))];
        foreach (var length in (long?[])[bytes.Length, null])
        {
            using var stream = new MemoryStream(bytes);
            var (body, _) = await RequestBody.ReadAsync(Request(stream, length), Large, CancellationToken.None);
            Assert.Equal(bytes, body.ToArray());
        }
    }

    [Fact]
    public async Task Of_large_forms_only_some_are_read_at_a_time()
    {
        using var intake = new FormIntake(new StatementOptions());
        using var leaving = new CancellationTokenSource();
        await using var endless = new WatchedStream { NeverEnds = true };
        await using var empty = new WatchedStream();
        var slow = Enumerable.Range(0, FormIntake.Places).Select(_ => intake.ReadAsync(Request(endless, Large, leaving.Token), _ => null)).ToArray();
        foreach (var length in (long?[])[Large, null])
        {
            var refused = await intake.ReadAsync(Request(empty, length), _ => null);
            Assert.Equal(Fault.Unavailable, refused?.Fault);
        }

        Assert.Null(await intake.ReadAsync(Request(empty, 1000), _ => null));
        await leaving.CancelAsync();
        foreach (var gone in slow)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        }

        Assert.Null(await intake.ReadAsync(Request(empty, Large), _ => null));
    }

    private static HttpRequest Request(Stream body, long? length, CancellationToken aborted = default)
    {
        var context = new DefaultHttpContext { RequestAborted = aborted };
        context.Request.Body = body;
        context.Request.ContentLength = length;
        return context.Request;
    }

    /// <summary>A body of nothing, which may take for ever to end.</summary>
    private sealed class WatchedStream : Stream
    {
        public int LargestRead { get; private set; }

        public bool NeverEnds { get; init; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestRead = Math.Max(LargestRead, buffer.Length);
            await Task.Delay(NeverEnds ? Timeout.Infinite : 0, cancellationToken);
            return 0;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
