import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TransactionReference, TransactionEntry as TransactionEntryRow } from '../../platform/events/transaction.ts';
import type { CapabilityStudy, Known } from './domain/capability.ts';
import type { CharacteristicRow, InspectionPlanRow, InspectionPlanPage } from './store/inspection-plan.ts';
import type { Chart, ShownLimits, ShownPoint } from './domain/chart.ts';
import type { CorrectiveActionRow, CorrectiveActionPage, DisciplineRow } from './store/corrective-action.ts';
import type { DeadLetterRow, DeadLetterPage, EachSystem } from '../../platform/events/dead-letters.ts';
import type { DispositionRow } from './store/disposition.ts';
import type { EscalationRow, NonconformanceRow, NonconformancePage } from './store/nonconformance.ts';
import type { ReplayRow } from '../../platform/events/replay.ts';
import type { SourceHealth, SystemHealth, WatermarkState } from '../../platform/events/health.ts';
import type { FirstPassResult, DefectsPerMillion } from './domain/ratios.ts';
import type { HoldRow, HoldPage } from './store/hold.ts';
import type { InspectionRow, InspectionPage, InspectionRecordRow } from './store/inspection.ts';
import type { InspectionFinding as InspectionFindingRow } from './domain/readiness.ts';
import type { Reference } from './store/reference.ts';
import type { KpiReference, KpiFigure as KpiFigureRow } from './domain/kpi.ts';
import type { FollowedEvent } from '../../platform/events/tail.ts';
import type { QualityRecordRow } from './store/quality-record.ts';
import type { Context } from './subgraph.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency: ISO 4217 alphabetic code. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar date local to the plant, YYYY-MM-DD (ISO 8601). */
  Date: { input: string; output: string; }
  /** A point in time, RFC 3339 in UTC. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text: no exponent, no trailing zeros. Never a float. */
  Decimal: { input: string; output: string; }
  /** A unit of measure: UNECE Recommendation 20 common code, such as C62 (one), KGM, MTR, HUR. */
  UnitCode: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A half-open period with both ends. */
export type BasePeriodInput = {
  /** The first instant. */
  readonly from: Scalars['DateTime']['input'];
  /** The first instant after. */
  readonly to: Scalars['DateTime']['input'];
};

/** What belongs to one business transaction. */
export type BusinessTransaction = {
  readonly __typename?: 'BusinessTransaction';
  /** Its correlation id. */
  readonly correlationId: Scalars['ID']['output'];
  /** What this system did of it. Null only while it does not answer. */
  readonly qualityEntries?: Maybe<ReadonlyArray<TransactionEntry>>;
};

