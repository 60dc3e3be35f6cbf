import { found, optionalText } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { completeOnes, numbersOf } from '../domain/chart.ts';
import { frozenBase } from '../domain/control-chart.ts';
import type { FreezeControlLimitsInput } from '../schema.generated.ts';
import { insertControlLimits, subgroupsOf } from '../store/control-chart.ts';
import { characteristicById } from '../store/inspection-plan.ts';
import { known } from './known.ts';

/** Freezes the control limits of a characteristic in a plant by a base period, and answers their id. */
export const freezeControlLimits = (
  session: Session,
  idempotencyKey: string,
  input: FreezeControlLimitsInput,
): Promise<string> =>
  runCommand(session, { mutation: 'freezeControlLimits', idempotencyKey, input }, async (transaction) => {
    const { plant, base } = input;
    await known(transaction, { plant });
    const characteristic = found(
      await characteristicById(transaction, input.characteristic),
      'characteristic',
      input.characteristic,
      'input.characteristic',
    );
    if (Date.parse(base.from) >= Date.parse(base.to)) {
      throw new MillgraphError('BAD_INPUT', `input.base ends at ${base.to}, not after its beginning at ${base.from}.`, {
        argument: 'input.base',
      });
    }
    const { subgroupSize } = characteristic;
    const subgroups = await subgroupsOf(transaction, [characteristic.id], { plant, ...base });
    return insertControlLimits(transaction, characteristic, {
      ...frozenBase(numbersOf(completeOnes(subgroups, subgroupSize)), subgroupSize),
      plant,
      baseFrom: base.from,
      baseTo: base.to,
      comment: optionalText(input.comment, 'input.comment', 4000),
      frozenBy: session.context.subject,
      frozenAt: transaction.now,
    });
  });
