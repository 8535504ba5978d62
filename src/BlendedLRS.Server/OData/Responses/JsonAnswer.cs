using System.Text.Encodings.Web;
using System.Text.Json;
using BlendedLRS.Server.OData.Requests;
using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Responses;

/// <summary>Writes the JSON of responses (JSON Format 4.0) straight into the body.</summary>
/// <param name="response">Where to.</param>
/// <param name="root">The address of the service.</param>
/// <param name="format">The form.</param>
internal sealed class JsonAnswer(HttpResponse response, string root, ResponseFormat format) : IAsyncDisposable
{
    private const int FlushAt = 64 * 1024;

    // Links stay readable; the content type is JSON and sniffing is off, so no escaping for HTML is needed.
    private readonly Utf8JsonWriter _writer = new(response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Sets the headers that every JSON response has.</summary>
    public JsonAnswer WithHeaders(int status)
    {
        response.StatusCode = status;
        response.ContentType = format.ContentType;
        return this;
    }

    /// <summary>The service document: every set by name and address.</summary>
    public void Service(IReadOnlyList<CellSet> sets)
    {
        Start("$metadata");
        _writer.WriteStartArray("value");
        foreach (var set in sets)
        {
            _writer.WriteStartObject();
            _writer.WriteString("name", set.Name);
            _writer.WriteString("kind", "EntitySet");
            _writer.WriteString("url", set.Name);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    /// <summary>A page of rows. Each row holds every column of the set where metadata is full, else those selected.</summary>
    public async Task PageAsync(ODataRequest request, CellPage page, string? nextLink, CancellationToken cancellation)
    {
        Start($"$metadata#{request.Path.Set!.Name}{SelectList(request)}");
        if (page.Count is { } count)
        {
            _writer.WriteNumber("@odata.count", count);
        }

        _writer.WriteStartArray("value");
        foreach (var row in page.Rows)
        {
            _writer.WriteStartObject();
            Row(request, row.Values);
            _writer.WriteEndObject();
            if (_writer.BytesPending > FlushAt)
            {
                await _writer.FlushAsync(cancellation);
            }
        }

        _writer.WriteEndArray();
        if (nextLink is not null)
        {
            _writer.WriteString("@odata.nextLink", nextLink);
        }

        _writer.WriteEndObject();
    }

    /// <summary>One row.</summary>
    public void Entity(ODataRequest request, CellRow row)
    {
        Start($"$metadata#{request.Path.Set!.Name}{SelectList(request)}/$entity");
        Row(request, row.Values);
        _writer.WriteEndObject();
    }

    /// <summary>One property that has a value.</summary>
    public void Property(ODataRequest request, object value)
    {
        var path = request.Path;
        Start($"$metadata#{ValueText.Address(path.Set!, path.Key!)}/{path.Property!.Name}");
        Value("value", path.Property.Type, value);
        _writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _writer.DisposeAsync();

    private void Start(string context)
    {
        _writer.WriteStartObject();
        if (format.Metadata != MetadataLevel.None)
        {
            _writer.WriteString("@odata.context", root + context);
        }
    }

    private void Row(ODataRequest request, IReadOnlyList<object?> values)
    {
        var set = request.Path.Set!;
        if (format.Metadata == MetadataLevel.Full)
        {
            _writer.WriteString("@odata.type", $"#{Model.ServiceModel.Namespace}.{set.EntityName}");
            _writer.WriteString("@odata.id", root + ValueText.Address(set, [.. set.Columns.Select((column, index) => (column, index)).Where(item => item.column.Key).Select(item => values[item.index]!)]));
        }

        var columns = format.Metadata == MetadataLevel.Full ? set.Columns : request.Select ?? set.Columns;
        for (var index = 0; index < columns.Count; index++)
        {
            if ((values[index] is not null || !request.Preferences.OmitNulls) && (request.Select is null || request.Select.Contains(columns[index])))
            {
                Value(columns[index].Name, columns[index].Type, values[index]);
            }
        }
    }

    private void Value(string name, CellType type, object? value)
    {
        // JSON itself tells booleans, texts and doubles; null needs no type.
        if (format.Metadata == MetadataLevel.Full && value is not null && type is not (CellType.Boolean or CellType.Text or CellType.Double))
        {
            _writer.WriteString((name == "value" ? "" : name) + "@odata.type", "#" + Parsing.TypeNames.Of(type)["Edm.".Length..]);
        }

        _writer.WritePropertyName(name);
        switch (value)
        {
            case null:
                _writer.WriteNullValue();
                break;
            case bool flag:
                _writer.WriteBooleanValue(flag);
                break;
            case int number:
                _writer.WriteNumberValue(number);
                break;
            case long number when !format.Ieee754Compatible:
                _writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                _writer.WriteNumberValue(number);
                break;
            default:
                _writer.WriteStringValue(ValueText.Of(value));
                break;
        }
    }

    // A list of all columns is the same as none, but the client asked for it by name.
    private static string SelectList(ODataRequest request) =>
        request.Select is null ? "" : $"({string.Join(',', request.Select.Select(column => column.Name))})";
}
