import type { Bus } from '#platform/events/bus.ts';
import type { Log } from '#platform/log.ts';

/** What carries events where a Redis is given; its library is loaded then alone. */
export async function openBus(redisUrl: string | undefined, log: Log): Promise<Bus | undefined> {
  if (redisUrl === undefined) return undefined;
  const { createRedisBus } = await import('#platform/events/redis-bus.ts');
  return createRedisBus({ url: redisUrl, log });
}
