import type { Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Equipment } from '../domain/equipment.ts';
import { expectPast, type ShopFloorFact } from '../domain/shop-floor-fact.ts';
import { isBefore, isSame } from '../domain/time.ts';
import { lockEquipmentList } from '../store/equipment.ts';
import { keyOf, upsertFacts, waitingFacts, type FactStanding } from '../store/shop-floor-fact.ts';
import { FactDesk, required, Unknown } from './fact-desk.ts';
import { recordStates, type StatedState } from './record-states.ts';

/**
 * Records facts that are told for the first time, and those that waited for what they make known; answers what became of
 * each, by its `keyOf`. `inQuarantine` are those of them that were there before.
 */
export async function postFacts(
  transaction: Transaction,
  facts: readonly ShopFloorFact[],
  inQuarantine: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FactStanding>> {
  const standings = new Map<string, FactStanding>();
  const { states = [], others = [] } = Object.groupBy(facts, ({ kind }) =>
    kind === 'EQUIPMENT_STATE_CHANGED' ? 'states' : 'others',
  );
  if (others.length > 0) await postOnOrders(transaction, others, standings);
  if (states.length > 0) await postStates(transaction, states, standings);
  // What is recorded of a machine stands in its record, and not beside it.
  const kept = [...standings].flatMap(([key, standing]) =>
    standing.fact.kind !== 'EQUIPMENT_STATE_CHANGED' || standing.quarantine !== null || inQuarantine.has(key)
      ? [standing]
      : [],
  );
  if (kept.length > 0) await upsertFacts(transaction, kept);
  return standings;
}

async function postOnOrders(
  transaction: Transaction,
  facts: readonly ShopFloorFact[],
  standings: Map<string, FactStanding>,
): Promise<void> {
  const desk = new FactDesk(transaction);
  await desk.lock(facts);
  let due: readonly ShopFloorFact[] = [...facts].sort(byTime);
  while (due.length > 0) {
    const made: string[] = [];
    for (const fact of due) {
      const standing = await stand(fact, transaction.now, {
        accept: () => desk.accept(fact),
        plantOf: () => desk.plantOf(fact),
      });
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
}

async function postStates(
  transaction: Transaction,
  facts: readonly ShopFloorFact[],
  standings: Map<string, FactStanding>,
): Promise<void> {
  const ids = [...new Set(facts.flatMap(({ equipment }) => equipment ?? []))];
  const equipment = await lockEquipmentList(transaction, ids);
  const plantOf = (fact: ShopFloorFact): string | null => equipment.get(fact.equipment ?? '')?.plant ?? null;
  const stated: StatedState[] = [];
  for (const fact of facts) {
    const standing = await stand(fact, transaction.now, {
      accept: async () => {
        const state = stateOf(fact, equipment);
        stated.push(state);
        return plantOf(fact) ?? '';
      },
      plantOf: async () => plantOf(fact),
    });
    standings.set(keyOf(fact), standing);
  }
  if (stated.length > 0) await recordStates(transaction, equipment, stated);
}

/** Throws Unknown, and BAD_INPUT for a fact that does not say enough. */
function stateOf(fact: ShopFloorFact, equipment: ReadonlyMap<string, Equipment>): StatedState {
  const { source, document, line, sequence, occurredAt: at, reason = null } = fact;
  const id = required(fact.equipment, 'equipment');
  const state = required(fact.state, 'state');
  const own = equipment.get(id);
  if (own === undefined || (fact.plants !== '*' && !fact.plants.includes(own.plant))) {
    throw new Unknown('equipment', id, null);
  }
  return { equipment: id, state, reason, at, origin: { source, document, line, sequence } };
}

async function stand(
  fact: ShopFloorFact,
  now: string,
  desk: { accept(): Promise<string>; plantOf(): Promise<string | null> },
): Promise<FactStanding> {
  try {
    expectPast(fact, now);
    return { fact, plant: await desk.accept(), quarantine: null };
  } catch (error) {
    if (error instanceof Unknown) {
      const { plant, message, thing, argument } = error;
      const pointer = pointerTo(argument);
      return { fact, plant, quarantine: { code: 'NOT_FOUND', message, pointer, waitsFor: thing } };
    }
    if (!(error instanceof MillgraphError)) throw error;
    const { code, message, extensions } = error;
    const argument = extensions['argument'];
    const pointer = typeof argument === 'string' ? pointerTo(argument) : null;
    return { fact, plant: await desk.plantOf(), quarantine: { code, message, pointer, waitsFor: null } };
  }
}

/** Where in an event an argument of a command stands: `input.good.value` is `/data/good/value`. */
function pointerTo(argument: string): string {
  const path = argument.replace(/^input\./, '');
  return path === 'occurredAt' ? '/time' : `/data/${path.replaceAll('.', '/')}`;
}

function byTime(left: ShopFloorFact, right: ShopFloorFact): number {
  if (!isSame(left.occurredAt, right.occurredAt)) return isBefore(left.occurredAt, right.occurredAt) ? -1 : 1;
  return left.sequence - right.sequence || (keyOf(left) < keyOf(right) ? -1 : 1);
}
