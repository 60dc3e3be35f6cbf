import { readdirSync, readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { closed, resolved, type EventSchema, type Schema } from '#contracts/event-schema.ts';
import { expand, schemaValidator } from '#platform/events/contracts.ts';

const folder = new URL('../../contracts/inbound/', import.meta.url);
const read = (name: string): Schema => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema;

/** Every type of event that is taken in, with its version, in alphabetical order. */
export const inboundTypes: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith('org.millgraph.') && name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** The contract of a type as its file says it. */
export const inboundContractOf = (type: string): EventSchema => read(`${type}.json`) as EventSchema;

/** What the contracts share, by name. */
export const inboundDefinitions = (): Readonly<Record<string, Schema>> => read('definitions.json').$defs ?? {};

/** The schema of the envelope. */
export const inboundEnvelope = (): EventSchema => read('envelope.json') as EventSchema;

/** An event that keeps the contract of its type. */
export interface InboundEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** When it happened, RFC 3339. */
  readonly time: string;
  /** Orders what the source told of one instant. */
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is wrong with an event that was sent, and where: a JSON Pointer (RFC 6901) into it. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** An event that was sent: as it is meant, or what is wrong with it. `sent` is what stood in the body. */
export type Told =
  | { readonly event: InboundEvent }
  | { readonly fault: Fault; readonly id: string | null; readonly source: string | null; readonly sent: unknown };

/** The most that the Integer of CloudEvents holds. */
const mostSequence = 2_147_483_647;

interface Compiled {
  readonly validate: ValidateFunction;
  readonly subjects: readonly string[];
}

let ajv: ReturnType<typeof schemaValidator> | undefined;
let envelopeValidator: ValidateFunction | undefined;
const validators = new Map<string, Compiled>();

function compiled(type: string): Compiled {
  let known = validators.get(type);
  if (known === undefined) {
    ajv ??= schemaValidator();
    const contract = resolved(inboundContractOf(type), inboundDefinitions());
    const { properties, required } = inboundEnvelope();
    known = {
      validate: ajv.compile({
        type: 'object',
        required,
        properties: { ...properties, data: closed(withoutId(contract)) },
      }),
      subjects: contract['x-subject'],
    };
    validators.set(type, known);
  }
  return known;
}

/** Reads one of the events that were sent, by the contract of its type. */
export function readTold(sent: unknown): Told {
  const stated = sent !== null && typeof sent === 'object' ? (sent as Readonly<Record<string, unknown>>) : {};
  const unfit = unfitPart(sent);
  // What is nested without end is not kept.
  const kept = unfit?.isDeep === true ? null : sent;
  const refused = (fault: Fault): Told => ({
    ...{ fault, id: textOf(stated['id']), source: textOf(stated['source']), sent: kept },
  });
  if (unfit !== undefined) return refused(unfit);
  if (stated !== sent || Array.isArray(sent)) return refused({ pointer: '', message: 'is no JSON object.' });
  const type = textOf(stated['type']);
  if (type === null || !inboundTypes.includes(type)) {
    envelopeValidator ??= (ajv ??= schemaValidator()).compile(withoutId(inboundEnvelope()));
    if (!envelopeValidator(sent)) return refused(faultOf(envelopeValidator.errors?.[0]));
    return refused({
      pointer: '/type',
      message: `is of no type that is taken in; there are ${inboundTypes.join(', ')}.`,
    });
  }
  const { validate, subjects } = compiled(type);
  if (!validate(sent)) return refused(faultOf(validate.errors?.[0]));
  const {
    id,
    source,
    time,
    sequence = '0',
    data,
    subject,
  } = sent as {
    readonly id: string;
    readonly source: string;
    readonly time: string;
    readonly sequence?: string;
    readonly subject?: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
  const due = subjects.map((template) => expand(template, data)).find((each) => each !== null);
  if (subject !== undefined && subject !== due) {
    return refused({
      pointer: '/subject',
      message: `is not ${due ?? ''}, of which the data tells; it may be left out.`,
    });
  }
  if (Number(sequence) > mostSequence) {
    return refused({ pointer: '/sequence', message: `is more than ${mostSequence}.` });
  }
  return { event: { id, source, type, time, sequence: Number(sequence), data } };
}

/** No contract has data of more levels. */
const mostLevels = 16;

/** What the database cannot hold, whatever the contracts say: half of a character, or levels without end. */
function unfitPart(value: unknown, pointer = '', level = 0): (Fault & { readonly isDeep?: boolean }) | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed()
      ? undefined
      : { pointer, message: 'is cut within a character (half of a surrogate pair).' };
  }
  if (value === null || typeof value !== 'object') return undefined;
  if (level === mostLevels) return { pointer, message: `has more than ${mostLevels} levels.`, isDeep: true };
  for (const [name, part] of Object.entries(value)) {
    if (!name.isWellFormed()) return { pointer, message: 'has a name that is cut within a character.' };
    const unfit = unfitPart(part, below(pointer, name), level + 1);
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}

/** Compiled beside others, a schema needs no id, under which it could be there once only. */
const withoutId = ({ $id: _id, ...schema }: Schema): object => schema;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function faultOf(error: ErrorObject | undefined): Fault {
  const { instancePath = '', params = {}, message = 'is wrong' } = error ?? {};
  const { missingProperty: missing, additionalProperty: extra } = params as Readonly<Record<string, unknown>>;
  if (typeof missing === 'string') return { pointer: below(instancePath, missing), message: 'is missing.' };
  if (typeof extra === 'string') return { pointer: below(instancePath, extra), message: 'is no field of this type.' };
  return { pointer: instancePath, message: `${message}.` };
}

const below = (pointer: string, name: string): string =>
  `${pointer}/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
