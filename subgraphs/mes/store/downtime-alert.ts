import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { DowntimeAlert, DowntimeAlertRule } from '../domain/downtime-alert.ts';
import type { DowntimeAlertFilter, DowntimeAlertSort } from '../schema.generated.ts';

/** An alert as it is read. */
export interface DowntimeAlertRow extends DowntimeAlert {
  readonly stoppedAt: string;
  readonly thresholdSeconds: number;
  readonly escalateAt: string | null;
  readonly escalations: number;
  readonly raisedAt: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly clearedAt: string | null;
  readonly clearedBy: string | null;
  readonly clearedBecause: 'STOP_ENDED' | 'COMMAND' | null;
  readonly comment: string | null;
}

/** A page of alerts as it is read. */
export type DowntimeAlertPage = Connection<DowntimeAlertRow>;

/** The rule that applies to an equipment, and of which equipment it is. */
export interface DowntimeAlertRuleRow extends DowntimeAlertRule {
  readonly key: string;
  readonly equipment: string;
}

const columns = (sql: Sql) => sql`
  id, plant, equipment, state, owner_role, stopped_at, threshold_seconds, escalate_at, escalations, raised_at,
  acknowledged_at, acknowledged_by, cleared_at, cleared_by, cleared_because, comment
`;

/** Alerts by id, in any order. */
export const alertsById = (session: Scoped, ids: readonly string[]): Promise<readonly DowntimeAlertRow[]> =>
  session.query<DowntimeAlertRow>(
    (sql) => sql`
      select ${columns(sql)}
      from downtime_alert
      where id = any(${ids as string[]})
    `,
  );

/** The alerts of equipment that are not cleared; each has one at most. */
export const openAlertsOf = (session: Scoped, equipment: readonly string[]): Promise<readonly DowntimeAlertRow[]> =>
  session.query<DowntimeAlertRow>(
    (sql) => sql`
      select ${columns(sql)}
      from downtime_alert
      where equipment = any(${equipment as string[]}) and state <> 'CLEARED'
    `,
  );

/** The rules that apply to equipment. */
export const alertRulesOf = (session: Scoped, equipment: readonly string[]): Promise<readonly DowntimeAlertRuleRow[]> =>
  session.query<DowntimeAlertRuleRow>(
    (sql) => sql`
      select equipment.id as key, rule.equipment, after_seconds, acknowledge_within_seconds, owner_roles
      from equipment join downtime_alert_rule as rule on rule.equipment = equipment.alert_rule
      where equipment.id = any(${equipment as string[]})
    `,
  );

/** Writes the rule of an equipment; null: it has none of its own. */
export async function saveAlertRule(
  transaction: Transaction,
  equipment: { readonly id: string; readonly plant: string },
  rule: DowntimeAlertRule | null,
): Promise<void> {
  if (rule === null) {
    await transaction.query((sql) => sql`delete from downtime_alert_rule where equipment = ${equipment.id}`);
  } else {
    await transaction.query(
      (sql) => sql`
        insert into downtime_alert_rule (equipment, plant, after_seconds, acknowledge_within_seconds, owner_roles)
        values (
          ${equipment.id}, ${equipment.plant}, ${rule.afterSeconds}, ${rule.acknowledgeWithinSeconds},
          ${rule.ownerRoles as string[]}
        )
        on conflict (equipment) do update
        set
          after_seconds = excluded.after_seconds,
          acknowledge_within_seconds = excluded.acknowledge_within_seconds,
          owner_roles = excluded.owner_roles
      `,
    );
  }
  await transaction.query((sql) => sql`select settle_alert_rules(array[${equipment.plant}::text])`);
}

