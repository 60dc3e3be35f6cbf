import type { Database, Session } from '#platform/database/session.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

/** Something that a system does again and again, on what stands in its database. */
export interface PeriodicWork {
  readonly name: string;
  /** From the end of one run to the beginning of the next. */
  readonly everyMillis: number;
  run(session: Session): Promise<void>;
}

/** Periodic work that is done until it is stopped. */
export interface RunningWork {
  /** Ends after what is being done now. */
  stop(): Promise<void>;
}

/** Does periodic work of a system, on behalf of all plants. What fails is logged once, and done again next time. */
export function startPeriodic(database: Database, works: readonly PeriodicWork[], log: Log): RunningWork {
  const session = database.session(serviceContext(`${database.system}-periodic`));
  const running = works.map((work) => {
    let isStopping = false;
    let hasFailed = false;
    let timer: NodeJS.Timeout | undefined;
    let run: Promise<void> = Promise.resolve();
    const once = async (): Promise<void> => {
      try {
        await work.run(session);
        hasFailed = false;
      } catch (error) {
        if (!hasFailed) log.warn({ err: error }, `${work.name} failed; tried again every ${work.everyMillis / 1000} s`);
        hasFailed = true;
      }
      if (!isStopping) schedule();
    };
    const schedule = (): void => {
      timer = setTimeout(() => {
        run = once();
      }, work.everyMillis);
    };
    schedule();
    return async (): Promise<void> => {
      isStopping = true;
      clearTimeout(timer);
      await run;
    };
  });
  return {
    async stop() {
      await Promise.all(running.map((stop) => stop()));
    },
  };
}
