import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { MillgraphError } from '#platform/errors.ts';
import { defaultPatience, type Patience } from '#platform/events/giving-up.ts';
import { limitDefaults, limitVariable, type LimitName, type Limits } from '#platform/limits.ts';
import { readNumber, readSubgraphSettings, type GivenSettings } from '#platform/subgraph-settings.ts';
import { systems, type SystemName } from '#platform/systems.ts';

/** What the environment says, validated once at start and frozen. */
export interface Config {
  /** `PORT`: where to listen; 0 takes any free port. */
  readonly port: number;
  /**
   * `HOST`: the address to listen on. While no access control is configured, loopback only; any where the service answers
   * signed requests alone, or where `PUBLISHED_ON_LOOPBACK` says that it is reached from this machine alone.
   */
  readonly host: string;
  /** `DATA_DIR`: where the embedded database and its lock live. */
  readonly dataDir: string;
  /** `MES_DATABASE_URL` and so on, else `DATABASE_URL`; undefined: the embedded database. */
  readonly databaseUrls: Readonly<Record<SystemName, string | undefined>>;
  /** `SUBGRAPH_SECRET`: signs requests between services. */
  readonly subgraphSecret: string | undefined;
  /** `LOG_LEVEL`. */
  readonly logLevel: LogLevel;
  /** `ENGINE`: what executes federated queries. */
  readonly engine: 'millgraph' | 'apollo';
  /** `EVENT_ATTEMPTS` and `EVENT_PATIENCE_HOURS`: when an event of another system that fails becomes a dead letter. */
  readonly patience: Patience;
  /** `WATERMARK_ALARM_SECONDS`: how long a transaction may hold events back before the log warns of it. */
  readonly watermarkAlarmSeconds: number;
  /** `EVENT_RETENTION_DAYS`: how old events may grow in the log; null: nothing is dropped. */
  readonly eventRetentionDays: number | null;
  /** `REDIS_URL`: the Redis that carries events between processes; undefined: they are read from the logs. */
  readonly redisUrl: string | undefined;
  /** `SIMULATE`: how many events a second the live simulator plays; null: it does not run. */
  readonly simulate: number | null;
  /** `SUPERGRAPH`: the supergraph's file or URL, for the gateway alone. */
  readonly supergraph: string | undefined;
  /** `LIMIT_DEPTH` and so on: what a stranger may ask for at most. */
  readonly limits: Limits;
  /** `INTROSPECTION`: whether clients may read the schema. */
  readonly introspection: boolean;
  /** `TRUSTED_DOCUMENTS`: the manifest of documents that clients may name instead of sending them. */
  readonly trustedDocuments: string | undefined;
  /** `TRUSTED_DOCUMENTS_ONLY`: whether clients may ask for nothing else. */
  readonly onlyTrustedDocuments: boolean;
  /** `MES_URL` and so on: where a subgraph answers, for a gateway that runs alone. */
  readonly subgraphUrls: Readonly<Record<SystemName, string | undefined>>;
  /** `SUBGRAPH_TIMEOUT_MILLIS` and so on: how the gateway treats a subgraph. */
  readonly subgraphSettings: GivenSettings;
  /** `OPERATION_TIMEOUT_MILLIS`: after which time the gateway answers with what it has. */
  readonly operationTimeoutMillis: number;
  /** `SLOW_OPERATION_MILLIS`: from which time on an operation is logged as slow. */
  readonly slowOperationMillis: number;
  /** `SUPERGRAPH_POLL_MILLIS`: how often to look for another supergraph; 0: never; null: as fits a file or a URL. */
  readonly supergraphPollMillis: number | null;
  /** Whether clients may be told plans: not in production (`NODE_ENV`). */
  readonly showPlans: boolean;
  /** `METRICS_PORT`: where `/metrics` is served alone; null: beside the other paths. */
  readonly metricsPort: number | null;
  /** `METRICS_HOST`: the address to serve it on then. */
  readonly metricsHost: string;
  /** `OTEL_EXPORTER_OTLP_ENDPOINT`: where spans are sent; undefined: nothing is traced. */
  readonly otlpEndpoint: string | undefined;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
type LogLevel = (typeof logLevels)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** What differs from service to service. */
export interface ServiceDefaults {
  readonly port: number;
  /** Whether the service answers signed requests alone, once there is a secret. Default false. */
  readonly answersSignedAlone?: boolean;
}

/** Reads and validates the environment of a service. Throws INVALID_CONFIG that names the variable. */
export function readConfig(environment: Environment, defaults: ServiceDefaults): Config {
  const value = (name: string): string | undefined => {
    const text = environment[name]?.trim();
    return text === '' ? undefined : text;
  };
  const shared = databaseUrl(value, 'DATABASE_URL');
  return Object.freeze({
    port: port(value, defaults.port),
    host: host(value, defaults.answersSignedAlone === true),
    dataDir: dataDir(value),
    databaseUrls: bySystem((system) => databaseUrl(value, `${system.toUpperCase()}_DATABASE_URL`) ?? shared),
    subgraphSecret: secret(value),
    logLevel: oneOf(value, 'LOG_LEVEL', logLevels) ?? 'info',
    engine: oneOf(value, 'ENGINE', ['millgraph', 'apollo'] as const) ?? 'millgraph',
    patience: Object.freeze({
      attempts: wholeNumber(value, 'EVENT_ATTEMPTS', 1, 10_000) ?? defaultPatience.attempts,
      hours: wholeNumber(value, 'EVENT_PATIENCE_HOURS', 1, 8760) ?? defaultPatience.hours,
    }),
    watermarkAlarmSeconds: wholeNumber(value, 'WATERMARK_ALARM_SECONDS', 1, 86_400) ?? 5,
    eventRetentionDays: (wholeNumber(value, 'EVENT_RETENTION_DAYS', 0, 36_500) ?? 400) || null,
    redisUrl: redisUrl(value),
    simulate: eventsPerSecond(value),
    supergraph: value('SUPERGRAPH'),
    limits: limits(value),
    introspection: onOrOff(value, 'INTROSPECTION') ?? environment['NODE_ENV'] !== 'production',
    trustedDocuments: value('TRUSTED_DOCUMENTS'),
    onlyTrustedDocuments: onlyTrusted(value),
    subgraphUrls: bySystem((system) => httpUrl(value, `${system.toUpperCase()}_URL`)),
    subgraphSettings: readSubgraphSettings(environment),
    operationTimeoutMillis: wholeNumber(value, 'OPERATION_TIMEOUT_MILLIS', 1, 86_400_000) ?? 30_000,
    slowOperationMillis: wholeNumber(value, 'SLOW_OPERATION_MILLIS', 1, 86_400_000) ?? 1_000,
    supergraphPollMillis: wholeNumber(value, 'SUPERGRAPH_POLL_MILLIS', 0, 86_400_000) ?? null,
    showPlans: environment['NODE_ENV'] !== 'production',
    metricsPort: wholeNumber(value, 'METRICS_PORT', 0, 65_535) ?? null,
    metricsHost: value('METRICS_HOST') ?? '127.0.0.1',
    otlpEndpoint: httpUrl(value, 'OTEL_EXPORTER_OTLP_ENDPOINT'),
  });
}

type Value = (name: string) => string | undefined;

const bySystem = <Result>(make: (system: SystemName) => Result): Readonly<Record<SystemName, Result>> =>
  Object.freeze(Object.fromEntries(systems.map((system) => [system, make(system)])) as Record<SystemName, Result>);

const invalid = (name: string, message: string): MillgraphError =>
  new MillgraphError('INVALID_CONFIG', `${name} ${message}`, { argument: name });

function port(value: Value, fallback: number): number {
  const text = value('PORT');
  if (text === undefined) return fallback;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw invalid('PORT', `is "${text}"; give a number from 0 to 65535 (0 takes any free port).`);
  }
  return Number(text);
}

