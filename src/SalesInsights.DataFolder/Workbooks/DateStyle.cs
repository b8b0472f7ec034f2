namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Whether a number format shows a number as a day, as a time of the day, or as both.</summary>
internal enum DateStyle : byte
{
    None = 0,
    Day,
    DayAndTime,
    Time,
}
