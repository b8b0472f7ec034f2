namespace SalesInsights.Statistics;

/// <summary>Solves a few linear equations by elimination, the largest entry first.</summary>
internal static class LinearEquations
{
    /// <summary>
    /// Solves A X = B for every column of B at once; both are used up. Returns X, or null where the equations do not determine it: a
    /// pivot vanishes beside the largest entry of its row at the beginning.
    /// </summary>
    public static double[][]? Solve(double[][] a, double[][] b)
    {
        var scales = Array.ConvertAll(a, row => row.Max(value => Math.Abs(value)));
        for (var column = 0; column < a.Length; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < a.Length; row++)
            {
                if (Math.Abs(a[row][column]) > Math.Abs(a[pivot][column])) pivot = row;
            }

            if (Math.Abs(a[pivot][column]) <= scales[pivot] * 1e-12) return null;
            (a[column], a[pivot], b[column], b[pivot]) = (a[pivot], a[column], b[pivot], b[column]);
            (scales[column], scales[pivot]) = (scales[pivot], scales[column]);
            for (var row = 0; row < a.Length; row++)
            {
                if (row != column) Subtract(a, b, row, column, a[row][column] / a[column][column]);
            }
        }

        for (var row = 0; row < a.Length; row++)
        {
            for (var k = 0; k < b[row].Length; k++) b[row][k] /= a[row][row];
        }

        return b;
    }

    private static void Subtract(double[][] a, double[][] b, int row, int column, double factor)
    {
        if (factor == 0) return;
        for (var k = column; k < a.Length; k++) a[row][k] -= factor * a[column][k];
        for (var k = 0; k < b[row].Length; k++) b[row][k] -= factor * b[column][k];
    }
}
