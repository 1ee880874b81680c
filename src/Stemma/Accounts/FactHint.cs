namespace Stemma.Accounts;

/// <summary>What the names of an element say about what it tells of the publication.</summary>
[Flags]
enum FactHint
{
    None = 0,
    Author = 1,
    Date = 2,
    Updated = 4,
    Title = 8,
    Meta = 16,
    Comment = 32,
    Related = 64,
    Furniture = 128,
    Photo = 256,
    Kicker = 512,
    Home = 1024,
}
