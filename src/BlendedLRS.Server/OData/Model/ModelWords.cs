using BlendedLRS.Server.OData.Parsing;
using BlendedLRS.Storage.Cells;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace BlendedLRS.Server.OData.Model;

/// <summary>Annotations: what sets and columns mean, and what the service can do.</summary>
internal sealed class ModelWords
{
    private const string Capabilities = "Org.OData.Capabilities.V1.";

    private readonly EdmModel _model;
    private readonly EdmTerm _unit;
    private readonly EdmTerm _definition;
    private readonly EdmTerm _caveat;
    private readonly EdmTerm _values;

    /// <summary>Adds the service's own terms to a model.</summary>
    public ModelWords(EdmModel model)
    {
        _model = model;
        _unit = Term("Unit", "The unit of a measure.");
        _definition = Term("Definition", "How a value is made.");
        _caveat = Term("Caveat", "What a value does not say.");
        _values = Term("Values", "Every value that a column can have, separated by commas.");
    }

    /// <summary>Describes a column.</summary>
    public void Describe(IEdmProperty property, CellColumn column)
    {
        Text(property, CoreVocabularyModel.DescriptionTerm, column.Description);
        Text(property, CoreVocabularyModel.LongDescriptionTerm, LongDescription(column));
        Text(property, _unit, column.Unit);
        Text(property, _definition, column.Definition);
        Text(property, _caveat, column.Caveat);
        Text(property, _values, column.Values.Count == 0 ? null : string.Join(',', column.Values));
    }

    /// <summary>Describes the rows of a set.</summary>
    public void Describe(IEdmEntityType entity, CellSet set)
    {
        Text(entity, CoreVocabularyModel.DescriptionTerm, set.Description);
        Text(entity, CoreVocabularyModel.LongDescriptionTerm, set.LongDescription);
    }

    /// <summary>Describes a set and what can be done with it: reading.</summary>
    public void Describe(IEdmEntitySet entitySet, CellSet set)
    {
        Text(entitySet, CoreVocabularyModel.DescriptionTerm, set.Description);
        Flag(entitySet, "InsertRestrictions", "Insertable");
        Flag(entitySet, "UpdateRestrictions", "Updatable");
        Flag(entitySet, "DeleteRestrictions", "Deletable");
        Flag(entitySet, "SearchRestrictions", "Searchable");
        Flag(entitySet, "ExpandRestrictions", "Expandable");
    }

    /// <summary>Describes the service as a whole.</summary>
    public void Describe(EdmEntityContainer container)
    {
        Text(container, CoreVocabularyModel.DescriptionTerm, "Reports on the balance of formal and informal learning: published cells, never rows about people.");
        var level = (IEdmEnumType)_model.FindType(Capabilities + "ConformanceLevelType");
        Add(container, Capability("ConformanceLevel"), new EdmEnumMemberExpression(level.Members.Single(member => member.Name == "Minimal")));
        Add(container, Capability("SupportedFormats"), new EdmCollectionExpression(new EdmStringConstant("application/json;odata.metadata=minimal")));
        Add(container, Capability("FilterFunctions"), new EdmCollectionExpression(Functions.Names.Select(name => new EdmStringConstant(name))));
        Add(container, Capability("BatchSupported"), new EdmBooleanConstant(value: false));
    }

    private static string? LongDescription(CellColumn column)
    {
        var parts = new[]
        {
            column.Definition,
            column.Unit is null ? null : $"Unit: {column.Unit}.",
            column.Caveat is null ? null : $"Caveat: {column.Caveat}",
        }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private IEdmTerm Capability(string name) => _model.FindTerm(Capabilities + name)
        ?? throw new InvalidOperationException($"The capabilities vocabulary has no term {name}.");

    private EdmTerm Term(string name, string description)
    {
        var term = new EdmTerm(ServiceModel.Namespace, name, EdmCoreModel.Instance.GetString(isNullable: false), "Property");
        _model.AddElement(term);
        Text(term, CoreVocabularyModel.DescriptionTerm, description);
        return term;
    }

    private void Flag(IEdmEntitySet set, string term, string property) =>
        Add(set, Capability(term), new EdmRecordExpression(new EdmPropertyConstructor(property, new EdmBooleanConstant(value: false))));

    private void Text(IEdmVocabularyAnnotatable target, IEdmTerm term, string? text)
    {
        if (text is not null)
        {
            Add(target, term, new EdmStringConstant(text));
        }
    }

    private void Add(IEdmVocabularyAnnotatable target, IEdmTerm term, IEdmExpression value)
    {
        var annotation = new EdmVocabularyAnnotation(target, term, value);
        annotation.SetSerializationLocation(_model, EdmVocabularyAnnotationSerializationLocation.Inline);
        _model.AddVocabularyAnnotation(annotation);
    }
}
