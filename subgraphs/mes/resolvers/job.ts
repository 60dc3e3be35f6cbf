import type { Quantity } from '#contracts/quantity.ts';
import { reload } from '#platform/loader.ts';
import {
  abortJob,
  cancelJob,
  closeJob,
  completeJob,
  dispatchJob,
  makeJobReady,
  reportProduction,
  resumeJob,
  returnReworkedPieces,
  startJob,
  suspendJob,
} from '../commands/job.ts';
import { consumeMaterial } from '../commands/lot.ts';
import { referredTo } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import type { Context } from '../subgraph.ts';
import { jobPage, type JobTotals } from '../store/job.ts';
import { consumptionPage } from '../store/material-consumption.ts';
import { reportPage } from '../store/production-report.ts';
import { reversalOfRecord, sourceOfRecord, violationOfRecord } from './record.ts';

type PieceTotal = 'received' | 'good' | 'scrap' | 'rework';
type HourTotal = 'machineHours' | 'laborHours';

/** A value in a unit; null where either is not known. */
const quantity = (value: string | null | undefined, unit: string | null | undefined): Quantity | null =>
  value == null || unit == null ? null : { value, unit };

const pieces =
  (name: PieceTotal) =>
  async ({ id }: { readonly id: string }, _: unknown, { loaders }: Context): Promise<Quantity | null> => {
    const totals: JobTotals | null = await loaders.jobTotals.load(id);
    return quantity(totals?.[name], totals?.unit);
  };

const hours =
  (name: HourTotal) =>
  async ({ id }: { readonly id: string }, _: unknown, { loaders }: Context): Promise<Quantity | null> =>
    quantity((await loaders.jobTotals.load(id))?.[name], 'HUR');

export const jobResolvers: Resolvers = {
  Query: {
    job: (_, { id }, { loaders }) => loaders.job.load(id),
    jobs: (_, { filter, ...page }, { session }) => jobPage(session, page, filter ?? {}),
    productionReport: (_, { id }, { loaders }) => loaders.report.load(id),
    productionReports: (_, { filter, ...page }, { session }) => reportPage(session, page, filter ?? {}),
    materialConsumption: (_, { id }, { loaders }) => loaders.consumption.load(id),
    materialConsumptions: (_, { filter, ...page }, { session }) => consumptionPage(session, page, filter ?? {}),
  },
  Mutation: {
    dispatchJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await dispatchJob(session, idempotencyKey, input)),
    makeJobReady: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await makeJobReady(session, idempotencyKey, input)),
    startJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await startJob(session, idempotencyKey, input)),
    suspendJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await suspendJob(session, idempotencyKey, input)),
    resumeJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await resumeJob(session, idempotencyKey, input)),
    reportProduction: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await reportProduction(session, idempotencyKey, input)),
    consumeMaterial: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await consumeMaterial(session, idempotencyKey, input)),
    completeJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await completeJob(session, idempotencyKey, input)),
    abortJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await abortJob(session, idempotencyKey, input)),
    cancelJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await cancelJob(session, idempotencyKey, input)),
    closeJob: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await closeJob(session, idempotencyKey, input)),
    returnReworkedPieces: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.job, await returnReworkedPieces(session, idempotencyKey, input)),
  },
  Job: {
    __resolveReference: ({ id }, { loaders }) => loaders.job.load(id),
    order: ({ productionOrder }) => ({ id: productionOrder }),
    workCenter: ({ workCenter }, _, { loaders }) => (workCenter === null ? null : loaders.equipment.load(workCenter)),
    plant: ({ plant }) => ({ id: plant }),
    subcontractSupplier: ({ subcontractSupplier }) =>
      subcontractSupplier === null ? null : { id: subcontractSupplier },
    plannedQuantity: ({ orderQuantity, orderUnit }) => quantity(orderQuantity, orderUnit),
    received: pieces('received'),
    good: pieces('good'),
    scrap: pieces('scrap'),
    rework: pieces('rework'),
    machineTime: hours('machineHours'),
    laborTime: hours('laborHours'),
    reports: ({ id }, _, { loaders }) => loaders.reportsOfJob.load(id),
    materialConsumed: ({ id }, _, { loaders }) => loaders.consumptionOfJob.load(id),
    reworkReturns: ({ id }, _, { loaders }) => loaders.reworkReturnsOfJob.load(id),
  },
  ReworkReturn: {
    job: ({ job }, _, { loaders }) => referredTo(loaders.job, job),
    quantity: ({ value, unit }) => ({ value, unit }),
    reworkOrder: ({ reworkOrder }) => (reworkOrder === null ? null : { id: reworkOrder }),
    reversedBy: reversalOfRecord,
  },
  JobEvent: {
    job: ({ job }, _, { loaders }) => referredTo(loaders.job, job),
    violation: violationOfRecord,
  },
  ProductionReport: {
    good: ({ good, unit }) => quantity(good, unit),
    scrap: ({ scrap, unit }) => quantity(scrap, unit),
    rework: ({ rework, unit }) => quantity(rework, unit),
    machineTime: ({ machineHours }) => quantity(machineHours, 'HUR'),
    laborTime: ({ laborHours }) => quantity(laborHours, 'HUR'),
    job: ({ job }, _, { loaders }) => referredTo(loaders.job, job),
    source: sourceOfRecord,
    violation: violationOfRecord,
    reversedBy: reversalOfRecord,
  },
  MaterialConsumption: {
    job: ({ job }, _, { loaders }) => referredTo(loaders.job, job),
    item: ({ item }) => ({ id: item }),
    lot: ({ lot }, _, { loaders }) => referredTo(loaders.lot, lot),
    quantity: ({ value, unit }) => ({ value, unit }),
    returned: ({ returned, unit }) => ({ value: returned, unit }),
    producedLot: ({ producedLot }, _, { loaders }) => (producedLot === null ? null : loaders.lot.load(producedLot)),
    source: sourceOfRecord,
    violation: violationOfRecord,
    reversedBy: reversalOfRecord,
  },
};
