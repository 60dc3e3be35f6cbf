import { instant } from '../clock.ts';
import { revisionActs } from '../foundation.ts';
import type { Act } from '../script.ts';
import { madeById } from '../structure/index.ts';
import { actuatorBom, sharedStrokes } from '../structure/made.ts';
import type { Stage, Story } from './story.ts';

/** Days after the first Monday on which revision B is released, and on which it takes effect. */
const releaseDay = 16;
const effectiveDay = 21;
const items = sharedStrokes.map((stroke) => `LA-${stroke}`);

/**
 * The seal of two actuators is replaced under EC-1000. P1 follows; P2 decides about changes itself and has not yet: it goes
 * on building revision A, with the seal that leaks.
 */
export function sealChange({ agenda, clockOf, dateAfter, floor }: Stage): Story {
  const clock = clockOf('P1');
  const effectiveAt = clock.at(dateAfter(effectiveDay), '00:00');
  const fridayNoon = clock.at(dateAfter(effectiveDay - 3), '12:00');
  floor.sealOf = (plant, item, at) =>
    plant === 'P1' && items.includes(item) && at >= fridayNoon ? 'SEAL-6' : 'SEAL-5';
  return {
    // What is released before the change and begun after it would be built by which? Nobody releases it then.
    wish: ({ id }, _, at) => (id === 'P1-L4' && at >= fridayNoon && at < effectiveAt ? { avoid: items } : undefined),
    onDay(date) {
      if (date !== dateAfter(releaseDay)) return;
      const at = clock.at(date, '10:00');
      const change = (mutation: string, when: number, input: Record<string, unknown>): void => {
        const act: Act = { system: 'plm', mutation, key: `EC-1000/${mutation}`, input };
        agenda.morning('P1', when, { ...act, input: { ...input, occurredAt: instant(when) } });
      };
      const changed = items.flatMap((id) => {
        const item = madeById.get(id);
        return item === undefined ? [] : [{ ...item, bom: actuatorBom(Number(id.slice(3)), 'SEAL-6') }];
      });
      const acts = changed.flatMap((item) =>
        revisionActs(item, 'B', dateAfter(effectiveDay), 'EC-1000', instant(at + 600_000)),
      );
      // The change names the revisions that it leads to; they are released when it is approved.
      const isRelease = ({ mutation }: Act): boolean => mutation === 'releaseItemRevision';
      let when = at;
      const next = (): number => (when += 1000);
      for (const act of acts.filter((each) => !isRelease(each))) agenda.morning('P1', next(), act);
      change('createEngineeringChange', next(), {
        ...{ number: 'EC-1000', kind: 'ORDER', title: 'Shaft seal from NBR to FKM' },
        reason: 'Leakage above 80 degrees at a customer',
        affectedItems: items.map((item) => ({ item, from: `${item}/A`, to: `${item}/B`, dispositionPolicy: 'USE_UP' })),
      });
      change('submitEngineeringChange', next(), { id: 'EC-1000' });
      change('approveEngineeringChange', next(), { id: 'EC-1000' });
      for (const act of acts.filter(isRelease)) agenda.morning('P1', next(), act);
    },
  };
}
