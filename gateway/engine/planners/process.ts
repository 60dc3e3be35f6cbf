import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PlanTimeout, type MakePlanner, type Planner, type PlanNode } from '../plan.ts';
import type { PlanAnswer, PlannerName, PlanQuestion } from './process-main.ts';

interface Pending {
  readonly resolve: (plan: PlanNode) => void;
  readonly reject: (error: Error) => void;
}

interface Running {
  readonly child: ChildProcess;
  /** Rejects when the process ends before it can plan. */
  readonly ready: Promise<undefined>;
}

/**
 * Runs a planner in a process of its own. A native planner can end the process it is in (Hive's does, on some valid
 * operations), and one in JavaScript stops the loop while it plans; neither may happen to the gateway.
 */
export const inProcess =
  (name: PlannerName, { eager = true }: { readonly eager?: boolean } = {}): MakePlanner =>
  ({ sdl }) => {
    const planner = new ProcessPlanner(name, sdl);
    if (eager) planner.start();
    return planner;
  };

class ProcessPlanner implements Planner {
  readonly #name: PlannerName;
  readonly #sdl: string;
  readonly #pending = new Map<number, Pending>();
  #running: Running | undefined;
  #asking = 0;
  #lastId = 0;
  #isUnusable = false;

  constructor(name: PlannerName, sdl: string) {
    this.#name = name;
    this.#sdl = sdl;
  }

  async plan(operation: string, deadlineMillis: number): Promise<PlanNode> {
    const { child, ready } = this.start();
    // The process that is asked keeps this one alive only while it is asked.
    hold(child);
    this.#asking += 1;
    let timer: NodeJS.Timeout | undefined;
    try {
      await ready;
      const { promise, resolve, reject } = Promise.withResolvers<PlanNode>();
      this.#lastId += 1;
      const id = this.#lastId;
      this.#pending.set(id, { resolve, reject });
      timer = setTimeout(() => {
        reject(new PlanTimeout());
        // It cannot be trusted to listen while it plans.
        child.kill('SIGKILL');
      }, deadlineMillis);
      child.send({ kind: 'plan', id, operation, deadlineMillis } satisfies PlanQuestion);
      return await promise.finally(() => this.#pending.delete(id));
    } finally {
      clearTimeout(timer);
      this.#asking -= 1;
      if (this.#asking === 0) release(child);
    }
  }

  stop(): void {
    this.#running?.child.kill();
    this.#running = undefined;
  }

  /** The running process, started where there is none. */
  start(): Running {
    if (this.#running !== undefined) return this.#running;
    if (this.#isUnusable) throw new Error(`the planner ${this.#name} does not run on this platform`);
    const child = fork(fileURLToPath(new URL('process-main.ts', import.meta.url)), {
      execArgv: [],
      env: {},
      // What a planner writes as it dies is of no use to whoever reads the gateway's log.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const { promise: ready, resolve, reject } = Promise.withResolvers<undefined>();
    ready.catch(() => undefined);
    const running: Running = { child, ready };
    this.#running = running;
    let isReady = false;
    child.on('message', (message) => {
      const answer = message as PlanAnswer;
      if (answer.kind === 'ready') {
        isReady = true;
        resolve(undefined);
      } else {
        this.#take(answer);
      }
    });
    // Sending to a process that has just ended is told here too.
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (!isReady && this.#running === running) this.#isUnusable = true;
      if (this.#running === running) this.#running = undefined;
      const ended = new Error(`the planner ${this.#name} ended`);
      reject(ended);
      for (const pending of this.#pending.values()) pending.reject(ended);
      this.#pending.clear();
    });
    child.send({ kind: 'start', planner: this.#name, sdl: this.#sdl } satisfies PlanQuestion);
    release(child);
    return running;
  }

  #take(answer: Exclude<PlanAnswer, { readonly kind: 'ready' }>): void {
    const pending = this.#pending.get(answer.id);
    if (answer.kind === 'plan') pending?.resolve(answer.plan);
    else pending?.reject(new Error(answer.message));
  }
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
