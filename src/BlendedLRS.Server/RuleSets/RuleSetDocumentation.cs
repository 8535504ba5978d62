using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.RuleSets;

/// <summary>What Swagger UI says of <c>/admin/rule-sets</c> and of what is asked about classification.</summary>
internal static class RuleSetDocumentation
{
    private const string Group = "Rules";
    private const string Known = """{ "version": "1.1.0", "status": "draft", "sha256": "…", "author": "admin", "note": "…", "validFrom": null, "dryRun": null }""";
    private const string Matrix = """
        { "at": "2026-03-02T09:30:00+00:00", "by": "admin", "digest": "…", "against": "1.0.0", "againstDigest": "…", "from": "2025-03-02T09:30:00+00:00", "statements": 1200, "unreadable": 0,
          "cells": [{ "axis": "kind", "old": "unclassified", "new": "learning", "statements": 12, "examples": ["…"] }] }
        """;

    private static readonly (int, string, string?)[] Refusals = [(401, "Sign in as an administrator.", null), (403, "Not an administrator, or a page of another site.", null)];
    private static readonly (int, string, string?) NotThere = (404, "There is no such version.", null);
    private static readonly (int, string, string?) NotJson = (415, "Content-Type is not application/json.", null);
    private static readonly (int, string, string?) Wrong = (400, "The text is wrong; the detail says where, or which version it needs.", null);

    /// <summary>GET of all.</summary>
    public static readonly Documentation List = Words(
        "List the versions of the rules", "newerDefault names the rules of the product when they are newer than what was ever stored here.",
        (200, "The versions.", $$"""{ "current": "1.0.0", "newerDefault": null, "ruleSets": [{{Known}}] }"""));

    /// <summary>GET of the rules in force.</summary>
    public static readonly Documentation Current = Words("Read the rules in force", "The JSON text as it was written.", (200, "The rules.", null));

    /// <summary>GET of one text.</summary>
    public static readonly Documentation Get = Words("Read a version of the rules", "The JSON text as it was written.", (200, "The rules.", null), NotThere);

    /// <summary>PUT of a draft.</summary>
    public static readonly Documentation Put = Words(
        "Write a draft", "The version comes after the one in force: a patch for aliases and overrides, a minor for new rules, a major when meanings change.",
        (200, "The draft.", Known), Wrong, (409, "The version was published before.", null), NotJson) with
    {
        RequestExample = "{}",
    };

    /// <summary>DELETE of a draft.</summary>
    public static readonly Documentation Delete = Words("Delete a draft", "Versions that were in force stay.", (204, "Deleted.", null), NotThere, (409, "It is no draft.", null));

    /// <summary>GET of the last dry run.</summary>
    public static readonly Documentation Report = Words("Read the last dry run of a version", "Gone when the text changes.", (200, "The counts.", Matrix), NotThere);

    /// <summary>POST of a dry run.</summary>
    public static readonly Documentation DryRun = Words(
        "Try a draft out", "Reads the last twelve months under both rule sets, writes no facts, and answers when it is done. Send an empty body or {}.",
        (200, "The counts from old to new on each axis.", Matrix), NotThere, (409, "It is no draft, or another dry run is under way.", null), NotJson) with
    {
        RequestExample = "{}",
    };

    /// <summary>POST that publishes.</summary>
    public static readonly Documentation Publish = Words(
        "Publish a draft", "It decides from now on, and what is stored is classified anew in the background; reports change at one moment, when that is done. Send an empty body or {}.",
        (200, "In force.", Known), NotThere, (409, "This text was not tried out against the rules in force.", null), NotJson) with
    {
        RequestExample = "{}",
    };

    /// <summary>GET of what no rule knew.</summary>
    public static readonly Documentation Unclassified = Words(
        "What no rule knows", "By verb, type and source, the most frequent first; nothing of anybody.",
        (200, "The groups.", """{ "groups": [{ "verb": "http://example.com/verbs/paired", "type": null, "source": "lms", "statements": 7, "first": "2026-03-01", "last": "2026-03-09" }] }"""));

    /// <summary>POST of a rule for one group.</summary>
    public static readonly Documentation Rule = Words(
        "Make a rule for what no rule knows", "Adds it to the draft that is named, else to a new one, the next minor of the version in force. Try it out and publish it then.",
        (200, "The draft.", Known), Wrong, NotThere, (409, "The next minor is taken by a draft: name it.", null), NotJson) with
    {
        RequestExample = """{ "verb": "http://example.com/verbs/paired", "type": null, "source": "lms", "kind": "learning", "practice": "mentoring", "modality": "informal", "draft": null }""",
    };

    /// <summary>GET of why a Statement is classified as it is.</summary>
    public static readonly Documentation Explain = Words(
        "Why a Statement is classified as it is", "Rules and evidence, never content.",
        (200, "The fact, or why there is none.", """{ "statementId": "…", "state": "classified", "ruleSetVersion": "1.0.0+…", "kind": "learning", "rules": [{ "id": "K08", "note": "…" }], "evidence": ["verb=…"] }"""),
        (404, "There is no such Statement.", null));

    /// <summary>GET of what is set aside.</summary>
    public static readonly Documentation SetAside = Words(
        "What could not be classified", "Statements that the classification passed over, with the reason.",
        (200, "The Statements.", """{ "setAside": [{ "projection": "facts", "statementId": "…", "reason": "It is not one JSON object.", "since": "2026-03-02T09:30:00+00:00" }] }"""));

    /// <summary>POST that classifies again what is set aside.</summary>
    public static readonly Documentation Retry = Words(
        "Classify again what is set aside", "After an update that can. Send an empty body or {}.", (200, "How many were taken back, and how many are left.", """{ "takenBack": 1, "left": 0 }"""), NotJson) with
    {
        RequestExample = "{}",
    };

    private static Documentation Words(string summary, string description, params (int, string, string?)[] answers) =>
        new(summary, description, []) { Tag = Group, Answers = [.. answers, .. Refusals] };
}
