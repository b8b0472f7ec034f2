using System.Globalization;

namespace SalesInsights.Identifiers;

/// <summary>
/// The key of a record of kind <typeparamref name="T"/> as the CRM writes it: an opaque text, compared byte by byte.
/// </summary>
/// <typeparam name="T">The kind of record, so that a customer's key cannot be passed where an order's is meant.</typeparam>
/// <remarks>
/// Text, whole numbers and <see cref="Guid"/>s convert implicitly; numbers are written without separators and Guids as
/// 32 digits with hyphens in lower case. <c>default</c> is the empty id and means "nobody" or "none".
/// </remarks>
/// <example><code>
/// Id&lt;Customer&gt; byText = "c-17";   // c-17
/// Id&lt;Customer&gt; byNumber = 17;      // 17
/// </code></example>
public readonly struct Id<T> : IEquatable<Id<T>>, IComparable<Id<T>>
{
    private readonly string? _value;

    /// <summary>Makes an id from its text; null and "" give the empty id.</summary>
    /// <param name="value">The key as the CRM writes it; white space counts.</param>
    public Id(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The key's text; "" for the empty id, never null.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is the empty id: nobody, none.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>Converts the key's text; null and "" give the empty id.</summary>
    public static implicit operator Id<T>(string? value) => new(value);

    /// <summary>Converts a whole number, written without separators.</summary>
    public static implicit operator Id<T>(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Converts a Guid, written as 32 digits with hyphens; <see cref="Guid.Empty"/> gives the empty id.</summary>
    public static implicit operator Id<T>(Guid value) => value == Guid.Empty ? default : new(value.ToString("D"));

    /// <summary>Whether both are the same key, byte by byte.</summary>
    public static bool operator ==(Id<T> left, Id<T> right) => left.Equals(right);

    /// <summary>Whether the keys differ.</summary>
    public static bool operator !=(Id<T> left, Id<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Id<T> other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Id<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Orders by the text's UTF-16 code units; the empty id comes first.</summary>
    public int CompareTo(Id<T> other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The key's text; "" for the empty id.</summary>
    public override string ToString() => Value;
}
