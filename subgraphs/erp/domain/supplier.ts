import { identifier, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** A company that delivers. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export type SupplierCommand =
  | { readonly kind: 'CreateSupplier'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'ChangeSupplier';
      readonly name?: string | null | undefined;
      readonly active?: boolean | null | undefined;
    };

export interface SupplierEvent {
  readonly kind: 'SupplierCreated' | 'SupplierChanged';
  readonly supplier: Supplier;
}

/** What happens to a supplier on a command. Throws BAD_INPUT, ALREADY_EXISTS. */
export function decide(state: Supplier | null, command: SupplierCommand): readonly SupplierEvent[] {
  switch (command.kind) {
    case 'CreateSupplier': {
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
    case 'ChangeSupplier': {
      if (state === null) throw new TypeError('a supplier is changed before it is created');
      const name = text(command.name ?? state.name, 'input.name');
      return [{ kind: 'SupplierChanged', supplier: { ...state, name, active: command.active ?? state.active } }];
    }
    default:
      return command satisfies never;
  }
}

/** The supplier after an event. */
export const evolve = (_state: Supplier | null, event: SupplierEvent): Supplier => event.supplier;
