import type { Scoped } from '#platform/database/session.ts';
import { byDate, byInstant, byValue, readSummary, type SummaryArguments, type SummaryRow } from '#platform/summary.ts';
import type {
  CorrectiveActionFilter,
  CorrectiveActionGroup,
  HoldFilter,
  HoldGroup,
  InspectionFilter,
  InspectionGroup,
  NonconformanceFilter,
  NonconformanceGroup,
} from '../schema.generated.ts';
import { correctiveActionList } from './corrective-action.ts';
import { holdList } from './hold.ts';
import { inspectionList } from './inspection.ts';
import { nonconformanceList } from './nonconformance.ts';

/** Summary of inspections. */
export const inspectionsSummary = (
  session: Scoped,
  request: SummaryArguments<InspectionGroup>,
  filter: InspectionFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: inspectionList(filter),
    plant: { column: 'inspection.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      ITEM: byValue('item'),
      STATE: byValue('state'),
      VERDICT: byValue('verdict'),
      PLAN: byValue('plan'),
      INSPECTOR: byValue('inspector'),
      REQUESTED_AT: byInstant('requested_at'),
      RECORDED_AT: byInstant('recorded_at'),
    },
    measures: {},
  });

/** Summary of nonconformances. */
export const nonconformancesSummary = (
  session: Scoped,
  request: SummaryArguments<NonconformanceGroup>,
  filter: NonconformanceFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: nonconformanceList(filter),
    plant: { column: 'nonconformance.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      ITEM: byValue('item'),
      SUPPLIER: byValue('supplier'),
      STATE: byValue('state'),
      SEVERITY: byValue('severity'),
      DEFECT_CODE: byValue('defect_code'),
      CAUSE_CODE: byValue('cause_code'),
      OPENED_AT: byInstant('opened_at'),
      CLOSED_AT: byInstant('closed_at'),
    },
    measures: {
      QUANTITY: { expression: 'quantity', unit: 'unit' },
      PENDING_QUANTITY: { expression: 'pending', unit: 'unit' },
    },
  });

/** Summary of corrective actions. */
export const correctiveActionsSummary = (
  session: Scoped,
  request: SummaryArguments<CorrectiveActionGroup>,
  filter: CorrectiveActionFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: correctiveActionList(filter),
    plant: { column: 'corrective_action.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      ITEM: byValue('item'),
      SUPPLIER: byValue('supplier'),
      STATE: byValue('state'),
      NEXT_DUE_DATE: byDate('next_due'),
      OPENED_AT: byInstant('opened_at'),
    },
    measures: {},
  });

/** Summary of holds. */
export const holdsSummary = (
  session: Scoped,
  request: SummaryArguments<HoldGroup>,
  filter: HoldFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: holdList(filter),
    plant: { column: 'hold.plant', key: 'id' },
    dimensions: {
      PLANT: byValue('plant'),
      TARGET: byValue('target'),
      ACTIVE: byValue('released_at is null'),
      PLACED_AT: byInstant('placed_at'),
      RELEASED_AT: byInstant('released_at'),
    },
    measures: {},
  });
