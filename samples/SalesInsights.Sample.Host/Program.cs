using SalesInsights.Rules.Hosting;
using SalesInsights.Sample.Host.Company;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Demo;
using SalesInsights.Sample.Host.Endpoints;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddProblemDetails()
    .AddExceptionHandler<ProblemHandler>()
    .AddMemoryCache()
    .AddSingleton(TimeProvider.System)
    .AddCrm(builder.Configuration, builder.Environment)
    .AddSalesInsights(CrmRules.Configure)
    .AddSingleton<SavedPacks>()
    .AddSingleton<IPackSource>(services => services.GetRequiredService<SavedPacks>())
    .AddSingleton<TenantLedgers>()
    .AddScoped<TenantReading>();

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapHost();
await FirstStart.PrepareAsync(app);
await app.RunAsync();
