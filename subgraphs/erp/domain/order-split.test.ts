import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add } from '#contracts/decimal.ts';
import type { Frozen } from './order-split.ts';
import { split } from './order-split.ts';
import type { ReleasedOrder } from './production-order.ts';

const amount = fc.integer({ min: 1, max: 999_999 }).map((value) => `${value}`.replace(/(\d{3})$/, '.$1'));
const decimal = amount.map((text) => (text.startsWith('.') ? `0${text}` : text));

const order = (quantity: string): ReleasedOrder => ({
  ...{ id: 'MO-1', number: 'MO-1', kind: 'PRODUCTION', plant: 'P1', item: 'PUMP', state: 'RELEASED' },
  quantity: { value: quantity, unit: 'C62' },
  ...{ plannedStart: null, plannedEnd: null, dueDate: '2026-02-01', priority: 5, createdAt: '2026-01-05T06:00:00Z' },
  ...{ salesOrderLine: null, parent: null, splitFrom: null, originNonconformance: null, deviation: null, rework: null },
  ...{ components: [], used: [], good: '0', scrap: '0', finallyConfirmedAt: null },
});

test('whatever the share, both parts of a split order sum up to exactly what was frozen', () => {
  const use = { unit: 'C62', issueMethod: 'EXPLICIT', operationSequence: 10 } as const;
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 1000 })
        .chain((whole) => fc.tuple(fc.constant(whole), fc.integer({ min: 1, max: whole - 1 }))),
      fc.array(fc.tuple(decimal, decimal, fc.boolean()), { minLength: 1, maxLength: 4 }),
      ([whole, part], rows) => {
        const frozen: Frozen = {
          components: rows.map(([required, alternate, fixed], index) => ({
            ...{ line: index + 1, bomLine: `B/${index}`, item: `I${index}`, required, fixed, ...use },
            alternates: [{ priority: 1, item: `X${index}`, required: alternate, unit: 'C62' }],
          })),
          byProducts: rows.map(([expected, , fixed], index) => ({
            ...{ line: index + 1, bomLine: `B/${index}`, item: `Y${index}`, useType: 'BY_PRODUCT', expected, fixed },
            unit: 'C62',
          })),
          operations: rows.map(([machineHours, laborHours], index) => ({
            ...{ sequence: index, name: 'Turn', workCenter: null, subcontractSupplier: null, setupHours: '1' },
            ...{ machineHours, laborHours, checkpoint: false },
          })),
          planned: rows.map(([fixed, variable]) => ({ element: 'MATERIAL', fixed, variable })),
        };
        const event = split(order(String(whole)), {
          ...{ number: 'MO-2', quantity: { value: String(part), unit: 'C62' }, frozen, holds: [] },
          at: '2026-01-06T06:00:00Z',
        });
        expect(add(event.remaining.value, event.into.quantity.value)).toBe(String(whole));
        const { remaining, into } = event.frozen ?? { remaining: frozen, into: frozen };
        for (const { line, required, fixed, alternates } of frozen.components) {
          const [rest, taken] = [remaining, into].map((each) => each.components.find((one) => one.line === line));
          expect(add(rest?.required ?? '0', taken?.required ?? '0')).toBe(add(required, '0'));
          const share = taken?.alternates[0]?.required ?? '0';
          expect(add(rest?.alternates[0]?.required ?? '0', share)).toBe(add(alternates[0]?.required ?? '0', '0'));
          if (fixed) expect(taken).toBeUndefined();
        }
        for (const { line, expected } of frozen.byProducts) {
          const parts = [remaining, into].map(
            (each) => each.byProducts.find((one) => one.line === line)?.expected ?? '0',
          );
          expect(add(...parts)).toBe(add(expected, '0'));
        }
        for (const [index, operation] of frozen.operations.entries()) {
          const parts = [remaining, into].map((each) => each.operations[index]);
          for (const name of ['setupHours', 'machineHours', 'laborHours'] as const) {
            expect(add(...parts.map((each) => each?.[name] ?? '0'))).toBe(add(operation[name], '0'));
          }
        }
        for (const [index, { fixed, variable }] of frozen.planned.entries()) {
          const parts = [remaining, into].map((each) => each.planned[index]);
          expect(parts.map((each) => each?.fixed)).toEqual([fixed, '0']);
          expect(add(...parts.map((each) => each?.variable ?? '0'))).toBe(add(variable, '0'));
        }
      },
    ),
  );
});
