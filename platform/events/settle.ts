import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#platform/database/session.ts';
import { hasHiddenEvents } from '#platform/events/log.ts';
import type { Consumer } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';

/**
 * Waits until the reactions have handled every event that was committed before the call, and those that follow from them.
 * Events that wait for another attempt are not waited for.
 */
export async function settle(databases: readonly Database[], consumers: readonly Consumer[]): Promise<void> {
  const sessions = databases.map((database) => database.session(serviceContext('settle')));
  for (;;) {
    const hidden = await Promise.all(sessions.map(hasHiddenEvents));
    const handled = await Promise.all(consumers.map((consumer) => consumer.drain()));
    if (!hidden.includes(true) && handled.every((count) => count === 0)) return;
    if (hidden.includes(true)) await sleep(2);
  }
}
