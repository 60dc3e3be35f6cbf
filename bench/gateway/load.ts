import { Pool } from 'undici';
import { cpuMillis } from '../process-cpu.ts';
import type { Workload } from './workloads.ts';

export interface Measured {
  readonly requests: number;
  readonly cpuMillisPerRequest: number;
  readonly requestsPerSecond: number;
  readonly p50Millis: number;
  readonly p99Millis: number;
}

const concurrency = 8;

/** One gateway under one workload. */
export class Load {
  readonly #pool: Pool;
  readonly #bodies: readonly string[];
  readonly #isNew: boolean;
  #asked = 0;

  constructor(port: number, { query, variables, isNew = false }: Workload) {
    this.#pool = new Pool(`http://127.0.0.1:${port}`, { connections: concurrency });
    this.#bodies = variables.map((value) => JSON.stringify({ query, variables: value }));
    this.#isNew = isNew;
  }

  #body(turn: number): string {
    const body = this.#bodies[turn % this.#bodies.length] ?? '';
    this.#asked += 1;
    return this.#isNew ? body.replace('{ id', `{ id${this.#asked}: id id`) : body;
  }

  async ask(turn: number): Promise<string> {
    const { statusCode, body } = await this.#pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: this.#body(turn),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`status ${statusCode}: ${text.slice(0, 500)}`);
    return text;
  }

  /** Asks for everything once, so that the subgraphs have recorded their answers, then runs hot. */
  async warm(requests: number): Promise<void> {
    await this.#run(Math.max(requests, this.#bodies.length), () => undefined);
  }

  async measure(pid: number, requests: number): Promise<Measured> {
    const latencies: number[] = [];
    const cpuBefore = cpuMillis(pid);
    const startedAt = performance.now();
    await this.#run(requests, (millis) => latencies.push(millis));
    const seconds = (performance.now() - startedAt) / 1000;
    const cpu = cpuMillis(pid) - cpuBefore;
    latencies.sort((a, b) => a - b);
    const percentile = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? NaN;
    return {
      requests,
      cpuMillisPerRequest: cpu / requests,
      requestsPerSecond: requests / seconds,
      p50Millis: percentile(0.5),
      p99Millis: percentile(0.99),
    };
  }

  async #run(requests: number, done: (millis: number) => void): Promise<void> {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < requests) {
        const turn = next;
        next += 1;
        const startedAt = performance.now();
        await this.ask(turn);
        done(performance.now() - startedAt);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
