import type { GraphClient } from '#platform/graph-client.ts';
import type { DemoClock } from '../demo.ts';
import { figures } from './figures.ts';
import { invariants } from './invariants.ts';
import { Reading, type Finding } from './reading.ts';
import { storyFindings } from './stories.ts';

/** Weeks from which on figures and stories are what they should be. */
export const weeksOfStories = 9;
const week = 7 * 86_400_000;

/**
 * Measures an enterprise: what must always hold and, if it is long enough, its figures and whether its stories can be
 * found.
 */
export async function checkDemo(client: GraphClient, clock: DemoClock): Promise<readonly Finding[]> {
  const reading = new Reading(client);
  const to = clock.playedUntil.length > 10 ? clock.playedUntil : `${clock.playedUntil}T00:00:00Z`;
  const begin = Date.parse(`${clock.startDate}T00:00:00Z`);
  if (Date.parse(to) < begin + weeksOfStories * week) return invariants(reading);
  // The first two weeks fill the lines.
  const from = new Date(begin + 2 * week).toISOString();
  return [
    ...(await figures(reading, { from, to }, clock.scale)),
    ...(await storyFindings(reading, clock.startDate, to)),
    ...(await invariants(reading)),
  ];
}
