namespace Stemma.Testimonies;

/// <summary>A short hash of the versions of the stages and models that made a record. Equal stamp and equal input: nothing to do.</summary>
/// <param name="Value">16 hexadecimal digits.</param>
public readonly record struct Stamp(string Value)
{
    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