/** An alert under a lock that lasts until the transaction ends; null when there is none. */
export async function lockAlert(transaction: Transaction, id: string): Promise<DowntimeAlertRow | null> {
  const [row] = await transaction.query<DowntimeAlertRow>(
    (sql) => sql`
      select ${columns(sql)}
      from downtime_alert
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** At most so many alerts are raised or escalated in a transaction. */
export const mostAlertsAtOnce = 100;

/**
 * Raises the alerts that are due at a time, at most 100, and answers them. What another process works on now is left to it,
 * or to the next time.
 */
export const raiseDue = (transaction: Transaction, now: string): Promise<readonly DowntimeAlertRow[]> =>
  transaction.query<DowntimeAlertRow>(
    (sql) => sql`
      with due as (
        select id, plant, down_since, alert_after_seconds, alert_rule
        from equipment
        where alert_due_at <= ${now}::timestamptz
        order by alert_due_at
        limit ${mostAlertsAtOnce}
        for no key update skip locked
      ),
      noted as (
        update equipment
        set alerted_at = ${now}::timestamptz
        from due
        where equipment.id = due.id
      )
      insert into downtime_alert (
        plant, equipment, stopped_at, threshold_seconds, state, owner_roles, owner_role, acknowledge_within_seconds,
        escalate_at, raised_at
      )
      select
        due.plant, due.id, down_since, alert_after_seconds, 'RAISED', owner_roles, owner_roles[1],
        acknowledge_within_seconds,
        case
          when cardinality(owner_roles) > 1
          then ${now}::timestamptz + acknowledge_within_seconds * interval '1 second'
        end,
        ${now}::timestamptz
      from due join downtime_alert_rule as rule on rule.equipment = due.alert_rule
      on conflict (equipment) where state <> 'CLEARED' do nothing
      returning ${columns(sql)}
    `,
  );

/** Calls the next role for the alerts that nobody acknowledged in time, at most 100, and answers them with whom was called before. */
export const escalateDue = (
  transaction: Transaction,
  now: string,
): Promise<readonly (DowntimeAlertRow & { readonly calledBefore: string })[]> =>
  transaction.query<DowntimeAlertRow & { readonly calledBefore: string }>(
    (sql) => sql`
      with due as (
        select id as due_id, owner_role as called_before
        from downtime_alert
        where escalate_at <= ${now}::timestamptz
        order by escalate_at
        limit ${mostAlertsAtOnce}
        for update skip locked
      )
      update downtime_alert
      set
        escalations = escalations + 1,
        owner_role = owner_roles[escalations + 2],
        escalate_at = case
          when cardinality(owner_roles) > escalations + 2
          then ${now}::timestamptz + acknowledge_within_seconds * interval '1 second'
        end
      from due
      where downtime_alert.id = due.due_id
      returning ${columns(sql)}, called_before
    `,
  );

/** Notes that somebody has seen an alert. */
export const saveAcknowledged = (transaction: Transaction, id: string, comment: string | null): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update downtime_alert
      set
        state = 'ACKNOWLEDGED', acknowledged_at = now(), acknowledged_by = ${transaction.context.subject},
        escalate_at = null, comment = ${comment}
      where id = ${id}
    `,
  );

/** Notes that somebody cleared an alert. */
export const saveCleared = (transaction: Transaction, id: string, comment: string | null): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update downtime_alert
      set
        state = 'CLEARED', cleared_at = now(), cleared_by = ${transaction.context.subject}, cleared_because = 'COMMAND',
        escalate_at = null, comment = coalesce(${comment}, comment)
      where id = ${id}
    `,
  );

/** Clears the alerts of equipment whose stop is over, as it is known now, and answers them. */
export const clearEnded = (
  transaction: Transaction,
  equipment: readonly string[],
): Promise<readonly DowntimeAlertRow[]> =>
  transaction.query<DowntimeAlertRow>(
    (sql) => sql`
      update downtime_alert
      set
        state = 'CLEARED', cleared_at = now(), cleared_by = 'mes', cleared_because = 'STOP_ENDED', escalate_at = null
      where
        equipment = any(${equipment as string[]})
        and state <> 'CLEARED'
        and not exists (
          select
          from equipment as stopped
          where stopped.id = downtime_alert.equipment and stopped.down_since <= downtime_alert.raised_at
        )
      returning ${columns(sql)}
    `,
  );

/** How the list of alerts is read. */
export const alertList = (filter: DowntimeAlertFilter): ListSource<DowntimeAlertSort> => ({
  list: 'downtimeAlerts',
  select: columns,
  from: (sql) => sql`from downtime_alert`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.equipment != null && sql`equipment = ${filter.equipment}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.ownerRole != null && sql`owner_role = ${filter.ownerRole}`,
      filter.raisedAt?.from != null && sql`raised_at >= ${filter.raisedAt.from}`,
      filter.raisedAt?.to != null && sql`raised_at < ${filter.raisedAt.to}`,
      filter.text != null && hasWord(sql, 'downtime_alert', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    ID: { expression: 'id', type: 'text' },
    RAISED_AT: { expression: 'raised_at', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    EQUIPMENT: { expression: 'equipment', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    OWNER_ROLE: { expression: 'owner_role', type: 'text' },
  },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
});

/** A page of alerts. */
export const alertPage = (
  session: Scoped,
  page: PageArguments<DowntimeAlertSort>,
  filter: DowntimeAlertFilter,
): Promise<DowntimeAlertPage> => readPage<DowntimeAlertRow, DowntimeAlertSort>(session, page, alertList(filter));
