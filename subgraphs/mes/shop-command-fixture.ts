import fc from 'fast-check';
import type { Quantity } from '#contracts/quantity.ts';
import type { JobCommand } from './domain/job.ts';

/** A mutation with its input, as both the shop floor in memory and that on Postgres take it. */
export type ShopCommand = { readonly at: string } & (
  | {
      readonly mutation: 'dispatchJob' | 'makeJobReady' | 'startJob' | 'resumeJob' | 'completeJob';
      readonly job: number;
    }
  | { readonly mutation: 'suspendJob'; readonly job: number; readonly reason: string }
  | {
      readonly mutation: 'reportProduction';
      readonly job: number;
      readonly good: Quantity;
      readonly scrap: Quantity;
      readonly rework: Quantity;
      readonly scrapReason: string | null;
    }
  | { readonly mutation: 'returnReworkedPieces'; readonly job: number; readonly quantity: Quantity }
  | {
      readonly mutation: 'consumeMaterial';
      readonly job: number;
      readonly lot: string;
      readonly quantity: Quantity;
      readonly producedLot: string | null;
    }
  | { readonly mutation: 'completeLot'; readonly lot: string; readonly quantity: Quantity }
  | { readonly mutation: 'splitLot'; readonly lot: string; readonly into: string; readonly quantity: Quantity }
  | { readonly mutation: 'mergeLots'; readonly lots: readonly string[]; readonly into: string }
  /** `document`: when what it reverses happened, which is once for each command; of a completion, the lot. */
  | { readonly mutation: ReversalMutation; readonly document: string }
);

type ReversalMutation =
  | 'reverseProductionReport'
  | 'reverseMaterialConsumption'
  | 'reverseLotCompletion'
  | 'reverseLotSplit'
  | 'reverseLotMerge';

export type JobMutation = Exclude<
  ShopCommand['mutation'],
  ReversalMutation | 'completeLot' | 'consumeMaterial' | 'splitLot' | 'mergeLots' | 'returnReworkedPieces'
>;

/** An intention; what quantity it means depends on where the order stands. */
export interface Intention {
  readonly kind: 'advance' | ShopCommand['mutation'];
  readonly job: number;
  /** Tenths of what is left; over 10 is more than that. Also chooses among lots and documents. */
  readonly tenths: number;
}

/** Orders of 1 to 4 operations and what is tried on them: mostly what is due, sometimes whatever. */
export const generatedLife = fc.record({
  operations: fc.integer({ min: 1, max: 4 }),
  intentions: fc.array(
    fc.record<Intention>({
      kind: fc.oneof(
        { weight: 14, arbitrary: fc.constant<'advance'>('advance') },
        {
          weight: 9,
          arbitrary: fc.constantFrom<ShopCommand['mutation'][]>(
            'dispatchJob',
            'makeJobReady',
            'startJob',
            'suspendJob',
            'resumeJob',
            'reportProduction',
            'returnReworkedPieces',
            'consumeMaterial',
            'consumeMaterial',
            'completeJob',
            'completeLot',
            'completeLot',
            'splitLot',
            'mergeLots',
            'reverseProductionReport',
            'reverseMaterialConsumption',
            'reverseLotCompletion',
            'reverseLotSplit',
            'reverseLotMerge',
          ),
        },
      ),
      job: fc.integer({ min: 0, max: 3 }),
      tenths: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 10, maxLength: 60, size: 'max' },
  ),
});

/** The command of a job, as the domain takes it. */
export function toJobCommand(command: Extract<ShopCommand, { mutation: JobMutation }>): JobCommand {
  switch (command.mutation) {
    case 'dispatchJob':
      return { kind: 'DispatchJob', workCenter: null, at: command.at };
    case 'makeJobReady':
      return { kind: 'MakeJobReady', at: command.at };
    case 'startJob':
      return { kind: 'StartJob', at: command.at };
    case 'suspendJob':
      return { kind: 'SuspendJob', reason: command.reason, at: command.at };
    case 'resumeJob':
      return { kind: 'ResumeJob', at: command.at };
    case 'reportProduction':
      return { ...command, kind: 'ReportProduction' };
    case 'completeJob':
      return { kind: 'CompleteJob', at: command.at };
    default:
      return command satisfies never;
  }
}
