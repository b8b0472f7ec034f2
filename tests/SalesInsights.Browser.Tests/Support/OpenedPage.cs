using Microsoft.Playwright;

namespace SalesInsights.Browser.Tests.Support;

/// <summary>A page in the browser, with everything it complained of.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    internal OpenedPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            _complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What was logged, thrown or popped up.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Every address that was asked for.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>By how many pixels the page is wider than its window; 0 or less where it does not scroll sideways.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
