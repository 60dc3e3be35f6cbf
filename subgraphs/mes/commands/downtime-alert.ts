import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import type { PeriodicWork } from '#platform/periodic.ts';
import { acknowledge, clear, downtimeAlertRule } from '../domain/downtime-alert.ts';
import type {
  AcknowledgeDowntimeAlertInput,
  ClearDowntimeAlertInput,
  SetDowntimeAlertRuleInput,
} from '../schema.generated.ts';
import {
  clearEnded,
  escalateDue,
  lockAlert,
  mostAlertsAtOnce,
  raiseDue,
  saveAcknowledged,
  saveAlertRule,
  saveCleared,
  type DowntimeAlertRow,
} from '../store/downtime-alert.ts';
import { lockEquipment } from '../store/equipment.ts';

/** Says after which time stops of an equipment call whom, or that it has no rule of its own; answers the equipment's id. */
export const setDowntimeAlertRule = (
  session: Session,
  idempotencyKey: string,
  input: SetDowntimeAlertRuleInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setDowntimeAlertRule', idempotencyKey, input }, async (transaction) => {
    const { equipment: id } = input;
    const equipment = found(await lockEquipment(transaction, id), 'equipment', id, 'input.equipment');
    await saveAlertRule(transaction, equipment, input.rule == null ? null : downtimeAlertRule(input.rule));
    return equipment.id;
  });

/** Notes that somebody has seen an alert and answers its id. */
export const acknowledgeDowntimeAlert = (
  session: Session,
  idempotencyKey: string,
  input: AcknowledgeDowntimeAlertInput,
): Promise<string> =>
  runCommand(session, { mutation: 'acknowledgeDowntimeAlert', idempotencyKey, input }, async (transaction) => {
    const alert = found(await lockAlert(transaction, input.id), 'downtime alert', input.id, 'input.id');
    const { comment } = acknowledge(alert, input.comment);
    await saveAcknowledged(transaction, alert.id, comment);
    transaction.append({
      type: 'org.millgraph.mes.downtime-alert.acknowledged.v1',
      ...about(alert, transaction.now),
      data: { ...dataOf(alert), comment },
    });
    return alert.id;
  });

/** Clears an alert though the stop lasts, and answers its id. */
export const clearDowntimeAlert = (
  session: Session,
  idempotencyKey: string,
  input: ClearDowntimeAlertInput,
): Promise<string> =>
  runCommand(session, { mutation: 'clearDowntimeAlert', idempotencyKey, input }, async (transaction) => {
    const alert = found(await lockAlert(transaction, input.id), 'downtime alert', input.id, 'input.id');
    const { comment } = clear(alert, input.comment);
    await saveCleared(transaction, alert.id, comment);
    tellCleared(transaction, alert, 'COMMAND', comment);
    return alert.id;
  });

/** Clears the alerts of equipment whose stop is over by what is known now, whenever it ended. */
export async function clearEndedAlerts(transaction: Transaction, equipment: readonly string[]): Promise<void> {
  for (const alert of await clearEnded(transaction, equipment)) tellCleared(transaction, alert, 'STOP_ENDED', null);
}

/**
 * Raises the alerts of all stops that have lasted too long, and calls the next role for those that nobody acknowledged in
 * time. What is due stands in the database: it survives a restart, and happens once however many processes look.
 *
 * @param at now, RFC 3339; absent: by the clock of the database
 */
export async function raiseAndEscalateAlerts(session: Session, at?: string): Promise<void> {
  let count: number;
  do {
    count = await session.transaction(async (transaction) => {
      const now = at ?? transaction.now;
      const escalated = await escalateDue(transaction, now);
      const raised = await raiseDue(transaction, now);
      for (const { calledBefore, ...alert } of escalated) {
        transaction.append({
          type: 'org.millgraph.mes.downtime-alert.escalated.v1',
          ...about(alert, now),
          data: { ...dataOf(alert), calledBefore },
        });
      }
      for (const alert of raised) {
        const { stoppedAt, thresholdSeconds } = alert;
        transaction.append({
          type: 'org.millgraph.mes.downtime-alert.raised.v1',
          ...about(alert, now),
          data: { ...dataOf(alert), stoppedAt, thresholdSeconds },
        });
      }
      return Math.max(escalated.length, raised.length);
    });
  } while (count === mostAlertsAtOnce);
}

/** Looks every five seconds. */
export const alertWork: PeriodicWork = {
  name: 'downtime alerts',
  everyMillis: 5000,
  run: (session) => raiseAndEscalateAlerts(session),
};

const about = ({ id, plant }: DowntimeAlertRow, time: string) => ({ subject: `downtime-alert/${id}`, plant, time });
const dataOf = ({ id, equipment, ownerRole }: DowntimeAlertRow) => ({ alert: id, equipment, ownerRole });

function tellCleared(
  transaction: Transaction,
  alert: DowntimeAlertRow,
  because: 'STOP_ENDED' | 'COMMAND',
  comment: string | null,
): void {
  transaction.append({
    type: 'org.millgraph.mes.downtime-alert.cleared.v1',
    ...about(alert, transaction.now),
    data: { ...dataOf(alert), because, comment },
  });
}
