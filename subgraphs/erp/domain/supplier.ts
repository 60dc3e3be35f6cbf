import { identifier, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** A company that delivers. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export interface CreateSupplier {
  readonly kind: 'CreateSupplier';
  readonly id: string;
  readonly name: string;
}

export interface SupplierCreated {
  readonly kind: 'SupplierCreated';
  readonly supplier: Supplier;
}

/** What happens to a supplier on a command. Throws BAD_INPUT, ALREADY_EXISTS. */
export function decide(state: Supplier | null, command: CreateSupplier): readonly SupplierCreated[] {
  if (state !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Supplier ${state.id} exists already.`, { argument: 'input.id' });
  }
  const supplier = {
    id: identifier(command.id, 'input.id'),
    name: text(command.name, 'input.name'),
    active: true,
  };
  return [{ kind: 'SupplierCreated', supplier }];
}

/** The supplier after an event. */
export const evolve = (_state: Supplier | null, event: SupplierCreated): Supplier => event.supplier;
