using SalesInsights.Identifiers;

namespace SalesInsights.Organizations;

/// <summary>The company, one department with everything below it, or one salesperson.</summary>
/// <remarks><c>default</c> is the company. Ordered by kind (company, departments, salespeople), then by id.</remarks>
public readonly struct Subject : IEquatable<Subject>, IComparable<Subject>
{
    private Subject(SubjectKind kind, string id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>The whole company, house business and people without a department included.</summary>
    public static Subject Company => default;

    /// <summary>What kind of subject this is.</summary>
    public SubjectKind Kind { get; }

    /// <summary>The department's or salesperson's key; empty for the company.</summary>
    public Id<Subject> Id { get; }

    /// <summary>The key as a department's.</summary>
    /// <exception cref="InvalidOperationException">The subject is not a department.</exception>
    public Id<Department> DepartmentId => Kind == SubjectKind.Department
        ? Id.Value
        : throw new InvalidOperationException($"The subject is a {Kind}, not a department.");

    /// <summary>The key as a salesperson's.</summary>
    /// <exception cref="InvalidOperationException">The subject is not a salesperson.</exception>
    public Id<Salesperson> SalespersonId => Kind == SubjectKind.Salesperson
        ? Id.Value
        : throw new InvalidOperationException($"The subject is a {Kind}, not a salesperson.");

    /// <summary>Whether both are the same subject.</summary>
    public static bool operator ==(Subject left, Subject right) => left.Equals(right);

    /// <summary>Whether they are different subjects.</summary>
    public static bool operator !=(Subject left, Subject right) => !left.Equals(right);

    /// <summary>A department with everything below it.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Subject Department(Id<Department> id) => new(SubjectKind.Department, NotEmpty(id.Value, nameof(id)));

    /// <summary>One salesperson.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Subject Salesperson(Id<Salesperson> id) => new(SubjectKind.Salesperson, NotEmpty(id.Value, nameof(id)));

    /// <inheritdoc/>
    public bool Equals(Subject other) => Kind == other.Kind && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Subject other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int)Kind * 397) ^ Id.GetHashCode());

    /// <inheritdoc/>
    public int CompareTo(Subject other) => Kind != other.Kind ? Kind.CompareTo(other.Kind) : Id.CompareTo(other.Id);

    /// <summary>For example <c>company</c>, <c>department d2</c> or <c>salesperson u7</c>.</summary>
    public override string ToString() => Kind switch
    {
        SubjectKind.Department => "department " + Id,
        SubjectKind.Salesperson => "salesperson " + Id,
        _ => "company",
    };

    private static string NotEmpty(string id, string name) =>
        id.Length > 0 ? id : throw new ArgumentException("A subject needs an id; the company is Subject.Company.", name);
}
