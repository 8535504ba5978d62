using System.Text;
using System.Xml;
using BlendedLRS.Storage.Cells;
using Microsoft.OData.Edm.Csdl;

namespace BlendedLRS.Server.OData.Model;

/// <summary>The metadata document: made once, the same for everyone.</summary>
internal sealed class MetadataDocument
{
    /// <summary>Writes the document of all sets.</summary>
    public MetadataDocument()
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            if (!CsdlWriter.TryWriteCsdl(ServiceModel.Build(CellSets.All), writer, CsdlTarget.OData, out var errors))
            {
                throw new InvalidOperationException("The model of the sets is not valid: " + string.Join("; ", errors));
            }
        }

        Bytes = buffer.ToArray();
    }

    /// <summary>The document, XML in UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }
}
