namespace WijkBot.Ops.Metrics;

/// <summary>Section <c>Otlp</c>: where traces and metrics are pushed to. <c>/metrics</c> is there regardless.</summary>
public sealed class OtlpOptions
{
    /// <summary>Collector's gRPC address, for example http://localhost:4317; empty: nothing is pushed and no traces are made.</summary>
    public string Endpoint { get; set; } = "";
}
