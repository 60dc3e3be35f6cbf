/** The lines of a usage text about how a service is seen. */
export const telemetryUsage = `  METRICS_PORT    a port for /metrics alone, 0 for any      beside the other paths
  METRICS_HOST    address to serve /metrics on then         127.0.0.1
  OTEL_EXPORTER_OTLP_ENDPOINT
                  where spans are sent, http://collector:4318
                                                            nothing is traced
`;
