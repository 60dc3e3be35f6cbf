import type { Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import {
  counted,
  dateRange,
  decimalBetween,
  found,
  integer,
  inUnit,
  positive,
  text,
  unique,
} from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { mayRelease, newDefinition, type Definition, type NewDefinition } from './definition.ts';
import { refuseInactive, type Item } from './item.ts';
import type { ItemRevision } from './item-revision.ts';

/** A bill of materials (ISA-95 MaterialBill), without its lines. */
export interface Bom extends Definition {
  readonly type: 'ENGINEERING' | 'MANUFACTURING';
}

export type BomLineUse = 'CONSUMED' | 'PHANTOM' | 'BY_PRODUCT' | 'CO_PRODUCT';

/** One component of a BOM. */
export interface BomLine {
  readonly position: number;
  readonly component: string;
  /** As stated. */
  readonly quantity: Decimal;
  readonly unit: string;
  /** In the component's base unit. */
  readonly quantityInBaseUnit: Decimal;
  readonly quantityBasis: 'PER_UNIT' | 'FIXED';
  /** The share that is expected to be lost, 0.04 for 4 %. */
  readonly scrapFactor: Decimal;
  readonly operationSequence: number | null;
  readonly issueMethod: 'EXPLICIT' | 'BACKFLUSH';
  readonly useType: BomLineUse;
  /** Lines of one group stand in for each other; null: no alternates. */
  readonly alternateGroup: string | null;
  /** 1 is taken first; null without a group. */
  readonly alternatePriority: number | null;
  readonly effectiveFrom: string | null;
  /** Exclusive. */
  readonly effectiveTo: string | null;
}

/** A line as it is stated. */
export interface NewBomLine {
  readonly position: number;
  readonly component: string;
  readonly quantity: Quantity;
  readonly quantityBasis: BomLine['quantityBasis'];
  readonly scrapFactor: Decimal;
  readonly operationSequence?: number | null | undefined;
  readonly issueMethod: BomLine['issueMethod'];
  readonly useType: BomLineUse;
  readonly alternateGroup?: string | null | undefined;
  readonly alternatePriority?: number | null | undefined;
  readonly effectiveFrom?: string | null | undefined;
  readonly effectiveTo?: string | null | undefined;
}

export interface CreateBom extends NewDefinition {
  readonly kind: 'CreateBom';
  readonly type: Bom['type'];
  readonly lines: readonly NewBomLine[];
  /** The components that exist, by id. */
  readonly components: ReadonlyMap<string, Item>;
}
export interface ReleaseBom {
  readonly kind: 'ReleaseBom';
  readonly revision: ItemRevision;
  readonly components: readonly Item[];
}
export type BomCommand = CreateBom | ReleaseBom;

export type BomEvent =
  | { readonly kind: 'BomCreated'; readonly bom: Bom; readonly lines: readonly BomLine[] }
  | { readonly kind: 'BomReleased' };

/**
 * What happens to a BOM on a command. Throws BAD_INPUT, NOT_FOUND, ALREADY_EXISTS, ILLEGAL_STATE, RULE_VIOLATED,
 * UNIT_MISMATCH.
 */
export function decide(state: Bom | null, command: BomCommand): readonly BomEvent[] {
  switch (command.kind) {
    case 'CreateBom': {
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `BOM ${state.id} exists already; choose another alternative.`, {
          argument: 'input.alternative',
        });
      }
      const bom = { ...newDefinition(bomId(command.revision.id, command), command), type: command.type };
      const lines = counted(command.lines, 'input.lines', 1, 5000).map((line, index) =>
        newLine(line, command, `input.lines.${index}`),
      );
      unique(lines, (line) => line.position, 'input.lines');
      refuseUnlikeAlternates(lines);
      return [{ kind: 'BomCreated', bom, lines }];
    }
    case 'ReleaseBom':
      mayRelease(state, command.revision);
      refuseInactive(command.components, 'input.id');
      return [{ kind: 'BomReleased' }];
    default:
      return command satisfies never;
  }
}

/** `<revision>/BOM/<plant or *>/<alternative>`, followed by `/E` for ENGINEERING. */
export const bomId = (revision: string, bom: Pick<CreateBom, 'type' | 'plant' | 'alternative'>): string =>
  `${revision}/BOM/${bom.plant ?? '*'}/${bom.alternative}${bom.type === 'ENGINEERING' ? '/E' : ''}`;

