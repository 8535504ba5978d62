using System.Net;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>Everything that is wrong or not supported is told, by name and place, in OData's error form; nothing is ignored and nothing fails.</summary>
public sealed class RefusalTests(ReportServer reports) : IClassFixture<ReportServer>
{
    [Theory]
    [InlineData("$filter=people gt 5", "$filter", "position 0", "did you mean People?")]
    [InlineData("$filter=Modality eq 'formal' and Peeple gt 5", "$filter", "position 25", "no column 'Peeple'")]
    [InlineData("$filter=People GT 5", "$filter", "position 7", "lower case: gt")]
    [InlineData("$filter=People gt", "$filter", "position 9", "not the end")]
    [InlineData("$filter=gt 5", "$filter", "position 0", "no column 'gt'")]
    [InlineData("$filter=People gt '5'", "$filter", "position 7", "Edm.Int32 cannot be compared with Edm.String")]
    [InlineData("$filter=Month eq '2025-01-01'", "$filter", "position 6", "without quotes")]
    [InlineData("$filter=Modality eq formal", "$filter", "position 12", "no column 'formal'")]
    [InlineData("$filter=Modality eq 'formal", "$filter", "position 12", "no closing quote")]
    [InlineData("$filter=Month eq 2025-02-30", "$filter", "position 9", "no day 2025-02-30")]
    [InlineData("$filter=AsOf eq 2025-02-30T00:00:00Z", "$filter", "position 8", "no moment")]
    [InlineData("$filter=AsOf eq 2025-02-03T00:00:00", "$filter", "position 8", "is no literal")]
    [InlineData("$filter=People eq 5x", "$filter", "position 10", "is no literal")]
    [InlineData("$filter=People eq 99999999999999999999", "$filter", "position 10", "64 bits")]
    [InlineData("$filter=People eq 1e999", "$filter", "position 10", "double")]
    [InlineData("$filter=Minutes eq NaN", "$filter", "position 11", "NaN")]
    [InlineData("$filter=People", "$filter", "must be a condition", "Edm.Int32")]
    [InlineData("$filter=People add 1", "$filter", "must be a condition", "Edm.Int64")]
    [InlineData("$filter=not People", "$filter", "position 0", "'not' binds closer")]
    [InlineData("$filter=not People eq 5", "$filter", "position 0", "'not' binds closer")]
    [InlineData("$filter=Modality add 1 eq 2", "$filter", "position 9", "only numbers")]
    [InlineData("$filter=-Modality eq 'x'", "$filter", "position 0", "needs a number")]
    [InlineData("$filter=Unfinished gt false", "$filter", "position 11", "neither less nor greater")]
    [InlineData("$filter=People and true", "$filter", "position 0", "joins conditions")]
    [InlineData("$filter=(People gt 5", "$filter", "position 12", "')'")]
    [InlineData("$filter=People gt 5)", "$filter", "position 11", "not ')'")]
    [InlineData("$filter=People gt 5 Events lt 3", "$filter", "position 12", "an operator is expected")]
    [InlineData("$filter=People = 5", "$filter", "position 7", "not '='")]
    [InlineData("$filter=People gt 5;drop", "$filter", "position 11", "no meaning")]
    [InlineData("$filter=Modality eq \"formal\"", "$filter", "position 12", "no meaning")]
    [InlineData("$filter=Modality in 'formal'", "$filter", "position 12", "'(' and a list")]
    [InlineData("$filter=Modality in ('formal'", "$filter", "position 21", "')'")]
    [InlineData("$filter=Modality in ('formal',)", "$filter", "position 22", "expected")]
    [InlineData("$filter=Modality in ('formal',5)", "$filter", "position 22", "cannot be compared")]
    [InlineData("$filter=Modality in (Status)", "$filter", "position 13", "literals only")]
    [InlineData("$filter=Month in (2025-01-01,2025-13-01)", "$filter", "position 21", "no day")]
    [InlineData("$filter=contains(Modality)", "$filter", "position 0", "2 arguments, not 1")]
    [InlineData("$filter=contains(Modality,5)", "$filter", "position 0", "argument 2")]
    [InlineData("$filter=contains(Modality,'a'", "$filter", "position 21", "')'")]
    [InlineData("$filter=Contains(Modality,'a')", "$filter", "position 0", "did you mean contains?")]
    [InlineData("$filter=substringof('a',Modality)", "$filter", "position 0", "OData 3")]
    [InlineData("$filter=substring(Modality,-1) eq 'a'", "$filter", "position 0", "from 0")]
    [InlineData("$filter=nosuch(Modality)", "$filter", "position 0", "no function 'nosuch'")]
    [InlineData("$filter=now(1) eq AsOf", "$filter", "position 0", "no arguments")]
    [InlineData("$filter=Modality/any(x:x eq 1)", "$filter", "position 8", "collection")]
    [InlineData("$filter=Modality/Length eq 1", "$filter", "position 8", "no properties")]
    [InlineData("$filter=guid'00000000-0000-0000-0000-000000000000' eq Modality", "$filter", "position 0", "guid'")]
    [InlineData("$filter=datetime'2025-01-01T00:00' eq AsOf", "$filter", "position 0", "datetime'")]
    [InlineData("$filter=Modality eq 'a%00b'", "$filter", "position 12", "U+0000")]
    [InlineData("$filter=@ eq 1", "$filter", "position 0", "alias")]
    [InlineData("$filter=@a&@a=People gt", "@a", "position 9", "expected")]
    [InlineData("$filter=@a&@a=@a", "@a", "position 2", "deeper")]
    [InlineData("$filter=@a&@a=true&@a=false", "@a", "twice", "@a")]
    [InlineData("$filter=", "$filter", "no value", "$filter")]
    [InlineData("$filter", "$filter", "no value", "$filter")]
    [InlineData("$filter=true&$filter=false", "$filter", "twice", "$filter")]
    [InlineData("$filter=true&%24filter=false", "$filter", "twice", "$filter")]
    [InlineData("$Filter=true", "$Filter", "did you mean $filter?", "$Filter")]
    [InlineData("filter=true", "filter", "is written $filter", "filter")]
    [InlineData("TOP=5", "TOP", "is written $top", "TOP")]
    [InlineData("$nonsense=1", "$nonsense", "no query option", "$nonsense")]
    [InlineData("$=1", "$", "no query option", "$")]
    [InlineData("$orderby=People down", "$orderby", "position 7", "'asc', 'desc'")]
    [InlineData("$orderby=People DESC", "$orderby", "position 7", "lower case: desc")]
    [InlineData("$orderby=Nope", "$orderby", "position 0", "no column 'Nope'")]
    [InlineData("$orderby=People,", "$orderby", "position 7", "expected")]
    [InlineData("$orderby=,People", "$orderby", "position 0", "expected")]
    [InlineData("$select=Nope", "$select", "position 0", "no column 'Nope'")]
    [InlineData("$select=People, events", "$select", "position 8", "did you mean Events?")]
    [InlineData("$select=People,", "$select", "position 7", "a column is expected")]
    [InlineData("$select=People/Foo", "$select", "position 0", "no column")]
    [InlineData("$top=-1", "$top", "whole number", "$top")]
    [InlineData("$top=1.5", "$top", "whole number", "$top")]
    [InlineData("$top=ten", "$top", "whole number", "$top")]
    [InlineData("$top=99999999999999999999", "$top", "whole number", "$top")]
    [InlineData("$skip=-1", "$skip", "whole number", "$skip")]
    [InlineData("$skip=1;DROP TABLE blend_cells", "$skip", "whole number", "$skip")]
    [InlineData("$count=TRUE", "$count", "true or false", "$count")]
    [InlineData("$count=1", "$count", "true or false", "$count")]
    [InlineData("$format=;;", "$format", "media type", "$format")]
    [InlineData("$format=application/json;odata.metadata=verbose", "$format", "none, minimal or full", "$format")]
    [InlineData("$skiptoken=abc", "$skiptoken", "follow that link", "$skiptoken")]
    public async Task A_wrong_option_is_a_400_that_names_it_and_the_place(string query, string target, string place, string reason)
    {
        var error = await reports.Client.ErrorAsync("BlendCells?" + query, HttpStatusCode.BadRequest);
        Assert.Equal(target, error.Target);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BlendCells?$apply=aggregate(Events with sum as Total)", "$apply")]
    [InlineData("BlendCells?%20$apply=aggregate(Events with sum as Total)", "$apply")]
    [InlineData("BlendCells?$compute=Events mul 2 as Double", "$compute")]
    [InlineData("BlendCells?$search=formal", "$search")]
    [InlineData("BlendCells?$expand=Unit", "$expand")]
    [InlineData("BlendCells?$deltatoken=1", "$deltatoken")]
    [InlineData("BlendCells?$format=atom", "$format")]
    [InlineData("BlendCells?$format=text/csv", "$format")]
    [InlineData("$metadata?$format=json", "$format")]
    [InlineData("BlendCells?$filter=isof(Modality,Edm.String)", "$filter")]
    [InlineData("BlendCells?$filter=geo.distance(Modality,Modality) lt 1", "$filter")]
    [InlineData("BlendCells?$filter=$it/People gt 5", "$filter")]
    [InlineData("$batch", "$batch")]
    [InlineData("$all", "$all")]
    [InlineData("$crossjoin(BlendCells)", "$crossjoin(BlendCells)")]
    [InlineData("$entity?$id=BlendCells", "$entity")]
    [InlineData("BlendCells/$ref", "$ref")]
    public async Task What_OData_knows_and_this_service_does_not_is_a_501_by_name(string url, string target)
    {
        var error = await reports.Client.ErrorAsync(url, HttpStatusCode.NotImplemented);
        Assert.Equal(target, error.Target);
        Assert.Contains(target, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_a_501() => await reports.Client.ErrorAsync("$batch", HttpStatusCode.NotImplemented, HttpMethod.Post);

    [Theory]
    [InlineData("Nope")]
    [InlineData("blendcells")]
    [InlineData("BlendCells/Nope")]
    [InlineData("BlendCells/$value")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal')/Nope")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal')/People/Nope")]
    [InlineData("BlendCells(Month=1999-01-01,Modality='formal')")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='for%2Fmal')")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='''')/People")]
    [InlineData("'")]
    public async Task What_is_not_there_is_a_404(string url) => await reports.Client.ErrorAsync(url, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("BlendCells()")]
    [InlineData("BlendCells('formal')")]
    [InlineData("BlendCells(2025-01-01)")]
    [InlineData("BlendCells(Month=2025-01-01)")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal'")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal'))")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal',Status='ok')")]
    [InlineData("BlendCells(Month=2025-01-01,Month=2025-01-01)")]
    [InlineData("BlendCells(Month='2025-01-01',Modality='formal')")]
    [InlineData("BlendCells(Month=2025-01-01,Modality=formal)")]
    [InlineData("BlendCells(Month=2025-01-01,modality='formal')")]
    [InlineData("BlendCells(Month%3D2025-01-01;Modality%3D'formal')")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal')?$filter=true")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal')?$top=1")]
    [InlineData("BlendCells(Month=2025-01-01,Modality='formal')/People?$select=People")]
    [InlineData("BlendCells/$count?$skiptoken=abc")]
    [InlineData("?$filter=true")]
    [InlineData("$metadata?$top=1")]
    public async Task A_wrong_key_or_an_option_that_does_not_apply_is_a_400(string url) => await reports.Client.ErrorAsync(url, HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("MERGE")]
    [InlineData("DELETE")]
    public async Task Writing_is_a_405_that_says_what_is_allowed(string method)
    {
        var (response, _) = await reports.Client.SendAsync("BlendCells", new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Expressions_have_limits_in_size_depth_and_list_length()
    {
        await TooMuch("$filter=" + string.Concat(Enumerable.Repeat("(", 70)) + "true" + string.Concat(Enumerable.Repeat(")", 70)), "deeper");
        await TooMuch("$filter=" + string.Concat(Enumerable.Repeat("not%20", 70)) + "true", "deeper");
        await TooMuch("$filter=People%20eq%20" + string.Concat(Enumerable.Repeat("-(", 70)), "deeper");
        await TooMuch("$filter=1" + string.Concat(Enumerable.Repeat("%20add%201", 70)) + "%20eq%20People", "deeper");
        await TooMuch("$filter=People%20in%20(" + string.Join(',', Enumerable.Repeat("1", 2_001)) + ")", "at most 2000");
        await TooMuch("$filter=" + string.Join("+or+", Enumerable.Repeat("1+lt+2", 1_500)), "parts");
        await TooMuch("$orderby=" + string.Join(',', Enumerable.Repeat("People", 17)), "at most 16");
    }

    [Fact]
    public async Task A_url_longer_than_any_client_writes_is_refused_by_the_server_itself()
    {
        var (response, _) = await reports.Client.SendAsync("BlendCells?$filter=" + new string('a', 40_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    private async Task TooMuch(string query, string reason)
    {
        var error = await reports.Client.ErrorAsync("BlendCells?" + query, HttpStatusCode.BadRequest);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
