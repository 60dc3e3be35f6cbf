import { identifier, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

interface ItemCore {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: 'RAW_MATERIAL' | 'COMPONENT' | 'SUBASSEMBLY' | 'FINISHED_GOOD' | 'PHANTOM';
  readonly baseUnit: string;
}

/** An item (ISA-95 MaterialDefinition) in one of its lifecycles. */
export type Item = ItemCore &
  (
    | { readonly lifecycle: 'DRAFT'; readonly releasedAt: null }
    | { readonly lifecycle: 'ACTIVE'; readonly releasedAt: string }
    | { readonly lifecycle: 'OBSOLETE'; readonly releasedAt: string }
  );

export interface CreateItem extends Omit<ItemCore, 'id' | 'description'> {
  readonly kind: 'CreateItem';
  readonly description?: string | null | undefined;
}
export interface ReleaseItem {
  readonly kind: 'ReleaseItem';
  readonly at: string;
}
export type ItemCommand = CreateItem | ReleaseItem;

export type ItemEvent =
  ({ readonly kind: 'ItemCreated' } & ItemCore) | { readonly kind: 'ItemReleased'; readonly at: string };

/** What happens to an item on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE. */
export function decide(state: Item | null, command: ItemCommand): readonly ItemEvent[] {
  switch (command.kind) {
    case 'CreateItem': {
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Item ${state.id} exists already.`, { argument: 'input.number' });
      }
      const number = identifier(command.number, 'input.number');
      return [
        {
          kind: 'ItemCreated',
          id: number,
          number,
          name: text(command.name, 'input.name'),
          description: optionalText(command.description, 'input.description', 4000),
          type: command.type,
          baseUnit: command.baseUnit,
        },
      ];
    }
    case 'ReleaseItem': {
      if (state?.lifecycle !== 'DRAFT') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Item ${state?.id ?? ''} is ${state?.lifecycle ?? 'unknown'}; only a DRAFT item is released.`,
          { argument: 'input.id' },
        );
      }
      return [{ kind: 'ItemReleased', at: command.at }];
    }
    default:
      return command satisfies never;
  }
}

/** The item after an event. */
export function evolve(state: Item | null, event: ItemEvent): Item {
  switch (event.kind) {
    case 'ItemCreated': {
      const { kind: _kind, ...core } = event;
      return { ...core, lifecycle: 'DRAFT', releasedAt: null };
    }
    case 'ItemReleased':
      if (state === null) throw new TypeError('an item is released before it is created');
      return { ...state, lifecycle: 'ACTIVE', releasedAt: event.at };
    default:
      return event satisfies never;
  }
}

/** Refuses components that may not be used in a released definition, all of them at once. Throws RULE_VIOLATED. */
export function refuseInactive(components: readonly Item[], argument: string): void {
  const inactive = components.filter((component) => component.lifecycle !== 'ACTIVE');
  if (inactive.length === 0) return;
  const named = inactive.map((component) => `${component.id} (${component.lifecycle})`).join(', ');
  throw new MillgraphError('RULE_VIOLATED', `Components must be ACTIVE before they are built in: ${named}.`, {
    argument,
    components: inactive.map((component) => component.id),
  });
}
