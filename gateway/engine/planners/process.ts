import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MillgraphError } from '#platform/errors.ts';
import type { MakePlanner, Planner, PlanNode } from '../plan.ts';
import type { PlanAnswer, PlannerName, PlanQuestion } from './process-main.ts';

interface Pending {
  readonly resolve: (plan: PlanNode) => void;
  readonly reject: (error: Error) => void;
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
  #child: ChildProcess | undefined;
  #lastId = 0;
  #isUnusable = false;

  constructor(name: PlannerName, sdl: string) {
    this.#name = name;
    this.#sdl = sdl;
  }

  async plan(operation: string, signal: AbortSignal): Promise<PlanNode> {
    signal.throwIfAborted();
    if (this.#isUnusable) throw new Error(`the planner ${this.#name} does not run on this platform`);
    const child = this.start();
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<PlanNode>();
    this.#pending.set(id, { resolve, reject });
    // The process that is asked keeps this one alive only while it is asked.
    child.ref();
    child.channel?.ref();
    const giveUp = (): void => {
      // It cannot be trusted to listen while it plans.
      child.kill('SIGKILL');
    };
    signal.addEventListener('abort', giveUp, { once: true });
    child.send({ kind: 'plan', id, operation } satisfies PlanQuestion);
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', giveUp);
      this.#pending.delete(id);
      if (this.#pending.size === 0) release(child);
    }
  }

  stop(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  /** The running process, started where there is none. */
  start(): ChildProcess {
    if (this.#child !== undefined) return this.#child;
    const child = fork(fileURLToPath(new URL('process-main.ts', import.meta.url)), { execArgv: [], env: {} });
    this.#child = child;
    let isReady = false;
    child.on('message', (message) => {
      isReady = true;
      this.#take(message as PlanAnswer);
    });
    // Sending to a process that has just ended is told here too.
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (!isReady && this.#child === child) this.#isUnusable = true;
      if (this.#child === child) this.#child = undefined;
      for (const { reject } of this.#pending.values()) reject(new Error(`the planner ${this.#name} ended`));
      this.#pending.clear();
    });
    child.send({ kind: 'start', planner: this.#name, sdl: this.#sdl } satisfies PlanQuestion);
    release(child);
    return child;
  }

  #take(answer: PlanAnswer): void {
    if (answer.kind === 'ready') return;
    const pending = this.#pending.get(answer.id);
    if (answer.kind === 'plan') pending?.resolve(answer.plan);
    else if (answer.isRefusal) pending?.reject(new MillgraphError('OPERATION_TOO_COMPLEX', answer.message));
    else pending?.reject(new Error(answer.message));
  }
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
