namespace BlendedLRS.Xapi.Attachments;

/// <summary>What a Statement says of an Attachment, as far as its bytes are concerned (xAPI-Data 2.4.11).</summary>
/// <param name="Sha2">The hash of its bytes, as sent.</param>
/// <param name="HasFileUrl">The bytes can be had elsewhere, so they need not come with the request.</param>
/// <param name="IsSignature">The bytes are the signature of the Statement (2.6).</param>
public readonly record struct AttachmentMention(string Sha2, bool HasFileUrl, bool IsSignature);
