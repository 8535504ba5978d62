using System.Net;
using System.Text;
using System.Xml.Linq;
using BlendedLRS.Storage.Cells;
using Microsoft.OData.Edm;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>The metadata document, as clients read it.</summary>
public sealed class MetadataTests(ReportServer reports) : IClassFixture<ReportServer>
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";
    private static readonly XNamespace Edmx = "http://docs.oasis-open.org/odata/ns/edmx";

    [Theory]
    [InlineData(ODataClient.PowerQueryAccept)]
    [InlineData("application/json")]
    [InlineData("application/atom+xml")]
    [InlineData("application/xml")]
    public async Task Metadata_is_xml_whatever_is_accepted(string accept)
    {
        var (response, body) = await reports.Client.SendAsync("$metadata", null, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("4.0", XDocument.Parse(Encoding.UTF8.GetString(body)).Root!.Attribute("Version")!.Value);
    }

    [Fact]
    public void Every_set_has_its_key_and_typed_columns()
    {
        foreach (var set in CellSets.All)
        {
            var entity = reports.Client.Model.EntityContainer.FindEntitySet(set.Name).EntityType();
            Assert.False(entity.IsOpen);
            Assert.Equal(set.Key.Select(column => column.Name), entity.Key().Select(property => property.Name), StringComparer.Ordinal);
            Assert.Equal(
                set.Columns.Select(column => (column.Name, Server.OData.Parsing.TypeNames.Of(column.Type), column.Nullable)),
                entity.StructuralProperties().Select(property => (property.Name, property.Type.FullName(), property.Type.IsNullable)));
        }
    }

    [Fact]
    public async Task Every_column_is_described_and_every_measure_says_its_unit_definition_or_caveat()
    {
        var document = await DocumentAsync();
        foreach (var property in document.Descendants(Edm + "Property"))
        {
            Assert.NotNull(Annotation(property, "Org.OData.Core.V1.Description"));
        }

        var minutes = document.Descendants(Edm + "Property").Single(property => property.Attribute("Name")!.Value == "Minutes");
        Assert.Equal("minutes", Annotation(minutes, "BlendedLRS.Unit"));
        Assert.Contains("Null also when", Annotation(minutes, "BlendedLRS.Definition"), StringComparison.Ordinal);
        Assert.Contains("Never a target", Annotation(minutes, "BlendedLRS.Caveat"), StringComparison.Ordinal);
        Assert.Contains("Unit: minutes.", Annotation(minutes, "Org.OData.Core.V1.LongDescription"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_says_that_it_is_read_only_and_what_it_conforms_to()
    {
        var document = await DocumentAsync();
        var set = document.Descendants(Edm + "EntitySet").Single();
        foreach (var (term, property) in new[] { ("InsertRestrictions", "Insertable"), ("UpdateRestrictions", "Updatable"), ("DeleteRestrictions", "Deletable") })
        {
            var value = set.Elements(Edm + "Annotation").Single(item => item.Attribute("Term")!.Value == "Org.OData.Capabilities.V1." + term).Descendants(Edm + "PropertyValue").Single();
            Assert.Equal((property, "false"), (value.Attribute("Property")!.Value, value.Attribute("Bool")!.Value));
        }

        var level = document.Descendants(Edm + "EntityContainer").Single().Elements(Edm + "Annotation").Single(item => item.Attribute("Term")!.Value == "Org.OData.Capabilities.V1.ConformanceLevel");
        Assert.Equal("Org.OData.Capabilities.V1.ConformanceLevelType/Minimal", level.Element(Edm + "EnumMember")!.Value);
        Assert.Equal(["Org.OData.Core.V1", "Org.OData.Capabilities.V1"], document.Descendants(Edmx + "Include").Select(include => include.Attribute("Namespace")!.Value), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Swagger_shows_every_set_with_its_options()
    {
        var text = await reports.Server.Client.GetStringAsync("/swagger/v1/swagger.json");
        using var json = System.Text.Json.JsonDocument.Parse(text);
        var paths = json.RootElement.GetProperty("paths");
        foreach (var set in CellSets.All)
        {
            var operation = paths.GetProperty("/odata/v4/" + set.Name).GetProperty("get");
            Assert.Contains(operation.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "$filter");
            Assert.Contains(set.Columns[^1].Name, operation.GetProperty("description").GetString(), StringComparison.Ordinal);
        }
    }

    private static string? Annotation(XElement element, string term) =>
        element.Elements(Edm + "Annotation").SingleOrDefault(item => item.Attribute("Term")!.Value == term)?.Attribute("String")?.Value;

    private async Task<XDocument> DocumentAsync() => XDocument.Parse(Encoding.UTF8.GetString((await reports.Client.SendAsync("$metadata")).Body));
}
