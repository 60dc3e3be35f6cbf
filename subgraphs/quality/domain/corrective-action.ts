import { counted, optionalText, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { notBefore } from './checks.ts';

/** Corrective actions by eight disciplines (8D, VDA "8D - Problem Solving in 8 Disciplines"). */

export type Discipline = 'D0' | 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8';

export const disciplines: readonly Discipline[] = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];

/**
 * What has to be done before: a team (D1) describes the problem (D2); containment (D3) and root cause (D4) follow from that,
 * in either order; the remedy is chosen (D5) when the customer is safe and the cause known, then put in place (D6), spread
 * (D7) and acknowledged (D8). D0, the emergency response, comes at any time.
 */
const prerequisites: Readonly<Record<Discipline, readonly Discipline[]>> = {
  D0: [],
  D1: [],
  D2: ['D1'],
  D3: ['D2'],
  D4: ['D2'],
  D5: ['D3', 'D4'],
  D6: ['D5'],
  D7: ['D6'],
  D8: ['D7'],
};

/** One discipline: planned, or done with what was found. */
export type DisciplineState = {
  readonly discipline: Discipline;
  readonly owner: string | null;
  /** A date of the plant. */
  readonly dueDate: string | null;
} & (
  | { readonly text: string; readonly doneBy: string; readonly doneAt: string }
  | { readonly text: null; readonly doneBy: null; readonly doneAt: null }
);

interface CorrectiveActionCore {
  readonly id: string;
  readonly title: string;
  readonly nonconformance: string | null;
  readonly supplier: string | null;
  readonly item: string | null;
  /** Null: every plant. */
  readonly plant: string | null;
  readonly openedBy: string;
  readonly openedAt: string;
}

/** What is done so that something does not happen again, open or closed. */
export type CorrectiveAction = CorrectiveActionCore & { readonly disciplines: readonly DisciplineState[] } & (
    | { readonly state: 'OPEN'; readonly closedBy: null; readonly closedAt: null }
    | { readonly state: 'CLOSED'; readonly closedBy: string; readonly closedAt: string }
  );

interface Planned {
  readonly discipline: Discipline;
  readonly owner?: string | null | undefined;
  readonly dueDate?: string | null | undefined;
}

