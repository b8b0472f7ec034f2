using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Formulas;

/// <summary>What a formula is asked of: a case, perhaps at a stage.</summary>
internal readonly struct FormulaScope(Case @case, StageKey? stage)
{
    public Case Case { get; } = @case;

    public StageKey? Stage { get; } = stage;

    public LocalDate Today => Case.Snapshot.AsOf;

    public WorkingCalendar Calendar => Case.Snapshot.Ledger.Company.WorkingCalendar;
}
