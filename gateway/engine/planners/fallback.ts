import type { MakePlanner, Planner } from '../plan.ts';

/** Plans with the first planner, and what it finds no plan for with the second, which is made when it is needed. */
export const withFallback =
  (makeFirst: MakePlanner, makeSecond: MakePlanner): MakePlanner =>
  (supergraph) => {
    const first = makeFirst(supergraph);
    let second: Planner | undefined;
    return {
      async plan(operation, signal) {
        try {
          return await first.plan(operation, signal);
        } catch (error) {
          if (signal.aborted) throw error;
          second ??= makeSecond(supergraph);
          return second.plan(operation, signal);
        }
      },
      stop() {
        first.stop();
        second?.stop();
      },
    };
  };