/** An inspection to withdraw. */
export type CancelInspectionInput = {
  /** The inspection, REQUESTED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A nonconformance to withdraw. */
export type CancelNonconformanceInput = {
  /** The nonconformance, OPEN or INVESTIGATING, with every disposition refused or taken back. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Capability by the variation within subgroups, performance by all variation. Statistics have ten significant digits. */
export type Capability = {
  readonly __typename?: 'Capability';
  /** (upper - lower) / 6 sigmaWithin. */
  readonly cp: Statistic;
  /** The lesser of cpl and cpu; the one there is when a limit is missing. */
  readonly cpk: Statistic;
  /** (mean - lower) / 3 sigmaWithin. */
  readonly cpl: Statistic;
  /** (upper - mean) / 3 sigmaWithin. */
  readonly cpu: Statistic;
  /** By what sigmaWithin was estimated. */
  readonly estimator: SigmaEstimator;
  /** The mean of all values. */
  readonly mean: Statistic;
  /** How many values it is made of. */
  readonly measured: Scalars['Int']['output'];
  /** (upper - lower) / 6 sigmaOverall. */
  readonly pp: Statistic;
  /** The lesser of ppl and ppu; the one there is when a limit is missing. */
  readonly ppk: Statistic;
  /** (mean - lower) / 3 sigmaOverall. */
  readonly ppl: Statistic;
  /** (upper - mean) / 3 sigmaOverall. */
  readonly ppu: Statistic;
  /** The standard deviation of all values, with n - 1. */
  readonly sigmaOverall: Statistic;
  /** The standard deviation within subgroups. */
  readonly sigmaWithin: Statistic;
  /** In how many complete subgroups. */
  readonly subgroups: Scalars['Int']['output'];
};

/** Something that is measured, with its limits. */
export type Characteristic = {
  readonly __typename?: 'Characteristic';
  /** Capability and performance (ISO 22514-2) of what was recorded in a plant from `from` until before `to`. */
  readonly capability: Capability;
  /** Its control chart (ISO 7870-2) in a plant: every complete subgroup recorded from `from` until before `to`, at most 20,000. */
  readonly controlChart: ControlChart;
  /** Its plan's id and its place in it. */
  readonly id: Scalars['ID']['output'];
  /** The least value that passes; null: unlimited. */
  readonly lowerLimit?: Maybe<Scalars['Decimal']['output']>;
  /** What is measured. */
  readonly name: Scalars['String']['output'];
  /** The least number of values that an inspection measures. */
  readonly sampleSize: Scalars['Int']['output'];
  /** How the sample is drawn, in words; null when nothing is stated. */
  readonly samplingRule?: Maybe<Scalars['String']['output']>;
  /** How many values taken together make one point of the control chart; 1: individuals. */
  readonly subgroupSize: Scalars['Int']['output'];
  /** The value aimed at; null when none. */
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  /** In which unit. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The greatest value that passes; null: unlimited. */
  readonly upperLimit?: Maybe<Scalars['Decimal']['output']>;
};


/** Something that is measured, with its limits. */
export type CharacteristicCapabilityArgs = {
  from: Scalars['DateTime']['input'];
  plant: Scalars['ID']['input'];
  pooled: Scalars['Boolean']['input'];
  to: Scalars['DateTime']['input'];
};


/** Something that is measured, with its limits. */
export type CharacteristicControlChartArgs = {
  from: Scalars['DateTime']['input'];
  plant: Scalars['ID']['input'];
  to: Scalars['DateTime']['input'];
};

/** Something to measure, with its limits; at least one limit. */
export type CharacteristicInput = {
  /** The least value that passes. */
  readonly lowerLimit?: InputMaybe<Scalars['Decimal']['input']>;
  /** What is measured, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The least number of values that an inspection measures, at least a subgroup, at most 5,000. Default: a subgroup. */
  readonly sampleSize?: InputMaybe<Scalars['Int']['input']>;
  /** How the sample is drawn, in words, at most 200 characters. */
  readonly samplingRule?: InputMaybe<Scalars['String']['input']>;
  /** How many values taken together make one point of the control chart, 1 to 25. Default: 1. */
  readonly subgroupSize?: InputMaybe<Scalars['Int']['input']>;
  /** The value aimed at, within the limits. */
  readonly target?: InputMaybe<Scalars['Decimal']['input']>;
  /** In which unit. */
  readonly unit: Scalars['UnitCode']['input'];
  /** The greatest value that passes. */
  readonly upperLimit?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A corrective action to close. */
export type CloseCorrectiveActionInput = {
  /** The corrective action, OPEN, with D1 to D8 done. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A nonconformance to close. */
export type CloseNonconformanceInput = {
  /** The nonconformance, DISPOSITIONED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A discipline that is done. */
export type CompleteDisciplineInput = {
  /** Which; not done, and what comes before it is. */
  readonly discipline: Discipline;
  /** The corrective action, OPEN. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What was done or found, at most 4,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** A control chart of variables. Statistics have ten significant digits. */
export type ControlChart = {
  readonly __typename?: 'ControlChart';
  /** Subgroups that are left out because values of them are missing. */
  readonly incompleteSubgroups: Scalars['Int']['output'];
  /** Which chart, by the subgroup size. */
  readonly kind: ControlChartKind;
  /** The limits it is judged by: frozen ones where there are, else trial limits of its own points; null: see the reason. */
  readonly limits?: Maybe<ControlLimits>;
  /** The complete subgroups, in the order they were recorded. */
  readonly points: ReadonlyArray<ControlPoint>;
  /** Why there are no limits; null when there are. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How many values make a point. */
  readonly subgroupSize: Scalars['Int']['output'];
  /** The unit of all its values. */
  readonly unit: Scalars['UnitCode']['output'];
};

/** Which control chart. */
export type ControlChartKind =
  /** Single values, with the distances between neighbours (I-MR), for subgroups of 1. */
  | 'INDIVIDUALS_MOVING_RANGE'
  /** Means with ranges (Xbar-R), for subgroups of 2 to 8. */
  | 'MEAN_RANGE'
  /** Means with standard deviations (Xbar-S), for subgroups of 9 to 25. */
  | 'MEAN_STANDARD_DEVIATION';

/** Limits of a control chart: three standard errors around each center. */
export type ControlLimits = {
  readonly __typename?: 'ControlLimits';
  /** The first instant of the base period. */
  readonly baseFrom: Scalars['DateTime']['output'];
  /** The first instant after the base period. */
  readonly baseTo: Scalars['DateTime']['output'];
  /** The center of the means, or of the single values. */
  readonly center: Scalars['Decimal']['output'];
  /** Why this base; null when nothing is stated. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** When they were frozen; null: trial limits. */
  readonly frozenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who froze them; null: trial limits. */
  readonly frozenBy?: Maybe<Scalars['String']['output']>;
  /** Assigned by quality; null: trial limits, which are not kept. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Below it a point is out of control. */
  readonly lower: Scalars['Decimal']['output'];
  /** The standard deviation within subgroups that the limits follow from: average range / d2, or average standard deviation / c4. */
  readonly sigma: Scalars['Decimal']['output'];
  /** The center of the ranges, standard deviations or moving ranges. */
  readonly spreadCenter: Scalars['Decimal']['output'];
  /** Below it a spread is out of control; never less than zero. */
  readonly spreadLower: Scalars['Decimal']['output'];
  /** Above it a spread is out of control. */
  readonly spreadUpper: Scalars['Decimal']['output'];
  /** How many subgroups they were estimated from. */
  readonly subgroups: Scalars['Int']['output'];
  /** Above it a point is out of control. */
  readonly upper: Scalars['Decimal']['output'];
};

/** A point of a control chart. */
export type ControlPoint = {
  readonly __typename?: 'ControlPoint';
  /** The inspection that it was recorded in. */
  readonly inspection: Inspection;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The subgroup's range or standard deviation, or the distance from the value before; null: there is none before. */
  readonly spread?: Maybe<Scalars['Decimal']['output']>;
  /** Whether the spread is beyond its limits; false without limits. */
  readonly spreadBeyondLimits: Scalars['Boolean']['output'];
  /** The mean of the subgroup, or the single value. */
  readonly value: Scalars['Decimal']['output'];
  /** The rules of Nelson that are broken here; empty without limits. */
  readonly violations: ReadonlyArray<NelsonRule>;
};

/** What is done so that something does not happen again, by eight disciplines (8D). */
export type CorrectiveAction = {
  readonly __typename?: 'CorrectiveAction';
  /** When it was closed; null before. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who closed it; null before. */
  readonly closedBy?: Maybe<Scalars['String']['output']>;
  /** D0 to D8, in order. */
  readonly disciplines: ReadonlyArray<CorrectiveActionDiscipline>;
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** The item it is for; null when it is for none. */
  readonly item?: Maybe<Item>;
  /** The earliest due date of what is not done; null when none is due. */
  readonly nextDueDate?: Maybe<Scalars['Date']['output']>;
  /** The nonconformance it is for; null when it is for none. */
  readonly nonconformance?: Maybe<Nonconformance>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Who opened it. */
  readonly openedBy: Scalars['String']['output'];
  /** Whether a due date has passed, by the plant's calendar (UTC for every plant). */
  readonly overdue: Scalars['Boolean']['output'];
  /** The plant; null: every plant. */
  readonly plant?: Maybe<Plant>;
  /** Where it stands. */
  readonly state: CorrectiveActionState;
  /** The supplier it is for; null when it is for none. */
  readonly supplier?: Maybe<Supplier>;
  /** What it is about. */
  readonly title: Scalars['String']['output'];
};

/** A page of corrective actions. */
export type CorrectiveActionConnection = {
  readonly __typename?: 'CorrectiveActionConnection';
  /** The corrective actions with their cursors. */
  readonly edges: ReadonlyArray<CorrectiveActionEdge>;
  /** The corrective actions. */
  readonly nodes: ReadonlyArray<CorrectiveAction>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many corrective actions match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One discipline of a corrective action. */
export type CorrectiveActionDiscipline = {
  readonly __typename?: 'CorrectiveActionDiscipline';
  /** Which. */
  readonly discipline: Discipline;
  /** When it was done; null until then. */
  readonly doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who recorded it as done; null until done. */
  readonly doneBy?: Maybe<Scalars['String']['output']>;
  /** Until when, a date of the plant; null when none is set. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /** Whether the due date has passed and it is not done. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who does it; null when nobody is named. */
  readonly owner?: Maybe<Scalars['String']['output']>;
  /** What was done or found; null until done. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** One corrective action in a page. */
export type CorrectiveActionEdge = {
  readonly __typename?: 'CorrectiveActionEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The corrective action. */
  readonly node: CorrectiveAction;
};

/** Which corrective actions a list contains; all conditions hold together. */
export type CorrectiveActionFilter = {
  /** For this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Next due in this range. */
  readonly nextDueDate?: InputMaybe<DateRangeInput>;
  /** For this nonconformance. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** Opened in this range. */
  readonly openedAt?: InputMaybe<DateTimeRangeInput>;
  /** With a due date that has passed. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<CorrectiveActionState>;
  /** For this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the id or title begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What corrective actions can be counted by. */
export type CorrectiveActionGroup =
  /** The item; null: none. */
  | 'ITEM'
  /** The next due date; null: nothing is due. */
  | 'NEXT_DUE_DATE'
  /** When it was opened. */
  | 'OPENED_AT'
  /** The plant; null: every plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE'
  /** The supplier; null: none. */
  | 'SUPPLIER';

/** The order of a list of corrective actions. */
export type CorrectiveActionOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: CorrectiveActionSort;
};

/** What a list of corrective actions can be ordered by. */
export type CorrectiveActionSort =
  /** The item; none first. */
  | 'ITEM'
  /** What is due next; nothing due last. */
  | 'NEXT_DUE_DATE'
  /** The nonconformance, by its id as text; none first. */
  | 'NONCONFORMANCE'
  /** When it was opened. */
  | 'OPENED_AT'
  /** Since when it is overdue: ascending, the longest overdue first, and after those that are the others, the next to be so first. */
  | 'OVERDUE'
  /** The plant; what is for every plant first. */
  | 'PLANT'
  /** The state, by its name. */
  | 'STATE'
  /** The supplier; none first. */
  | 'SUPPLIER'
  /** The title. */
  | 'TITLE';

/** Where a corrective action stands. */
export type CorrectiveActionState =
  /** Done. */
  | 'CLOSED'
  /** Worked on. */
  | 'OPEN';

/** An inspection plan to create. */
export type CreateInspectionPlanInput = {
  /** What is measured, 1 to 200, each name once. */
  readonly characteristics: ReadonlyArray<CharacteristicInput>;
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The sequence of the routing operation it is for; absent: the item as such. */
  readonly operation?: InputMaybe<Scalars['Int']['input']>;
  /** The plant it is for; absent: every plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
};

/** A half-open range of dates local to the plant. */
export type DateRangeInput = {
  /** The first date in the range. Absent: open. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The first date after the range. Absent: open. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A half-open range of points in time. */
export type DateTimeRangeInput = {
  /** The first instant in the range. Absent: open. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant after the range. Absent: open. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An event that a system could not take over. Later events of its subject wait behind it until somebody decides; others go on. */
export type DeadLetter = {
  readonly __typename?: 'DeadLetter';
  /** How often it was tried, since it was last redriven. */
  readonly attempts: Scalars['Int']['output'];
  /** The business transaction it belongs to: see `Query.transaction`. */
  readonly correlationId?: Maybe<Scalars['String']['output']>;
  /** What was decided about it, the first decision first, at most 100. */
  readonly decisions: ReadonlyArray<DeadLetterDecision>;
  /** What went wrong, at most 1,000 characters. */
  readonly error: Scalars['String']['output'];
  /** A code of the catalogue of errors, or NOT_KNOWN_YET: it speaks of what the system never heard of. */
  readonly errorCode: Scalars['String']['output'];
  /** The event as it was told: CloudEvents 1.0 in JSON. */
  readonly event: Scalars['String']['output'];
  /** When it failed first. */
  readonly firstFailedAt: Scalars['DateTime']['output'];
  /** The event's id. */
  readonly id: Scalars['ID']['output'];
  /** When it failed last. */
  readonly lastFailedAt: Scalars['DateTime']['output'];
  /** The plant; null when it concerns no single one. */
  readonly plant?: Maybe<Scalars['ID']['output']>;
  /** The system that told it. */
  readonly source: Scalars['String']['output'];
  /** What became of it. */
  readonly state: DeadLetterState;
  /** What it is about, as `<kind>/<id>`. */
  readonly subject: Scalars['String']['output'];
  /** The system that could not take it over: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** The type of the event (CloudEvents). */
  readonly type: Scalars['String']['output'];
  /** How many events of its subject wait behind it; 1,000 when there are more. */
  readonly waitingBehind: Scalars['Int']['output'];
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  readonly __typename?: 'DeadLetterConnection';
  /** The dead letters with their cursors. */
  readonly edges: ReadonlyArray<DeadLetterEdge>;
  /** The dead letters. */
  readonly nodes: ReadonlyArray<DeadLetter>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many dead letters match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A decision about a dead letter. */
export type DeadLetterDecision = {
  readonly __typename?: 'DeadLetterDecision';
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly decidedBy: Scalars['String']['output'];
  /** What was decided. */
  readonly decision: DeadLetterDecisionKind;
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** What can be decided about a dead letter. */
export type DeadLetterDecisionKind =
  /** To give it up. */
  | 'DISCARDED'
  /** To try it again, as if it had never failed. */
  | 'REDRIVEN';

/** One dead letter in a page. */
export type DeadLetterEdge = {
  readonly __typename?: 'DeadLetterEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The dead letter. */
  readonly node: DeadLetter;
};

/** Which dead letters a list contains; all conditions hold together. */
export type DeadLetterFilter = {
  /** With this error. */
  readonly errorCode?: InputMaybe<Scalars['String']['input']>;
  /** Of this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Told by this system. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<DeadLetterState>;
  /** About this, as `<kind>/<id>`. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Of this type of event. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a dead letter. */
export type DeadLetterState =
  /** It is not tried any more; somebody has to decide. */
  | 'DEAD'
  /** Somebody gave it up; the later events of its subject went on. */
  | 'DISCARDED'
  /** It was taken over. */
  | 'HANDLED'
  /** Somebody had it tried again; it was not taken over yet. */
  | 'REDRIVEN';

/** Dead letters of each system: events of other systems that it could not take over and has given up. */
export type DeadLetters = {
  readonly __typename?: 'DeadLetters';
  /** Quality's, the latest failure first. Null only while it does not answer. */
  readonly quality?: Maybe<DeadLetterConnection>;
};


/** Dead letters of each system: events of other systems that it could not take over and has given up. */
export type DeadLettersQualityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeadLetterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A dead letter to give up. */
export type DiscardQualityDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The eight disciplines (8D), and the one before. */
export type Discipline =
  /** Emergency response. */
  | 'D0'
  /** The team. */
  | 'D1'
  /** The problem. */
  | 'D2'
  /** Containment. */
  | 'D3'
  /** The root cause. */
  | 'D4'
  /** The remedy is chosen. */
  | 'D5'
  /** The remedy is put in place. */
  | 'D6'
  /** It is spread to where it could happen too. */
  | 'D7'
  /** The team is acknowledged. */
  | 'D8';

/** Who does a discipline, and until when. */
export type DisciplineInput = {
  /** Which. */
  readonly discipline: Discipline;
  /** Until when, a date of the plant. */
  readonly dueDate?: InputMaybe<Scalars['Date']['input']>;
  /** Who, at most 200 characters. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

/** What was decided about a part of a nonconforming quantity. */
export type Disposition = {
  readonly __typename?: 'Disposition';
  /** Why; null when none was given. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** When it was proposed. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Who proposed it. */
  readonly decidedBy: Scalars['String']['output'];
  /** What holds: PENDING until it is in force, and again when it was refused or taken back. */
  readonly decision: DispositionDecision;
  /** Why it was refused or taken back; null: it was not. */
  readonly endReason?: Maybe<Scalars['String']['output']>;
  /** When it was refused or taken back; null: it was not. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who refused it or took it back; null: nobody did. */
  readonly endedBy?: Maybe<Scalars['String']['output']>;
  /** In which role it was refused; null: it was not. */
  readonly endedByRole?: Maybe<ReviewRole>;
  /** The nonconformance's id and its place there. */
  readonly id: Scalars['ID']['output'];
  /** Since when it is in force, or was; null: it never was. */
  readonly inForceAt?: Maybe<Scalars['DateTime']['output']>;
  /** The lot; null when none is named. */
  readonly lot?: Maybe<Lot>;
  /** What was proposed. */
  readonly proposed: DispositionDecision;
  /** About how much. */
  readonly quantity: Quantity;
  /** The roles of the material review board that have to sign it. */
  readonly requiredRoles: ReadonlyArray<ReviewRole>;
  /** The id of the document that took it back; null: none did. */
  readonly reversedBy?: Maybe<Scalars['ID']['output']>;
  /** Who signed, in the order they did. */
  readonly signatures: ReadonlyArray<DispositionSignature>;
  /** Where it stands. */
  readonly state: DispositionState;
};


/** What was decided about a part of a nonconforming quantity. */
export type DispositionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What becomes of nonconforming product. */
export type DispositionDecision =
  /** Nothing holds yet. It is answered, never given. */
  | 'PENDING'
  /** It is made usable. */
  | 'REPAIR'
  /** It goes back. */
  | 'RETURN_TO_SUPPLIER'
  /** It is made conforming. */
  | 'REWORK'
  /** It is thrown away. */
  | 'SCRAP'
  /** It is used all the same. */
  | 'USE_AS_IS';

/** A decision about a part of the quantity. */
export type DispositionNonconformanceInput = {
  /** Why, at most 4,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** What becomes of it; not PENDING. RETURN_TO_SUPPLIER where the nonconformance names one. */
  readonly decision: DispositionDecision;
  /** The nonconformance, OPEN or INVESTIGATING. */
  readonly id: Scalars['ID']['input'];
  /** Of which lot, of the same item and plant. Default: the nonconformance's. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of how much: more than zero and not more than nothing is proposed about. */
  readonly quantity: QuantityInput;
};

/** A signature of the material review board. */
export type DispositionSignature = {
  readonly __typename?: 'DispositionSignature';
  /** In which role. */
  readonly role: ReviewRole;
  /** When. */
  readonly signedAt: Scalars['DateTime']['output'];
  /** Who. */
  readonly signedBy: Scalars['String']['output'];
};

/** Where a disposition stands. */
export type DispositionState =
  /** Holds. */
  | 'IN_FORCE'
  /** Waits for signatures. */
  | 'PENDING'
  /** Refused by the material review board. */
  | 'REJECTED'
  /** Taken back. */
  | 'REVERSED';

/** A nonconformance to give a graver severity. */
export type EscalateNonconformanceInput = {
  /** The nonconformance, neither CLOSED nor CANCELLED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The severity, graver than it has. */
  readonly severity: Severity;
};

/** How a nonconformance got a graver severity. */
export type Escalation = {
  readonly __typename?: 'Escalation';
  /** When. */
  readonly escalatedAt: Scalars['DateTime']['output'];
  /** Who. */
  readonly escalatedBy: Scalars['String']['output'];
  /** The severity before. */
  readonly from: Severity;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The severity since. */
  readonly to: Severity;
};

/** How well the systems hear each other. */
export type EventHealth = {
  readonly __typename?: 'EventHealth';
  /** Quality's part. Null only while it does not answer. */
  readonly quality?: Maybe<SystemEventHealth>;
};

/** What waits of the events of a plant. */
export type EventPlantHealth = {
  readonly __typename?: 'EventPlantHealth';
  /** Events that wait behind one that failed. */
  readonly behind: Scalars['Int']['output'];
  /** Events that failed for good. */
  readonly deadLetters: Scalars['Int']['output'];
  /** Since when the oldest of all these waits. */
  readonly oldestWaitingSince?: Maybe<Scalars['DateTime']['output']>;
  /** The plant; null: events that concern no single one. */
  readonly plant?: Maybe<Scalars['ID']['output']>;
  /** Events that failed and are tried again. */
  readonly retrying: Scalars['Int']['output'];
};

/** Events of one system that another one reads once more. */
export type EventReplay = {
  readonly __typename?: 'EventReplay';
  /** Why it failed; null when it did not. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** How many of them took effect so far, a whole number. */
  readonly eventsHandled: Scalars['Decimal']['output'];
  /** How many events were read so far, a whole number. */
  readonly eventsRead: Scalars['Decimal']['output'];
  /** When it ended; null when it has not. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Recorded at this time or later; null: all that the log keeps. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** The replay's id. */
  readonly id: Scalars['ID']['output'];
  /** What for. */
  readonly kind: EventReplayKind;
  /** What is made anew; null for a redelivery. */
  readonly projection?: Maybe<Scalars['String']['output']>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** By whom. */
  readonly requestedBy: Scalars['String']['output'];
  /** The system that told the events. */
  readonly source: Scalars['String']['output'];
  /** How far it is. */
  readonly state: EventReplayState;
  /** About this only; null: about everything. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The system that reads: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** Recorded before this time; null: until now. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
};

/** What events are read once more for. */
export type EventReplayKind =
  /** To make a projection anew. */
  | 'REBUILD'
  /** To take over what is missing; the rest is left as it is. */
  | 'REDELIVERY';

/** How far a replay is. */
export type EventReplayState =
  /** The projection is being emptied. */
  | 'CLEARING'
  /** It is done. What failed again waits, or is a dead letter. */
  | 'DONE'
  /** It could not go on: `error` says why. */
  | 'FAILED'
  /** Events are being read. */
  | 'READING'
  /** It begins within a second or two. */
  | 'REQUESTED';

/** How well a system hears another one. */
export type EventSourceHealth = {
  readonly __typename?: 'EventSourceHealth';
  /** Events that wait behind one that failed. */
  readonly behind: Scalars['Int']['output'];
  /** Events that failed for good and that somebody has to decide about. */
  readonly deadLetters: Scalars['Int']['output'];
  /** How many events were not taken over yet, at most 1,000 of the first 10,000 in the log; null while the source does not answer. */
  readonly lagEvents?: Maybe<Scalars['Int']['output']>;
  /** Whether more than `lagEvents` may not have been taken over yet; null while the source does not answer. */
  readonly lagIsCapped?: Maybe<Scalars['Boolean']['output']>;
  /** For how long the first event that was not taken over has been in the log, in seconds; 0 when there is none; null while the source does not answer. */
  readonly lagSeconds?: Maybe<Scalars['Decimal']['output']>;
  /** When the last event that was taken over had happened; null when none was. */
  readonly lastEventAt?: Maybe<Scalars['DateTime']['output']>;
  /** When events were last taken over; null when none was. */
  readonly lastTakenAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the source recorded before this time was dropped there, perhaps before all of it was taken over: compare both systems; null: nothing was. */
  readonly missedBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Since when the oldest of all these waits; null when nothing waits. */
  readonly oldestWaitingSince?: Maybe<Scalars['DateTime']['output']>;
  /** What waits, by plant; none when nothing waits. */
  readonly plants: ReadonlyArray<EventPlantHealth>;
  /** Events that failed and are tried again. With `deadLetters` and `behind` at most 10,000 are counted, as in all plants together. */
  readonly retrying: Scalars['Int']['output'];
  /** The system that tells. */
  readonly source: Scalars['String']['output'];
  /** The system that hears. */
  readonly system: Scalars['String']['output'];
};

/** How much of an order was good without rework or repetition (ISO 22400-2 first pass yield, FPY = GP / IP). */
export type FirstPassYield = {
  readonly __typename?: 'FirstPassYield';
  /** What was reported good (GP), summed over the order's operations; null when nothing was reported. */
  readonly goodAtFirstPass?: Maybe<Quantity>;
  /** What was reported good, scrap and rework (IP), summed over the order's operations; null when nothing was reported. */
  readonly processed?: Maybe<Quantity>;
  /** Why there is no value; null when there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** goodAtFirstPass / processed, a ratio from 0 to 1, rounded to 10 digits behind the point; null: see the reason. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};


/** How much of an order was good without rework or repetition (ISO 22400-2 first pass yield, FPY = GP / IP). */
export type FirstPassYieldGoodAtFirstPassArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** How much of an order was good without rework or repetition (ISO 22400-2 first pass yield, FPY = GP / IP). */
export type FirstPassYieldProcessedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Control limits to freeze. */
export type FreezeControlLimitsInput = {
  /** The base period: what was recorded in it gives the limits. It has at least two complete subgroups; 20 to 25 are usual. */
  readonly base: BasePeriodInput;
  /** The characteristic. */
  readonly characteristic: Scalars['ID']['input'];
  /** Why this base, at most 4,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The plant, known to quality. */
  readonly plant: Scalars['ID']['input'];
};

/** A stop put on something; it says nothing of the state below it. */
export type Hold = {
  readonly __typename?: 'Hold';
  /** Whether it still holds. */
  readonly active: Scalars['Boolean']['output'];
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** The item held; null when it is another thing. */
  readonly item?: Maybe<Item>;
  /** The lot held; null when it is another thing. */
  readonly lot?: Maybe<Lot>;
  /** The nonconformance it was placed for; null when none. */
  readonly nonconformance?: Maybe<Nonconformance>;
  /** The order held; null when it is another thing. */
  readonly order?: Maybe<ProductionOrder>;
  /** When. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** Who placed it. */
  readonly placedBy: Scalars['String']['output'];
  /** The plant it holds in; null: everywhere. */
  readonly plant?: Maybe<Plant>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Why it was released; null while it holds. */
  readonly releaseReason?: Maybe<Scalars['String']['output']>;
  /** When it was released; null while it holds. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who released it; null while it holds. */
  readonly releasedBy?: Maybe<Scalars['String']['output']>;
  /** The supplier held; null when it is another thing. */
  readonly supplier?: Maybe<Supplier>;
  /** What kind of thing is held. */
  readonly target: HoldTarget;
  /** Which. */
  readonly targetId: Scalars['ID']['output'];
};

/** A page of holds. */
export type HoldConnection = {
  readonly __typename?: 'HoldConnection';
  /** The holds with their cursors. */
  readonly edges: ReadonlyArray<HoldEdge>;
  /** The holds. */
  readonly nodes: ReadonlyArray<Hold>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many holds match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One hold in a page. */
export type HoldEdge = {
  readonly __typename?: 'HoldEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The hold. */
  readonly node: Hold;
};

/** Which holds a list contains; all conditions hold together. */
export type HoldFilter = {
  /** Still holding or released. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** For this nonconformance. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** Placed in this range. */
  readonly placedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Released in this range. */
  readonly releasedAt?: InputMaybe<DateTimeRangeInput>;
  /** On this kind of thing. */
  readonly target?: InputMaybe<HoldTarget>;
  /** On this thing. */
  readonly targetId?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the id, what is held or a reason begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What holds can be counted by. */
export type HoldGroup =
  /** Whether it still holds: true or false. */
  | 'ACTIVE'
  /** When it was placed. */
  | 'PLACED_AT'
  /** The plant; null: everywhere. */
  | 'PLANT'
  /** When it was released. */
  | 'RELEASED_AT'
  /** What kind of thing is held. */
  | 'TARGET';

/** The order of a list of holds. */
export type HoldOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: HoldSort;
};

/** What a list of holds can be ordered by. */
export type HoldSort =
  /** Those released, then those in force. */
  | 'ACTIVE'
  /** The nonconformance, by its id as text; none first. */
  | 'NONCONFORMANCE'
  /** When it was placed. */
  | 'PLACED_AT'
  /** The plant; what holds everywhere first. */
  | 'PLANT'
  /** When it was released; what is not comes last. */
  | 'RELEASED_AT'
  /** What kind of thing is held, by its name. */
  | 'TARGET'
  /** What is held. */
  | 'TARGET_ID';

/** What kind of thing is held. */
export type HoldTarget =
  /** An item. */
  | 'ITEM'
  /** A lot. */
  | 'LOT'
  /** A production order. */
  | 'ORDER'
  /** A supplier. */
  | 'SUPPLIER';

/** A test of an order, a job or a lot (ISA-95 TestResult). */
export type Inspection = {
  readonly __typename?: 'Inspection';
  /** Why it was cancelled; null when it is not. */
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  /** When it was cancelled; null when it is not. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who cancelled it; null when it is not. */
  readonly cancelledBy?: Maybe<Scalars['String']['output']>;
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** Pseudonymous id of the inspector; null until recorded, or when not given. */
  readonly inspector?: Maybe<Scalars['String']['output']>;
  /** The item. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The job whose completion waits for it; null when none does. */
  readonly job?: Maybe<Job>;
  /** The lot; null when it is of an order or job. */
  readonly lot?: Maybe<Lot>;
  /** The order; null when it is of a lot alone. */
  readonly order?: Maybe<ProductionOrder>;
  /** The plan it follows; null when there is none for the item. */
  readonly plan?: Maybe<InspectionPlan>;
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** When its results were recorded; null before. */
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All that was recorded of it, oldest first: what was taken back, too. */
  readonly records: ReadonlyArray<InspectionRecord>;
  /** When it was requested. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** What was measured; empty until recorded. */
  readonly results: ReadonlyArray<InspectionResult>;
  /** Where it stands. */
  readonly state: InspectionState;
  /** What came out; null until recorded. */
  readonly verdict?: Maybe<InspectionVerdict>;
};

/** A page of inspections. */
export type InspectionConnection = {
  readonly __typename?: 'InspectionConnection';
  /** The inspections with their cursors. */
  readonly edges: ReadonlyArray<InspectionEdge>;
  /** The inspections. */
  readonly nodes: ReadonlyArray<Inspection>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many inspections match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One inspection in a page. */
export type InspectionEdge = {
  readonly __typename?: 'InspectionEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The inspection. */
  readonly node: Inspection;
};

/** Which inspections a list contains; all conditions hold together. */
export type InspectionFilter = {
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this job. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** By this version of a plan. */
  readonly plan?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Recorded in this range. */
  readonly recordedAt?: InputMaybe<DateTimeRangeInput>;
  /** Requested in this range. */
  readonly requestedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this state. */
  readonly state?: InputMaybe<InspectionState>;
  /** A word of the id, item, order, lot or inspector begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** With this verdict. */
  readonly verdict?: InputMaybe<InspectionVerdict>;
};

/** Something of a released revision that quality cannot accept. */
export type InspectionFinding = {
  readonly __typename?: 'InspectionFinding';
  /** What it is. */
  readonly code: InspectionFindingCode;
  /** It in words, with its values. */
  readonly message: Scalars['String']['output'];
  /** The sequence of the operation it is about. */
  readonly operation: Scalars['Int']['output'];
  /** At which plant; null: at every plant without a routing of its own, or while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The routing it is about. Null only while PLM does not answer. */
  readonly routing?: Maybe<Routing>;
};

/** What quality cannot accept of a released revision. */
export type InspectionFindingCode =
  /** An operation with a checkpoint (a required inspection) has no inspection plan in use, and its item neither. */
  | 'NO_INSPECTION_PLAN';

/** What inspections can be counted by. */
export type InspectionGroup =
  /** The pseudonymous inspector; null: none. */
  | 'INSPECTOR'
  /** The item. */
  | 'ITEM'
  /** The plan; null: none. */
  | 'PLAN'
  /** The plant. */
  | 'PLANT'
  /** When it was recorded. */
  | 'RECORDED_AT'
  /** When it was requested. */
  | 'REQUESTED_AT'
  /** The state. */
  | 'STATE'
  /** The verdict; null: none. */
  | 'VERDICT';

/** The order of a list of inspections. */
export type InspectionOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: InspectionSort;
};

/** What is to be inspected of an item (ISA-95 TestSpecification). */
export type InspectionPlan = {
  readonly __typename?: 'InspectionPlan';
  /** What is measured, in order. */
  readonly characteristics: ReadonlyArray<Characteristic>;
  /** When it was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** The item. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The sequence of the routing operation it is for; null: the item as such. */
  readonly operation?: Maybe<Scalars['Int']['output']>;
  /** The plant it is for; null: every plant. */
  readonly plant?: Maybe<Plant>;
  /** Whether it is in use. */
  readonly state: InspectionPlanState;
  /** The version whose place it took; null: it is the first. */
  readonly supersedes?: Maybe<InspectionPlan>;
  /** Counted from 1; measured values of all versions make one series. */
  readonly version: Scalars['Int']['output'];
  /** Why; null while in use. */
  readonly withdrawReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken out of use; null while in use. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took it out of use; null while in use. */
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
};

/** A page of inspection plans. */
export type InspectionPlanConnection = {
  readonly __typename?: 'InspectionPlanConnection';
  /** The inspection plans with their cursors. */
  readonly edges: ReadonlyArray<InspectionPlanEdge>;
  /** The inspection plans. */
  readonly nodes: ReadonlyArray<InspectionPlan>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many inspection plans match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One inspection plan in a page. */
export type InspectionPlanEdge = {
  readonly __typename?: 'InspectionPlanEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The inspection plan. */
  readonly node: InspectionPlan;
};

/** Which inspection plans a list contains; all conditions hold together. */
export type InspectionPlanFilter = {
  /** Created in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of the routing operation with this sequence. */
  readonly operation?: InputMaybe<Scalars['Int']['input']>;
  /** For this plant, those for every plant included. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<InspectionPlanState>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of inspection plans. */
export type InspectionPlanOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: InspectionPlanSort;
};

/** What a list of inspection plans can be ordered by. */
export type InspectionPlanSort =
  /** When it was created. */
  | 'CREATED_AT'
  /** The item. */
  | 'ITEM'
  /** The name. */
  | 'NAME'
  /** The operation; what is for none first. */
  | 'OPERATION'
  /** The plant; what is for every plant first. */
  | 'PLANT'
  /** The state, by its name. */
  | 'STATE'
  /** The version. */
  | 'VERSION';

/** Whether an inspection plan is in use. */
export type InspectionPlanState =
  /** In use: inspections are requested by it. */
  | 'ACTIVE'
  /** Taken out of use, or a newer version has its place. */
  | 'WITHDRAWN';

/** A document that holds what was recorded of an inspection. */
export type InspectionRecord = {
  readonly __typename?: 'InspectionRecord';
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** Pseudonymous id of the inspector; null when not given. */
  readonly inspector?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What was measured. */
  readonly results: ReadonlyArray<InspectionResult>;
  /** The document that took it back; null: it stands. */
  readonly reversedBy?: Maybe<InspectionReversal>;
  /** What came out. */
  readonly verdict: InspectionVerdict;
};

/** One measured value. */
export type InspectionResult = {
  readonly __typename?: 'InspectionResult';
  /** What was measured. */
  readonly characteristic: Scalars['String']['output'];
  /** The least value that passes; null: unlimited. */
  readonly lowerLimit?: Maybe<Scalars['Decimal']['output']>;
  /** Whether it is within its limits. */
  readonly passed: Scalars['Boolean']['output'];
  /** Values of one characteristic with the same number make one point of its control chart. */
  readonly subgroup: Scalars['Int']['output'];
  /** Its unit. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The greatest value that passes; null: unlimited. */
  readonly upperLimit?: Maybe<Scalars['Decimal']['output']>;
  /** The value. */
  readonly value: Scalars['Decimal']['output'];
};

/** One measured value. */
export type InspectionResultInput = {
  /** A characteristic of the plan; without a plan, any name of at most 200 characters. */
  readonly characteristic: Scalars['String']['input'];
  /** Its subgroup, from 1, for all values of the characteristic or none. Default: each is filled before the next begins. */
  readonly subgroup?: InputMaybe<Scalars['Int']['input']>;
  /** Its unit, of the characteristic's dimension. Default: the characteristic's. */
  readonly unit?: InputMaybe<Scalars['UnitCode']['input']>;
  /** The value. */
  readonly value: Scalars['Decimal']['input'];
};

/** A document that takes back what was recorded of an inspection. */
export type InspectionReversal = {
  readonly __typename?: 'InspectionReversal';
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly reversedAt: Scalars['DateTime']['output'];
  /** Who. */
  readonly reversedBy: Scalars['String']['output'];
};

/** What a list of inspections can be ordered by. */
export type InspectionSort =
  /** The item. */
  | 'ITEM'
  /** The job; none first. */
  | 'JOB'
  /** The lot; none first. */
  | 'LOT'
  /** The order; none first. */
  | 'ORDER'
  /** The plan, by its id as text; none first. */
  | 'PLAN'
  /** The plant. */
  | 'PLANT'
  /** When it was recorded; what is not comes last. */
  | 'RECORDED_AT'
  /** When it was requested. */
  | 'REQUESTED_AT'
  /** The state, by its name. */
  | 'STATE'
  /** The verdict, by its name; none first. */
  | 'VERDICT';

/** Where an inspection stands. */
export type InspectionState =
  /** Withdrawn. */
  | 'CANCELLED'
  /** Done. */
  | 'RECORDED'
  /** Waiting to be done. */
  | 'REQUESTED';

/** What came out of an inspection. */
export type InspectionVerdict =
  /** A result is outside its limits. */
  | 'FAIL'
  /** All results are within their limits. */
  | 'PASS';

/** A nonconformance to look into. */
export type InvestigateNonconformanceInput = {
  /** Why, at most 60 characters. Absent: as it was. */
  readonly causeCode?: InputMaybe<Scalars['String']['input']>;
  /** The nonconformance, OPEN or INVESTIGATING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An item, as quality extends it. */
export type Item = {
  readonly __typename?: 'Item';
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
  /** Its inspection plans, oldest first. Null only while quality does not answer. */
  readonly inspectionPlans?: Maybe<ReadonlyArray<InspectionPlan>>;
  /** Its nonconformances that are not closed, newest first, at most 500. Null only while quality does not answer. */
  readonly openNonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
  /** What conformance says of it as a whole. Null only while quality does not answer. */
  readonly quality?: Maybe<QualityRecord>;
};

/** A revision, as quality extends it. */
export type ItemRevision = {
  readonly __typename?: 'ItemRevision';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
  /**
   * What quality cannot accept of it as PLM released it, by routing and operation; empty when nothing is, and until it is
   * released. A finding goes when what it misses is there. Only plans of plants that you may see count.
   * Null only while quality does not answer.
   */
  readonly inspectionReadiness?: Maybe<ReadonlyArray<InspectionFinding>>;
};


/** A revision, as quality extends it. */
export type ItemRevisionInspectionReadinessArgs = {
  plant?: InputMaybe<Scalars['ID']['input']>;
};

/** A job, as quality extends it. */
export type Job = {
  readonly __typename?: 'Job';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** Its inspections, oldest first. Null only while quality does not answer. */
  readonly inspections?: Maybe<ReadonlyArray<Inspection>>;
};

/** What is asked of KPIs, answered by the systems together. */
export type KpiAnswer = {
  readonly __typename?: 'KpiAnswer';
  /** The rows of the KPIs that this system owns. Null only while it does not answer. */
  readonly conformanceFigures?: Maybe<ReadonlyArray<KpiFigure>>;
  /** The request, as MES understood it. */
  readonly request: Scalars['ID']['output'];
};

/** A part of what a KPI is made of. */
export type KpiElement = {
  readonly __typename?: 'KpiElement';
  /** Its name, as the definition has it. */
  readonly name: Scalars['String']['output'];
  /** Its unit: a UNECE Recommendation 20 common code, or an ISO 4217 currency. */
  readonly unit: Scalars['String']['output'];
  /** How much, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** A row of a KPI that another system computed; the clients see it as KpiRow. */
export type KpiFigure = {
  readonly __typename?: 'KpiFigure';
  /** Up to when it is counted: the end of the bucket, or now where that is earlier. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The first day of the bucket that was asked for, local to each plant; of a shift the day on which it begins. */
  readonly bucketDate: Scalars['Date']['output'];
  /** When the bucket ends: at midnight of the plant, of several plants of the one where it ends last; of a shift when it ends. */
  readonly bucketEnd: Scalars['DateTime']['output'];
  /** When the bucket begins: at midnight of the plant, of several plants of the one where it begins first; of a shift when it begins. */
  readonly bucketStart: Scalars['DateTime']['output'];
  /** What the value is made of. Rows are rolled up by adding elements, never values. */
  readonly elements: ReadonlyArray<KpiElement>;
  /** What `groupBy` tells the rows apart by; null when nothing is grouped. */
  readonly key?: Maybe<Scalars['ID']['output']>;
  /** The name of the KPI. */
  readonly name: Scalars['String']['output'];
  /** Why there is no value; null when there is one. */
  readonly reason?: Maybe<KpiGap>;
  /** Of downtimeByReason and scrapByReason: the code of the reason; null otherwise, and where none was given. */
  readonly reasonCode?: Maybe<Scalars['ID']['output']>;
  /** The shift, by SHIFT; null otherwise, and for what was reported outside every shift. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The value's unit: a UNECE Recommendation 20 common code (C62 of a ratio), or an ISO 4217 currency. */
  readonly unit: Scalars['String']['output'];
  /** The value, exact; null when there is none, see `reason`. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/** Why a KPI has no value. */
export type KpiGap =
  /** Amounts are in units that do not convert into each other. Ask for each item by itself. */
  | 'MIXED_UNITS'
  /** There was nothing of what is counted: the denominator is 0. */
  | 'NOTHING_COUNTED'
  /** No time was planned for work: PBT is 0. */
  | 'NO_BUSY_TIME'
  /** A work unit has no work calendar, so its planned busy time is not known. */
  | 'NO_CALENDAR'
  /** There was no stock with a standard cost. */
  | 'NO_INVENTORY'
  /** Nothing was made to which a planned run time belongs: sum of PRI x PQ is 0. */
  | 'NO_PRODUCTION'
  /** Nothing was producing: APT is 0. */
  | 'NO_PRODUCTION_TIME'
  /** A job that made something has no planned run time per item. */
  | 'NO_RUN_TIME';

/** A lot, as quality extends it. */
export type Lot = {
  readonly __typename?: 'Lot';
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by ERP when received, by MES when produced. */
  readonly id: Scalars['ID']['output'];
  /** Its inspections, oldest first. Null only while quality does not answer. */
  readonly inspections?: Maybe<ReadonlyArray<Inspection>>;
  /** Its nonconformances, oldest first. Null only while quality does not answer. */
  readonly nonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
  /** What conformance says of it as a whole. Null only while quality does not answer. */
  readonly quality?: Maybe<QualityRecord>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount, exact, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** An amount of money, as input. */
export type MoneyInput = {
  /** The amount, exact, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Withdraws an inspection that was not recorded; no job waits for it any more. */
  readonly cancelInspection: Inspection;
  /** Withdraws a nonconformance of which no disposition stands. */
  readonly cancelNonconformance: Nonconformance;
  /** Closes a corrective action of which D1 to D8 are done. */
  readonly closeCorrectiveAction: CorrectiveAction;
  /** Closes a nonconformance whose whole quantity is dispositioned. */
  readonly closeNonconformance: Nonconformance;
  /** Records a discipline as done. D1 comes first, then D2, then D3 and D4 in either order, then D5 to D8 in theirs; D0 at any time. */
  readonly completeDiscipline: CorrectiveAction;
  /** Creates an inspection plan for an item. It takes the place of the plan in use of the same item, plant and operation, if there is one, as its next version. */
  readonly createInspectionPlan: InspectionPlan;
  /** Gives a dead letter of quality up: it takes no effect, and the later events of its subject go on. */
  readonly discardQualityDeadLetter: DeadLetter;
  /** Decides what becomes of a part of the nonconforming quantity. It is in force at once, or when the material review board has signed: USE_AS_IS and REPAIR by QUALITY, and by ENGINEERING too unless the severity is MINOR; any other decision by QUALITY when it is CRITICAL. */
  readonly dispositionNonconformance: Nonconformance;
  /** Gives a nonconformance a graver severity. */
  readonly escalateNonconformance: Nonconformance;
  /** Freezes the control limits of a characteristic in a plant by the values of a base period; they take the place of those before. */
  readonly freezeControlLimits: ControlLimits;
  /** Begins to look for the cause of a nonconformance, or says what it is. */
  readonly investigateNonconformance: Nonconformance;
  /** Opens a corrective action (8D) for a nonconformance, a supplier or an item. */
  readonly openCorrectiveAction: CorrectiveAction;
  /** Opens a nonconformance. */
  readonly openNonconformance: Nonconformance;
  /** Puts a lot, order, item or supplier on hold. Several holds may stand on one thing; each is released by itself. */
  readonly placeHold: Hold;
  /** Says who does a discipline of a corrective action, and until when. */
  readonly planDiscipline: CorrectiveAction;
  /** Empties a projection of quality and makes it anew from the events. Until it is done it is incomplete, and nothing else is taken over of the system that told them. What posts is refused: NOT_A_PROJECTION. */
  readonly rebuildQualityProjection: EventReplay;
  /** Records the measured results of an inspection; the verdict follows from the limits. */
  readonly recordInspection: Inspection;
  /** Reads events of another system once more, so that quality takes over those that are missing; the rest is left as it is. */
  readonly redeliverQualityEvents: EventReplay;
  /** Tries a dead letter of quality again, as if it had never failed. */
  readonly redriveQualityDeadLetter: DeadLetter;
  /** Refuses a disposition in a role that it waits for; its quantity is free to be decided again. */
  readonly rejectDisposition: Nonconformance;
  /** Releases a hold; what it held returns to the state before. */
  readonly releaseHold: Hold;
  /** Requests an inspection of an order, a job or a lot. */
  readonly requestInspection: Inspection;
  /** Takes back a disposition that is in force, by a document of its own; its quantity is pending again, also where the nonconformance was closed. */
  readonly reverseDisposition: Nonconformance;
  /** Takes back what was recorded of an inspection, by a document of its own; the inspection is open again. */
  readonly reverseInspection: Inspection;
  /** Signs a disposition in a role of the material review board; the last signature puts it in force. */
  readonly signDisposition: Nonconformance;
  /** Takes an inspection plan out of use; inspections that were requested by it go on. */
  readonly withdrawInspectionPlan: InspectionPlan;
};


/** What can be done. */
export type MutationCancelInspectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelInspectionInput;
};


/** What can be done. */
export type MutationCancelNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelNonconformanceInput;
};


/** What can be done. */
export type MutationCloseCorrectiveActionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CloseCorrectiveActionInput;
};


/** What can be done. */
export type MutationCloseNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CloseNonconformanceInput;
};


/** What can be done. */
export type MutationCompleteDisciplineArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteDisciplineInput;
};


/** What can be done. */
export type MutationCreateInspectionPlanArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateInspectionPlanInput;
};


/** What can be done. */
export type MutationDiscardQualityDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DiscardQualityDeadLetterInput;
};


/** What can be done. */
export type MutationDispositionNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DispositionNonconformanceInput;
};


/** What can be done. */
export type MutationEscalateNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: EscalateNonconformanceInput;
};


/** What can be done. */
export type MutationFreezeControlLimitsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: FreezeControlLimitsInput;
};


/** What can be done. */
export type MutationInvestigateNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: InvestigateNonconformanceInput;
};


/** What can be done. */
export type MutationOpenCorrectiveActionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: OpenCorrectiveActionInput;
};


/** What can be done. */
export type MutationOpenNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: OpenNonconformanceInput;
};


/** What can be done. */
export type MutationPlaceHoldArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: PlaceHoldInput;
};


/** What can be done. */
export type MutationPlanDisciplineArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: PlanDisciplineInput;
};


/** What can be done. */
export type MutationRebuildQualityProjectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RebuildQualityProjectionInput;
};


/** What can be done. */
export type MutationRecordInspectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RecordInspectionInput;
};


/** What can be done. */
export type MutationRedeliverQualityEventsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedeliverQualityEventsInput;
};


/** What can be done. */
export type MutationRedriveQualityDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedriveQualityDeadLetterInput;
};


/** What can be done. */
export type MutationRejectDispositionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RejectDispositionInput;
};


/** What can be done. */
export type MutationReleaseHoldArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReleaseHoldInput;
};


/** What can be done. */
export type MutationRequestInspectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RequestInspectionInput;
};


/** What can be done. */
export type MutationReverseDispositionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseDispositionInput;
};


