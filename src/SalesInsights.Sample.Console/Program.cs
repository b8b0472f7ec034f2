var facts = SalesInsights.Sample.Demo.DemoCompany.Create();
Console.WriteLine(facts.Customers.Count);
