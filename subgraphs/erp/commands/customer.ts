import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type Customer, type CustomerEvent } from '../domain/customer.ts';
import type { ChangeCustomerInput, CreateCustomerInput } from '../schema.generated.ts';
import { customersById, insertCustomer, lockCustomer, saveCustomer } from '../store/customer.ts';

/** Creates a customer and answers its id. */
export const createCustomer = (session: Session, idempotencyKey: string, input: CreateCustomerInput): Promise<string> =>
  runCommand(session, { mutation: 'createCustomer', idempotencyKey, input }, async (transaction) => {
    const [existing = null] = await customersById(transaction, [input.id]);
    return store(transaction, existing, decide(existing, { kind: 'CreateCustomer', ...input }));
  });

/** Changes a customer and answers its id. */
export const changeCustomer = (session: Session, idempotencyKey: string, input: ChangeCustomerInput): Promise<string> =>
  runCommand(session, { mutation: 'changeCustomer', idempotencyKey, input }, async (transaction) => {
    const existing = found(await lockCustomer(transaction, input.id), 'customer', input.id, 'input.id');
    return store(transaction, existing, decide(existing, { kind: 'ChangeCustomer', ...input }));
  });

async function store(
  transaction: Transaction,
  before: Customer | null,
  events: readonly CustomerEvent[],
): Promise<string> {
  const customer = events.reduce<Customer | null>(evolve, before);
  if (customer === null) throw new TypeError('a command on a customer decided nothing');
  await (before === null ? insertCustomer : saveCustomer)(transaction, customer);
  return customer.id;
}
