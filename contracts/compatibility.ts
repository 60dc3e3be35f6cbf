import { keywords, mapChildren, resolved, type EventSchema, type Schema } from './event-schema.ts';

/** A difference between a published contract and what its file says now, that somebody who reads the events would notice. */
export interface Incompatibility {
  /** Where, as a JSON pointer into the contract. */
  readonly pointer: string;
  readonly problem: string;
}

/** What of a contract is compared: its structure and its meanings, without references, examples and descriptions. */
export const published = (
  contract: EventSchema,
  definitions: Readonly<Record<string, Schema>>,
): Pick<EventSchema, 'x-subject' | 'x-plant'> & Schema => structureOf(resolved(contract, definitions)) as EventSchema;

const structureOf = (schema: Schema): Schema =>
  mapChildren(
    Object.fromEntries(Object.entries(schema).filter(([name]) => keywords[name as keyof Schema] !== 'words')),
    structureOf,
  );

/**
 * What has changed between two versions of one contract, both as `published` gives them, beside what may: a field may be
 * added that need not be there. Anything else breaks somebody:
 *
 * - Who reads with what was published finds a field gone, null or of another kind, or a value that no case covers.
 * - Who reads with what is said now finds, in a log that keeps every event ever told, events without a field that is
 *   required now, or with a value that is allowed no more.
 */
export function incompatibilities(before: Schema, now: Schema, pointer = ''): readonly Incompatibility[] {
  return Object.keys({ ...before, ...now }).flatMap((keyword): readonly Incompatibility[] => {
    const at = `${pointer}/${keyword}`;
    switch (keyword) {
      case 'properties':
        return ofProperties(before, now, at);
      case 'required':
        return ofRequired(before, now, at);
      case 'enum':
        return ofValues(before.enum ?? [], now.enum ?? [], at);
      case 'x-values':
        return Object.entries(before['x-values'] ?? {}).flatMap(([value, meaning]) => {
          const told = now['x-values']?.[value];
          const isChanged = told !== undefined && told !== meaning;
          return isChanged
            ? [{ pointer: `${at}/${value}`, problem: `means "${told}" and not "${meaning}" any more` }]
            : [];
        });
      case 'items':
        if (before.items === undefined || now.items === undefined) break;
        return incompatibilities(before.items, now.items, at);
      case 'anyOf': {
        const [was = [], is = []] = [before.anyOf, now.anyOf];
        if (was.length !== is.length) break;
        return was.flatMap((each, index) => incompatibilities(each, is[index] ?? {}, `${at}/${index}`));
      }
    }
    const [was, is] = [before, now].map((schema): string | undefined =>
      JSON.stringify(schema[keyword as keyof Schema]),
    );
    return was === is ? [] : [{ pointer: at, problem: `is ${is ?? 'nothing'} and was ${was ?? 'nothing'}` }];
  });
}

function ofProperties(before: Schema, now: Schema, at: string): readonly Incompatibility[] {
  const fields = now.properties ?? {};
  return Object.entries(before.properties ?? {}).flatMap(([name, was]) => {
    const is = fields[name];
    if (is === undefined) return [{ pointer: `${at}/${name}`, problem: 'is gone' }];
    return incompatibilities(was, is, `${at}/${name}`);
  });
}

function ofRequired(before: Schema, now: Schema, at: string): readonly Incompatibility[] {
  const [was, is] = [new Set(before.required), new Set(now.required)];
  // Of a field that is gone it is said already.
  const lacking = [...was.difference(is)].filter((name) => now.properties?.[name] !== undefined);
  return [
    ...lacking.map((name) => ({ pointer: at, problem: `lacks "${name}": who reads the events counts on it` })),
    ...[...is.difference(was)].map((name) => ({
      pointer: at,
      problem: `has "${name}" too: events told until now need not have it`,
    })),
  ];
}

const ofValues = (
  before: readonly (string | null)[],
  now: readonly (string | null)[],
  at: string,
): readonly Incompatibility[] => [
  ...before
    .filter((value) => !now.includes(value))
    .map((value) => ({ pointer: at, problem: `lacks ${JSON.stringify(value)}: events told until now have it` })),
  ...now
    .filter((value) => !before.includes(value))
    .map((value) => ({
      pointer: at,
      problem: `has ${JSON.stringify(value)} too: who reads the events does not know it`,
    })),
];
