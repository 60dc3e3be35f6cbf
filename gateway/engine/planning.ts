import { MillgraphError } from '#platform/errors.ts';
import { PlanTimeout, type Planner, type PlanNode } from './plan.ts';

/** How long one plan may take. */
const deadlineMillis = 3_000;
/** So many plans are made at once: a third would take a core from the requests whose plans are known. */
const maximumAtOnce = 2;

/** Plans within bounds of time and number. */
export class Planning {
  readonly #planner: Planner;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(planner: Planner) {
    this.#planner = planner;
  }

  /** The plan of an operation. Throws OPERATION_TOO_COMPLEX when it is not found in time. */
  async plan(operation: string): Promise<PlanNode> {
    await this.#turn();
    try {
      return await this.#planner.plan(operation, deadlineMillis);
    } catch (error) {
      if (!(error instanceof PlanTimeout)) throw error;
      const message = 'The operation takes too long to plan. Ask for fewer alternatives (fragments on types) at once.';
      throw new MillgraphError('OPERATION_TOO_COMPLEX', message);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  stop(): void {
    this.#planner.stop();
  }

  async #turn(): Promise<void> {
    while (this.#running >= maximumAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }
}
