import type { Scoped } from '#platform/database/session.ts';
import { byDate, byInstant, byValue, readSummary, type SummaryArguments, type SummaryRow } from '#platform/summary.ts';
import type {
  DowntimeFilter,
  DowntimeGroup,
  ExecutionExceptionFilter,
  ExecutionExceptionGroup,
  JobFilter,
  JobGroup,
  LotFilter,
  LotGroup,
  MaterialConsumptionFilter,
  MaterialConsumptionGroup,
  ProductionReportFilter,
  ProductionReportGroup,
  ShopFloorFactFilter,
  ShopFloorFactGroup,
} from '../schema.generated.ts';
import { consumptionList } from './material-consumption.ts';
import { downtimeList } from './downtime.ts';
import { exceptionList } from './execution-exception.ts';
import { factList } from './shop-floor-fact.ts';
import { jobList } from './job.ts';
import { lotList } from './lot.ts';
import { reportList } from './production-report.ts';

/** Summary of jobs. */
export const jobsSummary = (
  session: Scoped,
  request: SummaryArguments<JobGroup>,
  filter: JobFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: jobList(filter),
    plant: { column: 'job.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('job.plant'),
      ITEM: byValue('order_item'),
      ORDER: byValue('production_order'),
      WORK_CENTER: byValue('work_center'),
      NAME: byValue('name'),
      STATE: byValue('state'),
      PLANNED_START: byInstant('planned_start'),
      PLANNED_END: byInstant('planned_end'),
      ACTUAL_START: byInstant('actual_start'),
      ACTUAL_END: byInstant('actual_end'),
    },
    measures: {
      PLANNED_SETUP_TIME: { expression: 'planned_setup_hours', unit: "'HUR'" },
      PLANNED_MACHINE_TIME: { expression: 'planned_machine_hours', unit: "'HUR'" },
      PLANNED_LABOR_TIME: { expression: 'planned_labor_hours', unit: "'HUR'" },
    },
  });

/** Summary of production reports. */
export const productionReportsSummary = (
  session: Scoped,
  request: SummaryArguments<ProductionReportGroup>,
  filter: ProductionReportFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: reportList(filter),
    plant: { column: 'report.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('report.plant'),
      ITEM: byValue('order_item'),
      ORDER: byValue('report.production_order'),
      JOB: byValue('job'),
      EQUIPMENT: byValue('report.equipment'),
      SHIFT: byValue('shift'),
      OPERATOR: byValue('operator'),
      SCRAP_REASON: byValue('scrap_reason'),
      REVERSED: byValue('reversal is not null'),
      PRODUCTION_DATE: byDate('production_date'),
      OCCURRED_AT: byInstant('occurred_at'),
    },
    measures: {
      GOOD: { expression: 'good', unit: 'report.unit' },
      SCRAP: { expression: 'scrap', unit: 'report.unit' },
      REWORK: { expression: 'rework', unit: 'report.unit' },
      MACHINE_TIME: { expression: 'machine_hours', unit: "'HUR'" },
      LABOR_TIME: { expression: 'labor_hours', unit: "'HUR'" },
    },
  });

/** Summary of material consumptions. */
export const materialConsumptionsSummary = (
  session: Scoped,
  request: SummaryArguments<MaterialConsumptionGroup>,
  filter: MaterialConsumptionFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: consumptionList(filter),
    plant: { column: 'used.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('used.plant'),
      ITEM: byValue('lot_item'),
      ORDER: byValue('used.production_order'),
      LOT: byValue('used.lot'),
      SHIFT: byValue('shift'),
      REVERSED: byValue('used.reversal is not null'),
      PRODUCTION_DATE: byDate('production_date'),
      OCCURRED_AT: byInstant('occurred_at'),
    },
    measures: { QUANTITY: { expression: 'used.quantity', unit: 'used.unit' } },
  });

/** Summary of downtimes. */
export const downtimesSummary = (
  session: Scoped,
  request: SummaryArguments<DowntimeGroup>,
  filter: DowntimeFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: downtimeList(filter),
    plant: { column: 'equipment_state.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('plant'),
      EQUIPMENT: byValue('equipment'),
      STATE: byValue('state'),
      REASON: byValue('downtime_reason'),
      CATEGORY: byValue('downtime_category'),
      PLANNED: byValue('planned'),
      FROM: byInstant('from_at'),
      TO: byInstant('to_at'),
    },
    measures: { DURATION: { expression: 'extract(epoch from coalesce(to_at, now()) - from_at) / 60', unit: "'MIN'" } },
  });

/** Summary of lots. */
export const lotsSummary = (
  session: Scoped,
  request: SummaryArguments<LotGroup>,
  filter: LotFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: lotList(filter),
    plant: { column: 'lot.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('plant'),
      ITEM: byValue('item'),
      REVISION: byValue('revision'),
      STATE: byValue('state'),
      KIND: byValue('kind'),
      ORIGIN: byValue('origin'),
      SUPPLIER: byValue('supplier'),
      EXPIRY_DATE: byDate('expiry_date'),
      CREATED_AT: byInstant('created_at'),
    },
    measures: {
      QUANTITY: { expression: 'quantity', unit: 'unit' },
      ORIGINAL_QUANTITY: { expression: 'original_quantity', unit: 'unit' },
    },
  });

/** Summary of exceptions. */
export const executionExceptionsSummary = (
  session: Scoped,
  request: SummaryArguments<ExecutionExceptionGroup>,
  filter: ExecutionExceptionFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: exceptionList(filter),
    plant: { column: 'execution_exception.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('plant'),
      RULE: byValue('rule'),
      OWNER_ROLE: byValue('owner_role'),
      STATE: byValue('state'),
      ITEM: byValue('item'),
      RAISED_AT: byInstant('raised_at'),
      RESOLVED_AT: byInstant('resolved_at'),
    },
    measures: {},
  });

/** Summary of facts of the shop floor. */
export const shopFloorFactsSummary = (
  session: Scoped,
  request: SummaryArguments<ShopFloorFactGroup>,
  filter: ShopFloorFactFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: factList(filter),
    plant: { column: 'shop_floor_fact.plant', key: 'plant' },
    dimensions: {
      PLANT: byValue('plant'),
      STATUS: byValue('status'),
      KIND: byValue('kind'),
      SOURCE: byValue('source'),
      CODE: byValue('code'),
      OCCURRED_AT: byInstant('occurred_at'),
      RECORDED_AT: byInstant('recorded_at'),
    },
    measures: {},
  });
