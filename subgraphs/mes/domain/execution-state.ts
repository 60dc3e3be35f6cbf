import type { Job, JobState } from './job.ts';

export type ExecutionState = 'WAITING' | 'READY' | 'RUNNING' | 'SUSPENDED' | 'COMPLETED' | 'ABORTED';

/** What the shop floor does with an order, from its jobs, of which there is at least one. One that is closed ended as it did before. */
export function executionState(jobs: readonly Pick<Job, 'state' | 'isAborted'>[]): ExecutionState {
  const states = jobs.map(({ state, isAborted }) => (state === 'CLOSED' && isAborted === true ? 'ABORTED' : state));
  const some = (...wanted: readonly JobState[]): boolean => states.some((state) => wanted.includes(state));
  const every = (...wanted: readonly JobState[]): boolean => states.every((state) => wanted.includes(state));
  if (some('RUNNING')) return 'RUNNING';
  if (some('SUSPENDED')) return 'SUSPENDED';
  if (some('ABORTED') || every('CANCELLED')) return 'ABORTED';
  if (every('COMPLETED', 'CLOSED', 'CANCELLED')) return 'COMPLETED';
  if (some('COMPLETED', 'CLOSED')) return 'RUNNING';
  return some('DISPATCHED', 'READY') ? 'READY' : 'WAITING';
}
