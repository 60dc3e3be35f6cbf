import { add, compare, maximum, minimum, sign, subtract } from '#contracts/decimal.ts';
import type { EventData } from '#contracts/events.ts';
import { convert } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { raise } from '../commands/exception.ts';
import { released } from '../commands/released-order.ts';
import { saveJobEvents } from '../commands/save-job-events.ts';
import { flowQuarantined } from '../commands/shop-floor-facts.ts';
import { decide, evolve, type Job, type JobCommand } from '../domain/job.ts';
import { later } from '../domain/time.ts';
import { insertJobs, operationsByOrder } from '../store/job.ts';
import { insertReleasedOrder, lockOrder, saveEnd, saveRemaining } from '../store/production-order.ts';
import { moveToSplit } from '../store/production-report.ts';
import { plantOf } from './plant.ts';

type ReleasedOrderFact = EventData['org.millgraph.erp.order.released.v1'];

export const orderReactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.erp.order.released.v1',
    historical: false,
    async handle(transaction, event) {
      await takeOver(transaction, event.data, { plant: plantOf(event), at: event.time, splitFrom: null });
    },
  }),

  reaction({
    type: 'org.millgraph.erp.order.split.v1',
    historical: false,
    async handle(transaction, event) {
      const { order: id, remaining, into } = event.data;
      const row = await lockOrder(transaction, id);
      if (row === null) throw new NotKnownYet(`order ${id}, which was split into ${into.order}, is not known yet`);
      const order = released(row, 'order');
      if (!(await takeOver(transaction, into, { plant: order.plant, at: event.time, splitFrom: id }))) return;
      await saveRemaining(transaction, id, convert(remaining, order.unit).value);
      const [first] = await operationsByOrder(transaction, [id]);
      const [target] = await operationsByOrder(transaction, [into.order]);
      if (first === undefined || target === undefined) return;
      const arrived = add(first.received, first.inTransit);
      const unreported = maximum(subtract(arrived, add(first.good, first.scrap, first.rework)), '0');
      const wanted = convert(into.quantity, order.unit).value;
      const moved = minimum(wanted, unreported);
      if (sign(moved) > 0) {
        const from = { order: id, plant: order.plant, job: first.id, at: event.time };
        await moveToSplit(transaction, from, { order: into.order, job: target.id }, moved);
      }
      if (compare(moved, wanted) === 0) return;
      await raise(transaction, {
        rule: 'RULE_VIOLATED',
        message:
          `Order ${into.order} was split off order ${id} with ${wanted} ${order.unit}; only ${moved} were not yet ` +
          `reported at job ${first.id} and went along.`,
        ...{ ownerRole: 'PRODUCTION_PLANNER', plant: order.plant, productionOrder: into.order, job: target.id },
        ...{ lot: null, item: order.item, record: null },
      });
    },
  }),

  reaction({
    type: 'org.millgraph.erp.order.cancelled.v1',
    historical: false,
    handle: (transaction, event) =>
      end(transaction, event.data.order, event.time, 'cancelled', (job, at) =>
        isUnstarted(job) ? { kind: 'CancelJob', reason: event.data.reason, at } : null,
      ),
  }),

  reaction({
    type: 'org.millgraph.erp.order.completed.v1',
    historical: false,
    async handle(transaction, event) {
      await saveEnd(transaction, event.data.order, 'COMPLETED');
    },
  }),

  reaction({
    type: 'org.millgraph.erp.order.reopened.v1',
    historical: false,
    async handle(transaction, event) {
      await saveEnd(transaction, event.data.order, null);
    },
  }),

  reaction({
    type: 'org.millgraph.erp.order.closed.v1',
    historical: false,
    async handle(transaction, event) {
      await saveEnd(transaction, event.data.order, 'CLOSED');
      await end(transaction, event.data.order, event.time, 'closed', (job, at) => {
        if (isUnstarted(job)) return { kind: 'CancelJob', reason: 'The order was closed.', at };
        return job.state === 'COMPLETED' || job.state === 'ABORTED' ? { kind: 'CloseJob', at } : null;
      });
    },
  }),
];

/** Takes over an order with its jobs, and lets facts flow that waited for them. Answers false when it is known already. */
async function takeOver(
  transaction: Transaction,
  order: ReleasedOrderFact,
  details: {
    readonly plant: string;
    readonly at: string;
    /** The order that its pieces come from; null: it begins with what is ordered. */
    readonly splitFrom: string | null;
  },
): Promise<boolean> {
  const { plant, at, splitFrom } = details;
  if (!(await insertReleasedOrder(transaction, plant, at, order, splitFrom))) return false;
  const operations = [...order.operations].sort((left, right) => left.sequence - right.sequence);
  if (operations.length > 0) {
    await insertJobs(
      transaction,
      { id: order.order, plant, quantity: order.quantity.value, at, isSplit: splitFrom !== null },
      // ERP plans the order, not its operations: only the first start and the last end are planned.
      operations.map((operation, index) => ({
        ...operation,
        plannedStart: index === 0 ? order.plannedStart : null,
        plannedEnd: index === operations.length - 1 ? order.plannedEnd : null,
      })),
    );
  }
  const jobs = operations.map(({ sequence }) => `job/${order.order}/${sequence}`);
  await flowQuarantined(transaction, [`order/${order.order}`, ...jobs]);
  return true;
}

/** Ends those jobs of an order for which there is a command; one that goes on nevertheless is somebody's to look at. */
async function end(
  transaction: Transaction,
  id: string,
  time: string,
  ended: 'cancelled' | 'closed',
  commandFor: (job: Job, at: string) => JobCommand | null,
): Promise<void> {
  const row = await lockOrder(transaction, id);
  // One that was never released has no jobs here.
  if (row?.releasedAt == null) return;
  const order = released(row, 'order');
  let jobs = (await operationsByOrder(transaction, [id])) as readonly Job[];
  const events = jobs.flatMap((job) => {
    const command = commandFor(job, later(time, job.changedAt ?? time));
    const situation = { job: job.id, unit: order.unit, jobs, holds: [] };
    return command === null ? [] : decide(situation, command);
  });
  jobs = events.reduce(evolve, jobs);
  await saveJobEvents(transaction, order, events, jobs);
  for (const job of jobs) {
    if (job.state !== 'RUNNING' && job.state !== 'SUSPENDED') continue;
    await raise(transaction, {
      rule: 'ILLEGAL_STATE',
      message: `Order ${id} was ${ended} while job ${job.id} is ${job.state}; complete or abort the job.`,
      ...{ ownerRole: 'PRODUCTION_SUPERVISOR', plant: order.plant, productionOrder: id, job: job.id },
      ...{ lot: null, item: order.item, record: null },
    });
  }
}

const isUnstarted = ({ state }: Job): boolean => state === 'PENDING' || state === 'DISPATCHED' || state === 'READY';
