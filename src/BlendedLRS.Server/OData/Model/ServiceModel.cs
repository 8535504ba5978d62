using BlendedLRS.Storage.Cells;
using Microsoft.OData.Edm;

namespace BlendedLRS.Server.OData.Model;

/// <summary>The entity data model of the service, built from the descriptors of the sets and from nothing else.</summary>
internal static class ServiceModel
{
    /// <summary>The namespace of the service's types and terms.</summary>
    public const string Namespace = "BlendedLRS";

    private static readonly (string Namespace, string Alias)[] Vocabularies =
    [
        ("Org.OData.Core.V1", "Core"),
        ("Org.OData.Capabilities.V1", "Capabilities"),
    ];

    /// <summary>Builds the model.</summary>
    public static IEdmModel Build(IReadOnlyList<CellSet> sets)
    {
        var model = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "Reports");
        var words = new ModelWords(model);
        foreach (var set in sets)
        {
            var entity = EntityType(set, words);
            model.AddElement(entity);
            words.Describe(container.AddEntitySet(set.Name, entity), set);
        }

        model.AddElement(container);
        words.Describe(container);
        model.SetEdmReferences(Vocabularies.Select(Reference));
        return model;
    }

    private static EdmEntityType EntityType(CellSet set, ModelWords words)
    {
        var entity = new EdmEntityType(Namespace, set.EntityName);
        foreach (var column in set.Columns)
        {
            var property = entity.AddStructuralProperty(column.Name, Type(column));
            words.Describe(property, column);
            if (column.Key)
            {
                entity.AddKeys(property);
            }
        }

        words.Describe(entity, set);
        return entity;
    }

    private static EdmPrimitiveTypeReference Type(CellColumn column)
    {
        var type = EdmCoreModel.Instance.GetPrimitiveType(EdmTypes.Kind(column.Type));
        return column.Type switch
        {
            CellType.Text => new EdmStringTypeReference(type, column.Nullable),
            CellType.Instant => new EdmTemporalTypeReference(type, column.Nullable, precision: 7),
            _ => new EdmPrimitiveTypeReference(type, column.Nullable),
        };
    }

    private static EdmReference Reference((string Namespace, string Alias) vocabulary)
    {
        var reference = new EdmReference(new Uri($"https://oasis-tcs.github.io/odata-vocabularies/vocabularies/{vocabulary.Namespace}.xml"));
        reference.AddInclude(new EdmInclude(vocabulary.Alias, vocabulary.Namespace));
        return reference;
    }
}