/** What can be done. */
export type MutationReverseInspectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseInspectionInput;
};


/** What can be done. */
export type MutationSignDispositionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SignDispositionInput;
};


/** What can be done. */
export type MutationWithdrawInspectionPlanArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: WithdrawInspectionPlanInput;
};

/** Tests for special causes (L. S. Nelson, Journal of Quality Technology 16, 1984), rules 1 to 4. */
export type NelsonRule =
  /** Rule 1: a point beyond three standard errors. */
  | 'BEYOND_LIMITS'
  /** Rule 4: fourteen points in a row alternating up and down. */
  | 'FOURTEEN_ALTERNATING'
  /** Rule 2: nine points in a row on one side of the center. */
  | 'NINE_ON_ONE_SIDE'
  /** Rule 3: six points in a row steadily rising or falling. */
  | 'SIX_RISING_OR_FALLING';

/** Something that is not as it should be. */
export type Nonconformance = {
  readonly __typename?: 'Nonconformance';
  /** Why it was cancelled; null when it is not. */
  readonly cancelReason?: Maybe<Scalars['String']['output']>;
  /** When it was cancelled; null when it is not. */
  readonly cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who cancelled it; null when it is not. */
  readonly cancelledBy?: Maybe<Scalars['String']['output']>;
  /** Why; null until known. */
  readonly causeCode?: Maybe<Scalars['String']['output']>;
  /** When it was closed; null when it is not. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The corrective actions for it, oldest first. */
  readonly correctiveActions: ReadonlyArray<CorrectiveAction>;
  /** What is wrong. */
  readonly defectCode: Scalars['String']['output'];
  /** In words; null when none was given. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What was decided, oldest first; what was refused or taken back, too. */
  readonly dispositions: ReadonlyArray<Disposition>;
  /** How its severity went up, oldest first. */
  readonly escalations: ReadonlyArray<Escalation>;
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** The inspection that found it; null when none did. */
  readonly inspection?: Maybe<Inspection>;
  /** The item. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The job; null when none is named. */
  readonly job?: Maybe<Job>;
  /** The lot; null when none is named. */
  readonly lot?: Maybe<Lot>;
  /** The number that people use. */
  readonly number: Scalars['String']['output'];
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Who opened it. */
  readonly openedBy: Scalars['String']['output'];
  /** The order; null when none is named. */
  readonly order?: Maybe<ProductionOrder>;
  /** About which no disposition is in force. */
  readonly pendingQuantity: Quantity;
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** How much is concerned. */
  readonly quantity: Quantity;
  /** How grave it is. */
  readonly severity: Severity;
  /** Where it stands. */
  readonly state: NonconformanceState;
  /** The supplier; null when none is named. */
  readonly supplier?: Maybe<Supplier>;
};


