import type { CloudEvent, EventData, EventType } from '#contracts/events.ts';
import type { EventPage } from '#platform/events/log.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { saveItem } from './store/item.ts';
import { saveLots, saveOrder, savePlant, saveSupplier, type KnownLot } from './store/known.ts';

/** What the tests of quality share. */

/** What the other systems have told quality. */
interface Told {
  readonly items?: readonly string[];
  readonly plants?: readonly string[];
  readonly suppliers?: readonly string[];
  readonly orders?: readonly { readonly id: string; readonly plant: string; readonly item: string }[];
  readonly lots?: readonly KnownLot[];
}

/** Makes things known to quality, as the word of their systems does; items are counted, orders have operations 10 to 30. */
export const know = (subgraph: Subgraph, told: Told): Promise<void> =>
  subgraph.database.session(serviceContext('test')).transaction(async (transaction) => {
    for (const id of told.items ?? []) await saveItem(transaction, { id, baseUnit: 'C62' });
    for (const id of told.plants ?? []) await savePlant(transaction, id, 'Europe/Berlin');
    for (const id of told.suppliers ?? []) await saveSupplier(transaction, id);
    for (const order of told.orders ?? []) await saveOrder(transaction, { ...order, kind: 'PRODUCTION' }, [10, 20, 30]);
    await saveLots(transaction, told.lots ?? []);
  });

/** A lot of `item` that was made in `plant`. */
export const madeLot = (id: string, item: string, plant = 'P1'): KnownLot => ({ id, plant, item, supplier: null });

let events = 0;
/** An event of another system in P1, as its log holds it. */
export function eventOf<Type extends EventType>(
  type: Type,
  subject: string,
  data: EventData[Type],
  attributes: Partial<Pick<CloudEvent, 'historical' | 'time' | 'plant'>> = {},
): CloudEvent {
  events += 1;
  return {
    specversion: '1.0',
    datacontenttype: 'application/json',
    id: `00000000-0000-4000-8000-${String(events).padStart(12, '0')}`,
    type,
    source: '//millgraph/test/P1',
    subject,
    plant: 'P1',
    supplier: null,
    time: '2025-11-03T06:00:00Z',
    recordedtime: '2025-11-03T06:00:01Z',
    historical: false,
    correlationid: 'c-1',
    causationid: null,
    traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
    ...attributes,
    data,
  } as CloudEvent;
}

interface LoggedEvent {
  readonly type: string;
  readonly subject: string;
  readonly plant: string | null;
  readonly supplier: string | null;
  readonly time: string;
  readonly data: unknown;
}

/** The events that quality has logged, in order. */
export const loggedEvents = (subgraph: Subgraph): Promise<readonly LoggedEvent[]> =>
  subgraph.database.session(serviceContext('test')).query<LoggedEvent>(
    (sql) => sql`
      select type, subject, plant, supplier, time, data
      from event_log
      order by transaction_id, position
    `,
  );

/** The log of another system that holds these events. */
export function logOf(events: readonly CloudEvent[]): EventReader {
  return async ({ after, types }): Promise<EventPage> => ({
    events: events.slice(Number(after ?? '0')).filter((event) => types.includes(event.type)),
    cursor: String(events.length),
    complete: true,
  });
}

/** Runs mutations, each with an idempotency key of its own unless one is given. */
export function commandRunner(
  execute: (document: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>,
) {
  let keys = 0;
  /** Answers what `fields` selects of the mutation's result. */
  const run = async (mutation: string, input: object, fields: string, key = `key-${(keys += 1)}`): Promise<unknown> => {
    const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${inputType}, $key: ID!) {
      ${mutation}(input: $input, idempotencyKey: $key) { ${fields} }
    }`;
    return (await execute(document, { input, key }))[mutation];
  };
  const idOf = async (mutation: string, input: object): Promise<string> =>
    ((await run(mutation, input, 'id')) as { id: string }).id;
  return { run, idOf };
}
