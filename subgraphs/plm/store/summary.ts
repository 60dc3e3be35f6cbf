import type { Scoped } from '#platform/database/session.ts';
import { byInstant, byValue, readSummary, type SummaryArguments, type SummaryRow } from '#platform/summary.ts';
import type { EngineeringChangeFilter, EngineeringChangeGroup, ItemFilter, ItemGroup } from '../schema.generated.ts';
import { changeList } from './engineering-change.ts';
import { itemList } from './item.ts';

/** Summary of items. */
export const itemsSummary = (
  session: Scoped,
  request: SummaryArguments<ItemGroup>,
  filter: ItemFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: itemList(filter),
    dimensions: {
      TYPE: byValue('type'),
      LIFECYCLE: byValue('lifecycle'),
      BASE_UNIT: byValue('base_unit'),
      RELEASED_AT: byInstant('released_at'),
    },
    measures: {},
  });

/** Summary of engineering changes. */
export const engineeringChangesSummary = (
  session: Scoped,
  request: SummaryArguments<EngineeringChangeGroup>,
  filter: EngineeringChangeFilter,
): Promise<readonly SummaryRow[]> =>
  readSummary(session, request, {
    list: changeList(filter),
    dimensions: {
      KIND: byValue('kind'),
      STATE: byValue('state'),
      CREATED_AT: byInstant('created_at'),
      APPROVED_AT: byInstant('approved_at'),
      RELEASED_AT: byInstant('released_at'),
    },
    measures: {},
  });
