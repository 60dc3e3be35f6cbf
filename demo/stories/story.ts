import type { WorkClock } from '../clock.ts';
import type { Line, PlantId } from '../plants.ts';
import type { Random } from '../random.ts';
import type { Act, Agenda } from '../script.ts';
import type { Made, Manner, PlannedOrder } from '../shop/order.ts';
import type { Floor, Wish } from '../shop/production.ts';
import type { PlannedStock } from '../shop/stock.ts';

/** What a story can act on. */
export interface Stage {
  readonly agenda: Agenda;
  readonly stock: PlannedStock;
  readonly floor: Floor;
  readonly chance: Random;
  readonly clockOf: (plant: PlantId) => WorkClock;
  /** The first Monday, and the date a number of days after it. */
  readonly startDate: string;
  readonly dateAfter: (days: number) => string;
  /** Until when the enterprise was made at first: where its present was. */
  readonly presentAt: number;
}

/** Something in the enterprise that somebody will want to find. Each part is optional. */
export interface Story {
  /** On the morning of a day. */
  readonly onDay?: (date: string) => void;
  /** What the next order of a line is to be. */
  readonly wish?: (line: Line, stream: number, at: number) => Wish | undefined;
  readonly manner?: (line: Line, at: number) => Partial<Manner> | undefined;
  /** Of an order that is planned now; what it confirms in place of what was made. */
  readonly onOrder?: (order: PlannedOrder, made: Made) => { readonly confirmed?: number } | undefined;
  /** What is different about the end test of an order. */
  readonly endTest?: (order: PlannedOrder, made: Made) => EndTest | undefined;
}

export interface EndTest {
  /** By how much the means of characteristics are off, in their own units. */
  readonly shift: ReadonlyMap<string, number>;
  /** Where it fails: what quality does then, before the job may be completed. */
  readonly onFailure?: () => readonly Act[];
}
