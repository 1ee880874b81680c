using System.Text;
using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class CaptureSetTests
{
    [Fact]
    public void The_same_bytes_from_two_places_are_one_capture_named_by_the_smaller_origin_in_any_order()
    {
        var first = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Capture Make(string origin, string text) => Capture.Of(origin, MediaTypes.Text, first, Encoding.UTF8.GetBytes(text));
        Capture[] captures = [Make("b", "one"), Make("a", "one"), Make("c", "two"), Make("B", "three"), Make("d", "one")];
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            CaptureSet.Merge(captures.OrderBy(_ => random.Next())).Select(c => c.Origin).ShouldBe(["B", "a", "c"], $"seed {seed}");
        }
    }
}
