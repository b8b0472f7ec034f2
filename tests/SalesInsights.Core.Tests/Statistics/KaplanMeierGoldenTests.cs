using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Against R 4.2.2, survival 3.5-3 (golden/survival_km.json, golden/competing_risks.json).</summary>
public sealed class KaplanMeierGoldenTests
{
    private const double RTolerance = 1e-12;
    private const double None = double.PositiveInfinity;

    // Remission times of Freireich 1963 (golden/data_gehan.csv) and aml of Miller 1981 (golden/data_aml.csv); + is a case still open.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["gehan 6-MP"] = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+",
        ["gehan control"] = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23",
        ["aml maintained"] = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+",
        ["aml nonmaintained"] = "5 5 8 8 12 16+ 23 27 30 33 43 45",
    };

    [Theory]
    [InlineData("gehan 6-MP", 6, 21, 3, 0.857142857142857, 0.0763603548321213, 0.619717955265984, 0.951551747646997)]
    [InlineData("gehan 6-MP", 7, 17, 1, 0.80672268907563, 0.0869352851800572, 0.563146564622233, 0.92280901920288)]
    [InlineData("gehan 6-MP", 10, 15, 1, 0.752941176470588, 0.0963496529943205, 0.503199510799957, 0.889361835169265)]
    [InlineData("gehan 6-MP", 13, 12, 1, 0.690196078431372, 0.10681470777501, 0.431610222486184, 0.849065963349451)]
    [InlineData("gehan 6-MP", 16, 11, 1, 0.627450980392157, 0.114053865256753, 0.367510855987502, 0.804912189471841)]
    [InlineData("gehan 6-MP", 22, 7, 1, 0.53781512605042, 0.128233751693034, 0.267778936767135, 0.746790717635394)]
    [InlineData("gehan 6-MP", 23, 6, 1, 0.448179271708683, 0.13459145675576, 0.188052005959232, 0.680142628495241)]
    [InlineData("gehan control", 1, 21, 2, 0.904761904761905, 0.0640564484890047, 0.670045882235034, 0.975294149038113)]
    [InlineData("gehan control", 2, 19, 2, 0.80952380952381, 0.0856890867468988, 0.568905059924173, 0.923888828559295)]
    [InlineData("gehan control", 3, 17, 1, 0.761904761904762, 0.0929428640903365, 0.519391415328429, 0.893257109782487)]
    [InlineData("gehan control", 4, 16, 2, 0.666666666666667, 0.102868899974728, 0.425350435565247, 0.82504400879734)]
    [InlineData("gehan control", 5, 14, 2, 0.571428571428571, 0.107989849431208, 0.337976953859493, 0.749240709943216)]
    [InlineData("gehan control", 8, 12, 4, 0.380952380952381, 0.105971169574131, 0.183066548820394, 0.577788677745831)]
    [InlineData("gehan control", 11, 8, 2, 0.285714285714286, 0.0985807941917649, 0.116561326436765, 0.481819648009025)]
    [InlineData("gehan control", 12, 6, 2, 0.19047619047619, 0.0856890867468988, 0.0594817013611753, 0.37743489058515)]
    [InlineData("gehan control", 15, 4, 1, 0.142857142857143, 0.0763603548321213, 0.0356573551906667, 0.321161574680869)]
    [InlineData("gehan control", 17, 3, 1, 0.0952380952380952, 0.0640564484890047, 0.016259260212247, 0.261249981968687)]
    [InlineData("gehan control", 22, 2, 1, 0.0476190476190476, 0.0464714320451682, 0.00332446304253118, 0.197044905698946)]
    [InlineData("aml maintained", 9, 11, 1, 0.909090909090909, 0.0866784172041448, 0.50808020576993, 0.986673822667823)]
    [InlineData("aml maintained", 13, 10, 1, 0.818181818181818, 0.116291299830333, 0.447428614682181, 0.951162228582492)]
    [InlineData("aml maintained", 18, 8, 1, 0.715909090909091, 0.139664970557228, 0.350190385907938, 0.899023974191053)]
    [InlineData("aml maintained", 23, 7, 1, 0.613636363636364, 0.152632331027312, 0.265752040001286, 0.835299243250221)]
    [InlineData("aml maintained", 31, 5, 1, 0.490909090909091, 0.164193267221136, 0.167330909776851, 0.753399790370811)]
    [InlineData("aml maintained", 34, 4, 1, 0.368181818181818, 0.162668885827095, 0.0928295749369852, 0.657040832398164)]
    [InlineData("aml maintained", 48, 2, 1, 0.184090909090909, 0.153492745786294, 0.0117384801231896, 0.525014842726641)]
    [InlineData("aml nonmaintained", 5, 12, 2, 0.833333333333333, 0.107582870727984, 0.481714942195379, 0.955509365728065)]
    [InlineData("aml nonmaintained", 8, 10, 2, 0.666666666666667, 0.136082763487954, 0.337018932541402, 0.85971179908444)]
    [InlineData("aml nonmaintained", 12, 8, 1, 0.583333333333333, 0.142318760638328, 0.270138924085497, 0.800940192333387)]
    [InlineData("aml nonmaintained", 23, 6, 1, 0.486111111111111, 0.148130062553483, 0.191876619618728, 0.729671569779485)]
    [InlineData("aml nonmaintained", 27, 5, 1, 0.388888888888889, 0.146986183948033, 0.126272012195394, 0.649817408289315)]
    [InlineData("aml nonmaintained", 30, 4, 1, 0.291666666666667, 0.138715169134987, 0.0724016089077718, 0.560886052671409)]
    [InlineData("aml nonmaintained", 33, 3, 1, 0.194444444444444, 0.121874505380446, 0.0311986429312119, 0.461429476238114)]
    [InlineData("aml nonmaintained", 43, 2, 1, 0.0972222222222222, 0.0918663649675205, 0.00574630569586383, 0.34890386111075)]
    public void Estimate_PublishedData_AgreesWithR(string sample, double time, int atRisk, int ended,
        double survival, double error, double low, double high)
    {
        var curve = CurveOf(sample);
        var step = curve.Times.ToList().IndexOf(time);
        Assert.Equal((atRisk, ended), (curve.AtRisk[step], curve.Ended[step]));
        Assert.Equal(survival, curve.Survival[step], RTolerance);
        Assert.Equal(survival, curve.At(time).Value, RTolerance);
        Assert.Equal(error, curve.StandardErrorAt(time).Value, RTolerance);
        var interval = curve.ConfidenceAt(time).Value;
        Assert.Equal(low, interval.Low, RTolerance);
        Assert.Equal(high, interval.High, RTolerance);
    }

    [Theory]
    [InlineData("gehan 6-MP", 0.25, 13, 6, 22)]
    [InlineData("gehan 6-MP", 0.5, 23, 13, None)]
    [InlineData("gehan 6-MP", 0.75, None, 23, None)]
    [InlineData("gehan control", 0.25, 4, 1, 5)]
    [InlineData("gehan control", 0.5, 8, 4, 11)]
    [InlineData("gehan control", 0.75, 12, 8, 22)]
    [InlineData("aml maintained", 0.25, 18, 9, 34)]
    [InlineData("aml maintained", 0.5, 31, 13, None)]
    [InlineData("aml maintained", 0.75, 48, 31, None)]
    [InlineData("aml nonmaintained", 0.25, 8, 5, 23)]
    [InlineData("aml nonmaintained", 0.5, 23, 5, 33)]
    [InlineData("aml nonmaintained", 0.75, 33, 23, None)]
    public void Quantile_PublishedData_AgreesWithR(string sample, double p, double expected, double low, double high)
    {
        var curve = CurveOf(sample);
        Assert.Equal(expected, curve.Quantile(p).ValueOr(None));
        Assert.Equal(expected, curve.QuantileMidpoint(p).ValueOr(None));
        var interval = curve.QuantileInterval(p).Value;
        Assert.Equal((low, high), (interval.Low, interval.High));
    }

    [Theory]
    [InlineData("gehan 6-MP", 7, 35)]
    [InlineData("gehan control", 12, 23)]
    [InlineData("aml maintained", 7, 161)]
    [InlineData("aml nonmaintained", 9, 45)]
    public void Estimate_PublishedData_HasAStepPerTimeOfAnEnd(string sample, int steps, double lastTime)
    {
        var curve = CurveOf(sample);
        Assert.Equal((steps, lastTime), (curve.Times.Count, curve.LastTime));
    }

    [Theory]
    [InlineData("gehan control", 23)]
    [InlineData("aml nonmaintained", 45)]
    public void StandardErrorAt_CurveAtZero_IsMissingAsInR(string sample, double time)
    {
        var curve = CurveOf(sample);
        Assert.Equal(0, curve.At(time).Value);
        Assert.Equal(Gap.TooFewData, curve.StandardErrorAt(time).Gap);
        Assert.Equal(Gap.TooFewData, curve.ConfidenceAt(time).Gap);
    }

    [Theory]
    [InlineData(3, 6, 1, 0.833333333333333, 0.152145154862546)]
    [InlineData(5, 7, 1, 0.714285714285714, 0.170746944190628)]
    [InlineData(7, 7, 0, 0.714285714285714, 0.170746944190628)]
    [InlineData(8, 6, 0, 0.714285714285714, 0.170746944190628)]
    [InlineData(9, 5, 1, 0.571428571428572, 0.187043905916565)]
    [InlineData(12, 5, 1, 0.457142857142857, 0.181217135353621)]
    [InlineData(14, 4, 1, 0.342857142857143, 0.168131560316153)]
    [InlineData(15, 3, 0, 0.342857142857143, 0.168131560316153)]
    [InlineData(18, 2, 1, 0.171428571428571, 0.147515873534364)]
    [InlineData(20, 1, 1, 0, None)]
    public void Estimate_DelayedEntry_AgreesWithR(double time, int atRisk, int ended, double survival, double error)
    {
        var curve = KaplanMeier.Estimate([0, 0, 2, 4, 0, 6, 3, 0, 1, 10],
            [5, 8, 9, 12, 3, 15, 20, 14, 7, 18],
            [true, false, true, true, true, false, true, true, false, true]);
        var step = curve.Times.ToList().IndexOf(time);
        Assert.Equal(ended > 0, step >= 0);
        if (ended > 0) Assert.Equal((atRisk, ended), (curve.AtRisk[step], curve.Ended[step]));
        Assert.Equal(survival, curve.At(time).Value, RTolerance);
        Assert.Equal(error, curve.StandardErrorAt(time).ValueOr(None), RTolerance);
    }

    private static SurvivalCurve CurveOf(string sample)
    {
        var cases = Samples[sample].Split(' ');
        double[] durations = [.. cases.Select(text => double.Parse(text.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture))];
        bool[] ended = [.. cases.Select(text => !text.EndsWith('+'))];
        return KaplanMeier.Estimate(durations, ended);
    }
}