const usualEventsPerSecond = 2;

function eventsPerSecond(value: Value): number | null {
  const text = value('SIMULATE') ?? 'on';
  if (text === 'off') return null;
  if (text === 'on') return usualEventsPerSecond;
  if (/^\d{1,3}$/.test(text) && Number(text) > 0) return Number(text);
  throw invalid('SIMULATE', `is "${text}"; give on, off, or how many events a second: 1 to 999.`);
}

/** Those where none at all is a choice. */
const mayBeZero: ReadonlySet<LimitName> = new Set<LimitName>(['batch', 'persistedCharacters']);

function limits(value: Value): Limits {
  const names = Object.keys(limitDefaults) as LimitName[];
  const read = names.map((name): [LimitName, number] => {
    const variable = limitVariable(name);
    const text = value(variable);
    if (text === undefined) return [name, limitDefaults[name]];
    const least = mayBeZero.has(name) ? 0 : 1;
    if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
      throw invalid(variable, `is "${text}"; give a whole number from ${least} to 999999999.`);
    }
    return [name, Number(text)];
  });
  return Object.freeze(Object.fromEntries(read) as Record<LimitName, number>);
}

function onlyTrusted(value: Value): boolean {
  const isOn = onOrOff(value, 'TRUSTED_DOCUMENTS_ONLY') ?? false;
  if (isOn && value('TRUSTED_DOCUMENTS') === undefined) {
    throw invalid('TRUSTED_DOCUMENTS_ONLY', 'is on; name the manifest of those documents in TRUSTED_DOCUMENTS.');
  }
  return isOn;
}

