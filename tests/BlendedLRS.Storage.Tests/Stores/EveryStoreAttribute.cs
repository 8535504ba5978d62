using System.Reflection;
using Xunit.Sdk;

namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>Runs a theory on every database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => StoreKind.All.Select(kind => new object[] { kind });
}
