namespace BlendedLRS.Server.Surveys;

/// <summary>Makes the services of this folder known.</summary>
internal static class SurveyServices
{
    /// <summary>Waves, and the answers to them.</summary>
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services.AddSingleton<Waves>().AddSingleton<Respondents>().AddSingleton<AnswerSurvey>()
        .AddSingleton<SurveyIntake>().AddSingleton<WaveClosing>().AddHostedService<SurveyService>();
}
