namespace Stemma.Intake;

/// <summary>What came of reading one input: a value, or why there is none.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct Outcome<T>
    where T : class
{
    Outcome(T? value, Rejected? rejected) => (Value, Rejected) = (value, rejected);

    /// <summary>The value, or null when the input was rejected.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value, or null when there is one.</summary>
    public Rejected? Rejected { get; }

    /// <summary>Goes on with the value, or passes the rejection through.</summary>
    /// <typeparam name="TNext">What comes next.</typeparam>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class => Value is null ? Rejected! : next(Value); // one of the two is always set

    /// <summary>A value is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A rejection is an outcome.</summary>
    public static implicit operator Outcome<T>(Rejected rejected) => new(null, rejected);
}
