import type { Quantity } from '#contracts/quantity.ts';
import { inUnit, notNegative, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { positiveInUnit } from './stock.ts';

export type WarehouseTaskKind = 'PUT_AWAY' | 'PICK' | 'MOVE' | 'COUNT';

interface TaskCore {
  readonly id: string;
  readonly plant: string;
  readonly kind: WarehouseTaskKind;
  readonly item: string;
  /** In the item's base unit. */
  readonly quantity: Quantity;
  readonly lot: string | null;
  readonly fromLocation: string | null;
  readonly toLocation: string | null;
  readonly order: string | null;
  readonly shipment: string | null;
  readonly createdAt: string;
}

/** Work in the warehouse, in one of its states. */
export type WarehouseTask =
  | (TaskCore & { readonly state: 'OPEN' })
  | (TaskCore & { readonly state: 'ASSIGNED'; readonly assignee: string })
  | (TaskCore & { readonly state: 'DONE'; readonly assignee: string; readonly endedAt: string })
  | (TaskCore & {
      readonly state: 'CANCELLED';
      readonly assignee: string | null;
      readonly endedAt: string;
      readonly reason: string;
    });

export type WarehouseTaskCommand =
  | {
      readonly kind: 'CreateTask';
      readonly id: string;
      readonly plant: string;
      readonly task: WarehouseTaskKind;
      readonly item: { readonly id: string; readonly baseUnit: string };
      readonly quantity: Quantity;
      readonly lot?: string | null | undefined;
      readonly fromLocation?: string | null | undefined;
      readonly toLocation?: string | null | undefined;
      readonly order?: string | null | undefined;
      readonly shipment?: string | null | undefined;
      readonly at: string;
    }
  | { readonly kind: 'AssignTask'; readonly assignee: string }
  | { readonly kind: 'CompleteTask'; readonly at: string }
  | { readonly kind: 'CancelTask'; readonly reason: string; readonly at: string };

/** The task after a command. Throws BAD_INPUT, ILLEGAL_STATE, UNIT_MISMATCH. */
export function decide(state: WarehouseTask | null, command: WarehouseTaskCommand): WarehouseTask {
  if (command.kind === 'CreateTask') return create(command);
  if (state === null) throw new TypeError(`a warehouse task meets ${command.kind} before it is created`);
  switch (command.kind) {
    case 'AssignTask':
      if (state.state !== 'OPEN' && state.state !== 'ASSIGNED') throw illegal(state, 'OPEN or ASSIGNED', 'assigned');
      return { ...coreOf(state), state: 'ASSIGNED', assignee: text(command.assignee, 'input.assignee', 60) };
    case 'CompleteTask':
      if (state.state !== 'ASSIGNED') throw illegal(state, 'ASSIGNED', 'completed');
      return { ...coreOf(state), state: 'DONE', assignee: state.assignee, endedAt: command.at };
    case 'CancelTask':
      if (state.state !== 'OPEN' && state.state !== 'ASSIGNED') throw illegal(state, 'OPEN or ASSIGNED', 'cancelled');
      return {
        ...coreOf(state),
        state: 'CANCELLED',
        assignee: state.state === 'ASSIGNED' ? state.assignee : null,
        endedAt: command.at,
        reason: text(command.reason, 'input.reason', 500),
      };
    default:
      return command satisfies never;
  }
}

function create(command: Extract<WarehouseTaskCommand, { kind: 'CreateTask' }>): WarehouseTask {
  const { id, plant, task, item, quantity, lot, order, shipment, at } = command;
  const fromLocation = optionalText(command.fromLocation, 'input.fromLocation', 60);
  const toLocation = optionalText(command.toLocation, 'input.toLocation', 60);
  if (task === 'MOVE' && (fromLocation === null || toLocation === null || fromLocation === toLocation)) {
    throw new MillgraphError('BAD_INPUT', 'A MOVE goes from one place to another; give fromLocation and toLocation.', {
      argument: fromLocation === null ? 'input.fromLocation' : 'input.toLocation',
    });
  }
  return {
    ...{ id, plant, kind: task, item: item.id, fromLocation, toLocation, createdAt: at },
    quantity:
      task === 'COUNT'
        ? inUnit(notNegative(quantity, 'input.quantity'), item.baseUnit, 'input.quantity')
        : positiveInUnit(quantity, item.baseUnit, 'input.quantity'),
    lot: lot ?? null,
    order: order ?? null,
    shipment: shipment ?? null,
    state: 'OPEN',
  };
}

const coreOf = (task: WarehouseTask): TaskCore => {
  const { id, plant, kind, item, quantity, lot, fromLocation, toLocation, order, shipment, createdAt } = task;
  return { id, plant, kind, item, quantity, lot, fromLocation, toLocation, order, shipment, createdAt };
};

const illegal = (task: WarehouseTask, states: string, done: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Warehouse task ${task.id} is ${task.state}; only ${states} is ${done}.`, {
    argument: 'input.id',
  });
