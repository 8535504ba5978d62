namespace BlendedLRS.Server.Demo;

/// <summary>Makes the services of this folder known.</summary>
internal static class DemoServices
{
    /// <summary>The demo organisation and its mark.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoMark>().AddSingleton<DemoSeeding>();
}
