using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Docs;

/// <summary>The sample's README shows what the host answers: each command is carried out, one after the other, on a new database.</summary>
public sealed partial class ReadmeTests : IAsyncLifetime
{
    private readonly SqliteHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Commands_GiveWhatTheReadmeShows()
    {
        var lines = Consoles().Matches(await File.ReadAllTextAsync(PathOfReadme()))
            .SelectMany(m => m.Groups[1].Value.TrimEnd('\n').Split('\n')).ToArray();
        Assert.NotEmpty(lines);
        var given = new List<string>();
        foreach (var command in lines.Where(l => l.StartsWith("$ ", StringComparison.Ordinal)))
        {
            given.Add(command);
            given.AddRange(await RunAsync(command));
        }

        Assert.Equal(string.Join('\n', lines), string.Join('\n', given));
    }

    /// <summary>As much of curl and grep as the README uses.</summary>
    private async Task<IEnumerable<string>> RunAsync(string command)
    {
        var parts = Command().Match(command);
        Assert.True(parts.Success, command);
        var (method, path, body) = (parts.Groups["method"].Value, parts.Groups["path"].Value, parts.Groups["body"].Value);
        var (options, pattern) = (parts.Groups["options"].Value.Trim(), parts.Groups["pattern"].Value);
        using var request = new HttpRequestMessage(method.Length == 0 ? HttpMethod.Get : new HttpMethod(method), path);
        if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json);
        using var response = await _host.Client.SendAsync(request);
        var found = (await response.Content.ReadAsStringAsync()).Split('\n').Where(line => Regex.IsMatch(line, pattern)).ToArray();
        return options switch
        {
            "-c" => [found.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "-o" => found.Select(line => Regex.Match(line, pattern).Value),
            _ => found,
        };
    }

    private static string PathOfReadme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "SalesInsights.Sample.Host", "README.md");
    }

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Consoles();

    [GeneratedRegex(
        @"^\$ curl -s (-X (?<method>\w+) )?'http://localhost:5080(?<path>[^']*)'( -H '[^']*' -d '(?<body>[^']*)')?" +
        @" \| grep (?<options>-\w )?'(?<pattern>[^']*)'$")]
    private static partial Regex Command();
}
