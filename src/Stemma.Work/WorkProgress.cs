namespace Stemma.Work;

/// <summary>The three verbs of the pipeline.</summary>
public enum WorkStep
{
    /// <summary>Captures are taken apart.</summary>
    Read,

    /// <summary>Accounts find their stories.</summary>
    Place,

    /// <summary>Stories become dossiers.</summary>
    Weigh,
}

/// <summary>How far the work is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How many captures, accounts or stories are done in this step.</param>
/// <param name="Total">Of how many; null while the inputs are still being listed.</param>
/// <param name="Current">The one last done: an origin, an account, a story.</param>
public readonly record struct WorkProgress(WorkStep Step, int Done, int? Total, string Current);
