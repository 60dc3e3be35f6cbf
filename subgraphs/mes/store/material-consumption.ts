import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { MaterialConsumptionFilter, MaterialConsumptionSort } from '../schema.generated.ts';
import type { RecordOrigin, RecordPlace, RecordStanding } from './record.ts';

/** What a job consumed of a lot. */
export interface MaterialConsumptionRow extends RecordStanding {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly job: string;
  readonly lot: string;
  readonly item: string;
  readonly value: string;
  readonly unit: string;
  /** What ERP took back of it. */
  readonly returned: string;
  readonly producedLot: string | null;
  readonly productionDate: string | null;
  readonly shift: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** A page of consumptions as it is read. */
export type MaterialConsumptionPage = Connection<MaterialConsumptionRow>;

/** What orders consumed, oldest first; what was reversed too. */
export const consumptionByOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly MaterialConsumptionRow[]> =>
  session.query<MaterialConsumptionRow>(
    (sql) => sql`
      select
        used.id, used.production_order, used.plant, job, used.lot, lot.item, used.quantity as value, used.unit,
        returned, produced_lot, used.production_date, used.shift, occurred_at, used.recorded_at, used.source, used.document, used.line,
        used.violation_rule, used.violation_message, used.reversal
      from material_consumption as used join lot on lot.id = used.lot
      where used.production_order = any(${orders as string[]})
      order by used.production_order, occurred_at, used.id
    `,
  );

/** What jobs consumed, oldest first; what was reversed too. */
export const consumptionByJob = (
  session: Scoped,
  jobs: readonly string[],
): Promise<readonly MaterialConsumptionRow[]> =>
  session.query<MaterialConsumptionRow>(
    (sql) => sql`
      select
        used.id, used.production_order, used.plant, job, used.lot, lot.item, used.quantity as value, used.unit,
        returned, produced_lot, used.production_date, used.shift, occurred_at, used.recorded_at, used.source, used.document, used.line,
        used.violation_rule, used.violation_message, used.reversal
      from material_consumption as used join lot on lot.id = used.lot
      where job = any(${jobs as string[]})
      order by job, occurred_at, used.id
    `,
  );

/** Consumptions by id, in any order. */
export const consumptionsById = (session: Scoped, ids: readonly string[]): Promise<readonly MaterialConsumptionRow[]> =>
  session.query<MaterialConsumptionRow>(
    (sql) => sql`
      select
        used.id, used.production_order, used.plant, job, used.lot, lot.item, used.quantity as value, used.unit,
        returned, produced_lot, occurred_at, used.recorded_at, used.source, used.document, used.line,
        used.violation_rule, used.violation_message, used.reversal
      from material_consumption as used join lot on lot.id = used.lot
      where used.id = any(${ids as string[]})
    `,
  );

/** Adds a consumption and answers its id. */
export async function insertConsumption(
  transaction: Transaction,
  place: RecordPlace & ProductionTime,
  used: {
    readonly lot: string;
    readonly quantity: string;
    readonly unit: string;
    readonly producedLot: string | null;
  },
  origin: RecordOrigin = null,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into material_consumption (
        production_order, plant, job, lot, quantity, unit, produced_lot, production_date, shift, occurred_at,
        sequence, source, document, line, violation_rule, violation_message, violation_settled
      )
      values (
        ${place.order}, ${place.plant}, ${place.job}, ${used.lot}, ${used.quantity}, ${used.unit}, ${used.producedLot},
        ${place.productionDate}, ${place.shift}, ${place.at},
        ${origin?.sequence ?? 0}, ${origin?.source ?? null}, ${origin?.document ?? null}, ${origin?.line ?? null}, ${origin?.violation?.rule ?? null}, ${origin?.violation?.message ?? null},
        ${origin?.violation != null}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a consumption was not written');
  return row.id;
}

/** How the list of consumptions is read. */
export const consumptionList = (filter: MaterialConsumptionFilter): ListSource<MaterialConsumptionSort> => ({
  list: 'materialConsumptions',
  select: (sql) => sql`
    used.id, used.production_order, used.plant, job, used.lot, used.lot_item as item, used.quantity as value, used.unit, returned,
    produced_lot, used.production_date, used.shift, occurred_at, used.recorded_at, used.source, used.document, used.line, used.violation_rule,
    used.violation_message, used.reversal
  `,
  from: (sql) => sql`from material_consumption as used`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`used.plant = ${filter.plant}`,
      filter.order != null && sql`used.production_order = ${filter.order}`,
      filter.job != null && sql`job = ${filter.job}`,
      filter.item != null && sql`used.lot_item = ${filter.item}`,
      filter.lot != null && sql`used.lot = ${filter.lot}`,
      filter.shift != null && sql`used.shift = ${filter.shift}`,
      filter.productionDate?.from != null && sql`used.production_date >= ${filter.productionDate.from}::date`,
      filter.productionDate?.to != null && sql`used.production_date < ${filter.productionDate.to}::date`,
      filter.reversed != null && sql`(used.reversal is not null) = ${filter.reversed}`,
      filter.occurredAt?.from != null && sql`occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`occurred_at < ${filter.occurredAt.to}`,
      filter.recordedAt?.from != null && sql`used.recorded_at >= ${filter.recordedAt.from}`,
      filter.recordedAt?.to != null && sql`used.recorded_at < ${filter.recordedAt.to}`,
      filter.text != null && hasWord(sql, 'material_consumption', 'used.id', filter.text),
    ]),
  id: 'used.id',
  sorts: {
    ID: { expression: 'used.id', type: 'text' },
    OCCURRED_AT: { expression: 'occurred_at', type: 'timestamptz' },
    RECORDED_AT: { expression: 'used.recorded_at', type: 'timestamptz' },
    PLANT: { expression: 'used.plant', type: 'text' },
    ORDER: { expression: 'used.production_order', type: 'text' },
    JOB: { expression: 'job', type: 'text' },
    ITEM: { expression: 'used.lot_item', type: 'text' },
    LOT: { expression: 'used.lot', type: 'text' },
    PRODUCTION_DATE: { expression: 'production_date', absent: '-infinity', type: 'date' },
    SHIFT: { expression: 'shift', absent: '', type: 'text' },
    REVERSED: { expression: '(used.reversal is not null)', type: 'boolean' },
  },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
});

/** A page of consumptions. */
export const consumptionPage = (
  session: Scoped,
  page: PageArguments<MaterialConsumptionSort>,
  filter: MaterialConsumptionFilter,
): Promise<MaterialConsumptionPage> =>
  readPage<MaterialConsumptionRow, MaterialConsumptionSort>(session, page, consumptionList(filter));
