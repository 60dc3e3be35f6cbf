import { expect, test } from '@jest/globals';
import { CircuitBreaker, type AttemptOutcome, type CircuitState } from './circuit-breaker.ts';

const settings = { breakerPercent: 50, breakerWindow: 4, breakerOpenMillis: 1000 };

function openBreaker(given: Partial<typeof settings> = {}) {
  const clock = { now: 0 };
  const states: CircuitState[] = [];
  const breaker = new CircuitBreaker(
    { ...settings, ...given },
    { now: () => clock.now, onChange: (state) => states.push(state) },
  );
  const attempt = (outcome: AttemptOutcome): boolean => {
    const end = breaker.enter();
    end?.(outcome);
    return end !== undefined;
  };
  return { breaker, clock, states, attempt };
}

test('it opens when half of the last attempts failed, and not before', () => {
  const { breaker, attempt } = openBreaker();
  attempt('failed');
  for (let turn = 0; turn < 4; turn += 1) attempt('answered');
  attempt('failed');
  expect(breaker.state).toBe('closed');
  attempt('answered');
  attempt('failed');
  expect(breaker.state).toBe('open');
  expect(attempt('answered')).toBe(false);
});

test('attempts that were given up count neither way', () => {
  const { breaker, attempt } = openBreaker();
  attempt('failed');
  for (let turn = 0; turn < 10; turn += 1) attempt('unknown');
  expect(breaker.state).toBe('closed');
  attempt('failed');
  expect(breaker.state).toBe('open');
});

test('after its time it lets one through, which decides', () => {
  const { breaker, clock, states, attempt } = openBreaker();
  attempt('failed');
  attempt('failed');
  clock.now = 999;
  expect(attempt('answered')).toBe(false);
  clock.now = 1000;
  const probe = breaker.enter();
  expect(breaker.state).toBe('half-open');
  expect(attempt('answered')).toBe(false);
  probe?.('failed');
  expect(attempt('answered')).toBe(false);
  clock.now = 2000;
  expect(attempt('answered')).toBe(true);
  expect(states).toEqual(['open', 'half-open', 'open', 'half-open', 'closed']);
  // Closed it begins to count afresh.
  attempt('failed');
  expect(breaker.state).toBe('closed');
});

test('a probe that was given up leaves its turn to the next', () => {
  const { breaker, clock, attempt } = openBreaker();
  attempt('failed');
  attempt('failed');
  clock.now = 1000;
  expect(attempt('unknown')).toBe(true);
  expect(attempt('answered')).toBe(true);
  expect(breaker.state).toBe('closed');
});

test('what began before it opened does not close it', () => {
  const { breaker, attempt } = openBreaker();
  const early = breaker.enter();
  attempt('failed');
  attempt('failed');
  early?.('answered');
  expect(breaker.state).toBe('open');
});

test('with a share of 0 it never opens', () => {
  const { breaker, attempt } = openBreaker({ breakerPercent: 0 });
  for (let turn = 0; turn < 100; turn += 1) attempt('failed');
  expect(breaker.state).toBe('closed');
});