/** Something that is not as it should be. */
export type NonconformancePendingQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that is not as it should be. */
export type NonconformanceQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of nonconformances. */
export type NonconformanceConnection = {
  readonly __typename?: 'NonconformanceConnection';
  /** The nonconformances with their cursors. */
  readonly edges: ReadonlyArray<NonconformanceEdge>;
  /** The nonconformances. */
  readonly nodes: ReadonlyArray<Nonconformance>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many nonconformances match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One nonconformance in a page. */
export type NonconformanceEdge = {
  readonly __typename?: 'NonconformanceEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The nonconformance. */
  readonly node: Nonconformance;
};

/** Something that became of a nonconformance, as quality told it (CloudEvents 1.0). What it refers to is read as it is after it. */
export type NonconformanceEvent = {
  readonly __typename?: 'NonconformanceEvent';
  /** The business transaction that it belongs to. */
  readonly correlationId: Scalars['ID']['output'];
  /** Where it stands among the events: what follows on it is told with `after`. */
  readonly cursor: Scalars['String']['output'];
  /** Unique for ever (CloudEvents id). */
  readonly id: Scalars['ID']['output'];
  /** The nonconformance. */
  readonly nonconformance?: Maybe<Nonconformance>;
  /** The plant; null for what is of no single plant, and while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** When quality learned of it. */
  readonly recordedTime: Scalars['DateTime']['output'];
  /** What it is about, as `nonconformance/<id>` (CloudEvents subject). */
  readonly subject: Scalars['String']['output'];
  /** When it happened. */
  readonly time: Scalars['DateTime']['output'];
  /** What happened, as `org.millgraph.quality.<noun>.<verb>.v<version>` (CloudEvents type); docs/event-types.md lists them. */
  readonly type: Scalars['String']['output'];
};

/** Which events of nonconformances are told; all conditions hold together. */
export type NonconformanceEventFilter = {
  /** About this nonconformance. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** Of this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of what this supplier delivered. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
};

/** Which nonconformances a list contains; all conditions hold together. */
export type NonconformanceFilter = {
  /** With this cause. */
  readonly causeCode?: InputMaybe<Scalars['String']['input']>;
  /** Closed in this range. */
  readonly closedAt?: InputMaybe<DateTimeRangeInput>;
  /** With this defect. */
  readonly defectCode?: InputMaybe<Scalars['String']['input']>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this job. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Opened in this range. */
  readonly openedAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this severity. */
  readonly severity?: InputMaybe<Severity>;
  /** In this state. */
  readonly state?: InputMaybe<NonconformanceState>;
  /** Of this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the number, defect code, cause code or description begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What nonconformances can be counted by. */
export type NonconformanceGroup =
  /** The cause; null: none. */
  | 'CAUSE_CODE'
  /** When it was closed. */
  | 'CLOSED_AT'
  /** The defect. */
  | 'DEFECT_CODE'
  /** The item. */
  | 'ITEM'
  /** When it was opened. */
  | 'OPENED_AT'
  /** The plant. */
  | 'PLANT'
  /** The severity. */
  | 'SEVERITY'
  /** The state. */
  | 'STATE'
  /** The supplier; null: none. */
  | 'SUPPLIER';

/** The order of a list of nonconformances. */
export type NonconformanceOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: NonconformanceSort;
};

/** What a list of nonconformances can be ordered by. */
export type NonconformanceSort =
  /** The cause code; none first. */
  | 'CAUSE_CODE'
  /** When it was closed; what is not comes last. */
  | 'CLOSED_AT'
  /** The defect code. */
  | 'DEFECT_CODE'
  /** The item. */
  | 'ITEM'
  /** The job; none first. */
  | 'JOB'
  /** The lot; none first. */
  | 'LOT'
  /** The number. */
  | 'NUMBER'
  /** When it was opened. */
  | 'OPENED_AT'
  /** The order; none first. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The severity, MINOR first. */
  | 'SEVERITY'
  /** The state, by its name. */
  | 'STATE'
  /** The supplier; none first. */
  | 'SUPPLIER';

/** Where a nonconformance stands. */
export type NonconformanceState =
  /** Withdrawn. */
  | 'CANCELLED'
  /** Done. */
  | 'CLOSED'
  /** All is decided. */
  | 'DISPOSITIONED'
  /** A part is decided, or its cause is being looked for. */
  | 'INVESTIGATING'
  /** Found. */
  | 'OPEN';

/** A corrective action to open, for one or more of a nonconformance, a supplier and an item, known to quality. */
export type OpenCorrectiveActionInput = {
  /** Who does what until when, each discipline at most once. */
  readonly disciplines: ReadonlyArray<DisciplineInput>;
  /** The item, released by PLM. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** The nonconformance; its plant, supplier and item are taken over where none is given. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant; absent without a nonconformance: every plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** The supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** A nonconformance to open; all that it names is known to quality. */
export type OpenNonconformanceInput = {
  /** Why, at most 60 characters. */
  readonly causeCode?: InputMaybe<Scalars['String']['input']>;
  /** What is wrong, at most 60 characters. */
  readonly defectCode: Scalars['String']['input'];
  /** In words, at most 4,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The inspection that found it, of the same item and plant. */
  readonly inspection?: InputMaybe<Scalars['ID']['input']>;
  /** The item, released by PLM. */
  readonly item: Scalars['ID']['input'];
  /** The job, one of the order's. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** The lot, of the item and plant. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order, of the plant. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** How much is concerned, more than zero, in a unit of the dimension of the item's base unit. */
  readonly quantity: QuantityInput;
  /** How grave it is. */
  readonly severity: Severity;
  /** The supplier. Default: who delivered the lot. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a page of a list stands (Relay connection). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to continue after; null only when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Defective parts per million received, with what it is made of. */
export type PartsPerMillion = {
  readonly __typename?: 'PartsPerMillion';
  /** Why there is no value; null when there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What was received, by dimension in the first unit met: goods receipts that stand, what was refused at the dock, and imported receipts of which something was refused. */
  readonly received: ReadonlyArray<Quantity>;
  /** What was rejected, by dimension in the first unit met: scrapped or returned by a disposition in force, or refused at the dock or on an imported receipt. */
  readonly rejected: ReadonlyArray<Quantity>;
  /** rejected / received x 10^6, rounded to 6 digits behind the point; null: see the reason. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/** A hold to place. */
export type PlaceHoldInput = {
  /** The nonconformance it is placed for. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant to hold it in; absent: everywhere. A LOT or ORDER needs its plant, and no other. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** What kind of thing. */
  readonly target: HoldTarget;
  /** Which; known to quality. */
  readonly targetId: Scalars['ID']['input'];
};

/** A discipline to plan. */
export type PlanDisciplineInput = {
  /** Which; not done. */
  readonly discipline: Discipline;
  /** Until when, a date of the plant. Absent: as it was. */
  readonly dueDate?: InputMaybe<Scalars['Date']['input']>;
  /** The corrective action, OPEN. */
  readonly id: Scalars['ID']['input'];
  /** Who, at most 200 characters. Absent: as it was. */
  readonly owner?: InputMaybe<Scalars['String']['input']>;
};

/** A plant, known to quality by its id alone. */
export type Plant = {
  readonly __typename?: 'Plant';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** An order, as quality extends it. */
export type ProductionOrder = {
  readonly __typename?: 'ProductionOrder';
  /** How much was good at first pass, by what the shop floor reported; reports that were taken back do not count, nor pieces that an operation reports again after rework. Null only while quality does not answer. */
  readonly firstPassYield?: Maybe<FirstPassYield>;
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its inspections, oldest first. Null only while quality does not answer. */
  readonly inspections?: Maybe<ReadonlyArray<Inspection>>;
  /** Its nonconformances, oldest first. Null only while quality does not answer. */
  readonly nonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
};

/** What conformance says of an item, a lot or a supplier as a whole. */
export type QualityRecord = {
  readonly __typename?: 'QualityRecord';
  /** Nonconformances that are neither closed nor cancelled, newest first, at most 500. */
  readonly openNonconformances: ReadonlyArray<Nonconformance>;
  /** Defective parts per million received: rejected / received x 10^6 (AIAG, VDA). What was refused at the dock was delivered, so it counts as rejected and as received; it became no lot, so it counts for the item and the supplier alone. */
  readonly ppm: PartsPerMillion;
  /** Lots of which a disposition in force scraps or returns something, or whose inspection failed, by id, at most 500; of a lot, the lot itself or none. Null only while MES does not answer. */
  readonly rejectedLots?: Maybe<ReadonlyArray<Lot>>;
};


/** What conformance says of an item, a lot or a supplier as a whole. */
export type QualityRecordPpmArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An amount of something in a unit (ISA-95 QuantityValue). */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** An amount of something in a unit, as input. */
export type QuantityInput = {
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['input'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['input'];
};

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** One corrective action; null when there is none with this id. */
  readonly correctiveAction?: Maybe<CorrectiveAction>;
  /** Corrective actions, by default ordered by the newest first. */
  readonly correctiveActions?: Maybe<CorrectiveActionConnection>;
  /** Corrective actions counted by at most two keys, ordered by the keys. It has no sums. */
  readonly correctiveActionsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** Events that could not be taken over and were given up, by the system that gave up. */
  readonly deadLetters?: Maybe<DeadLetters>;
  /** How well the systems hear each other: lag, what waits, dead letters, and what holds events back. */
  readonly eventHealth?: Maybe<EventHealth>;
  /** One hold; null when there is none with this id. */
  readonly hold?: Maybe<Hold>;
  /** Holds, by default ordered by the newest first. */
  readonly holds?: Maybe<HoldConnection>;
  /** Holds counted by at most two keys, ordered by the keys. It has no sums. */
  readonly holdsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One inspection; null when there is none with this id. */
  readonly inspection?: Maybe<Inspection>;
  /** One inspection plan; null when there is none with this id. */
  readonly inspectionPlan?: Maybe<InspectionPlan>;
  /** Inspection plans, by default ordered by the newest first. */
  readonly inspectionPlans?: Maybe<InspectionPlanConnection>;
  /** Inspections, by default ordered by the newest request first. */
  readonly inspections?: Maybe<InspectionConnection>;
  /** Inspections counted by at most two keys, ordered by the keys. It has no sums. */
  readonly inspectionsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One nonconformance by id or number; null when there is none. Give one of the two. */
  readonly nonconformance?: Maybe<Nonconformance>;
  /**
   * The cursor behind all that `nonconformanceChanged` tells until now. Asked for before what is shown is read, and given as `after`, it leaves no gap
   * between the two; what changed between them is told as well.
   */
  readonly nonconformanceEventsCursor?: Maybe<Scalars['String']['output']>;
  /** Nonconformances, by default ordered by the newest first. */
  readonly nonconformances?: Maybe<NonconformanceConnection>;
  /** Nonconformances counted by at most two keys, ordered by the keys. Sums: QUANTITY, PENDING_QUANTITY. */
  readonly nonconformancesSummary?: Maybe<ReadonlyArray<SummaryRow>>;
};


/** What can be asked. */
export type QueryCorrectiveActionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryCorrectiveActionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CorrectiveActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CorrectiveActionOrder>;
};


/** What can be asked. */
export type QueryCorrectiveActionsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CorrectiveActionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<CorrectiveActionGroup>;
};


/** What can be asked. */
export type QueryHoldArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryHoldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HoldFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HoldOrder>;
};


/** What can be asked. */
export type QueryHoldsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HoldFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<HoldGroup>;
};


/** What can be asked. */
export type QueryInspectionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryInspectionPlanArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryInspectionPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InspectionPlanFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InspectionPlanOrder>;
};


/** What can be asked. */
export type QueryInspectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InspectionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InspectionOrder>;
};


