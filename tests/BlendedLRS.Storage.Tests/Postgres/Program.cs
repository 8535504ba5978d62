using System.Globalization;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>This assembly as a program: one of several writers on one database, each in a process of its own with a clock of its own.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not [var connectionString, var statements, var seconds, var seed])
        {
            await Console.Error.WriteLineAsync("usage: CONNECTION-STRING STATEMENTS SECONDS-AHEAD SEED");
            return 2;
        }

        var clock = new ShiftedClock(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
        await WriterProcess.WriteAsync(connectionString, int.Parse(statements, CultureInfo.InvariantCulture), clock, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    }
}
