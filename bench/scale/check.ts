import type postgres from 'postgres';
import { systems } from '#platform/systems.ts';

/** What must hold of the orders, each with a statement that counts where it does not. */
const invariants: readonly (readonly [name: string, statement: string])[] = [
  [
    'stock is the sum of its movements',
    `select count(*) from
      (
        select plant, item, location, coalesce(lot, '') as lot, status, sum(quantity) as quantity
        from erp.inventory_movement group by 1, 2, 3, 4, 5
      ) as moved
      full join (select plant, item, location, coalesce(lot, '') as lot, status, quantity from erp.stock_balance) as balance
        using (plant, item, location, lot, status)
    where coalesce(moved.quantity, 0) <> coalesce(balance.quantity, 0)`,
  ],
  [
    'the material cost of an order is what its movements took',
    `select count(*) from
      (
        select production_order, sum(amount) as amount from erp.cost_posting where element = 'MATERIAL' group by 1
      ) as posted
      full join (
        select production_order, -sum(cost) as amount from erp.inventory_movement
        where type = 'ISSUE' and production_order is not null group by 1
      ) as issued using (production_order)
    where coalesce(posted.amount, 0) <> coalesce(issued.amount, 0)`,
  ],
  [
    'what the shop floor reported of time is posted as cost, and nothing else but material',
    `select count(*) from
      (select distinct source_document as document from erp.cost_posting where element <> 'MATERIAL') as posted
      full join (select id as document from mes.production_report) as reported using (document)
    where posted.document is null or reported.document is null`,
  ],
  [
    'a released order has a job for each operation, in MES and in quality',
    `select count(*) from
      (select production_order, count(*) as jobs from erp.order_operation group by 1) as planned
      full join (select production_order, count(*) as jobs from mes.job group by 1) as made using (production_order)
      full join (select production_order, count(*) as jobs from quality.job group by 1) as known using (production_order)
    where (planned.jobs = made.jobs and made.jobs = known.jobs) is not true`,
  ],
  [
    'of a closed order good, confirmed, received and put into lots are the same',
    `select count(*) from
      (select id as production_order from erp.production_order where state = 'CLOSED') as closed
      left join (
        select production_order, sum(good) as quantity
        from mes.production_report where job like '%/20' group by 1
      ) as good using (production_order)
      left join (
        select production_order, sum(good) as quantity from erp.order_confirmation group by 1
      ) as confirmed using (production_order)
      left join (
        select production_order, sum(quantity) as quantity from erp.inventory_movement where type = 'RECEIPT' group by 1
      ) as received using (production_order)
      left join (
        select production_order, sum(original_quantity) as quantity from mes.lot group by 1
      ) as lot using (production_order)
    where
      (
        good.quantity = confirmed.quantity and confirmed.quantity = received.quantity
        and received.quantity = lot.quantity
      ) is not true`,
  ],
  [
    'what an order consumed of a lot is what it was issued',
    `select count(*) from
      (select production_order, lot, sum(quantity) as quantity from mes.material_consumption group by 1, 2) as consumed
      full join (
        select production_order, lot, -sum(quantity) as quantity
        from erp.inventory_movement where type = 'ISSUE' and production_order is not null group by 1, 2
      ) as issued using (production_order, lot)
    where (consumed.quantity = issued.quantity) is not true`,
  ],
  [
    'nothing is consumed before it was there',
    `select count(*) from mes.material_consumption join mes.lot on lot.id = lot
    where material_consumption.occurred_at < lot.created_at`,
  ],
  [
    'every order is executed, released or awaited',
    `select count(*) from erp.production_order left join erp.order_execution on production_order = production_order.id
    where order_execution.production_order is null`,
  ],
];

/** Looks whether the orders could have been; throws what is wrong. */
export async function check(sql: postgres.Sql, orders: number): Promise<void> {
  const wrong: string[] = [];
  const count = async (name: string, statement: string, expected: number): Promise<void> => {
    const [row] = await sql.unsafe<{ count: string }[]>(statement);
    if (Number(row?.count) !== expected) wrong.push(`${name}: ${row?.count}, and should be ${expected}`);
  };
  await count('orders', 'select count(*) from erp.production_order', orders);
  for (const [name, statement] of invariants) await count(`where it does not hold that ${name}`, statement, 0);
  for (const { name, statement } of await references(sql))
    await count(`rows without what ${name} refers to`, statement, 0);
  if (wrong.length > 0) throw new Error(`The orders are not consistent:\n${wrong.join('\n')}`);
}

/** A statement for each foreign key, which counts the rows that refer to nothing. */
async function references(sql: postgres.Sql): Promise<readonly { name: string; statement: string }[]> {
  const keys = await sql<
    { name: string; child: string; parent: string; columns: string; present: string; equal: string }[]
  >`
    select
      conname as name, conrelid::regclass::text as child, confrelid::regclass::text as parent,
      string_agg(format('child.%I = parent.%I', own.attname, other.attname), ' and ') as equal,
      string_agg(format('child.%I is not null', own.attname), ' and ') as present
    from
      pg_constraint
      cross join lateral unnest(conkey, confkey) as pair (own, other)
      join pg_attribute as own on own.attrelid = conrelid and own.attnum = pair.own
      join pg_attribute as other on other.attrelid = confrelid and other.attnum = pair.other
    where contype = 'f' and connamespace::regnamespace::text in ${sql(systems)}
    group by pg_constraint.oid
    order by conname
  `;
  return keys.map(({ name, child, parent, equal, present }) => ({
    name,
    statement: `select count(*) from ${child} as child where ${present} and not exists (select from ${parent} as parent where ${equal})`,
  }));
}
