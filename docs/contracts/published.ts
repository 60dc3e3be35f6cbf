import { incompatibilities, published } from '#contracts/compatibility.ts';
import type { EventSchema, Schema } from '#contracts/event-schema.ts';
import { MillgraphError } from '#platform/errors.ts';

/** The path of what is published of the contracts. */
export const publishedPath = 'contracts/published.json';

/** What is published, by event type; the envelope among them, as `envelope`. */
export type Published = Readonly<Record<string, Schema>>;

/**
 * What is published once the contracts are as they are now: what is new joins it, and what was added to a version. Throws
 * INVALID_CONFIG, with every place, when a version was changed in another way or is gone.
 */
export function publish(
  before: Published,
  contracts: ReadonlyMap<string, EventSchema>,
  envelope: Schema,
  definitions: Readonly<Record<string, Schema>>,
): Published {
  const now = new Map<string, Schema>([
    ['envelope', published(envelope as EventSchema, definitions)],
    ...[...contracts].map(([type, contract]) => [type, published(contract, definitions)] as const),
  ]);
  const problems = Object.entries(before).flatMap(([type, was]) => {
    const is = now.get(type);
    const file = `contracts/events/${type}.json`;
    if (is === undefined) return [`${file} is gone: what is published stays.`];
    return incompatibilities(was, is).map(({ pointer, problem }) => `${file} ${pointer} ${problem}.`);
  });
  if (problems.length > 0) {
    const next = 'Leave what is published as it was and write a new version beside it, such as ...v2.json.';
    throw new MillgraphError('INVALID_CONFIG', `${problems.join('\n')}\n${next} See docs/events.md, "Versions".`);
  }
  return Object.fromEntries(now);
}
