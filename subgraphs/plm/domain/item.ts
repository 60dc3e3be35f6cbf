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
    | { readonly lifecycle: 'DRAFT'; readonly releasedAt: null; readonly obsoleteAt: null }
    | { readonly lifecycle: 'ACTIVE'; readonly releasedAt: string; readonly obsoleteAt: null }
    // An import says that an item is obsolete, but not since when.
    | { readonly lifecycle: 'OBSOLETE'; readonly releasedAt: string; readonly obsoleteAt: string | null }
  );

export interface CreateItem extends Omit<ItemCore, 'id' | 'description'> {
  readonly kind: 'CreateItem';
  readonly description?: string | null | undefined;
}
export interface ReleaseItem {
  readonly kind: 'ReleaseItem';
  readonly at: string;
}
/** What is absent stays; an empty description is none. */
export interface DescribeItem {
  readonly kind: 'DescribeItem';
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly at: string;
}
export interface ObsoleteItem {
  readonly kind: 'ObsoleteItem';
  readonly at: string;
}
export type ItemCommand = CreateItem | ReleaseItem | DescribeItem | ObsoleteItem;

export type ItemEvent =
  | ({ readonly kind: 'ItemCreated' } & ItemCore)
  | { readonly kind: 'ItemReleased'; readonly at: string }
  | {
      readonly kind: 'ItemDescribed';
      readonly name: string;
      readonly description: string | null;
      readonly at: string;
    }
  | { readonly kind: 'ItemMadeObsolete'; readonly at: string };

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
    case 'ReleaseItem':
      if (state?.lifecycle !== 'DRAFT') throw wrongLifecycle(state, 'only a DRAFT item is released');
      return [{ kind: 'ItemReleased', at: command.at }];
    case 'DescribeItem': {
      if (state === null) throw wrongLifecycle(state, 'only one that exists is changed');
      const name = command.name == null ? state.name : text(command.name, 'input.name');
      const description =
        command.description == null
          ? state.description
          : optionalText(command.description === '' ? null : command.description, 'input.description', 4000);
      return [{ kind: 'ItemDescribed', name, description, at: command.at }];
    }
    case 'ObsoleteItem':
      if (state?.lifecycle !== 'ACTIVE') throw wrongLifecycle(state, 'only an ACTIVE item becomes OBSOLETE');
      return [{ kind: 'ItemMadeObsolete', at: command.at }];
    default:
      return command satisfies never;
  }
}

const wrongLifecycle = (state: Item | null, rule: string): MillgraphError =>
  new MillgraphError('ILLEGAL_STATE', `Item ${state?.id ?? ''} is ${state?.lifecycle ?? 'unknown'}; ${rule}.`, {
    argument: 'input.id',
  });

/** The item after an event. */
export function evolve(state: Item | null, event: ItemEvent): Item {
  if (event.kind === 'ItemCreated') {
    const { kind: _kind, ...core } = event;
    return { ...core, lifecycle: 'DRAFT', releasedAt: null, obsoleteAt: null };
  }
  if (state === null) throw new TypeError(`${event.kind} before the item was created`);
  switch (event.kind) {
    case 'ItemReleased':
      return { ...state, lifecycle: 'ACTIVE', releasedAt: event.at, obsoleteAt: null };
    case 'ItemDescribed':
      return { ...state, name: event.name, description: event.description };
    case 'ItemMadeObsolete':
      if (state.lifecycle !== 'ACTIVE') throw new TypeError('an item is obsolete before it is released');
      return { ...state, lifecycle: 'OBSOLETE', obsoleteAt: event.at };
    default:
      return event satisfies never;
  }
}

/** Refuses components that may not be used in a released definition, all of them at once. Throws RULE_VIOLATED. */
export function refuseInactive(components: readonly Item[], argument: string): void {
  const refusal = inactiveComponents(components, argument);
  if (refusal !== null) throw refusal;
}

/** What `refuseInactive` throws; null when every component may be used. */
export function inactiveComponents(components: readonly Item[], argument: string): MillgraphError | null {
  const inactive = components.filter((component) => component.lifecycle !== 'ACTIVE');
  if (inactive.length === 0) return null;
  const named = inactive.map((component) => `${component.id} (${component.lifecycle})`).join(', ');
  return new MillgraphError('RULE_VIOLATED', `Components must be ACTIVE before they are built in: ${named}.`, {
    argument,
    components: inactive.map((component) => component.id),
  });
}
