using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SalesInsights.Benchmarks.EngineBenchmarks).Assembly).Run(args);
