namespace SalesInsights.Sample.Demo;

/// <summary>Says yes in so many of 1000 cases, evenly spread, so that an ordinary person has no unlucky streak.</summary>
public sealed class Quota(int permille, int start)
{
    private int _sum = start;

    public bool Next()
    {
        _sum += permille;
        if (_sum < 1000) return false;
        _sum -= 1000;
        return true;
    }
}
