import { MillgraphError } from '#platform/errors.ts';

/** How the gateway treats one subgraph. Each has a variable, whose name is in `variables`. */
export interface SubgraphSettings {
  /** How long one attempt may take, from the connection to the last byte. */
  readonly timeoutMillis: number;
  readonly connectTimeoutMillis: number;
  /** From the request sent to the headers of the answer. */
  readonly headersTimeoutMillis: number;
  /** Longest pause between two parts of an answer. */
  readonly bodyTimeoutMillis: number;
  /** Most bytes of one answer. */
  readonly maximumAnswerBytes: number;
  /** Most bytes of answers that are being read, of all subgraphs together. */
  readonly maximumBufferedBytes: number;
  /** How often a read that failed is tried again. Mutations never are. */
  readonly retries: number;
  /** The pause before the first retry is any up to this, before the second up to twice this, and so on. */
  readonly retryBaseMillis: number;
  /** No pause before a retry is longer. */
  readonly retryMaximumMillis: number;
  /** How many retries there are for a hundred requests, on average. */
  readonly retryBudgetPercent: number;
  /** Most requests at a time. */
  readonly concurrency: number;
  /** Most requests that wait for one of those to end. */
  readonly queue: number;
  /** The circuit opens when this share of the last `breakerWindow` attempts failed; 0: never. */
  readonly breakerPercent: number;
  /** How many attempts back the breaker looks. */
  readonly breakerWindow: number;
  /** How long an open circuit lets nobody through. */
  readonly breakerOpenMillis: number;
}

interface Variable {
  readonly name: string;
  readonly fallback: number;
  readonly minimum: number;
  readonly maximum: number;
  /** What it is, for a usage text. */
  readonly meaning: string;
}

const day = 86_400_000;
const millis = (name: string, fallback: number, meaning: string, minimum = 1): Variable => ({
  name: `${name}_MILLIS`,
  fallback,
  minimum,
  maximum: day,
  meaning,
});

/** The variable behind each setting. `SUBGRAPH_TIMEOUT_MILLIS_ERP` sets it for the subgraph `erp` alone. */
export const subgraphVariables: Readonly<Record<keyof SubgraphSettings, Variable>> = {
  timeoutMillis: millis('SUBGRAPH_TIMEOUT', 15_000, 'longest attempt, first to last byte'),
  connectTimeoutMillis: millis('SUBGRAPH_CONNECT_TIMEOUT', 3_000, 'longest wait for a connection'),
  headersTimeoutMillis: millis('SUBGRAPH_HEADERS_TIMEOUT', 15_000, 'longest wait for the headers'),
  bodyTimeoutMillis: millis('SUBGRAPH_BODY_TIMEOUT', 10_000, 'longest pause within a body'),
  maximumAnswerBytes: {
    name: 'SUBGRAPH_ANSWER_MAX_BYTES',
    fallback: 32 * 2 ** 20,
    minimum: 1,
    maximum: 2 ** 29,
    meaning: 'largest answer that is read',
  },
  maximumBufferedBytes: {
    name: 'SUBGRAPH_BUFFER_MAX_BYTES',
    fallback: 256 * 2 ** 20,
    minimum: 1,
    maximum: 2 ** 40,
    meaning: 'most bytes being read, all together',
  },
  retries: {
    name: 'SUBGRAPH_RETRIES',
    fallback: 2,
    minimum: 0,
    maximum: 10,
    meaning: 'more attempts for a read that failed',
  },
  retryBaseMillis: millis('SUBGRAPH_RETRY_BASE', 50, 'longest pause before the first retry; doubles', 0),
  retryMaximumMillis: millis('SUBGRAPH_RETRY_MAX', 1_000, 'longest pause before any retry', 0),
  retryBudgetPercent: {
    name: 'SUBGRAPH_RETRY_BUDGET_PERCENT',
    fallback: 20,
    minimum: 0,
    maximum: 100,
    meaning: 'retries for 100 requests',
  },
  concurrency: {
    name: 'SUBGRAPH_CONCURRENCY',
    fallback: 128,
    minimum: 1,
    maximum: 1024,
    meaning: 'most requests at a time',
  },
  queue: { name: 'SUBGRAPH_QUEUE', fallback: 1024, minimum: 0, maximum: 100_000, meaning: 'most requests that wait' },
  breakerPercent: {
    name: 'SUBGRAPH_BREAKER_PERCENT',
    fallback: 50,
    minimum: 0,
    maximum: 100,
    meaning: 'failed attempts that open the circuit; 0: never',
  },
  breakerWindow: {
    name: 'SUBGRAPH_BREAKER_WINDOW',
    fallback: 20,
    minimum: 1,
    maximum: 1000,
    meaning: 'of how many attempts',
  },
  breakerOpenMillis: millis('SUBGRAPH_BREAKER_OPEN', 5_000, 'how long it stays open before a probe', 0),
};

const settings = Object.entries(subgraphVariables) as [keyof SubgraphSettings, Variable][];

export const defaultSubgraphSettings = Object.freeze(
  Object.fromEntries(settings.map(([key, { fallback }]) => [key, fallback])),
) as unknown as SubgraphSettings;

/** What is set otherwise than by default: for all subgraphs under '', for one alone under the end of its variables. */
export type GivenSettings = Readonly<Record<string, Partial<SubgraphSettings>>>;

/** Reads the variables. Throws INVALID_CONFIG that names one whose value cannot be used. */
export function readSubgraphSettings(environment: Readonly<Record<string, string | undefined>>): GivenSettings {
  const given: Record<string, Partial<SubgraphSettings>> = Object.create(null) as Record<string, never>;
  for (const [name, text = ''] of Object.entries(environment)) {
    if (!name.startsWith('SUBGRAPH_') || text.trim() === '') continue;
    const found = settings.find(([, variable]) => name === variable.name || name.startsWith(`${variable.name}_`));
    if (found === undefined) continue;
    const [key, variable] = found;
    const suffix = name.slice(variable.name.length + 1);
    given[suffix] = { ...given[suffix], [key]: readNumber(name, text, variable) };
  }
  return Object.freeze(given);
}

/** The settings of one subgraph. */
export const settingsOf = (given: GivenSettings, subgraph: string): SubgraphSettings => ({
  ...defaultSubgraphSettings,
  ...given[''],
  ...given[suffixOf(subgraph)],
});

/** `tax-service` has variables that end in `_TAX_SERVICE`. */
const suffixOf = (subgraph: string): string => subgraph.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');

/** A whole number from the environment. Throws INVALID_CONFIG. */
export function readNumber(
  name: string,
  text: string,
  { minimum, maximum }: Pick<Variable, 'minimum' | 'maximum'>,
): number {
  const value = /^\d{1,13}$/.test(text.trim()) ? Number(text) : NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new MillgraphError(
    'INVALID_CONFIG',
    `${name} is "${text}"; give a whole number from ${minimum} to ${maximum}.`,
    {
      argument: name,
    },
  );
}

/** The lines of a usage text. */
export const subgraphUsage = settings
  .map(([, { name, fallback, meaning }]) => `  ${name.padEnd(32)} ${meaning.padEnd(48)} ${fallback}\n`)
  .join('');