function onOrOff(value: Value, name: string): boolean | undefined {
  const text = oneOf(value, name, ['on', 'off'] as const);
  return text === undefined ? undefined : text === 'on';
}

function host(value: Value, answersSignedAlone: boolean): string {
  const text = value('HOST') ?? '127.0.0.1';
  const isPublishedOnLoopback = oneOf(value, 'PUBLISHED_ON_LOOPBACK', ['yes', 'no'] as const) === 'yes';
  const isLoopback = text === 'localhost' || text === '::1' || (isIP(text) === 4 && text.startsWith('127.'));
  if (isLoopback || isPublishedOnLoopback || (answersSignedAlone && secret(value) !== undefined)) return text;
  throw invalid(
    'HOST',
    `is "${text}"; without access control Millgraph acts as a demo administrator for whoever asks, so it listens on ` +
      'loopback only: 127.0.0.1, ::1 or localhost. ' +
      (answersSignedAlone
        ? 'With SUBGRAPH_SECRET a subgraph answers signed requests alone, and may listen anywhere.'
        : 'In a container whose port is published on 127.0.0.1 only, say so by PUBLISHED_ON_LOOPBACK=yes.'),
  );
}

function dataDir(value: Value): string {
  const text = value('DATA_DIR') ?? '.data';
  if (text.includes('\0')) throw invalid('DATA_DIR', 'holds a character that no path may hold.');
  return resolve(text);
}

function databaseUrl(value: Value, name: string): string | undefined {
  const text = value(name);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw invalid(name, 'is not a Postgres URL; give postgresql://user:password@host:5432/database.');
  }
  if (url.pathname.length < 2) throw invalid(name, 'names no database; add it at the end: .../database.');
  return text;
}

function redisUrl(value: Value): string | undefined {
  const text = value('REDIS_URL');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['redis:', 'rediss:'].includes(url.protocol) || !/^(\/\d*)?$/.test(url.pathname)) {
    throw invalid('REDIS_URL', 'is not a Redis URL; give redis://user:password@host:6379, or rediss:// for TLS.');
  }
  return text;
}

function httpUrl(value: Value, name: string): string | undefined {
  const text = value(name);
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol)) {
    throw invalid(name, `is "${text}"; give an http or https URL.`);
  }
  return text;
}

function secret(value: Value): string | undefined {
  const text = value('SUBGRAPH_SECRET');
  if (text !== undefined && text.length < 16) {
    throw invalid('SUBGRAPH_SECRET', 'is too short; give at least 16 characters, the same to every service.');
  }
  return text;
}

function wholeNumber(value: Value, name: string, minimum: number, maximum: number): number | undefined {
  const text = value(name);
  return text === undefined ? undefined : readNumber(name, text, { minimum, maximum });
}

function oneOf<Choice extends string>(value: Value, name: string, choices: readonly Choice[]): Choice | undefined {
  const text = value(name);
  if (text === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw invalid(name, `is "${text}"; give one of ${choices.join(', ')}.`);
  return choice;
}
