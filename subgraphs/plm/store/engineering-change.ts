import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { EngineeringChange, EngineeringChangeState } from '../domain/engineering-change.ts';
import type { EngineeringChangeFilter, EngineeringChangeSort } from '../schema.generated.ts';

/** An engineering change as it is stored. */
export type EngineeringChangeRow = EngineeringChange;

/** A page of engineering changes as it is read. */
export type EngineeringChangePage = Connection<EngineeringChangeRow>;

/** A state that a change came into. */
export interface EngineeringChangeStepRow {
  readonly change: string;
  readonly state: EngineeringChangeState;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** An approval of a change. */
export interface EngineeringChangeApprovalRow {
  readonly change: string;
  /** Null where the change requires none. */
  readonly role: string | null;
  readonly by: string;
  readonly at: string;
}

const columns = (sql: Sql) => sql`
  id, number, kind, title, reason, state, created_at, approved_by, approved_at, required_approver_roles,
  state_before_hold, released_at, implemented_at,
  case
    when coalesce(valid_from, valid_to) is not null or limit_quantity is not null then
      jsonb_build_object(
        'validFrom', valid_from, 'validTo', valid_to,
        'quantity',
        case when limit_quantity is not null then
          jsonb_build_object('value', limit_quantity::text, 'unit', limit_unit)
        end
      )
  end as deviation,
  array(
    select role from engineering_change_approval where change = engineering_change.id and role is not null
  ) as approved_roles
`;

/** Changes by id, in any order. */
export const changesById = (session: Scoped, ids: readonly string[]): Promise<readonly EngineeringChangeRow[]> =>
  session.query<EngineeringChangeRow>(
    (sql) => sql`select ${columns(sql)} from engineering_change where id = any(${ids as string[]})`,
  );

/** Changes by number, in any order. */
export const changesByNumber = (
  session: Scoped,
  numbers: readonly string[],
): Promise<readonly EngineeringChangeRow[]> =>
  session.query<EngineeringChangeRow>(
    (sql) => sql`select ${columns(sql)} from engineering_change where number = any(${numbers as string[]})`,
  );

/** The change under a lock that lasts until the transaction ends; null when there is none. */
export async function lockChange(transaction: Transaction, id: string): Promise<EngineeringChange | null> {
  const [row] = await transaction.query<EngineeringChangeRow>(
    (sql) => sql`select ${columns(sql)} from engineering_change where id = ${id} for update`,
  );
  return row ?? null;
}

/** The next number of the sequence that no change has. */
export async function nextChangeNumber(transaction: Transaction): Promise<string> {
  for (;;) {
    const [next] = await transaction.query<{ number: string; taken: boolean }>(
      (sql) => sql`
        with next as materialized (select 'EC-' || nextval('engineering_change_number') as number)
        select next.number, exists (select from engineering_change where number = next.number) as taken
        from next
      `,
    );
    if (next?.taken === false) return next.number;
  }
}

/** Writes a change that is new. */
export const insertChange = (transaction: Transaction, change: EngineeringChange): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into engineering_change (
        id, number, kind, title, reason, state, created_at, required_approver_roles, valid_from, valid_to,
        limit_quantity, limit_unit
      )
      values (
        ${change.id}, ${change.number}, ${change.kind}, ${change.title}, ${change.reason}, ${change.state},
        ${change.createdAt}, ${change.requiredApproverRoles as string[]}, ${change.deviation?.validFrom ?? null},
        ${change.deviation?.validTo ?? null}, ${change.deviation?.quantity?.value ?? null},
        ${change.deviation?.quantity?.unit ?? null}
      )
    `,
  );

/** Writes an existing change as it is now. */
export const updateChange = (transaction: Transaction, change: EngineeringChange): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update engineering_change
      set
        state = ${change.state},
        state_before_hold = ${change.stateBeforeHold},
        approved_by = ${change.approvedBy},
        approved_at = ${change.approvedAt},
        released_at = ${change.releasedAt},
        implemented_at = ${change.implementedAt}
      where id = ${change.id}
    `,
  );

/** Writes that a change came into a state. */
export const insertStep = (transaction: Transaction, step: EngineeringChangeStepRow): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into engineering_change_step (change, state, by, at, reason)
      values (${step.change}, ${step.state}, ${step.by}, ${step.at}, ${step.reason})
    `,
  );

/** Writes an approval. */
export const insertApproval = (transaction: Transaction, approval: EngineeringChangeApprovalRow): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into engineering_change_approval (change, role, by, at)
      values (${approval.change}, ${approval.role}, ${approval.by}, ${approval.at})
    `,
  );

/** The states that changes came into, oldest first. */
export const stepsOfChanges = (
  session: Scoped,
  changes: readonly string[],
): Promise<readonly EngineeringChangeStepRow[]> =>
  session.query<EngineeringChangeStepRow>(
    (sql) => sql`
      select change, state, by, at, reason
      from engineering_change_step
      where change = any(${changes as string[]})
      order by change, ordinal
    `,
  );

/** The approvals of changes, oldest first. */
export const approvalsOfChanges = (
  session: Scoped,
  changes: readonly string[],
): Promise<readonly EngineeringChangeApprovalRow[]> =>
  session.query<EngineeringChangeApprovalRow>(
    (sql) => sql`
      select change, role, by, at
      from engineering_change_approval
      where change = any(${changes as string[]})
      order by change, ordinal
    `,
  );

/** How the list of engineering changes is read. */
export const changeList = (filter: EngineeringChangeFilter): ListSource<EngineeringChangeSort> => ({
  list: 'engineeringChanges',
  select: columns,
  from: (sql) => sql`from engineering_change`,
  where: (sql) =>
    allOf(sql, [
      filter.kind != null && sql`kind = ${filter.kind}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.item != null &&
        sql`id in (
          select change from affected_item where item = ${filter.item}
          union all
          select change from item_revision where item = ${filter.item} and change is not null
        )`,
      filter.plant != null &&
        sql`id in (select change from revision_adoption where plant = ${filter.plant} and change is not null)`,
      filter.createdAt?.from != null && sql`created_at >= ${filter.createdAt.from}`,
      filter.createdAt?.to != null && sql`created_at < ${filter.createdAt.to}`,
      filter.approvedAt?.from != null && sql`approved_at >= ${filter.approvedAt.from}`,
      filter.approvedAt?.to != null && sql`approved_at < ${filter.approvedAt.to}`,
      filter.releasedAt?.from != null && sql`released_at >= ${filter.releasedAt.from}`,
      filter.releasedAt?.to != null && sql`released_at < ${filter.releasedAt.to}`,
      filter.text != null && hasWord(sql, 'engineering_change', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    NUMBER: { expression: 'number', type: 'text' },
    CREATED_AT: { expression: 'created_at', type: 'timestamptz' },
    TITLE: { expression: 'title', type: 'text' },
    KIND: { expression: 'kind', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    APPROVED_AT: { expression: 'approved_at', absent: 'infinity', type: 'timestamptz' },
    RELEASED_AT: { expression: 'released_at', absent: 'infinity', type: 'timestamptz' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** A page of engineering changes. */
export const changePage = (
  session: Scoped,
  page: PageArguments<EngineeringChangeSort>,
  filter: EngineeringChangeFilter,
): Promise<EngineeringChangePage> =>
  readPage<EngineeringChangeRow, EngineeringChangeSort>(session, page, changeList(filter));
