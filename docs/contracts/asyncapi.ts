import { stringify } from 'yaml';
import { definitionName, mapChildren, type EventSchema, type Schema } from '#contracts/event-schema.ts';
import { defaultPorts, systems } from '#platform/systems.ts';
import { producerOf, reactions } from './consumers.ts';

const reference = (...path: readonly string[]) => ({
  $ref: `#/${path.map((step) => step.replaceAll('/', '~1')).join('/')}`,
});

/** What is sent to a system by those who are no part of Millgraph. */
export interface Inbound {
  readonly contracts: ReadonlyMap<string, EventSchema>;
  readonly envelope: Schema;
}

/**
 * The AsyncAPI 3.0 document of all events: a channel for the log of each system, what the system sends to it, and what the
 * others take from it.
 */
export function renderAsyncApi(
  contracts: ReadonlyMap<string, EventSchema>,
  envelope: Schema,
  definitions: Readonly<Record<string, Schema>>,
  inbound: Inbound,
): string {
  const types = [...contracts.keys()];
  const told = (system: string) => types.filter((type) => producerOf(type) === system);
  const inChannel = (channel: string, names: readonly string[]) =>
    names.map((type) => reference('channels', channel, 'messages', type));
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Millgraph events',
      version: '1.0.0',
      description:
        'What the systems tell one another, as CloudEvents 1.0. Every system keeps its events in a log that is read with ' +
        'GET /events?consumer=&after=&limit=&type=, in the order in which they may be relied on; the answer is a page of ' +
        'events with the cursor behind it. See docs/events.md.',
    },
    defaultContentType: 'application/json',
    servers: Object.fromEntries(
      systems.map((system) => [
        system,
        {
          host: `localhost:${defaultPorts[system]}`,
          protocol: 'http',
          description: `${system.toUpperCase()}, where it runs by itself (npm run start:${system}).`,
        },
      ]),
    ),
    channels: Object.fromEntries<object>([
      ...systems.map((system): [string, object] => [
        system,
        {
          address: '/events',
          title: `The log of ${system.toUpperCase()}`,
          servers: [reference('servers', system)],
          messages: Object.fromEntries(told(system).map((type) => [type, reference('components', 'messages', type)])),
        },
      ]),
      [
        shopFloor,
        {
          address: '/events',
          title: 'What the shop floor tells MES',
          description:
            'POST /events of MES, and POST /events/mes of the gateway, with one event or up to 1,000 of them; see docs/ingest.md.',
          servers: [reference('servers', 'mes')],
          messages: Object.fromEntries(
            [...inbound.contracts.keys()].map((type) => [type, reference('components', 'messages', type)]),
          ),
        },
      ],
    ]),
    operations: Object.fromEntries<object>([
      ...systems.flatMap((system): [string, object][] => [
        [
          `${system}.tells`,
          {
            action: 'send',
            channel: reference('channels', system),
            summary: `${system.toUpperCase()} tells what happened, in the transaction in which it happened.`,
            messages: inChannel(system, told(system)),
          },
        ],
        ...systems.flatMap((source): [string, object][] => {
          const taken = [...new Set(reactions[system].map(({ type }) => type as string))]
            .filter((type) => producerOf(type) === source)
            .sort();
          const operation = {
            action: 'receive',
            channel: reference('channels', source),
            summary: `${system.toUpperCase()} takes over what ${source.toUpperCase()} tells.`,
            bindings: { http: { method: 'GET', bindingVersion: '0.3.0' } },
            messages: inChannel(source, taken),
          };
          return taken.length === 0 ? [] : [[`${system}.takesOver.${source}`, operation]];
        }),
      ]),
      [
        'mes.takesIn',
        {
          action: 'receive',
          channel: reference('channels', shopFloor),
          summary: 'MES takes in what the shop floor tells, each event once, in whatever order it comes.',
          bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
          messages: inChannel(shopFloor, [...inbound.contracts.keys()]),
        },
      ],
    ]),
    components: {
      messages: Object.fromEntries([
        ...[...contracts].map(([type, contract]) => [type, message(type, contract, 'Event')] as const),
        ...[...inbound.contracts].map(([type, contract]) => [type, message(type, contract, shopFloorEvent)] as const),
      ]),
      schemas: {
        Event: draft7(envelope),
        ...Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, draft7(schema)])),
        [shopFloorEvent]: draft7(inbound.envelope),
      },
    },
  };
  const note =
    ' Written by `npm run contracts` from contracts/events, contracts/inbound and the reactions of the systems. Do not edit.';
  return `#${note}\n${stringify(document, { aliasDuplicateObjects: false, lineWidth: 120 })}`;
}

const shopFloor = 'shopFloor';
const shopFloorEvent = 'ShopFloorEvent';

function message(type: string, contract: EventSchema, envelope: string): object {
  const { title, description, examples = [], ...schema } = contract;
  return {
    name: type,
    title,
    summary: description,
    contentType: 'application/cloudevents+json',
    'x-owner': schema['x-owner'],
    'x-subject': schema['x-subject'],
    payload: {
      allOf: [reference('components', 'schemas', envelope)],
      properties: { type: { const: type }, data: { ...draft7(schema), examples } },
    },
  };
}

/** AsyncAPI's own schemas are draft 7 with more to it: there what stands beside a reference is not read. */
function draft7({ $ref, $schema, $id, ...own }: Schema): object {
  const schema = mapChildren(own, draft7);
  if ($ref === undefined) return schema;
  const target = reference('components', 'schemas', definitionName($ref));
  return Object.keys(own).length === 0 ? target : { ...schema, allOf: [target] };
}
