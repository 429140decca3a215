using System.ComponentModel.DataAnnotations;

namespace WijkBot.Ops.Costs;

/// <summary>Section <c>Costs</c>: what messages cost the municipality.</summary>
public sealed class CostsOptions
{
    public const string Section = "Costs";

    /// <summary>Price of one SMS segment in euros, without VAT; null: no amounts are shown.</summary>
    [Range(typeof(decimal), "0.0001", "10", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true, ErrorMessage = "must be from 0.0001 to 10 euros")]
    public decimal? SmsPerSegment { get; set; }
}
