import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { closed, keywords, resolved, type EventSchema, type Schema } from '#contracts/event-schema.ts';

const folder = new URL('../../contracts/events/', import.meta.url);
const read = (name: string): Schema => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema;

/** Every event type that has a contract, with its version, in alphabetical order. */
export const contractedTypes: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith('org.millgraph.') && name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** The contract of a type as its file says it. Throws a TypeError for a type that has none. */
export function contractOf(type: string): EventSchema {
  if (!contractedTypes.includes(type)) throw new TypeError(`there is no contract of ${type} in contracts/events`);
  return read(`${type}.json`) as EventSchema;
}

/** What the contracts share, by name. */
export const sharedDefinitions = (): Readonly<Record<string, Schema>> => read('definitions.json').$defs ?? {};

/** The schema of the envelope. */
export const envelope = () => read('envelope.json') as Schema & Pick<EventSchema, 'properties' | 'required'>;

/** A JSON Schema 2020-12 validator that knows the keywords of the contracts, and refuses any other. */
export function schemaValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true });
  formats.default(ajv, ['date', 'date-time', 'uuid']);
  for (const keyword of Object.keys(keywords)) if (keyword.startsWith('x-')) ajv.addKeyword(keyword);
  return ajv;
}

/** What a producer states of an event; the log adds the rest of the envelope. */
interface StatedEvent {
  readonly type: string;
  readonly subject: string;
  readonly plant: string | null;
  readonly supplier?: string | null;
  readonly time: string;
  readonly data: unknown;
}

/** What is wrong with an event; null: nothing. */
type Check = (event: StatedEvent) => string | null;

const plantSchemas = {
  always: { type: 'string', minLength: 1 },
  never: { type: 'null' },
  optional: { type: ['string', 'null'], minLength: 1 },
} as const;

/**
 * The check of what a producer states against its contract: all that is required, in the form that is said, and nothing that
 * the contract does not name.
 */
function producerCheck(contract: EventSchema, definitions: Readonly<Record<string, Schema>>, ajv: Ajv2020): Check {
  const { supplier, time } = envelope().properties;
  const validate = ajv.compile({
    type: 'object',
    required: ['plant', 'time', 'data'],
    properties: {
      supplier,
      time,
      plant: plantSchemas[contract['x-plant']],
      data: closed(resolved(contract, definitions)),
    },
  });
  const subjects = contract['x-subject'];
  return (event) => {
    if (!validate(event)) {
      const [error] = validate.errors ?? [];
      const extra: unknown = error?.params['additionalProperty'];
      const problem = typeof extra === 'string' ? `must not have the field ${extra}` : (error?.message ?? 'is wrong');
      return `${error?.instancePath ?? ''} ${problem}`.trim();
    }
    const due = subjects.map((template) => expand(template, event.data)).find((subject) => subject !== null);
    return event.subject === due ? null : `/subject must be ${subjects.join(', else ')}`;
  };
}

let ajv: Ajv2020 | undefined;
let definitions: Readonly<Record<string, Schema>> | undefined;
const checks = new Map<string, Check>();

/**
 * Checks what a producer states of an event by `producerCheck`. Throws a TypeError that names the type, the place and what
 * is wrong there: who tells such an event is at fault, and what it tells of must not happen.
 */
export function assertKeepsContract(event: StatedEvent): void {
  let check = checks.get(event.type);
  // Compiled when the first of its type is told: a process tells few of all types.
  if (check === undefined) {
    ajv ??= schemaValidator();
    definitions ??= sharedDefinitions();
    check = producerCheck(contractOf(event.type), definitions, ajv);
    checks.set(event.type, check);
  }
  const fault = check(event);
  if (fault !== null) throw new TypeError(`an event ${event.type} breaks its contract: ${fault}`);
}

/** `lot/L-1` of `lot/{lot}`; null where the data holds no such field. */
export function expand(template: string, data: unknown): string | null {
  const [, kind = '', path = ''] = /^(.*\/)\{(.*)\}$/.exec(template) ?? [];
  const value = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | null)?.[name], data);
  return typeof value === 'string' ? `${kind}${value}` : null;
}
