import { counted } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import {
  expectPast,
  shopFloorFact,
  type FactAnswer,
  type ShopFloorFact,
  type StatedFact,
} from '../domain/shop-floor-fact.ts';
import { isBefore, isSame } from '../domain/time.ts';
import { insertBatch, knownFacts, upsertFacts, waitingFacts, type FactStanding } from '../store/shop-floor-fact.ts';
import { FactDesk, Unknown } from './fact-desk.ts';

/** Facts of the shop floor as they arrive, of one source. */
export interface FactsInput {
  readonly source: string;
  readonly facts: readonly StatedFact[];
}

/**
 * Records what happened on the shop floor, in whatever order it is told, and answers the id of the batch, under which the
 * answers to its facts are kept. A fact is never refused for a rule it breaks; one that cannot be right waits.
 */
export const recordShopFloorFacts = (session: Session, idempotencyKey: string, input: FactsInput): Promise<string> =>
  runCommand(session, { mutation: 'recordShopFloorFacts', idempotencyKey, input }, async (transaction) => {
    counted(input.facts, 'input.facts', 1, 1000);
    const { plants } = transaction.context;
    const facts = input.facts.map((stated, index) =>
      shopFloorFact(input.source, stated, plants, `input.facts.${index}`),
    );
    const known = new Set(await knownFacts(transaction, facts));
    const isNew = facts.map((fact) => {
      const place = placeOf(fact);
      return !known.has(place) && known.add(place) === known;
    });
    const standings = await postFacts(
      transaction,
      facts.filter((_, index) => isNew[index]),
    );
    const byPlace = new Map(standings.map((standing) => [placeOf(standing.fact), standing]));
    const answers = facts.map((fact, index): FactAnswer => {
      const { document, line } = fact;
      const quarantine = byPlace.get(placeOf(fact))?.quarantine ?? null;
      if (isNew[index] !== true) return { document, line, outcome: 'DUPLICATE', code: null, message: null };
      if (quarantine === null) return { document, line, outcome: 'ACCEPTED', code: null, message: null };
      return { document, line, outcome: 'QUARANTINED', code: quarantine.code, message: quarantine.message };
    });
    return insertBatch(transaction, answers);
  });

/** Records the facts that waited for things which are known now: `lot/<id>`, `job/<id>`, `order/<id>`. */
export async function flowQuarantined(transaction: Transaction, things: readonly string[]): Promise<void> {
  const facts = await waitingFacts(transaction, things);
  if (facts.length > 0) await postFacts(transaction, facts);
}

/** Records facts, and those that waited for what they make known; answers what became of each. */
async function postFacts(transaction: Transaction, facts: readonly ShopFloorFact[]): Promise<readonly FactStanding[]> {
  const standings = new Map<string, FactStanding>();
  const desk = new FactDesk(transaction);
  await desk.lockOrdersOf(facts);
  let due: readonly ShopFloorFact[] = [...facts].sort(byTime);
  while (due.length > 0) {
    const made: string[] = [];
    for (const fact of due) {
      const standing = await stand(desk, fact, transaction.now);
      standings.set(keyOf(fact), standing);
      if (standing.quarantine === null && fact.kind === 'LOT_COMPLETED') made.push(`lot/${fact.lot ?? ''}`);
    }
    // What waits for a lot that was made just now: in this batch, or from before.
    const waiting = [...standings.values()].flatMap(({ fact, quarantine }) =>
      made.includes(quarantine?.waitsFor ?? '') ? [fact] : [],
    );
    due = made.length === 0 ? [] : [...waiting, ...(await waitingFacts(transaction, made))].sort(byTime);
  }
  await desk.close();
  await upsertFacts(transaction, [...standings.values()]);
  return [...standings.values()];
}

async function stand(desk: FactDesk, fact: ShopFloorFact, now: string): Promise<FactStanding> {
  try {
    expectPast(fact, now);
    return { fact, plant: await desk.accept(fact), quarantine: null };
  } catch (error) {
    if (error instanceof Unknown) {
      return {
        fact,
        plant: error.plant,
        quarantine: { code: 'NOT_FOUND', message: error.message, waitsFor: error.thing },
      };
    }
    if (!(error instanceof MillgraphError)) throw error;
    return {
      fact,
      plant: await desk.plantOf(fact),
      quarantine: { code: error.code, message: error.message, waitsFor: null },
    };
  }
}

const placeOf = ({ document, line }: Pick<ShopFloorFact, 'document' | 'line'>): string => `${document}/${line}`;
const keyOf = ({ source, document, line }: ShopFloorFact): string => `${source}/${document}/${line}`;

function byTime(left: ShopFloorFact, right: ShopFloorFact): number {
  if (!isSame(left.occurredAt, right.occurredAt)) return isBefore(left.occurredAt, right.occurredAt) ? -1 : 1;
  return left.sequence - right.sequence || (keyOf(left) < keyOf(right) ? -1 : 1);
}
