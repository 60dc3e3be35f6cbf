import { abstractTypes } from './cases/abstract-types.ts';
import { failures } from './cases/failures.ts';
import { keys } from './cases/keys.ts';
import { operations } from './cases/operations.ts';
import { requires } from './cases/requires.ts';
import { sharing } from './cases/sharing.ts';
import type { Case } from './cases/case.ts';

/** All written cases. */
export const cases: readonly Case[] = [...keys, ...requires, ...sharing, ...abstractTypes, ...operations, ...failures];
