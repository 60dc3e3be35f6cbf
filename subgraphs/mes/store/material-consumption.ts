import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ProductionTime } from '../domain/shift.ts';
import type { RecordPlace } from './production-report.ts';

/** What a job consumed of a lot. */
export interface MaterialConsumptionRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly job: string;
  readonly lot: string;
  readonly item: string;
  readonly value: string;
  readonly unit: string;
  readonly producedLot: string | null;
  readonly productionDate: string | null;
  readonly shift: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** What orders consumed, oldest first. */
export const consumptionByOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly MaterialConsumptionRow[]> =>
  session.query<MaterialConsumptionRow>(
    (sql) => sql`
      select
        used.id, used.production_order, job, used.lot, lot.item, used.quantity as value, used.unit, produced_lot,
        production_date, shift, occurred_at, used.recorded_at
      from material_consumption as used join lot on lot.id = used.lot
      where used.production_order = any(${orders as string[]})
      order by used.production_order, occurred_at, used.id
    `,
  );

/** What jobs consumed, oldest first. */
export const consumptionByJob = (
  session: Scoped,
  jobs: readonly string[],
): Promise<readonly MaterialConsumptionRow[]> =>
  session.query<MaterialConsumptionRow>(
    (sql) => sql`
      select
        used.id, used.production_order, job, used.lot, lot.item, used.quantity as value, used.unit, produced_lot,
        production_date, shift, occurred_at, used.recorded_at
      from material_consumption as used join lot on lot.id = used.lot
      where job = any(${jobs as string[]})
      order by job, occurred_at, used.id
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
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into material_consumption
        (production_order, plant, job, lot, quantity, unit, produced_lot, production_date, shift, occurred_at)
      values (
        ${place.order}, ${place.plant}, ${place.job}, ${used.lot}, ${used.quantity}, ${used.unit}, ${used.producedLot},
        ${place.productionDate}, ${place.shift}, ${place.at}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a consumption was not written');
  return row.id;
}
