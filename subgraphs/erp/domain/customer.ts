import { identifier, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** A company or person that buys. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export type CustomerCommand =
  | { readonly kind: 'CreateCustomer'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'ChangeCustomer';
      readonly name?: string | null | undefined;
      readonly active?: boolean | null | undefined;
    };

export interface CustomerEvent {
  readonly kind: 'CustomerCreated' | 'CustomerChanged';
  readonly customer: Customer;
}

/** What happens to a customer on a command. Throws BAD_INPUT, ALREADY_EXISTS. */
export function decide(state: Customer | null, command: CustomerCommand): readonly CustomerEvent[] {
  switch (command.kind) {
    case 'CreateCustomer': {
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Customer ${state.id} exists already.`, { argument: 'input.id' });
      }
      const customer = {
        id: identifier(command.id, 'input.id'),
        name: text(command.name, 'input.name'),
        active: true,
      };
      return [{ kind: 'CustomerCreated', customer }];
    }
    case 'ChangeCustomer': {
      if (state === null) throw new TypeError('a customer is changed before it is created');
      const name = text(command.name ?? state.name, 'input.name');
      return [{ kind: 'CustomerChanged', customer: { ...state, name, active: command.active ?? state.active } }];
    }
    default:
      return command satisfies never;
  }
}

/** The customer after an event. */
export const evolve = (_state: Customer | null, event: CustomerEvent): Customer => event.customer;
