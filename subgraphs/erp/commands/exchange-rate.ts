import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { checkExchangeRate } from '../domain/exchange-rate.ts';
import type { SetExchangeRateInput } from '../schema.generated.ts';
import { insertExchangeRate, latestExchangeRateFrom, pairOn } from '../store/exchange-rate.ts';

/** Sets an exchange rate from a date on, and answers the pair on that date. */
export const setExchangeRate = (
  session: Session,
  idempotencyKey: string,
  input: SetExchangeRateInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setExchangeRate', idempotencyKey, input }, async (transaction) => {
    occurredAt(transaction, input);
    checkExchangeRate(await latestExchangeRateFrom(transaction, input), input);
    await insertExchangeRate(transaction, input);
    return pairOn(input);
  });
