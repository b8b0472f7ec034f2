using System.Text;
using SalesInsights.Consumer.Examples;
using SalesInsights.Rules.Tests.Docs;

// UTF-8 without a mark and \n: .NET Framework would write neither by itself.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
switch (args[0])
{
    case "readme": ReadmeExample.Run(Crm.Sample(), output); break;
    case "examples": AllExamples.Run(args[1], output); break;
    default: return 2;
}

return 0;
