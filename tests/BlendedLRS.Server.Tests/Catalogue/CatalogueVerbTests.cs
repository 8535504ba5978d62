using BlendedLRS.Server.Tests.Hosting;

namespace BlendedLRS.Server.Tests.Catalogue;

/// <summary><c>blendedlrs catalogue import</c>, as an operator types it.</summary>
public sealed class CatalogueVerbTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("blendedlrs-catalogue-").FullName;
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task A_file_is_tried_imported_and_refused_where_it_is_wrong()
    {
        await File.WriteAllTextAsync(_file, "key,name\na,A\n");
        Assert.Contains("added    module a", (await RunAsync(0, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Contains("1 added, 0 changed, 0 unchanged, 0 errors. Written.", (await RunAsync(0)).Output, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 1 unchanged, 0 errors.", (await RunAsync(0)).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_file, "key,name,item\nb,B,nowhere\n");
        Assert.Contains("error    line 2, item: There is no module 'nowhere'", (await RunAsync(2, "--baseline")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        File.Delete(_file);
        Assert.Contains("There is no file", (await RunAsync(1)).Errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(_file);
        TestStore.Delete(_data);
    }

    private async Task<(string Output, string Errors)> RunAsync(int code, params string[] options)
    {
        using var process = new ServerProcess(["catalogue", "import", _file, .. options, "--data-directory", _data]);
        Assert.Equal(code, await process.EndAsync());
        return (process.Output, process.Errors);
    }
}