/** What can be asked. */
export type QueryInspectionsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InspectionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<InspectionGroup>;
};


/** What can be asked. */
export type QueryNonconformanceArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryNonconformancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NonconformanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NonconformanceOrder>;
};


/** What can be asked. */
export type QueryNonconformancesSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NonconformanceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<NonconformanceGroup>;
};

/** A projection to make anew. */
export type RebuildQualityProjectionInput = {
  /** From events that were recorded at this time or later; what older ones said is gone then. Absent: from all that the log keeps. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The projection: one of those that `eventHealth` names. */
  readonly projection: Scalars['String']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Deliveries refused, at the dock or on a receipt of another system. */
export type ReceiptRejections = {
  readonly __typename?: 'ReceiptRejections';
  /** How many lines of receipts had something refused, each refusal at the dock counting as one. */
  readonly count: Scalars['Int']['output'];
  /** How much was delivered on those lines, by unit; of a refusal at the dock what was refused. */
  readonly received: ReadonlyArray<Quantity>;
  /** How much was refused, by unit. */
  readonly rejected: ReadonlyArray<Quantity>;
};

/** The results of an inspection. */
export type RecordInspectionInput = {
  /** The inspection, REQUESTED. */
  readonly id: Scalars['ID']['input'];
  /** Pseudonymous id of the inspector. */
  readonly inspector?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** As many for each characteristic of the plan as its sample has, or more; without a plan, any, each with its unit. At most 5,000. */
  readonly results: ReadonlyArray<InspectionResultInput>;
  /** The verdict: required where there is no plan, refused where there is one. */
  readonly verdict?: InputMaybe<InspectionVerdict>;
};

/** Events to read once more, for what is missing of them. */
export type RedeliverQualityEventsInput = {
  /** Recorded at this time or later. */
  readonly from: Scalars['DateTime']['input'];
  /** Whether those that somebody discarded count as missing. One that later events of its subject have overtaken stays discarded: it would undo what they did. */
  readonly includeDiscarded: Scalars['Boolean']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The system that told them. */
  readonly source: Scalars['String']['input'];
  /** About this only, as `<kind>/<id>`. Absent: about everything. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Recorded before this time. Absent: until now. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A dead letter to try again. */
export type RedriveQualityDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A disposition to refuse. */
export type RejectDispositionInput = {
  /** The disposition, PENDING. */
  readonly disposition: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** Pseudonymous id of who refuses. Default: the caller. */
  readonly rejectedBy?: InputMaybe<Scalars['String']['input']>;
  /** In which role; one that it waits for. */
  readonly role: ReviewRole;
};

/** A hold to release. */
export type ReleaseHoldInput = {
  /** The hold, active. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it may be released, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An inspection to request, of an order, a job or a lot; all that it names is known to quality. */
export type RequestInspectionInput = {
  /** The item, released by PLM. */
  readonly item: Scalars['ID']['input'];
  /** The job whose completion is to wait, `<order>/<sequence>`; it must be one of the order's. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** The lot, of the item and plant. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order, of the plant. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The plan, in use; absent: the item's plan for the job's operation, else for the item as such, and of these the plant's, else for every plant; none when there is none. */
  readonly plan?: InputMaybe<Scalars['ID']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
};

/** A disposition to take back. */
export type ReverseDispositionInput = {
  /** The disposition, IN_FORCE. */
  readonly disposition: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A record of an inspection to take back. */
export type ReverseInspectionInput = {
  /** The inspection, RECORDED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Roles on the material review board (MRB). */
export type ReviewRole =
  /** The design authority. */
  | 'ENGINEERING'
  /** Quality. */
  | 'QUALITY';

/** A routing, known to quality by its id alone. */
export type Routing = {
  readonly __typename?: 'Routing';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** How grave a nonconformance is. */
export type Severity =
  /** A danger, or no use at all. */
  | 'CRITICAL'
  /** Impairs use. */
  | 'MAJOR'
  /** No effect on use. */
  | 'MINOR';

/** How a standard deviation within subgroups is estimated. */
export type SigmaEstimator =
  /** Average moving range of two / d2 (1.128). */
  | 'AVERAGE_MOVING_RANGE'
  /** Average range / d2. */
  | 'AVERAGE_RANGE'
  /** Average standard deviation / c4. */
  | 'AVERAGE_STANDARD_DEVIATION'
  /** Root of the pooled variance / c4 of its degrees of freedom + 1. */
  | 'POOLED_STANDARD_DEVIATION';

/** A disposition to sign. */
export type SignDispositionInput = {
  /** The disposition, PENDING. */
  readonly disposition: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** In which role; one that it waits for. */
  readonly role: ReviewRole;
  /** Pseudonymous id of who signs; each role is signed by another person. Default: the caller. */
  readonly signedBy?: InputMaybe<Scalars['String']['input']>;
};

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** A statistic, or why there is none. */
export type Statistic = {
  readonly __typename?: 'Statistic';
  /** Why there is no value; null when there is one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The value; null: see the reason. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/**
 * What can be followed live: each event once, in the order in which quality told them, as far as the plants and suppliers of
 * the caller go. A subscription goes on by `after` where it broke off.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Nonconformances that are opened, escalated, decided about, closed or cancelled, and decisions that are taken back. */
  readonly nonconformanceChanged: NonconformanceEvent;
};


/**
 * What can be followed live: each event once, in the order in which quality told them, as far as the plants and suppliers of
 * the caller go. A subscription goes on by `after` where it broke off.
 */
export type SubscriptionNonconformanceChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NonconformanceEventFilter>;
};

/** How long a bucket of time in a summary is, in days of the plant. */
export type SummaryGrain =
  /** A day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A week, Monday to Sunday (ISO 8601). */
  | 'WEEK';

/** What rows are alike in. */
export type SummaryKey = {
  readonly __typename?: 'SummaryKey';
  /** The name of the key, as in `groupBy`. */
  readonly name: Scalars['String']['output'];
  /** Its value; of a time the first day of the bucket, local to the plant; null where the rows have none. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** Rows of a list that are alike in some keys, counted and summed. */
export type SummaryRow = {
  readonly __typename?: 'SummaryRow';
  /** How many rows. */
  readonly count: Scalars['Int']['output'];
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** What they are alike in, in the order of `groupBy`; none when nothing was grouped. */
  readonly keys: ReadonlyArray<SummaryKey>;
  /** What is added up, by name; each unit and each currency has a sum of its own. Amounts that are not known do not count. */
  readonly sums: ReadonlyArray<SummarySum>;
};

/** A sum over rows, of amounts in one unit or one currency. */
export type SummarySum = {
  readonly __typename?: 'SummarySum';
  /** The currency, ISO 4217; null for a quantity. */
  readonly currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** What is added up, such as QUANTITY. */
  readonly name: Scalars['String']['output'];
  /** The unit, UNECE Recommendation 20 common code; null for money. */
  readonly unit?: Maybe<Scalars['UnitCode']['output']>;
  /** The sum, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** A supplier, as quality extends it. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its nonconformances that are not closed, newest first, at most 500. Null only while quality does not answer. */
  readonly openNonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
  /** What conformance says of it as a whole. Null only while quality does not answer. */
  readonly quality?: Maybe<QualityRecord>;
  /** What was refused of its deliveries. Null only while quality does not answer. */
  readonly receiptRejections?: Maybe<ReceiptRejections>;
};

/** How well a system hears the others, and what holds back what it says itself. */
export type SystemEventHealth = {
  readonly __typename?: 'SystemEventHealth';
  /** What can be rebuilt: the projections by name. */
  readonly projections: ReadonlyArray<Scalars['String']['output']>;
  /** Events that it reads once more, or did: the latest 20. */
  readonly replays: ReadonlyArray<EventReplay>;
  /** Each system whose events it takes over, by name. */
  readonly sources: ReadonlyArray<EventSourceHealth>;
  /** The system: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** What holds back its own events: an open transaction anywhere on its database server. */
  readonly watermark: WatermarkHealth;
};

/** Something that a system did in a business transaction, or failed to do. */
export type TransactionEntry = {
  readonly __typename?: 'TransactionEntry';
  /** When the system recorded it; of an error when it is tried again. */
  readonly at: Scalars['DateTime']['output'];
  /** The id of the event that caused it; null when none did. */
  readonly causedBy?: Maybe<Scalars['ID']['output']>;
  /** Of an error: what went wrong, how often it was tried; null otherwise. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** The id of the event, also of one that was taken over; of a command its idempotency key. */
  readonly id: Scalars['ID']['output'];
  /** What kind of thing. */
  readonly kind: TransactionEntryKind;
  /** The plant; null when it concerns no single one. */
  readonly plant?: Maybe<Scalars['ID']['output']>;
  /** What it is about: of an event its subject, `<kind>/<id>`; of a command the id of what it wrote; null when none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The system: plm, erp, mes or quality. */
  readonly system: Scalars['String']['output'];
  /** The mutation, or the type of the event (CloudEvents). */
  readonly type: Scalars['String']['output'];
};

/** Kinds of what a system did in a business transaction. */
export type TransactionEntryKind =
  /** A command that was accepted. They are remembered for 30 days. */
  | 'COMMAND'
  /** An event of another system that could not be taken over yet, or waits behind one that could not. */
  | 'ERROR'
  /** An event that was told. */
  | 'EVENT'
  /** An event of another system that was taken over. */
  | 'STEP';

/** What holds back the events of a system: none is read that is younger than the oldest open transaction of the server. */
export type WatermarkHealth = {
  readonly __typename?: 'WatermarkHealth';
  /** How many committed events of this system it hides, at most 1,000. */
  readonly hiddenEvents: Scalars['Int']['output'];
  /** Whose transaction it is; null when there is none, when the server does not show it, and for those who do not see every plant. */
  readonly holder?: Maybe<WatermarkHolder>;
  /** For how long the oldest open transaction that has written, or the oldest event that it hides, has been there, in seconds; 0 when there is none. */
  readonly oldestTransactionSeconds: Scalars['Decimal']['output'];
};

/** A session of the database server that holds back events. */
export type WatermarkHolder = {
  readonly __typename?: 'WatermarkHolder';
  /** As its connection says, such as `millgraph_erp`; of a prepared transaction its name. */
  readonly application: Scalars['String']['output'];
  /** The database. */
  readonly database: Scalars['String']['output'];
  /** Its process on the server; null for a prepared transaction, which has none. */
  readonly pid?: Maybe<Scalars['Int']['output']>;
  /** What it does, as PostgreSQL says, such as `idle in transaction`. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The user of the database. */
  readonly user: Scalars['String']['output'];
};

/** An inspection plan to take out of use. */
export type WithdrawInspectionPlanInput = {
  /** The inspection plan, ACTIVE. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BusinessTransaction: BusinessTransaction;
  CorrectiveAction: CorrectiveAction;
  Hold: Hold;
  Inspection: Inspection;
  InspectionPlan: InspectionPlan;
  Item: Item;
  ItemRevision: ItemRevision;
  Job: Job;
  KpiAnswer: KpiAnswer;
  Lot: Lot;
  Nonconformance: Nonconformance;
  ProductionOrder: ProductionOrder;
  Supplier: Supplier;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BusinessTransaction:
    ( { __typename: 'BusinessTransaction' }
    & GraphQLRecursivePick<FederationTypes['BusinessTransaction'], {"correlationId":true}> );
  CorrectiveAction:
    ( { __typename: 'CorrectiveAction' }
    & GraphQLRecursivePick<FederationTypes['CorrectiveAction'], {"id":true}> );
  Hold:
    ( { __typename: 'Hold' }
    & GraphQLRecursivePick<FederationTypes['Hold'], {"id":true}> );
  Inspection:
    ( { __typename: 'Inspection' }
    & GraphQLRecursivePick<FederationTypes['Inspection'], {"id":true}> );
  InspectionPlan:
    ( { __typename: 'InspectionPlan' }
    & GraphQLRecursivePick<FederationTypes['InspectionPlan'], {"id":true}> );
  Item:
    ( { __typename: 'Item' }
    & GraphQLRecursivePick<FederationTypes['Item'], {"id":true}> );
  ItemRevision:
    ( { __typename: 'ItemRevision' }
    & GraphQLRecursivePick<FederationTypes['ItemRevision'], {"id":true}> );
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  KpiAnswer:
    ( { __typename: 'KpiAnswer' }
    & GraphQLRecursivePick<FederationTypes['KpiAnswer'], {"request":true}> );
  Lot:
    ( { __typename: 'Lot' }
    & GraphQLRecursivePick<FederationTypes['Lot'], {"id":true}> );
  Nonconformance:
    ( { __typename: 'Nonconformance' }
    & ( GraphQLRecursivePick<FederationTypes['Nonconformance'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Nonconformance'], {"number":true}> ) );
  ProductionOrder:
    ( { __typename: 'ProductionOrder' }
    & GraphQLRecursivePick<FederationTypes['ProductionOrder'], {"id":true}> );
  Supplier:
    ( { __typename: 'Supplier' }
    & GraphQLRecursivePick<FederationTypes['Supplier'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BasePeriodInput: BasePeriodInput;
  BusinessTransaction: ResolverTypeWrapper<TransactionReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelInspectionInput: CancelInspectionInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CancelNonconformanceInput: CancelNonconformanceInput;
  Capability: ResolverTypeWrapper<CapabilityStudy>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Characteristic: ResolverTypeWrapper<CharacteristicRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CharacteristicInput: CharacteristicInput;
  CloseCorrectiveActionInput: CloseCorrectiveActionInput;
  CloseNonconformanceInput: CloseNonconformanceInput;
  CompleteDisciplineInput: CompleteDisciplineInput;
  ControlChart: ResolverTypeWrapper<Chart>;
  ControlChartKind: ControlChartKind;
  ControlLimits: ResolverTypeWrapper<ShownLimits>;
  ControlPoint: ResolverTypeWrapper<ShownPoint>;
  CorrectiveAction: ResolverTypeWrapper<CorrectiveActionRow>;
  CorrectiveActionConnection: ResolverTypeWrapper<CorrectiveActionPage>;
  CorrectiveActionDiscipline: ResolverTypeWrapper<DisciplineRow>;
  CorrectiveActionEdge: ResolverTypeWrapper<Omit<CorrectiveActionEdge, 'node'> & { node: ResolversTypes['CorrectiveAction'] }>;
  CorrectiveActionFilter: CorrectiveActionFilter;
  CorrectiveActionGroup: CorrectiveActionGroup;
  CorrectiveActionOrder: CorrectiveActionOrder;
  CorrectiveActionSort: CorrectiveActionSort;
  CorrectiveActionState: CorrectiveActionState;
  CreateInspectionPlanInput: CreateInspectionPlanInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  DeadLetter: ResolverTypeWrapper<DeadLetterRow>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterPage>;
  DeadLetterDecision: ResolverTypeWrapper<DeadLetterDecision>;
  DeadLetterDecisionKind: DeadLetterDecisionKind;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterState: DeadLetterState;
  DeadLetters: ResolverTypeWrapper<EachSystem>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DiscardQualityDeadLetterInput: DiscardQualityDeadLetterInput;
  Discipline: Discipline;
  DisciplineInput: DisciplineInput;
  Disposition: ResolverTypeWrapper<DispositionRow>;
  DispositionDecision: DispositionDecision;
  DispositionNonconformanceInput: DispositionNonconformanceInput;
  DispositionSignature: ResolverTypeWrapper<DispositionSignature>;
  DispositionState: DispositionState;
  EscalateNonconformanceInput: EscalateNonconformanceInput;
  Escalation: ResolverTypeWrapper<EscalationRow>;
  EventHealth: ResolverTypeWrapper<EachSystem>;
  EventPlantHealth: ResolverTypeWrapper<EventPlantHealth>;
  EventReplay: ResolverTypeWrapper<ReplayRow>;
  EventReplayKind: EventReplayKind;
  EventReplayState: EventReplayState;
  EventSourceHealth: ResolverTypeWrapper<SourceHealth>;
  FirstPassYield: ResolverTypeWrapper<FirstPassResult>;
  FreezeControlLimitsInput: FreezeControlLimitsInput;
  Hold: ResolverTypeWrapper<HoldRow>;
  HoldConnection: ResolverTypeWrapper<HoldPage>;
  HoldEdge: ResolverTypeWrapper<Omit<HoldEdge, 'node'> & { node: ResolversTypes['Hold'] }>;
  HoldFilter: HoldFilter;
  HoldGroup: HoldGroup;
  HoldOrder: HoldOrder;
  HoldSort: HoldSort;
  HoldTarget: HoldTarget;
  Inspection: ResolverTypeWrapper<InspectionRow>;
  InspectionConnection: ResolverTypeWrapper<InspectionPage>;
  InspectionEdge: ResolverTypeWrapper<Omit<InspectionEdge, 'node'> & { node: ResolversTypes['Inspection'] }>;
  InspectionFilter: InspectionFilter;
  InspectionFinding: ResolverTypeWrapper<InspectionFindingRow>;
  InspectionFindingCode: InspectionFindingCode;
  InspectionGroup: InspectionGroup;
  InspectionOrder: InspectionOrder;
  InspectionPlan: ResolverTypeWrapper<InspectionPlanRow>;
  InspectionPlanConnection: ResolverTypeWrapper<InspectionPlanPage>;
  InspectionPlanEdge: ResolverTypeWrapper<Omit<InspectionPlanEdge, 'node'> & { node: ResolversTypes['InspectionPlan'] }>;
  InspectionPlanFilter: InspectionPlanFilter;
  InspectionPlanOrder: InspectionPlanOrder;
  InspectionPlanSort: InspectionPlanSort;
  InspectionPlanState: InspectionPlanState;
  InspectionRecord: ResolverTypeWrapper<InspectionRecordRow>;
  InspectionResult: ResolverTypeWrapper<InspectionResult>;
  InspectionResultInput: InspectionResultInput;
  InspectionReversal: ResolverTypeWrapper<InspectionReversal>;
  InspectionSort: InspectionSort;
  InspectionState: InspectionState;
  InspectionVerdict: InspectionVerdict;
  InvestigateNonconformanceInput: InvestigateNonconformanceInput;
  Item: ResolverTypeWrapper<Reference>;
  ItemRevision: ResolverTypeWrapper<Reference>;
  Job: ResolverTypeWrapper<Reference>;
  KpiAnswer: ResolverTypeWrapper<KpiReference>;
  KpiElement: ResolverTypeWrapper<KpiElement>;
  KpiFigure: ResolverTypeWrapper<KpiFigureRow>;
  KpiGap: KpiGap;
  Lot: ResolverTypeWrapper<Reference>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NelsonRule: NelsonRule;
  Nonconformance: ResolverTypeWrapper<NonconformanceRow>;
  NonconformanceConnection: ResolverTypeWrapper<NonconformancePage>;
  NonconformanceEdge: ResolverTypeWrapper<Omit<NonconformanceEdge, 'node'> & { node: ResolversTypes['Nonconformance'] }>;
  NonconformanceEvent: ResolverTypeWrapper<FollowedEvent>;
  NonconformanceEventFilter: NonconformanceEventFilter;
  NonconformanceFilter: NonconformanceFilter;
  NonconformanceGroup: NonconformanceGroup;
  NonconformanceOrder: NonconformanceOrder;
  NonconformanceSort: NonconformanceSort;
  NonconformanceState: NonconformanceState;
  OpenCorrectiveActionInput: OpenCorrectiveActionInput;
  OpenNonconformanceInput: OpenNonconformanceInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartsPerMillion: ResolverTypeWrapper<DefectsPerMillion>;
  PlaceHoldInput: PlaceHoldInput;
  PlanDisciplineInput: PlanDisciplineInput;
  Plant: ResolverTypeWrapper<Reference>;
  ProductionOrder: ResolverTypeWrapper<Reference>;
  QualityRecord: ResolverTypeWrapper<QualityRecordRow>;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RebuildQualityProjectionInput: RebuildQualityProjectionInput;
  ReceiptRejections: ResolverTypeWrapper<ReceiptRejections>;
  RecordInspectionInput: RecordInspectionInput;
  RedeliverQualityEventsInput: RedeliverQualityEventsInput;
  RedriveQualityDeadLetterInput: RedriveQualityDeadLetterInput;
  RejectDispositionInput: RejectDispositionInput;
  ReleaseHoldInput: ReleaseHoldInput;
  RequestInspectionInput: RequestInspectionInput;
  ReverseDispositionInput: ReverseDispositionInput;
  ReverseInspectionInput: ReverseInspectionInput;
  ReviewRole: ReviewRole;
  Routing: ResolverTypeWrapper<Reference>;
  Severity: Severity;
  SigmaEstimator: SigmaEstimator;
  SignDispositionInput: SignDispositionInput;
  SortDirection: SortDirection;
  Statistic: ResolverTypeWrapper<Known>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SummaryGrain: SummaryGrain;
  SummaryKey: ResolverTypeWrapper<SummaryKey>;
  SummaryRow: ResolverTypeWrapper<SummaryRow>;
  SummarySum: ResolverTypeWrapper<SummarySum>;
  Supplier: ResolverTypeWrapper<Reference>;
  SystemEventHealth: ResolverTypeWrapper<SystemHealth>;
  TransactionEntry: ResolverTypeWrapper<TransactionEntryRow>;
  TransactionEntryKind: TransactionEntryKind;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
  WatermarkHealth: ResolverTypeWrapper<WatermarkState>;
  WatermarkHolder: ResolverTypeWrapper<WatermarkHolder>;
  WithdrawInspectionPlanInput: WithdrawInspectionPlanInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BasePeriodInput: BasePeriodInput;
  BusinessTransaction: TransactionReference;
  ID: Scalars['ID']['output'];
  CancelInspectionInput: CancelInspectionInput;
  String: Scalars['String']['output'];
  CancelNonconformanceInput: CancelNonconformanceInput;
  Capability: CapabilityStudy;
  Int: Scalars['Int']['output'];
  Characteristic: CharacteristicRow;
  Boolean: Scalars['Boolean']['output'];
  CharacteristicInput: CharacteristicInput;
  CloseCorrectiveActionInput: CloseCorrectiveActionInput;
  CloseNonconformanceInput: CloseNonconformanceInput;
  CompleteDisciplineInput: CompleteDisciplineInput;
  ControlChart: Chart;
  ControlLimits: ShownLimits;
  ControlPoint: ShownPoint;
  CorrectiveAction: CorrectiveActionRow;
  CorrectiveActionConnection: CorrectiveActionPage;
  CorrectiveActionDiscipline: DisciplineRow;
  CorrectiveActionEdge: Omit<CorrectiveActionEdge, 'node'> & { node: ResolversParentTypes['CorrectiveAction'] };
  CorrectiveActionFilter: CorrectiveActionFilter;
  CorrectiveActionOrder: CorrectiveActionOrder;
  CreateInspectionPlanInput: CreateInspectionPlanInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  DeadLetter: DeadLetterRow;
  DeadLetterConnection: DeadLetterPage;
  DeadLetterDecision: DeadLetterDecision;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLetterFilter: DeadLetterFilter;
  DeadLetters: EachSystem;
  Decimal: Scalars['Decimal']['output'];
  DiscardQualityDeadLetterInput: DiscardQualityDeadLetterInput;
  DisciplineInput: DisciplineInput;
  Disposition: DispositionRow;
  DispositionNonconformanceInput: DispositionNonconformanceInput;
  DispositionSignature: DispositionSignature;
  EscalateNonconformanceInput: EscalateNonconformanceInput;
  Escalation: EscalationRow;
  EventHealth: EachSystem;
  EventPlantHealth: EventPlantHealth;
  EventReplay: ReplayRow;
  EventSourceHealth: SourceHealth;
  FirstPassYield: FirstPassResult;
  FreezeControlLimitsInput: FreezeControlLimitsInput;
  Hold: HoldRow;
  HoldConnection: HoldPage;
  HoldEdge: Omit<HoldEdge, 'node'> & { node: ResolversParentTypes['Hold'] };
  HoldFilter: HoldFilter;
  HoldOrder: HoldOrder;
  Inspection: InspectionRow;
  InspectionConnection: InspectionPage;
  InspectionEdge: Omit<InspectionEdge, 'node'> & { node: ResolversParentTypes['Inspection'] };
  InspectionFilter: InspectionFilter;
  InspectionFinding: InspectionFindingRow;
  InspectionOrder: InspectionOrder;
  InspectionPlan: InspectionPlanRow;
  InspectionPlanConnection: InspectionPlanPage;
  InspectionPlanEdge: Omit<InspectionPlanEdge, 'node'> & { node: ResolversParentTypes['InspectionPlan'] };
  InspectionPlanFilter: InspectionPlanFilter;
  InspectionPlanOrder: InspectionPlanOrder;
  InspectionRecord: InspectionRecordRow;
  InspectionResult: InspectionResult;
  InspectionResultInput: InspectionResultInput;
  InspectionReversal: InspectionReversal;
  InvestigateNonconformanceInput: InvestigateNonconformanceInput;
  Item: Reference;
  ItemRevision: Reference;
  Job: Reference;
  KpiAnswer: KpiReference;
  KpiElement: KpiElement;
  KpiFigure: KpiFigureRow;
  Lot: Reference;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Nonconformance: NonconformanceRow;
  NonconformanceConnection: NonconformancePage;
  NonconformanceEdge: Omit<NonconformanceEdge, 'node'> & { node: ResolversParentTypes['Nonconformance'] };
  NonconformanceEvent: FollowedEvent;
  NonconformanceEventFilter: NonconformanceEventFilter;
  NonconformanceFilter: NonconformanceFilter;
  NonconformanceOrder: NonconformanceOrder;
  OpenCorrectiveActionInput: OpenCorrectiveActionInput;
  OpenNonconformanceInput: OpenNonconformanceInput;
  PageInfo: PageInfo;
  PartsPerMillion: DefectsPerMillion;
  PlaceHoldInput: PlaceHoldInput;
  PlanDisciplineInput: PlanDisciplineInput;
  Plant: Reference;
  ProductionOrder: Reference;
  QualityRecord: QualityRecordRow;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  RebuildQualityProjectionInput: RebuildQualityProjectionInput;
  ReceiptRejections: ReceiptRejections;
  RecordInspectionInput: RecordInspectionInput;
  RedeliverQualityEventsInput: RedeliverQualityEventsInput;
  RedriveQualityDeadLetterInput: RedriveQualityDeadLetterInput;
  RejectDispositionInput: RejectDispositionInput;
  ReleaseHoldInput: ReleaseHoldInput;
  RequestInspectionInput: RequestInspectionInput;
  ReverseDispositionInput: ReverseDispositionInput;
  ReverseInspectionInput: ReverseInspectionInput;
  Routing: Reference;
  SignDispositionInput: SignDispositionInput;
  Statistic: Known;
  Subscription: Record<PropertyKey, never>;
  SummaryKey: SummaryKey;
  SummaryRow: SummaryRow;
  SummarySum: SummarySum;
  Supplier: Reference;
  SystemEventHealth: SystemHealth;
  TransactionEntry: TransactionEntryRow;
  UnitCode: Scalars['UnitCode']['output'];
  WatermarkHealth: WatermarkState;
  WatermarkHolder: WatermarkHolder;
  WithdrawInspectionPlanInput: WithdrawInspectionPlanInput;
};

export type BusinessTransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessTransaction'] = ResolversParentTypes['BusinessTransaction'], FederationReferenceType extends FederationReferenceTypes['BusinessTransaction'] = FederationReferenceTypes['BusinessTransaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BusinessTransaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  qualityEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransactionEntry']>>, ParentType, ContextType>;
};

export type CapabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Capability'] = ResolversParentTypes['Capability']> = {
  cp?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  cpk?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  cpl?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  cpu?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  estimator?: Resolver<ResolversTypes['SigmaEstimator'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  measured?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pp?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  ppk?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  ppl?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  ppu?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  sigmaOverall?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  sigmaWithin?: Resolver<ResolversTypes['Statistic'], ParentType, ContextType>;
  subgroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CharacteristicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Characteristic'] = ResolversParentTypes['Characteristic']> = {
  capability?: Resolver<ResolversTypes['Capability'], ParentType, ContextType, RequireFields<CharacteristicCapabilityArgs, 'from' | 'plant' | 'pooled' | 'to'>>;
  controlChart?: Resolver<ResolversTypes['ControlChart'], ParentType, ContextType, RequireFields<CharacteristicControlChartArgs, 'from' | 'plant' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lowerLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sampleSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  samplingRule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subgroupSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  upperLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ControlChartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlChart'] = ResolversParentTypes['ControlChart']> = {
  incompleteSubgroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ControlChartKind'], ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['ControlLimits']>, ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['ControlPoint']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subgroupSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
};

export type ControlLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlLimits'] = ResolversParentTypes['ControlLimits']> = {
  baseFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  baseTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  center?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  frozenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  frozenBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sigma?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  spreadCenter?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  spreadLower?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  spreadUpper?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  subgroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ControlPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlPoint'] = ResolversParentTypes['ControlPoint']> = {
  inspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  spread?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  spreadBeyondLimits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  violations?: Resolver<ReadonlyArray<ResolversTypes['NelsonRule']>, ParentType, ContextType>;
};

export type CorrectiveActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectiveAction'] = ResolversParentTypes['CorrectiveAction'], FederationReferenceType extends FederationReferenceTypes['CorrectiveAction'] = FederationReferenceTypes['CorrectiveAction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CorrectiveAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disciplines?: Resolver<ReadonlyArray<ResolversTypes['CorrectiveActionDiscipline']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  nextDueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nonconformance?: Resolver<Maybe<ResolversTypes['Nonconformance']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CorrectiveActionState'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CorrectiveActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectiveActionConnection'] = ResolversParentTypes['CorrectiveActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CorrectiveActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CorrectiveAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CorrectiveActionDisciplineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectiveActionDiscipline'] = ResolversParentTypes['CorrectiveActionDiscipline']> = {
  discipline?: Resolver<ResolversTypes['Discipline'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectiveActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectiveActionEdge'] = ResolversParentTypes['CorrectiveActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CorrectiveAction'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['DeadLetterDecision']>, ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstFailedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFailedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeadLetterState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingBehind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadLetterDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterDecision'] = ResolversParentTypes['DeadLetterDecision']> = {
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DeadLetterDecisionKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetters'] = ResolversParentTypes['DeadLetters']> = {
  quality?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<DeadLettersQualityArgs, 'first'>>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DispositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disposition'] = ResolversParentTypes['Disposition']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DispositionDecision'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedByRole?: Resolver<Maybe<ResolversTypes['ReviewRole']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['DispositionDecision'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<DispositionQuantityArgs>>;
  requiredRoles?: Resolver<ReadonlyArray<ResolversTypes['ReviewRole']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  signatures?: Resolver<ReadonlyArray<ResolversTypes['DispositionSignature']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DispositionState'], ParentType, ContextType>;
};

export type DispositionSignatureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DispositionSignature'] = ResolversParentTypes['DispositionSignature']> = {
  role?: Resolver<ResolversTypes['ReviewRole'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Escalation'] = ResolversParentTypes['Escalation']> = {
  escalatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  escalatedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type EventHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventHealth'] = ResolversParentTypes['EventHealth']> = {
  quality?: Resolver<Maybe<ResolversTypes['SystemEventHealth']>, ParentType, ContextType>;
};

export type EventPlantHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventPlantHealth'] = ResolversParentTypes['EventPlantHealth']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestWaitingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventReplayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReplay'] = ResolversParentTypes['EventReplay']> = {
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventsHandled?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  eventsRead?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventReplayKind'], ParentType, ContextType>;
  projection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EventReplayState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EventSourceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSourceHealth'] = ResolversParentTypes['EventSourceHealth']> = {
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagEvents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lagIsCapped?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  lastEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastTakenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  missedBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldestWaitingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plants?: Resolver<ReadonlyArray<ResolversTypes['EventPlantHealth']>, ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FirstPassYieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FirstPassYield'] = ResolversParentTypes['FirstPassYield']> = {
  goodAtFirstPass?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<FirstPassYieldGoodAtFirstPassArgs>>;
  processed?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<FirstPassYieldProcessedArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type HoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hold'] = ResolversParentTypes['Hold'], FederationReferenceType extends FederationReferenceTypes['Hold'] = FederationReferenceTypes['Hold']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hold']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  nonconformance?: Resolver<Maybe<ResolversTypes['Nonconformance']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  placedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releaseReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['HoldTarget'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HoldConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldConnection'] = ResolversParentTypes['HoldConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HoldEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Hold']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldEdge'] = ResolversParentTypes['HoldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hold'], ParentType, ContextType>;
};

export type InspectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Inspection'] = ResolversParentTypes['Inspection'], FederationReferenceType extends FederationReferenceTypes['Inspection'] = FederationReferenceTypes['Inspection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Inspection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelledBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['InspectionPlan']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['InspectionRecord']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['InspectionResult']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InspectionState'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['InspectionVerdict']>, ParentType, ContextType>;
};

export type InspectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionConnection'] = ResolversParentTypes['InspectionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InspectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Inspection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InspectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionEdge'] = ResolversParentTypes['InspectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType>;
};

export type InspectionFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionFinding'] = ResolversParentTypes['InspectionFinding']> = {
  code?: Resolver<ResolversTypes['InspectionFindingCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['Routing']>, ParentType, ContextType>;
};

export type InspectionPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionPlan'] = ResolversParentTypes['InspectionPlan'], FederationReferenceType extends FederationReferenceTypes['InspectionPlan'] = FederationReferenceTypes['InspectionPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InspectionPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  characteristics?: Resolver<ReadonlyArray<ResolversTypes['Characteristic']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InspectionPlanState'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['InspectionPlan']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InspectionPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionPlanConnection'] = ResolversParentTypes['InspectionPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InspectionPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InspectionPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InspectionPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionPlanEdge'] = ResolversParentTypes['InspectionPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InspectionPlan'], ParentType, ContextType>;
};

export type InspectionRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionRecord'] = ResolversParentTypes['InspectionRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['InspectionResult']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['InspectionReversal']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['InspectionVerdict'], ParentType, ContextType>;
};

export type InspectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionResult'] = ResolversParentTypes['InspectionResult']> = {
  characteristic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lowerLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subgroup?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  upperLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type InspectionReversalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionReversal'] = ResolversParentTypes['InspectionReversal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reversedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionPlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InspectionPlan']>>, ParentType, ContextType>;
  openNonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['QualityRecord']>, ParentType, ContextType>;
};

export type ItemRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevision'] = ResolversParentTypes['ItemRevision'], FederationReferenceType extends FederationReferenceTypes['ItemRevision'] = FederationReferenceTypes['ItemRevision']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItemRevision']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionReadiness?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InspectionFinding']>>, ParentType, ContextType, Partial<ItemRevisionInspectionReadinessArgs>>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Inspection']>>, ParentType, ContextType>;
};

export type KpiAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiAnswer'] = ResolversParentTypes['KpiAnswer'], FederationReferenceType extends FederationReferenceTypes['KpiAnswer'] = FederationReferenceTypes['KpiAnswer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KpiAnswer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conformanceFigures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['KpiFigure']>>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type KpiElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiElement'] = ResolversParentTypes['KpiElement']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type KpiFigureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiFigure'] = ResolversParentTypes['KpiFigure']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bucketDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  bucketEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bucketStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['KpiElement']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['KpiGap']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type LotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lot'] = ResolversParentTypes['Lot'], FederationReferenceType extends FederationReferenceTypes['Lot'] = FederationReferenceTypes['Lot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Inspection']>>, ParentType, ContextType>;
  nonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['QualityRecord']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelInspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType, RequireFields<MutationCancelInspectionArgs, 'idempotencyKey' | 'input'>>;
  cancelNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationCancelNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  closeCorrectiveAction?: Resolver<ResolversTypes['CorrectiveAction'], ParentType, ContextType, RequireFields<MutationCloseCorrectiveActionArgs, 'idempotencyKey' | 'input'>>;
  closeNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationCloseNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  completeDiscipline?: Resolver<ResolversTypes['CorrectiveAction'], ParentType, ContextType, RequireFields<MutationCompleteDisciplineArgs, 'idempotencyKey' | 'input'>>;
  createInspectionPlan?: Resolver<ResolversTypes['InspectionPlan'], ParentType, ContextType, RequireFields<MutationCreateInspectionPlanArgs, 'idempotencyKey' | 'input'>>;
  discardQualityDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationDiscardQualityDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  dispositionNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationDispositionNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  escalateNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationEscalateNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  freezeControlLimits?: Resolver<ResolversTypes['ControlLimits'], ParentType, ContextType, RequireFields<MutationFreezeControlLimitsArgs, 'idempotencyKey' | 'input'>>;
  investigateNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationInvestigateNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  openCorrectiveAction?: Resolver<ResolversTypes['CorrectiveAction'], ParentType, ContextType, RequireFields<MutationOpenCorrectiveActionArgs, 'idempotencyKey' | 'input'>>;
  openNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationOpenNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  placeHold?: Resolver<ResolversTypes['Hold'], ParentType, ContextType, RequireFields<MutationPlaceHoldArgs, 'idempotencyKey' | 'input'>>;
  planDiscipline?: Resolver<ResolversTypes['CorrectiveAction'], ParentType, ContextType, RequireFields<MutationPlanDisciplineArgs, 'idempotencyKey' | 'input'>>;
  rebuildQualityProjection?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRebuildQualityProjectionArgs, 'idempotencyKey' | 'input'>>;
  recordInspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType, RequireFields<MutationRecordInspectionArgs, 'idempotencyKey' | 'input'>>;
  redeliverQualityEvents?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRedeliverQualityEventsArgs, 'idempotencyKey' | 'input'>>;
  redriveQualityDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationRedriveQualityDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  rejectDisposition?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationRejectDispositionArgs, 'idempotencyKey' | 'input'>>;
  releaseHold?: Resolver<ResolversTypes['Hold'], ParentType, ContextType, RequireFields<MutationReleaseHoldArgs, 'idempotencyKey' | 'input'>>;
  requestInspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType, RequireFields<MutationRequestInspectionArgs, 'idempotencyKey' | 'input'>>;
  reverseDisposition?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationReverseDispositionArgs, 'idempotencyKey' | 'input'>>;
  reverseInspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType, RequireFields<MutationReverseInspectionArgs, 'idempotencyKey' | 'input'>>;
  signDisposition?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationSignDispositionArgs, 'idempotencyKey' | 'input'>>;
  withdrawInspectionPlan?: Resolver<ResolversTypes['InspectionPlan'], ParentType, ContextType, RequireFields<MutationWithdrawInspectionPlanArgs, 'idempotencyKey' | 'input'>>;
};

export type NonconformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Nonconformance'] = ResolversParentTypes['Nonconformance'], FederationReferenceType extends FederationReferenceTypes['Nonconformance'] = FederationReferenceTypes['Nonconformance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nonconformance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelledBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  causeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  correctiveActions?: Resolver<ReadonlyArray<ResolversTypes['CorrectiveAction']>, ParentType, ContextType>;
  defectCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dispositions?: Resolver<ReadonlyArray<ResolversTypes['Disposition']>, ParentType, ContextType>;
  escalations?: Resolver<ReadonlyArray<ResolversTypes['Escalation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  pendingQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<NonconformancePendingQuantityArgs>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<NonconformanceQuantityArgs>>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NonconformanceState'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
};

export type NonconformanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NonconformanceConnection'] = ResolversParentTypes['NonconformanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NonconformanceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Nonconformance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NonconformanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NonconformanceEdge'] = ResolversParentTypes['NonconformanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType>;
};

export type NonconformanceEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NonconformanceEvent'] = ResolversParentTypes['NonconformanceEvent']> = {
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nonconformance?: Resolver<Maybe<ResolversTypes['Nonconformance']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  recordedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartsPerMillionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartsPerMillion'] = ResolversParentTypes['PartsPerMillion']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  received?: Resolver<ReadonlyArray<ResolversTypes['Quantity']>, ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['Quantity']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type PlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductionOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrder'] = ResolversParentTypes['ProductionOrder'], FederationReferenceType extends FederationReferenceTypes['ProductionOrder'] = FederationReferenceTypes['ProductionOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductionOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  firstPassYield?: Resolver<Maybe<ResolversTypes['FirstPassYield']>, ParentType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Inspection']>>, ParentType, ContextType>;
  nonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
};

export type QualityRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualityRecord'] = ResolversParentTypes['QualityRecord']> = {
  openNonconformances?: Resolver<ReadonlyArray<ResolversTypes['Nonconformance']>, ParentType, ContextType>;
  ppm?: Resolver<ResolversTypes['PartsPerMillion'], ParentType, ContextType, Partial<QualityRecordPpmArgs>>;
  rejectedLots?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Lot']>>, ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  correctiveAction?: Resolver<Maybe<ResolversTypes['CorrectiveAction']>, ParentType, ContextType, RequireFields<QueryCorrectiveActionArgs, 'id'>>;
  correctiveActions?: Resolver<Maybe<ResolversTypes['CorrectiveActionConnection']>, ParentType, ContextType, RequireFields<QueryCorrectiveActionsArgs, 'first'>>;
  correctiveActionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryCorrectiveActionsSummaryArgs, 'groupBy'>>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetters']>, ParentType, ContextType>;
  eventHealth?: Resolver<Maybe<ResolversTypes['EventHealth']>, ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType, RequireFields<QueryHoldArgs, 'id'>>;
  holds?: Resolver<Maybe<ResolversTypes['HoldConnection']>, ParentType, ContextType, RequireFields<QueryHoldsArgs, 'first'>>;
  holdsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryHoldsSummaryArgs, 'groupBy'>>;
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType, RequireFields<QueryInspectionArgs, 'id'>>;
  inspectionPlan?: Resolver<Maybe<ResolversTypes['InspectionPlan']>, ParentType, ContextType, RequireFields<QueryInspectionPlanArgs, 'id'>>;
  inspectionPlans?: Resolver<Maybe<ResolversTypes['InspectionPlanConnection']>, ParentType, ContextType, RequireFields<QueryInspectionPlansArgs, 'first'>>;
  inspections?: Resolver<Maybe<ResolversTypes['InspectionConnection']>, ParentType, ContextType, RequireFields<QueryInspectionsArgs, 'first'>>;
  inspectionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryInspectionsSummaryArgs, 'groupBy'>>;
  nonconformance?: Resolver<Maybe<ResolversTypes['Nonconformance']>, ParentType, ContextType, Partial<QueryNonconformanceArgs>>;
  nonconformanceEventsCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nonconformances?: Resolver<Maybe<ResolversTypes['NonconformanceConnection']>, ParentType, ContextType, RequireFields<QueryNonconformancesArgs, 'first'>>;
  nonconformancesSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryNonconformancesSummaryArgs, 'groupBy'>>;
};

export type ReceiptRejectionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptRejections'] = ResolversParentTypes['ReceiptRejections']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ReadonlyArray<ResolversTypes['Quantity']>, ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type RoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Routing'] = ResolversParentTypes['Routing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StatisticResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistic'] = ResolversParentTypes['Statistic']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  nonconformanceChanged?: SubscriptionResolver<ResolversTypes['NonconformanceEvent'], "nonconformanceChanged", ParentType, ContextType, Partial<SubscriptionNonconformanceChangedArgs>>;
};

export type SummaryKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummaryKey'] = ResolversParentTypes['SummaryKey']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SummaryRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummaryRow'] = ResolversParentTypes['SummaryRow']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['SummaryKey']>, ParentType, ContextType>;
  sums?: Resolver<ReadonlyArray<ResolversTypes['SummarySum']>, ParentType, ContextType>;
};

export type SummarySumResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SummarySum'] = ResolversParentTypes['SummarySum']> = {
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['UnitCode']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier'], FederationReferenceType extends FederationReferenceTypes['Supplier'] = FederationReferenceTypes['Supplier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Supplier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openNonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['QualityRecord']>, ParentType, ContextType>;
  receiptRejections?: Resolver<Maybe<ResolversTypes['ReceiptRejections']>, ParentType, ContextType>;
};

export type SystemEventHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemEventHealth'] = ResolversParentTypes['SystemEventHealth']> = {
  projections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  replays?: Resolver<ReadonlyArray<ResolversTypes['EventReplay']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EventSourceHealth']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  watermark?: Resolver<ResolversTypes['WatermarkHealth'], ParentType, ContextType>;
};

export type TransactionEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransactionEntry'] = ResolversParentTypes['TransactionEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  causedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionEntryKind'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UnitCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnitCode'], any> {
  name: 'UnitCode';
}

export type WatermarkHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatermarkHealth'] = ResolversParentTypes['WatermarkHealth']> = {
  hiddenEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['WatermarkHolder']>, ParentType, ContextType>;
  oldestTransactionSeconds?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type WatermarkHolderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatermarkHolder'] = ResolversParentTypes['WatermarkHolder']> = {
  application?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  database?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pid?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BusinessTransaction?: BusinessTransactionResolvers<ContextType>;
  Capability?: CapabilityResolvers<ContextType>;
  Characteristic?: CharacteristicResolvers<ContextType>;
  ControlChart?: ControlChartResolvers<ContextType>;
  ControlLimits?: ControlLimitsResolvers<ContextType>;
  ControlPoint?: ControlPointResolvers<ContextType>;
  CorrectiveAction?: CorrectiveActionResolvers<ContextType>;
  CorrectiveActionConnection?: CorrectiveActionConnectionResolvers<ContextType>;
  CorrectiveActionDiscipline?: CorrectiveActionDisciplineResolvers<ContextType>;
  CorrectiveActionEdge?: CorrectiveActionEdgeResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterDecision?: DeadLetterDecisionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetters?: DeadLettersResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Disposition?: DispositionResolvers<ContextType>;
  DispositionSignature?: DispositionSignatureResolvers<ContextType>;
  Escalation?: EscalationResolvers<ContextType>;
  EventHealth?: EventHealthResolvers<ContextType>;
  EventPlantHealth?: EventPlantHealthResolvers<ContextType>;
  EventReplay?: EventReplayResolvers<ContextType>;
  EventSourceHealth?: EventSourceHealthResolvers<ContextType>;
  FirstPassYield?: FirstPassYieldResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  HoldConnection?: HoldConnectionResolvers<ContextType>;
  HoldEdge?: HoldEdgeResolvers<ContextType>;
  Inspection?: InspectionResolvers<ContextType>;
  InspectionConnection?: InspectionConnectionResolvers<ContextType>;
  InspectionEdge?: InspectionEdgeResolvers<ContextType>;
  InspectionFinding?: InspectionFindingResolvers<ContextType>;
  InspectionPlan?: InspectionPlanResolvers<ContextType>;
  InspectionPlanConnection?: InspectionPlanConnectionResolvers<ContextType>;
  InspectionPlanEdge?: InspectionPlanEdgeResolvers<ContextType>;
  InspectionRecord?: InspectionRecordResolvers<ContextType>;
  InspectionResult?: InspectionResultResolvers<ContextType>;
  InspectionReversal?: InspectionReversalResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemRevision?: ItemRevisionResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  KpiAnswer?: KpiAnswerResolvers<ContextType>;
  KpiElement?: KpiElementResolvers<ContextType>;
  KpiFigure?: KpiFigureResolvers<ContextType>;
  Lot?: LotResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nonconformance?: NonconformanceResolvers<ContextType>;
  NonconformanceConnection?: NonconformanceConnectionResolvers<ContextType>;
  NonconformanceEdge?: NonconformanceEdgeResolvers<ContextType>;
  NonconformanceEvent?: NonconformanceEventResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartsPerMillion?: PartsPerMillionResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  ProductionOrder?: ProductionOrderResolvers<ContextType>;
  QualityRecord?: QualityRecordResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiptRejections?: ReceiptRejectionsResolvers<ContextType>;
  Routing?: RoutingResolvers<ContextType>;
  Statistic?: StatisticResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SummaryKey?: SummaryKeyResolvers<ContextType>;
  SummaryRow?: SummaryRowResolvers<ContextType>;
  SummarySum?: SummarySumResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SystemEventHealth?: SystemEventHealthResolvers<ContextType>;
  TransactionEntry?: TransactionEntryResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
  WatermarkHealth?: WatermarkHealthResolvers<ContextType>;
  WatermarkHolder?: WatermarkHolderResolvers<ContextType>;
};

