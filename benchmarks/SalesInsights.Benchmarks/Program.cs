using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SalesInsights.Benchmarks.ReportBenchmarks).Assembly).Run(args);
