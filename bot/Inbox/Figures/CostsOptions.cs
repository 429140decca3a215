using System.ComponentModel.DataAnnotations;

namespace WijkBot.Inbox.Figures;

/// <summary>Section <c>Costs</c>: what messages cost, for the figures. Nothing is paid or limited by it.</summary>
public sealed class CostsOptions
{
    /// <summary>Price of one segment of an SMS, by the contract with the provider; null: the figures tell segments only.</summary>
    [Range(0.0001, 10, ErrorMessage = "must be 0.0001 to 10, or empty")]
    public decimal? SmsPerSegment { get; set; }

    /// <summary>Three letters of ISO 4217.</summary>
    [RegularExpression("[A-Z]{3}", ErrorMessage = "must be three capitals such as EUR")]
    public string Currency { get; set; } = "EUR";
}
