import { MillgraphError } from '#platform/errors.ts';
import type { BomLine } from './bom.ts';

/** A line that another system maintains, by its id there. */
export interface ImportedBomLine extends BomLine {
  readonly externalId: string;
}

/** A line that arrives: its place in the batch, and its position where one is stated. */
export interface ArrivingBomLine {
  readonly index: number;
  readonly line: Omit<ImportedBomLine, 'position'> & { readonly position: number | null };
}

export interface PlacedBomLines {
  readonly lines: readonly ImportedBomLine[];
  readonly refused: readonly { readonly index: number; readonly error: MillgraphError }[];
}

/**
 * Gives the lines that arrive for one BOM their positions, and refuses those that contradict others. A line keeps the
 * position it once got, since that is part of its id. A new one has the position that is stated; else its external id where
 * that is a number that can be one, so that it does not matter in which order lines arrive; else the next after the
 * highest. A line without a stated position may not overlap another one of the same component and use in time: it would
 * count twice what one of them replaces.
 */
export function placeLines(existing: readonly ImportedBomLine[], arriving: readonly ArrivingBomLine[]): PlacedBomLines {
  const refused: { index: number; error: MillgraphError }[] = [];
  const known = new Map(existing.map((line) => [line.externalId, line]));
  const positions = new Set(existing.map((line) => line.position));
  const batch = new Map<string, ArrivingBomLine>();
  const placed = new Map<string, ImportedBomLine>();

  for (const arrival of arriving) {
    const { externalId, position } = arrival.line;
    const before = known.get(externalId);
    const twin = batch.get(externalId);
    const refuse = (code: 'ALREADY_EXISTS' | 'RULE_VIOLATED', message: string): void =>
      void refused.push({ index: arrival.index, error: new MillgraphError(code, message) });
    if (twin !== undefined) {
      if (!isSame(twin.line, arrival.line)) {
        refuse('ALREADY_EXISTS', `Line ${externalId} stands twice in one batch, with different content.`);
      }
    } else if (before !== undefined && position !== null && position !== before.position) {
      refuse(
        'RULE_VIOLATED',
        `Line ${externalId} has position ${before.position} and keeps it; ${position} is stated.`,
      );
    } else if (before === undefined && position !== null && positions.has(position)) {
      refuse('RULE_VIOLATED', `Line ${externalId} states position ${position}, which another line has.`);
    } else {
      batch.set(externalId, arrival);
      const fixed = before?.position ?? position;
      if (fixed === null) continue;
      positions.add(fixed);
      placed.set(externalId, { ...arrival.line, position: fixed });
    }
  }
  let highest = [...positions].reduce((left, right) => Math.max(left, right), 0);
  for (const [externalId, { line }] of batch) {
    if (placed.has(externalId)) continue;
    const position = freePosition(externalId, positions, highest);
    positions.add(position);
    highest = Math.max(highest, position);
    placed.set(externalId, { ...line, position });
  }
  for (const { index, line } of overlapping(known, placed, [...batch.values()])) {
    placed.delete(line.externalId);
    refused.push({
      index,
      error: new MillgraphError(
        'RULE_VIOLATED',
        `Line ${line.externalId} uses ${line.component} from ${line.effectiveFrom ?? 'ever'} to ` +
          `${line.effectiveTo ?? 'ever'}, when another line of the BOM uses it too; state positions where both hold.`,
      ),
    });
  }
  return { lines: [...placed.values()], refused };
}

const highestPosition = 99_999;

function freePosition(externalId: string, taken: ReadonlySet<number>, highest: number): number {
  const own = /^[1-9]\d{0,4}$/.test(externalId) ? Number(externalId) : 0;
  if (own > 0 && !taken.has(own)) return own;
  if (highest < highestPosition) return highest + 1;
  let gap = 1;
  while (taken.has(gap)) gap += 1;
  return gap;
}

/** The arrivals that overlap what would stand beside them; of two that arrive, the later. */
function overlapping(
  known: ReadonlyMap<string, ImportedBomLine>,
  placed: ReadonlyMap<string, ImportedBomLine>,
  arriving: readonly ArrivingBomLine[],
): readonly ArrivingBomLine[] {
  const standing = new Map([...known, ...placed]);
  const refused: ArrivingBomLine[] = [];
  const latestFirst = arriving.filter(({ line }) => line.position === null).reverse();
  for (let changed = true; changed;) {
    changed = false;
    const rivals = Map.groupBy(standing.values(), (line) => `${line.component}/${line.useType}`);
    for (const arrival of latestFirst) {
      const { externalId, component, useType } = arrival.line;
      const line = standing.get(externalId);
      if (refused.includes(arrival) || line === undefined) continue;
      const meets = (rivals.get(`${component}/${useType}`) ?? []).some(
        (rival) => rival.externalId !== externalId && standing.get(rival.externalId) === rival && overlap(line, rival),
      );
      if (!meets) continue;
      refused.push(arrival);
      const before = known.get(externalId);
      if (before === undefined) standing.delete(externalId);
      else standing.set(externalId, before);
      changed = true;
    }
  }
  return refused;
}

const overlap = (left: BomLine, right: BomLine): boolean =>
  (left.effectiveTo === null || right.effectiveFrom === null || right.effectiveFrom < left.effectiveTo) &&
  (right.effectiveTo === null || left.effectiveFrom === null || left.effectiveFrom < right.effectiveTo);

const isSame = (left: ArrivingBomLine['line'], right: ArrivingBomLine['line']): boolean =>
  left.position === right.position &&
  left.component === right.component &&
  left.quantity === right.quantity &&
  left.unit === right.unit &&
  left.useType === right.useType &&
  left.effectiveFrom === right.effectiveFrom &&
  left.effectiveTo === right.effectiveTo;
