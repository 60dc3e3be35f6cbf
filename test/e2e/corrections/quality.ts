import { pieces } from '../small-plant.ts';
import { any, cast, pick, some, type Make } from './choice.ts';
import { reason } from './world.ts';

/** What quality does. */
export const qualityDeeds: Readonly<Record<string, Make>> = {
  hold: (choice) => {
    const [lot, item] = any(choice);
    const [target, on] = pick([['LOT', lot] as const, ['ITEM', item] as const, ['ORDER', 'MO'] as const], choice.a);
    return {
      touched: [on, 'HOLD'],
      async act(world, occurredAt) {
        const held = { target, targetId: world.of(on), plant: 'P1', reason: 'Doubt', occurredAt };
        const { id } = await world.plant.run<{ id: string }>('placeHold', held, 'id');
        return {
          undo: (when) => world.plant.run('releaseHold', { id, reason, occurredAt: when }),
          shown: `hold(id: "${id}") { id reversedBy: releasedAt }`,
          document: id,
        };
      },
    };
  },
  dispose: (choice) => ({
    touched: [cast(choice)],
    async act(world, occurredAt) {
      const quantity = pieces(some(5, choice.a));
      const { id } = await world.plant.run<{ id: string }>(
        'openNonconformance',
        {
          ...{
            plant: 'P1',
            item: world.of('CAST'),
            lot: world.of(cast(choice)),
            severity: 'MINOR',
            defectCode: 'PORE',
          },
          ...{ quantity, occurredAt },
        },
        'id',
      );
      const { dispositions } = await world.plant.run<{ dispositions: { id: string }[] }>(
        'dispositionNonconformance',
        { id, decision: 'SCRAP', quantity, occurredAt },
        'dispositions { id }',
      );
      const disposition = dispositions.at(-1)?.id ?? '';
      return {
        async undo(when) {
          await world.plant.run('reverseDisposition', { disposition, reason, occurredAt: when });
          await world.plant.run('cancelNonconformance', { id, reason, occurredAt: when });
        },
        shown: `nonconformance(id: "${id}") { dispositions { id reversedBy } }`,
        document: disposition,
      };
    },
  }),
  inspect: (choice) => ({
    touched: [cast(choice)],
    async act(world, occurredAt) {
      const { lot } = await world.plant.ask<{ lot: { inspections: { id: string; state: string }[] } }>(
        `{ lot(id: "${world.of(cast(choice))}") { inspections { id state } } }`,
      );
      const id = lot.inspections.find(({ state }) => state === 'REQUESTED')?.id ?? 'IN-0';
      const verdict = choice.a % 2 === 0 ? 'PASS' : 'FAIL';
      const recorded = { id, results: [], verdict, occurredAt };
      const { records } = await world.plant.run<{ records: { id: string }[] }>(
        'recordInspection',
        recorded,
        'records { id }',
      );
      const document = records.at(-1)?.id ?? '';
      return {
        undo: (when) => world.plant.run('reverseInspection', { id, reason, occurredAt: when }),
        shown: `inspection(id: "${id}") { records { id reversedBy { id } } }`,
        document,
      };
    },
  }),
};