export interface OpenCorrectiveAction {
  readonly kind: 'OpenCorrectiveAction';
  readonly id: string;
  readonly title: string;
  readonly nonconformance: string | null;
  readonly supplier: string | null;
  readonly item: string | null;
  readonly plant: string | null;
  readonly disciplines: readonly Planned[];
  readonly by: string;
  readonly at: string;
}
export interface PlanDiscipline extends Planned {
  readonly kind: 'PlanDiscipline';
}
export interface CompleteDiscipline {
  readonly kind: 'CompleteDiscipline';
  readonly discipline: Discipline;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
export interface CloseCorrectiveAction {
  readonly kind: 'CloseCorrectiveAction';
  readonly by: string;
  readonly at: string;
}
export type CorrectiveActionCommand =
  OpenCorrectiveAction | PlanDiscipline | CompleteDiscipline | CloseCorrectiveAction;

export type CorrectiveActionEvent =
  | {
      readonly kind: 'CorrectiveActionOpened';
      readonly correctiveAction: CorrectiveActionCore;
      readonly disciplines: readonly DisciplineState[];
    }
  | { readonly kind: 'DisciplineChanged'; readonly discipline: DisciplineState }
  | { readonly kind: 'CorrectiveActionClosed'; readonly by: string; readonly at: string };

/** What happens to a corrective action on a command. Throws BAD_INPUT, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(
  state: CorrectiveAction | null,
  command: CorrectiveActionCommand,
): readonly CorrectiveActionEvent[] {
  switch (command.kind) {
    case 'OpenCorrectiveAction':
      return [opened(command)];
    case 'PlanDiscipline': {
      const current = notDone(openOne(state), command.discipline, 'planned');
      const { owner, dueDate } = planned(command, 'input');
      return [
        {
          kind: 'DisciplineChanged',
          discipline: { ...current, owner: owner ?? current.owner, dueDate: dueDate ?? current.dueDate },
        },
      ];
    }
    case 'CompleteDiscipline':
      return [{ kind: 'DisciplineChanged', discipline: completed(openOne(state), command) }];
    case 'CloseCorrectiveAction': {
      const open = openOne(state);
      const missing = open.disciplines.filter(({ discipline, doneAt }) => discipline !== 'D0' && doneAt === null);
      if (missing.length > 0) {
        throw new MillgraphError(
          'RULE_VIOLATED',
          `Corrective action ${open.id} is closed when D1 to D8 are done; ` +
            `not done: ${missing.map(({ discipline }) => discipline).join(', ')}.`,
          { argument: 'input.id' },
        );
      }
      const last = open.disciplines.reduce((latest, { doneAt }) => later(latest, doneAt), open.openedAt);
      return [{ kind: 'CorrectiveActionClosed', by: command.by, at: notBefore(command.at, last, 'last worked on') }];
    }
    default:
      return command satisfies never;
  }
}

/** The corrective action after an event. */
export function evolve(state: CorrectiveAction | null, event: CorrectiveActionEvent): CorrectiveAction {
  if (event.kind === 'CorrectiveActionOpened') {
    return { ...event.correctiveAction, disciplines: event.disciplines, state: 'OPEN', closedBy: null, closedAt: null };
  }
  if (state === null) throw new TypeError(`${event.kind} before the corrective action was opened`);
  switch (event.kind) {
    case 'DisciplineChanged': {
      const { discipline } = event;
      const disciplinesNow = state.disciplines.map((each) =>
        each.discipline === discipline.discipline ? discipline : each,
      );
      return { ...state, disciplines: disciplinesNow };
    }
    case 'CorrectiveActionClosed':
      return { ...state, state: 'CLOSED', closedBy: event.by, closedAt: event.at };
    default:
      return event satisfies never;
  }
}

/** The earliest due date of what is not done; null when none is due. */
export const nextDue = ({ disciplines: all }: CorrectiveAction): string | null =>
  all
    .flatMap(({ doneAt, dueDate }) => (doneAt === null && dueDate !== null ? [dueDate] : []))
    .sort()
    .at(0) ?? null;

function opened(command: OpenCorrectiveAction): CorrectiveActionEvent {
  const { id, nonconformance, supplier, item, plant, by, at } = command;
  if (nonconformance === null && supplier === null && item === null) {
    throw new MillgraphError('BAD_INPUT', 'input names nothing to correct; give a nonconformance, supplier or item.', {
      argument: 'input',
    });
  }
  const stated = counted(command.disciplines, 'input.disciplines', 0, disciplines.length).map((each, index) => ({
    discipline: each.discipline,
    ...planned(each, `input.disciplines.${index}`),
  }));
  unique(stated, ({ discipline }) => discipline, 'input.disciplines');
  return {
    kind: 'CorrectiveActionOpened',
    correctiveAction: {
      ...{ id, nonconformance, supplier, item, plant },
      title: text(command.title, 'input.title'),
      openedBy: by,
      openedAt: at,
    },
    disciplines: disciplines.map((discipline) => {
      const plan = stated.find((each) => each.discipline === discipline);
      const { owner = null, dueDate = null } = plan ?? {};
      return { discipline, owner, dueDate, text: null, doneBy: null, doneAt: null };
    }),
  };
}

const planned = ({ owner, dueDate }: Planned, argument: string) => ({
  owner: optionalText(owner, `${argument}.owner`),
  dueDate: dueDate ?? null,
});

function completed(state: CorrectiveAction, command: CompleteDiscipline): DisciplineState {
  const { discipline, by } = command;
  const current = notDone(state, discipline, 'done');
  const before = state.disciplines.filter((each) => prerequisites[discipline].includes(each.discipline));
  const missing = before.filter(({ doneAt }) => doneAt === null);
  if (missing.length > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `${discipline} of corrective action ${state.id} is done after ` +
        `${missing.map((each) => each.discipline).join(', ')}; do that first.`,
      { argument: 'input.discipline' },
    );
  }
  const earliest = before.reduce((latest, { doneAt }) => later(latest, doneAt), state.openedAt);
  return {
    discipline,
    owner: current.owner,
    dueDate: current.dueDate,
    text: text(command.text, 'input.text', 4000),
    doneBy: by,
    doneAt: notBefore(command.at, earliest, 'opened, or what comes before it was done,'),
  };
}

const later = (left: string, right: string | null): string =>
  right !== null && Date.parse(right) > Date.parse(left) ? right : left;

function openOne(state: CorrectiveAction | null): CorrectiveAction {
  if (state?.state !== 'OPEN') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Corrective action ${state?.id ?? ''} is ${state?.state ?? 'unknown'}; only an OPEN one is worked on.`,
      { argument: 'input.id' },
    );
  }
  return state;
}

function notDone(state: CorrectiveAction, discipline: Discipline, action: string): DisciplineState {
  const current = state.disciplines.find((each) => each.discipline === discipline);
  if (current?.doneAt !== null) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `${discipline} of corrective action ${state.id} was done at ${current?.doneAt ?? '-'}; it is ${action} once.`,
      { argument: 'input.discipline' },
    );
  }
  return current;
}
