import { porousCasting } from './casting-lot.ts';
import { coolantPump } from './coolant-pump.ts';
import { orderUnderWay } from './running-order.ts';
import { sealChange } from './seal-change.ts';
import { shortConfirmation } from './short-confirmation.ts';
import type { Stage, Story } from './story.ts';
import { substituteAndRework } from './substitute-and-rework.ts';
import { torqueDrift } from './torque-drift.ts';

/** What the enterprise has to tell. */
export const stories = (stage: Stage): readonly Story[] => [
  sealChange(stage),
  porousCasting(stage),
  coolantPump(stage),
  substituteAndRework(stage),
  torqueDrift(stage),
  shortConfirmation(stage),
  orderUnderWay(stage),
];
