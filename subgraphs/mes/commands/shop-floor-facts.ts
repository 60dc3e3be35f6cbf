import { counted } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { shopFloorFact, type FactAnswer, type StatedFact } from '../domain/shop-floor-fact.ts';
import type { PeriodicWork } from '#platform/periodic.ts';
import { insertBatch, keyOf, knownFacts, knownThings, waitingFacts } from '../store/shop-floor-fact.ts';
import { postFacts } from './post-facts.ts';

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
    const { known: before } = await knownFacts(transaction, facts, false);
    const known = new Set(before);
    const isNew = facts.map((fact) => {
      const key = keyOf(fact);
      return !known.has(key) && known.add(key) === known;
    });
    const standings = await postFacts(
      transaction,
      facts.filter((_, index) => isNew[index]),
      new Set(),
    );
    const answers = facts.map((fact, index): FactAnswer => {
      const { document, line } = fact;
      const quarantine = standings.get(keyOf(fact))?.quarantine ?? null;
      if (isNew[index] !== true) return { document, line, outcome: 'DUPLICATE', code: null, message: null };
      if (quarantine === null) return { document, line, outcome: 'ACCEPTED', code: null, message: null };
      return { document, line, outcome: 'QUARANTINED', code: quarantine.code, message: quarantine.message };
    });
    return insertBatch(transaction, answers);
  });

/** Records the facts that waited for things which are known now: `lot/<id>`, `job/<id>`, `order/<id>`, `equipment/<id>`. */
export async function flowQuarantined(transaction: Transaction, things: readonly string[]): Promise<void> {
  const facts = await waitingFacts(transaction, things);
  if (facts.length > 0) await postFacts(transaction, facts, new Set(facts.map(keyOf)));
}

/**
 * A fact that is told while what it names is becoming known waits for it, and whoever made it known may not have seen the fact:
 * neither sees what the other has not committed. So what waits is looked at once more.
 */
export const waitingFactsWork: PeriodicWork = {
  name: 'looking for facts whose things are known',
  everyMillis: 1_000,
  async run(session) {
    const failures: unknown[] = [];
    for (const thing of await knownThings(session)) {
      try {
        await session.transaction((transaction) => flowQuarantined(transaction, [thing]));
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} things that facts wait for`);
  },
};
