import { PlanTimeout, type MakePlanner, type Planner } from '../plan.ts';

/** Plans with the first planner, and what it finds no plan for with the second, which is made when it is needed. */
export const withFallback =
  (makeFirst: MakePlanner, makeSecond: MakePlanner): MakePlanner =>
  (supergraph) => {
    const first = makeFirst(supergraph);
    let second: Planner | undefined;
    return {
      async plan(operation, deadlineMillis) {
        try {
          return await first.plan(operation, deadlineMillis);
        } catch (error) {
          if (error instanceof PlanTimeout) throw error;
          second ??= makeSecond(supergraph);
          return second.plan(operation, deadlineMillis);
        }
      },
      stop() {
        first.stop();
        second?.stop();
      },
    };
  };
