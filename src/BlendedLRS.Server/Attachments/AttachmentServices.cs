namespace BlendedLRS.Server.Attachments;

/// <summary>Makes the services of this folder known.</summary>
internal static class AttachmentServices
{
    /// <summary>multipart/mixed in both directions.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services) =>
        services.AddSingleton<MultipartRequest>().AddSingleton<MultipartAnswer>();
}
