import type { JobState } from './job.ts';

export type ExecutionState = 'WAITING' | 'READY' | 'RUNNING' | 'SUSPENDED' | 'COMPLETED' | 'ABORTED';

/** What the shop floor does with an order, from the states of its jobs, of which there is at least one. */
export function executionState(states: readonly JobState[]): ExecutionState {
  const some = (...wanted: readonly JobState[]): boolean => states.some((state) => wanted.includes(state));
  const every = (...wanted: readonly JobState[]): boolean => states.every((state) => wanted.includes(state));
  if (some('RUNNING')) return 'RUNNING';
  if (some('SUSPENDED')) return 'SUSPENDED';
  if (some('ABORTED') || every('CANCELLED')) return 'ABORTED';
  if (every('COMPLETED', 'CLOSED', 'CANCELLED')) return 'COMPLETED';
  if (some('COMPLETED', 'CLOSED')) return 'RUNNING';
  return some('DISPATCHED', 'READY') ? 'READY' : 'WAITING';
}
