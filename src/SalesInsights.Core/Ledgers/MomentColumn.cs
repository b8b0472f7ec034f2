using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>The days or times of many rows, in one of the forms in which programs hold them.</summary>
/// <remarks>
/// <para>Arrays of days, of days and times in the company's zone, of instants and of <see cref="Moment"/>s convert implicitly; the last
/// form mixes them and knows <see cref="Moment.Unknown"/>.</para>
/// <para><c>default</c> is a column that is not there: every row's moment is unknown.</para>
/// </remarks>
public readonly ref struct MomentColumn
{
    /// <summary>The day number that stands for "unknown" in <see cref="FromDays"/>.</summary>
    public const int UnknownDay = DayNumber.Unknown;

    private readonly ReadOnlySpan<LocalDate> _days;
    private readonly ReadOnlySpan<LocalDateTime> _times;
    private readonly ReadOnlySpan<Instant> _instants;
    private readonly ReadOnlySpan<Moment> _moments;
    private readonly ReadOnlySpan<int> _dayNumbers;

    private MomentColumn(ReadOnlySpan<LocalDate> days)
    {
        _days = days;
        Length = days.Length;
    }

    private MomentColumn(ReadOnlySpan<LocalDateTime> times)
    {
        _times = times;
        Length = times.Length;
    }

    private MomentColumn(ReadOnlySpan<Instant> instants)
    {
        _instants = instants;
        Length = instants.Length;
    }

    private MomentColumn(ReadOnlySpan<Moment> moments)
    {
        _moments = moments;
        Length = moments.Length;
    }

    private MomentColumn(ReadOnlySpan<int> dayNumbers)
    {
        _dayNumbers = dayNumbers;
        Length = dayNumbers.Length;
    }

    /// <summary>The number of rows; 0 for a column that is not there.</summary>
    public int Length { get; }

    /// <summary>One day for each row.</summary>
    public static implicit operator MomentColumn(LocalDate[]? days) => days is null ? default : new(days.AsSpan());

    /// <summary>One day for each row.</summary>
    public static implicit operator MomentColumn(ReadOnlySpan<LocalDate> days) => new(days);

    /// <summary>One day and time in the company's zone for each row.</summary>
    public static implicit operator MomentColumn(LocalDateTime[]? times) => times is null ? default : new(times.AsSpan());

    /// <summary>One day and time in the company's zone for each row.</summary>
    public static implicit operator MomentColumn(ReadOnlySpan<LocalDateTime> times) => new(times);

    /// <summary>One instant for each row, converted to the company's zone.</summary>
    public static implicit operator MomentColumn(Instant[]? instants) => instants is null ? default : new(instants.AsSpan());

    /// <summary>One instant for each row, converted to the company's zone.</summary>
    public static implicit operator MomentColumn(ReadOnlySpan<Instant> instants) => new(instants);

    /// <summary>One moment for each row, in any mixture.</summary>
    public static implicit operator MomentColumn(Moment[]? moments) => moments is null ? default : new(moments.AsSpan());

    /// <summary>One moment for each row, in any mixture.</summary>
    public static implicit operator MomentColumn(ReadOnlySpan<Moment> moments) => new(moments);

    /// <summary>One day for each row, counted from 1970-01-01 as Arrow, Parquet and most databases do.</summary>
    /// <param name="days">Days since 1970-01-01, before it negative; <see cref="UnknownDay"/> means unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside the years -9998 to 9999.</exception>
    public static MomentColumn FromDays(ReadOnlySpan<int> days)
    {
        foreach (var day in days)
        {
            if (day != UnknownDay && (day < FirstDay || day > LastDay))
                throw new ArgumentOutOfRangeException(nameof(days), day, FormattableString.Invariant($"Days are {FirstDay} to {LastDay}."));
        }

        return new(days);
    }

    private static int FirstDay => DayNumber.Of(LocalDate.MinIsoValue);

    private static int LastDay => DayNumber.Of(LocalDate.MaxIsoValue);

    /// <summary>Reads the rows, block by block, in a zone; a column that is not there has <paramref name="rows"/> unknown moments.</summary>
    internal MomentReader Read(DateTimeZone zone, int rows) => new(this, zone, Math.Min(rows, TextPool.BlockSize));

    /// <summary>A block of rows as moments of the company's zone.</summary>
    internal readonly ref struct MomentReader
    {
        private readonly MomentColumn _column;
        private readonly DateTimeZone _zone;
        private readonly StagedMoment[] _block;

        public MomentReader(MomentColumn column, DateTimeZone zone, int blockSize)
        {
            _column = column;
            (_zone, _block) = (zone, new StagedMoment[blockSize]);
            _block.AsSpan().Fill(StagedMoment.Unknown);
        }

        /// <summary>The moment of a row, counted from the beginning of the block.</summary>
        public StagedMoment this[int row] => _block[row];

        /// <summary>Reads the block that begins with a row.</summary>
        public void Load(int start)
        {
            var count = Math.Min(_block.Length, _column.Length - start);
            for (var i = 0; i < count; i++)
            {
                var row = start + i;
                if (!_column._days.IsEmpty) _block[i] = StagedMoment.OfDay(DayNumber.Of(_column._days[row]));
                else if (!_column._times.IsEmpty) _block[i] = StagedMoment.OfLocal(_column._times[row]);
                else if (!_column._dayNumbers.IsEmpty) _block[i] = StagedMoment.OfDay(_column._dayNumbers[row]);
                else if (!_column._moments.IsEmpty) _block[i] = StagedMoment.Of(_column._moments[row], _zone);
                else _block[i] = StagedMoment.Of(_column._instants[row], _zone);
            }
        }
    }
}
