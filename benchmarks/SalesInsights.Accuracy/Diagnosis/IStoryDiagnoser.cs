namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>A diagnoser of this program, which counts in the story's records itself: no ledger has to be made for it.</summary>
internal interface IStoryDiagnoser : IDiagnoser;
