import type { EventSchema, Schema } from '#contracts/event-schema.ts';
import { definitionName } from '#contracts/event-schema.ts';
import { systems } from '#platform/systems.ts';
import { consumersOf, producerOf } from './consumers.ts';

/** The page of all event types: owner, when it is told, its data and who takes it over. */
export function renderPage(
  contracts: ReadonlyMap<string, EventSchema>,
  definitions: Readonly<Record<string, Schema>>,
): string {
  const parts = [
    '# Event types',
    'Written by `npm run contracts` from `contracts/events`; [events.md](events.md) tells how to read them. ' +
      `${contracts.size} types. A field with \`?\` may be absent.`,
    ...systems.flatMap((system) => [
      `## ${system.toUpperCase()}`,
      table(
        ['type', 'when', 'owner', 'subject', 'data', 'taken over by'],
        [...contracts].filter(([type]) => producerOf(type) === system).map(typeRow),
      ),
    ]),
    '## What they share',
    ...Object.entries(definitions).map(([name, schema]) => definition(name, schema)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function typeRow([type, schema]: [string, EventSchema]): string[] {
  const consumers = consumersOf(type).map((system) => system.toUpperCase());
  return [
    `[\`${type.replace('org.millgraph.', '')}\`](../contracts/events/${type}.json)`,
    schema.description,
    schema['x-owner'],
    schema['x-subject'].map((subject) => `\`${subject}\``).join(', else '),
    fields(schema),
    consumers.length === 0 ? 'nobody yet' : consumers.join(', '),
  ];
}

const fields = ({ properties = {}, required = [] }: Schema): string =>
  Object.entries(properties)
    .map(([name, schema]) => `\`${name}${required.includes(name) ? '' : '?'}\` ${kindOf(schema)}`)
    .join(', ');

/** What a field holds, in a word or two. */
function kindOf(schema: Schema): string {
  const unit = schema['x-unit'] === undefined ? '' : ` (${schema['x-unit']})`;
  if (schema.$ref !== undefined) return `${definitionName(schema.$ref)}${unit}`;
  if (schema.anyOf !== undefined) return `${schema.anyOf.map(kindOf).join(' or ')}${unit}`;
  if (schema.items !== undefined) return `list of ${kindOf(schema.items)}`;
  if (schema.enum !== undefined) return schema.enum.join(' or ');
  if (schema.properties !== undefined) return `(${fields(schema)})`;
  const types = [schema.type ?? []].flat().map((type) => (type === 'string' ? (schema.format ?? 'text') : type));
  return types.join(' or ');
}

function definition(name: string, schema: Schema): string {
  const values = Object.entries(schema['x-values'] ?? {}).map(([value, meaning]) => [`\`${value}\``, meaning]);
  const rows = Object.entries(schema.properties ?? {}).map(([field, own]) => [
    `\`${field}\``,
    kindOf(own),
    own.description ?? '',
  ]);
  return [
    `### ${name}`,
    schema.description ?? '',
    ...(values.length > 0 ? [table(['value', ''], values)] : []),
    ...(rows.length > 0 ? [table(['field', 'is', ''], rows)] : []),
  ].join('\n\n');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
