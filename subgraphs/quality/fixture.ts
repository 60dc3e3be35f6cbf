import type { CloudEvent } from '#contracts/events.ts';
import type { EventPage } from '#platform/events/log.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { saveItem } from './store/item.ts';

/** What the tests of quality share. */

/** Makes items known to quality, as PLM's word of their release does. */
export const knowItems = (subgraph: Subgraph, ...ids: readonly string[]): Promise<void> =>
  subgraph.database.session(serviceContext('test')).transaction(async (transaction) => {
    for (const id of ids) await saveItem(transaction, { id, baseUnit: 'C62' });
  });

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
