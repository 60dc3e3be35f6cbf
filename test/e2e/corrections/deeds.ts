import type { Make } from './choice.ts';
import { floorDeeds } from './floor.ts';
import { qualityDeeds } from './quality.ts';
import { stockDeeds } from './stock.ts';
import { supplyDeeds } from './supply.ts';

/** What may happen, by kind. */
export const deeds: Readonly<Record<string, Make>> = { ...supplyDeeds, ...floorDeeds, ...stockDeeds, ...qualityDeeds };
