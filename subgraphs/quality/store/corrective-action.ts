import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import { nextDue, type CorrectiveAction, type DisciplineState } from '../domain/corrective-action.ts';
import type { CorrectiveActionFilter, CorrectiveActionSort } from '../schema.generated.ts';

type WithoutDisciplines<Action> = Action extends unknown ? Omit<Action, 'disciplines'> : never;

/** A corrective action as it is stored, without its disciplines. */
export type CorrectiveActionRow = WithoutDisciplines<CorrectiveAction> & {
  readonly nextDueDate: string | null;
  /** Whether a due date has passed, by the plant's calendar. */
  readonly overdue: boolean;
};

/** A page of corrective actions as it is read. */
export type CorrectiveActionPage = Connection<CorrectiveActionRow>;

/** A discipline with the corrective action that it belongs to. */
export type DisciplineRow = DisciplineState & { readonly correctiveAction: string; readonly overdue: boolean };

/** Today by the calendar of an action's plant; by UTC where it concerns every plant, or its plant is not known. */
const today = (sql: Sql, plant: string) => sql`
  (now() at time zone coalesce((select time_zone from plant where plant.id = ${sql.unsafe(plant)}), 'UTC'))::date
`;

const overdue = (sql: Sql) => sql`
  coalesce(next_due < ${today(sql, 'corrective_action.plant')} and state = 'OPEN', false)
`;

const columns = (sql: Sql) => sql`
  id, state, title, nonconformance, supplier, item, plant, next_due as next_due_date, opened_by, opened_at, closed_by,
  closed_at, ${overdue(sql)} as overdue
`;

/** The next corrective action's id. */
export async function nextCorrectiveActionId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'CA-' || nextval('corrective_action_number') as id`,
  );
  return row?.id ?? '';
}

/** The corrective action under a lock that lasts until the transaction ends; null when there is none. */
export async function lockCorrectiveAction(transaction: Transaction, id: string): Promise<CorrectiveAction | null> {
  const [row] = await transaction.query<CorrectiveActionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from corrective_action
      where id = ${id}
      for update
    `,
  );
  return row === undefined ? null : { ...row, disciplines: await disciplinesOfCorrectiveActions(transaction, [id]) };
}

/** Writes a corrective action with its disciplines as they are now. */
export async function saveCorrectiveAction(transaction: Transaction, action: CorrectiveAction): Promise<void> {
  const { id, state, title, nonconformance, supplier, item, plant, openedBy, openedAt, closedBy, closedAt } = action;
  await transaction.query(
    (sql) => sql`
      insert into corrective_action (
        id, ordinal, state, title, nonconformance, supplier, item, plant, next_due, opened_by, opened_at, closed_by,
        closed_at
      )
      values (
        ${id}, substring(${id}::text from '\\d+$')::integer, ${state}, ${title}, ${nonconformance}, ${supplier}, ${item},
        ${plant}, ${nextDue(action)}, ${openedBy}, ${openedAt}, ${closedBy}, ${closedAt}
      )
      on conflict (id) do update
      set
        state = excluded.state,
        next_due = excluded.next_due,
        closed_by = excluded.closed_by,
        closed_at = excluded.closed_at
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into corrective_action_discipline (
        corrective_action, discipline, plant, supplier, owner, due_date, text, done_by, done_at
      )
      select ${id}, discipline, ${plant}, ${supplier}, owner, "dueDate", text, "doneBy", "doneAt"
      from
        jsonb_to_recordset(${sql.json(action.disciplines as never)}) as stated (
          discipline text, owner text, "dueDate" date, text text, "doneBy" text, "doneAt" timestamptz
        )
      on conflict (corrective_action, discipline) do update
      set
        owner = excluded.owner,
        due_date = excluded.due_date,
        text = excluded.text,
        done_by = excluded.done_by,
        done_at = excluded.done_at
    `,
  );
}

/** Corrective actions by id, in any order. */
export const correctiveActionsById = (
  session: Scoped,
  ids: readonly string[],
): Promise<readonly CorrectiveActionRow[]> =>
  session.query<CorrectiveActionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from corrective_action
      where id = any(${ids as string[]})
    `,
  );

/** The corrective actions for nonconformances, oldest first. */
export const correctiveActionsOfNonconformances = (
  session: Scoped,
  nonconformances: readonly string[],
): Promise<readonly CorrectiveActionRow[]> =>
  session.query<CorrectiveActionRow>(
    (sql) => sql`
      select ${columns(sql)}
      from corrective_action
      where nonconformance = any(${nonconformances as string[]})
      order by opened_at, id
    `,
  );

/** The disciplines of corrective actions, D0 first. */
export const disciplinesOfCorrectiveActions = (
  session: Scoped,
  actions: readonly string[],
): Promise<readonly DisciplineRow[]> =>
  session.query<DisciplineRow>(
    (sql) => sql`
      select
        corrective_action, discipline, owner, due_date, text, done_by, done_at,
        coalesce(done_at is null and due_date < ${today(sql, 'corrective_action_discipline.plant')}, false) as overdue
      from corrective_action_discipline
      where corrective_action = any(${actions as string[]})
      order by corrective_action, discipline
    `,
  );

/** How the list of corrective actions is read. */
export const correctiveActionList = (filter: CorrectiveActionFilter): ListSource<CorrectiveActionSort> => ({
  list: 'correctiveActions',
  select: columns,
  from: (sql) => sql`from corrective_action`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.supplier != null && sql`supplier = ${filter.supplier}`,
      filter.nonconformance != null && sql`nonconformance = ${filter.nonconformance}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.overdue === true && sql`overdue_at <= now()`,
      filter.overdue === false && sql`overdue_at > now()`,
      filter.openedAt?.from != null && sql`opened_at >= ${filter.openedAt.from}`,
      filter.openedAt?.to != null && sql`opened_at < ${filter.openedAt.to}`,
      filter.nextDueDate?.from != null && sql`next_due >= ${filter.nextDueDate.from}`,
      filter.nextDueDate?.to != null && sql`next_due < ${filter.nextDueDate.to}`,
      filter.text != null && hasWord(sql, 'corrective_action', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    OPENED_AT: { expression: 'opened_at', type: 'timestamptz' },
    NEXT_DUE_DATE: { expression: 'next_due', absent: 'infinity', type: 'date' },
    PLANT: { expression: 'plant', absent: '', type: 'text' },
    ITEM: { expression: 'item', absent: '', type: 'text' },
    SUPPLIER: { expression: 'supplier', absent: '', type: 'text' },
    NONCONFORMANCE: { expression: 'nonconformance', absent: '', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    TITLE: { expression: 'title', type: 'text' },
    OVERDUE: { expression: 'overdue_at', type: 'timestamptz' },
  },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
});

/** A page of corrective actions. */
export const correctiveActionPage = (
  session: Scoped,
  page: PageArguments<CorrectiveActionSort>,
  filter: CorrectiveActionFilter,
): Promise<CorrectiveActionPage> =>
  readPage<CorrectiveActionRow, CorrectiveActionSort>(session, page, correctiveActionList(filter));
