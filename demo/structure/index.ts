import { lines, plants, plantOf, type PlantId } from '../plants.ts';
import { boughtItems } from './bought.ts';
import type { Item, Line, MadeItem } from './item.ts';
import { anodiser, currents, madeItems, phantoms, sharedStrokes, strokes } from './made.ts';

export const madeById = new Map(madeItems.map((item) => [item.id, item]));
export const boughtById = new Map(boughtItems.map((item) => [item.id, item]));
const phantomById = new Map(phantoms.map((item) => [item.id, item]));

/** What arises beside a product: swarf, and the small boards of a panel. */
export const besides: readonly Item[] = [
  { id: 'SWARF', name: 'Steel swarf', type: 'RAW_MATERIAL', unit: 'KGM' },
  ...currents.map((current): Item => ({
    ...{ id: `BA-${current}`, name: `Auxiliary board ${current} A`, type: 'COMPONENT', unit: 'C62' },
  })),
];

export const allItems: readonly Item[] = [...madeItems, ...phantoms, ...boughtItems, ...besides];
const unitById = new Map(allItems.map(({ id, unit }) => [id, unit]));
export const unitOf = (item: string): string => unitById.get(item) ?? 'C62';

const plantOfLine = new Map(lines.map(({ id, plant }) => [id, plant]));
export const plantsOf = (item: MadeItem): readonly PlantId[] => [
  ...new Set(item.lines.flatMap((line) => plantOfLine.get(line) ?? [])),
];

/** The lines of a BOM with those of phantoms in place of the phantoms. */
export const resolved = (bom: readonly Line[]): readonly Line[] =>
  bom.flatMap((line) =>
    line.use === 'PHANTOM'
      ? (phantomById.get(line.component)?.bom ?? []).map((inner) => ({
          ...inner,
          quantity: inner.quantity * line.quantity,
        }))
      : [line],
  );

/** How much of a component one piece takes, in the component's base unit, with what is expected to be lost. */
export function needOf(line: Line): number {
  const base = unitOf(line.component);
  const factor = line.unit === 'GRM' && base === 'KGM' ? 0.001 : 1;
  return line.quantity * factor * (1 + (line.scrapFactor ?? 0));
}

/** Spindle units that P2 does not make but buys, and housings that come to it from P1. */
export const boughtAtP2 = sharedStrokes.map((stroke) => `SP-${stroke}`);
export const transferredToP2 = sharedStrokes.map((stroke) => `HOUS-${stroke}`);

/** Standard costs in euros at the wages of a plant; what is made is rolled up from what it takes. */
function standardCosts(plant: PlantId): ReadonlyMap<string, number> {
  const { machineRate, laborRate } = plantOf(plant);
  const known = new Map<string, number>(boughtItems.map(({ id, euros }) => [id, euros]));
  known.set('SWARF', 0.35);
  for (const current of currents) known.set(`BA-${current}`, 4.2);
  const costOf = (id: string): number => {
    const cost = known.get(id);
    if (cost !== undefined) return cost;
    const item = madeById.get(id);
    const bom = item?.bom ?? phantomById.get(id)?.bom ?? [];
    let sum = 0;
    for (const line of bom) {
      if ((line.alternate?.priority ?? 1) > 1) continue;
      const sign = line.use === 'BY_PRODUCT' || line.use === 'CO_PRODUCT' ? -1 : 1;
      sum += sign * needOf(line) * costOf(line.component);
    }
    for (const operation of item?.operations ?? []) {
      const setup = operation.setupHours / (item?.lotSize ?? 1);
      const hours = (setup + operation.machineHours) * machineRate + (setup + operation.laborHours) * laborRate;
      sum += hours * (1 + overheadShare) + (operation.subcontractor === undefined ? 0 : anodisingEuros);
    }
    known.set(id, Math.max(sum, 0.01));
    return Math.max(sum, 0.01);
  };
  for (const { id } of allItems) costOf(id);
  return known;
}

/** Overhead as a share of machine and labor cost; what the anodiser takes for a housing. */
export const overheadShare = 0.22;
export const anodisingEuros = 3.4;

const costs = new Map(plants.map(({ id }) => [id, standardCosts(id)]));
export const standardCost = (plant: PlantId, item: string): number => costs.get(plant)?.get(item) ?? 0.01;

/** What a plant handles: how each of its items comes to it. */
export function itemsAtPlant(plant: PlantId): ReadonlyMap<string, 'MAKE' | 'BUY'> {
  const handled = new Map<string, 'MAKE' | 'BUY'>();
  for (const item of madeItems) {
    if (!plantsOf(item).includes(plant)) continue;
    handled.set(item.id, 'MAKE');
    for (const { component } of item.bom) if (phantomById.has(component)) handled.set(component, 'MAKE');
    for (const { component, use } of resolved(item.bom)) {
      const isMade = use === 'BY_PRODUCT' || use === 'CO_PRODUCT' || component.startsWith('BA-');
      if (!handled.has(component))
        handled.set(component, isMade || plantsMaking(component).includes(plant) ? 'MAKE' : 'BUY');
    }
  }
  // The seal of revision B.
  if (plant !== 'P3') handled.set('SEAL-6', 'BUY');
  return handled;
}

const plantsMaking = (id: string): readonly PlantId[] => {
  const item = madeById.get(id);
  return item === undefined ? [] : plantsOf(item);
};

/** Who delivers an item to a plant that buys it. */
export const supplierOf = (item: string): string => boughtById.get(item)?.supplier ?? 'SUP-60';

export { anodiser, boughtItems, madeItems, phantoms, strokes };
