namespace BlendedLRS.Xapi.Tests.Results;

/// <summary>Data 2.4.5 and 2.4.5.1, in a Statement and in a SubStatement.</summary>
public sealed class ResultRuleTests
{
    [Theory]
    [InlineData("Data 2.4.5", "'passed'", "")]
    [InlineData("Data 2.4.5", "[]", "")]
    [InlineData("Data 2.2", "{'passed':true}", "/passed")]
    [InlineData("Data 2.4.5", "{'success':'true'}", "/success")]
    [InlineData("Data 2.4.5", "{'success':1}", "/success")]
    [InlineData("Data 2.4.5", "{'completion':'false'}", "/completion")]
    [InlineData("Data 2.4.5", "{'response':1}", "/response")]
    [InlineData("Data 2.2", "{'response':null}", "/response")]
    [InlineData("Data 4.6", "{'duration':90}", "/duration")]
    [InlineData("Data 4.6", "{'duration':'PA1H0M0S'}", "/duration")]
    [InlineData("Data 4.6", "{'duration':'P4W1D'}", "/duration")]
    [InlineData("Data 2.4.5.1", "{'score':5}", "/score")]
    [InlineData("Data 2.2", "{'score':{'scale':1}}", "/score/scale")]
    [InlineData("Data 2.4.5.1", "{'score':{'scaled':'0.5'}}", "/score/scaled")]
    [InlineData("Data 2.4.5.1", "{'score':{'scaled':1.0000000000000000000001}}", "/score/scaled")]
    [InlineData("Data 2.4.5.1", "{'score':{'scaled':-1.01}}", "/score/scaled")]
    [InlineData("Data 2.4.5.1", "{'score':{'scaled':1e400}}", "/score/scaled")]
    [InlineData("Data 2.4.5.1", "{'score':{'raw':'5'}}", "/score/raw")]
    [InlineData("Data 2.4.5.1", "{'score':{'min':true}}", "/score/min")]
    [InlineData("Data 2.4.5.1", "{'score':{'max':[]}}", "/score/max")]
    [InlineData("Data 2.4.5.1", "{'score':{'min':5,'max':5}}", "/score/max")]
    [InlineData("Data 2.4.5.1", "{'score':{'max':4,'min':5}}", "/score/max")]
    [InlineData("Data 2.4.5.1", "{'score':{'min':5,'raw':4.99999999999999999999}}", "/score/raw")]
    [InlineData("Data 2.4.5.1", "{'score':{'raw':10.5,'max':10}}", "/score/raw")]
    [InlineData("Data 2.4.5.1", "{'score':{'raw':1e2,'max':99.9}}", "/score/raw")]
    [InlineData("Data 2.4.5.1", "{'score':{'raw':-5,'min':-4.9}}", "/score/raw")]
    public void Refused(string requirement, string result, string below)
    {
        Judge.Refuses(requirement, "/result" + below, Some.Utf8(Some.Minimal[..^1] + ",'result':" + result + "}"));
        Judge.Refuses(requirement, "/object/result" + below, Some.Utf8(Some.WithSubStatement[..^2] + ",'result':" + result + "}}"));
    }

    [Theory]
    [InlineData("{'score':{}}")]
    [InlineData("{'score':{'scaled':1.0}}")]
    [InlineData("{'score':{'scaled':-1e0}}")]
    [InlineData("{'score':{'scaled':-0}}")]
    [InlineData("{'score':{'scaled':1e-400}}")]
    [InlineData("{'score':{'raw':0,'min':-0.0,'max':0.1}}")]
    [InlineData("{'score':{'raw':10,'max':1e1}}")]
    [InlineData("{'score':{'raw':1e400}}")]
    [InlineData("{'score':{'raw':-1.12345678,'min':-1.12345678,'max':1.12345678}}")]
    [InlineData("{'response':''}")]
    [InlineData("{'response':'\\ud800 \\u0000'}")]
    [InlineData("{'duration':'PT0.12567S'}")]
    public void Accepted(string result) => Judge.Accepts(Some.Utf8(Some.Minimal[..^1] + ",'result':" + result + "}"));
}
