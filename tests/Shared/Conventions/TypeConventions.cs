using System.Reflection;
using System.Runtime.CompilerServices;

namespace SalesInsights.Tests.Conventions;

/// <summary>What must hold for the types of an assembly; each method lists the violations.</summary>
internal sealed class TypeConventions(Assembly assembly)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Type[] _types = [.. assembly.GetTypes().Where(t => t.Namespace?.StartsWith("SalesInsights", StringComparison.Ordinal) == true)];

    public IEnumerable<string> UsesOfLaterRooms(RoomOrder rooms) =>
        from type in _types
        from used in Signatures(type).SelectMany(Parts)
        where used.Assembly == assembly && used.Namespace is not null && !rooms.MayUse(type.Namespace!, used.Namespace)
        select $"{type} uses {used}";

    /// <summary>Namespaces of own types that are no listed room.</summary>
    public IEnumerable<string> UnlistedRooms(RoomOrder rooms) => _types.Select(t => t.Namespace!).Distinct().Where(n => !rooms.Knows(n));

    public IEnumerable<string> UnsealedPublicClasses() => _types
        .Where(t => t.IsVisible && t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.ToString());

    /// <summary>Public setters; <c>init</c> is fine on options.</summary>
    public IEnumerable<string> PublicSetters(params string[] allowed) =>
        from type in _types
        where type.IsVisible
        from property in type.GetProperties(Declared)
        where property.SetMethod is { IsPublic: true } set && !(IsInit(set) && IsCheckedWhenUsed(type))
        let name = $"{type.Name}.{property.Name}"
        where !allowed.Contains(name)
        select name;

    /// <summary>Options are checked when the thing they configure is made, bundles of spans when they are added.</summary>
    private static bool IsCheckedWhenUsed(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal) || type.IsByRefLike;

    public IEnumerable<string> PublicFields() =>
        from type in _types
        where type.IsVisible && !type.IsEnum
        from field in type.GetFields(Declared)
        where field.IsPublic && !field.IsInitOnly && !field.IsLiteral
        select $"{type.Name}.{field.Name}";

    /// <summary>Public members that show one of the types.</summary>
    public IEnumerable<string> PublicUsesOf(params Type[] banned) =>
        from type in _types
        where type.IsVisible
        from member in type.GetMembers(Declared)
        where IsPublic(member) && Types(member).SelectMany(Parts).Any(banned.Contains)
        select $"{type.Name}.{member.Name}";

    /// <summary>Fields, parameters, returns and locals of a namespace that are of one of the types.</summary>
    public IEnumerable<string> AnyUsesOf(string room, params Type[] banned) =>
        from type in _types
        where type.Namespace == room
        from used in Signatures(type).Concat(type.GetMethods(Declared).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []))
        where Parts(used).Any(banned.Contains)
        select $"{type}: {used.Name}";

    public IEnumerable<string> NamespacesNamedAsATypeOf() =>
        from name in _types.SelectMany(t => t.Namespace!.Split('.')).Distinct()
        where _types.Any(t => t.IsVisible && t.Name == name)
        select name;

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsPublic(MemberInfo member) => member switch
    {
        MethodBase m => m.IsPublic || m.IsFamily,
        FieldInfo f => f.IsPublic || f.IsFamily,
        PropertyInfo p => p.GetMethod?.IsPublic == true,
        _ => false,
    };

    private static IEnumerable<Type> Signatures(Type type) => type.GetMembers(Declared).SelectMany(Types)
        .Concat(type.GetInterfaces()).Concat(type.BaseType is { } above ? [above] : Type.EmptyTypes);

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType),
        ConstructorInfo c => c.GetParameters().Select(p => p.ParameterType),
        FieldInfo f => [f.FieldType],
        PropertyInfo p => [p.PropertyType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
