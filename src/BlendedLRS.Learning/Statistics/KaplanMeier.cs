namespace BlendedLRS.Learning.Statistics;

/// <summary>The estimator of Kaplan and Meier (1958): the time until something happens when for some cases it has not happened yet.</summary>
public static class KaplanMeier
{
    /// <summary>The curve of the cases.</summary>
    /// <param name="cases">Until when each case was watched, and whether it happened then; else it was still open (censored). Who was open at a time counts as at risk at it.</param>
    public static SurvivalCurve Fit(IReadOnlyList<(double Time, bool Happened)> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var steps = new List<SurvivalStep>();
        var survival = 1.0;
        var greenwood = 0.0;
        var atRisk = cases.Count;
        foreach (var moment in cases.GroupBy(one => one.Time).OrderBy(moment => moment.Key))
        {
            var happened = moment.Count(one => one.Happened);
            if (happened > 0)
            {
                survival *= 1 - ((double)happened / atRisk);
                greenwood += happened == atRisk ? 0 : happened / ((double)atRisk * (atRisk - happened));
                steps.Add(new SurvivalStep(moment.Key, atRisk, happened, survival, survival * survival * greenwood));
            }

            atRisk -= moment.Count();
        }

        return new SurvivalCurve(steps);
    }
}
