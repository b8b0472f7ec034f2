using SalesInsights.DataFolder;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary>What is shown without a command: where the team stands, whom to talk with, everybody's bar.</summary>
internal static class FirstScreenCommand
{
    public static int Show(Session session)
    {
        var review = ReviewOfDay.Of(session, null);
        if (session.Settings.IsJson) session.Write(review.Diagnosis.ToJson(session.Language, review));
        else session.Show(new FirstScreen(review, session.Language).Render());
        return session.ExitFor(review.Diagnosis);
    }
}
