using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Outlooks;

/// <summary>Brings what is booked, what is expected and the shock together, subject by subject.</summary>
internal sealed class OutlookAssembly
{
    private const decimal UnitsPerOne = 10_000m;
    private readonly Snapshot _snapshot;
    private readonly CompletionReport _completion;
    private readonly OutlookModel _model;
    private readonly Gap _gap;

    public OutlookAssembly(Snapshot snapshot, OutlookOptions options)
    {
        _snapshot = snapshot;
        _completion = CompletionReport.Of(snapshot, new CompletionOptions { Period = options.Period, Measure = options.Measure });
        _model = new OutlookModel(snapshot, options.Period, options.Measure);
        _gap = _model.Days.IsOver || !_model.IsApplicable ? Gap.NotApplicable : _model.HasHistory ? Gap.None : Gap.TooFewData;
        if (_gap != Gap.None) return;
        Shock = ShockFit.Of(snapshot, options);
        _model.Push(Shock.Push);
    }

    public OutlookShock Shock { get; }

    public Measured<double> ShockOfPeople => _gap == Gap.None
        ? Measured.Of(Shock.Person, new Sample(Shock.Forecasts))
        : Measured.Missing<double>(_gap);

    /// <summary>On whose past everything rests.</summary>
    public OutlookBasis Basis => new([.. Enumerable.Range(0, _model.People).Where(_model.IsBehind)]);

    public OutlookRow[] Rows()
    {
        var org = _snapshot.Organization;
        var (groups, squares, rows) = (Groups(), Squares(), new List<OutlookRow>());
        for (var group = 0; group < groups.Length; group++)
        {
            var (all, square) = (new Expectation(), 0d);
            foreach (var owner in groups[group])
            {
                all.Add(_model.Of(owner));
                square += squares[owner];
            }

            all.Sum();
            rows.Add(RowOf(group == 0 ? Subject.Company : Subject.Department(org.DepartmentIds[group - 1]), all, groups[group], Shock.Of(all.Lever, square)));
        }

        for (var person = 0; person < _model.People; person++)
        {
            var (id, expected) = (org.Salespeople[person].Id, _model.Of(person));
            var row = RowOf(Subject.Salesperson(id), expected, [person], Shock.Person);
            var hasAny = row.Target.HasValue || row.BookedSample.Counted > 0 || expected.Counted > 0 || expected.Excluded > 0;
            if (hasAny || org.IsActive(id, _snapshot.AsOf)) rows.Add(row);
        }

        return [.. rows];
    }

    /// <summary>The owners of the company, the house at last, then those of each department on the day.</summary>
    private List<int>[] Groups()
    {
        var (org, day) = (_snapshot.Organization, _snapshot.AsOfDay);
        var groups = new List<int>[org.DepartmentIds.Count + 1];
        for (var group = 0; group < groups.Length; group++) groups[group] = [];
        for (var owner = 0; owner <= _model.People; owner++)
        {
            groups[0].Add(owner);
            if (owner == _model.People) continue;
            for (var d = org.DepartmentIndexOf(owner, day); d >= 0; d = org.ParentIndexOf(d, day)) groups[d + 1].Add(owner);
        }

        return groups;
    }

    private double[] Squares()
    {
        var squares = new double[_model.People + 1];
        for (var owner = 0; owner < squares.Length; owner++) squares[owner] = _model.Of(owner).Lever * _model.Of(owner).Lever;
        return squares;
    }

    private OutlookRow RowOf(Subject subject, Expectation expected, List<int> owners, double spread)
    {
        var done = _completion.Find(subject);
        var (booked, sample, target) = (done?.Actual ?? 0m, done?.Coverage ?? default, done?.Target ?? Measured.Missing<decimal>(Gap.NoTarget));
        return new OutlookRow(subject, booked, sample, target, FiguresOf(expected, owners, spread, target.ValueOr(0m) - booked, RunRateOf(booked, done)));
    }

    private OutlookFigures FiguresOf(Expectation expected, List<int> owners, double spread, decimal missing, Measured<decimal> runRate)
    {
        var sample = new Sample(expected.Counted, expected.Excluded);
        if (_gap != Gap.None) return new() { Gap = _gap, Sample = sample, RunRate = runRate };
        var landing = new Landing(expected, spread, (double)(missing * UnitsPerOne));
        var (low, high) = landing.Range(OutlookReport.Level);
        var (pipeline, created, repeat) = (0m, 0m, 0m);
        foreach (var owner in owners)
        {
            // People's rounded parts, so that they sum to the company's.
            var of = _model.Of(owner);
            (pipeline, created, repeat) = (pipeline + Amount(of.Pipeline), created + Amount(of.New), repeat + Amount(of.Repeat));
        }

        return new()
        {
            Pipeline = pipeline,
            New = created,
            Repeat = repeat,
            Low = Amount(low),
            High = Amount(high),
            Chance = Math.Round(landing.AtLeast((double)(missing * UnitsPerOne)), 4),
            Sample = sample,
            RunRate = runRate,
        };
    }

    private Measured<decimal> RunRateOf(decimal booked, CompletionRow? done)
    {
        if (done is null) return Measured.Missing<decimal>(Gap.NothingToCount);
        return done.ExpectedShare.TryGet(out var share) && share > 0
            ? Measured.Of(decimal.Round(booked / (decimal)share, 2, MidpointRounding.ToEven), done.Coverage)
            : Measured.Missing<decimal>(done.ExpectedShare.HasValue ? Gap.NotStarted : done.ExpectedShare.Gap, done.Coverage);
    }

    /// <summary>The one crossing from expected units to money: to 2 decimals, half to even.</summary>
    private static decimal Amount(double units) => decimal.Round((decimal)units / UnitsPerOne, 2, MidpointRounding.ToEven);
}