function newLine(line: NewBomLine, { item, components }: CreateBom, argument: string): BomLine {
  const component = found(components.get(line.component), 'item', line.component, `${argument}.component`);
  refuseItself(component, item, `${argument}.component`);
  const quantity = positive(line.quantity, `${argument}.quantity`);
  const inBaseUnit = inUnit(quantity, component.baseUnit, `${argument}.quantity`);
  const effectiveFrom = line.effectiveFrom ?? null;
  const effectiveTo = line.effectiveTo ?? null;
  dateRange(effectiveFrom, effectiveTo, `${argument}.effectiveTo`);
  return {
    position: integer(line.position, `${argument}.position`, 1, 99_999),
    component: component.id,
    quantity: quantity.value,
    unit: quantity.unit,
    quantityInBaseUnit: positive(inBaseUnit, `${argument}.quantity`).value,
    quantityBasis: line.quantityBasis,
    scrapFactor: decimalBetween(line.scrapFactor, `${argument}.scrapFactor`, '0', '10'),
    operationSequence:
      line.operationSequence == null
        ? null
        : integer(line.operationSequence, `${argument}.operationSequence`, 1, 99_999),
    issueMethod: line.issueMethod,
    useType: useOf(component, line.useType, `${argument}.useType`),
    ...alternateOf(line, argument),
    effectiveFrom,
    effectiveTo,
  };
}

function alternateOf(line: NewBomLine, argument: string): Pick<BomLine, 'alternateGroup' | 'alternatePriority'> {
  const { alternateGroup: group = null, alternatePriority: priority = null } = line;
  if (group === null && priority === null) return { alternateGroup: null, alternatePriority: null };
  if (group === null || priority === null) {
    throw new MillgraphError(
      'BAD_INPUT',
      `${argument} has an alternate ${group === null ? 'priority without a group' : 'group without a priority'}; give both.`,
      { argument: `${argument}.${group === null ? 'alternateGroup' : 'alternatePriority'}` },
    );
  }
  return {
    alternateGroup: text(group, `${argument}.alternateGroup`, 60),
    alternatePriority: integer(priority, `${argument}.alternatePriority`, 1, 99),
  };
}

/** Lines that stand in for each other are of one operation and use, each with a priority of its own. Throws RULE_VIOLATED. */
function refuseUnlikeAlternates(lines: readonly BomLine[]): void {
  for (const [group, members] of Map.groupBy(lines, (line) => line.alternateGroup)) {
    const [first, ...others] = members;
    if (group === null || first === undefined) continue;
    const priorities = new Set([first.alternatePriority]);
    for (const line of others) {
      const differs =
        line.operationSequence !== first.operationSequence
          ? 'another operation'
          : line.useType !== first.useType
            ? 'another use'
            : priorities.has(line.alternatePriority)
              ? `priority ${line.alternatePriority ?? ''}, which another line has,`
              : null;
      if (differs !== null) {
        throw new MillgraphError(
          'RULE_VIOLATED',
          `Line ${line.position} of alternate group ${group} has ${differs} beside line ${first.position}; ` +
            'lines that stand in for each other are of one operation and use, each with its own priority.',
          { argument: 'input.lines' },
        );
      }
      priorities.add(line.alternatePriority);
    }
  }
}

/** Refuses an item as a component of itself. Throws RULE_VIOLATED. */
export function refuseItself(component: Pick<Item, 'id'>, item: Pick<Item, 'id'>, argument: string): void {
  if (component.id !== item.id) return;
  throw new MillgraphError('RULE_VIOLATED', `Item ${item.id} cannot be a component of itself.`, { argument });
}

/** A phantom item is always used as PHANTOM, any other never. Throws RULE_VIOLATED where that is contradicted. */
export function useOf(component: Pick<Item, 'id' | 'type'>, stated: BomLineUse, argument: string): BomLineUse {
  if (component.type === 'PHANTOM' && (stated === 'CONSUMED' || stated === 'PHANTOM')) return 'PHANTOM';
  if (component.type !== 'PHANTOM' && stated !== 'PHANTOM') return stated;
  throw new MillgraphError(
    'RULE_VIOLATED',
    component.type === 'PHANTOM'
      ? `Item ${component.id} is a phantom, which is never stocked; it cannot be a ${stated}.`
      : `Item ${component.id} is a ${component.type}; only an item of type PHANTOM is used as PHANTOM.`,
    { argument },
  );
}

/** The BOM after an event. */
export function evolve(state: Bom | null, event: BomEvent): Bom {
  switch (event.kind) {
    case 'BomCreated':
      return event.bom;
    case 'BomReleased':
      if (state === null) throw new TypeError('a BOM is released before it is created');
      return { ...state, state: 'RELEASED' };
    default:
      return event satisfies never;
  }
}

/** Whether a line is effective on a date: its range is half-open, and open where it states no end. */
export const isEffective = (
  line: { readonly effectiveFrom: string | null; readonly effectiveTo: string | null },
  date: string,
): boolean =>
  (line.effectiveFrom === null || line.effectiveFrom <= date) && (line.effectiveTo === null || date < line.effectiveTo);
