using System.Text.Json.Serialization;
using Stemma.Accounts;
using Stemma.Attributions;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Store.Records;

/// <summary>
/// Records as the archive keeps them: JSON in UTF-8, made by generated code, read back equal. An inner format, free to change with
/// the schema; what the command line prints is another and a promise. A list of a new type of item needs a line here.
/// </summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters =
    [
        typeof(TextConverter), typeof(SpanConverter), typeof(AccountIdConverter),
        typeof(SpanListConverter), typeof(OriginRunListConverter), typeof(BlockListConverter), typeof(HashListConverter<uint>), typeof(HashListConverter<ulong>),
        typeof(ValueListConverter<string>), typeof(ValueListConverter<AccountId>), typeof(ValueListConverter<Credit>), typeof(ValueListConverter<Entry>), typeof(ValueListConverter<FactClaim>),
        typeof(ValueListConverter<Passage>), typeof(ValueListConverter<Witness>), typeof(ValueListConverter<ExemplarRun>),
        typeof(ValueListConverter<StemmaNode>), typeof(ValueListConverter<Edge>), typeof(ValueListConverter<Reason>), typeof(ValueListConverter<Citation>), typeof(ValueListConverter<Alternative>), typeof(ValueListConverter<Lineage>),
        typeof(ValueListConverter<LineageRun>), typeof(ValueListConverter<Drift>), typeof(ValueListConverter<Attestation>),
        typeof(ValueListConverter<Reading<string>>), typeof(ValueListConverter<Locus<string>>),
        typeof(ValueListConverter<Utterance>), typeof(ValueListConverter<Attribution>), typeof(ValueListConverter<UtteranceLocus>),
        typeof(ValueListConverter<SentenceLocus>), typeof(ValueListConverter<IndependentSource>), typeof(ValueListConverter<LineageId>),
        typeof(ValueListConverter<UtteranceVersion>), typeof(ValueListConverter<Saying>), typeof(ValueListConverter<VersionChange>),
    ])]
[JsonSerializable(typeof(Testimony))]
[JsonSerializable(typeof(Kinship))]
[JsonSerializable(typeof(Speech))]
[JsonSerializable(typeof(Dates.Precision), TypeInfoPropertyName = "TimePrecision")]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(ValueList<string>))]
sealed partial class RecordJson : JsonSerializerContext;
