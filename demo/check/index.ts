import type { GraphClient } from '#platform/graph-client.ts';
import type { DemoClock } from '../demo.ts';
import { figures } from './figures.ts';
import { invariants } from './invariants.ts';
import { Reading, type Finding } from './reading.ts';
import { storyFindings } from './stories.ts';

/** Measures a whole enterprise: its figures, what must always hold, and whether its stories can be found. */
export async function checkDemo(client: GraphClient, clock: DemoClock): Promise<readonly Finding[]> {
  const reading = new Reading(client);
  const to = clock.playedUntil.length > 10 ? clock.playedUntil : `${clock.playedUntil}T00:00:00Z`;
  // The first two weeks fill the lines.
  const from = new Date(Date.parse(`${clock.startDate}T00:00:00Z`) + 14 * 86_400_000).toISOString();
  return [
    ...(await figures(reading, { from, to }, clock.scale)),
    ...(await storyFindings(reading, clock.startDate, to)),
    ...(await invariants(reading)),
  ];
}
