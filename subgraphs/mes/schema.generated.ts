import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TransactionReference, TransactionEntry as TransactionEntryRow } from '../../platform/events/transaction.ts';
import type { CalendarOverride as CalendarOverrideRow, WorkCalendar as WorkCalendarRow } from './domain/calendar.ts';
import type { DeadLetterRow, DeadLetterPage, EachSystem } from '../../platform/events/dead-letters.ts';
import type { DowntimeRow, DowntimePage } from './store/downtime.ts';
import type { DowntimeReason as DowntimeReasonRow } from './domain/downtime.ts';
import type { DowntimeReasonPage } from './store/downtime-reason.ts';
import type { EquipmentRow, EquipmentPage, PlantReference } from './store/equipment.ts';
import type { StateInterval } from './domain/equipment-state.ts';
import type { StateRecordRow } from './store/equipment-state.ts';
import type { DowntimeAlertRow, DowntimeAlertPage, DowntimeAlertRuleRow } from './store/downtime-alert.ts';
import type { ReplayRow } from '../../platform/events/replay.ts';
import type { SourceHealth, SystemHealth, WatermarkState } from '../../platform/events/health.ts';
import type { ExecutionExceptionRow, ExecutionExceptionPage } from './store/execution-exception.ts';
import type { ExecutionFinding as ExecutionFindingRow } from './domain/readiness.ts';
import type { FloorFiguresRow, ReconciliationReference } from './store/reconciliation.ts';
import type { Genealogy as GenealogyRow, GenealogyEdge as GenealogyEdgeRow } from './domain/genealogy.ts';
import type { JobRow, JobPage } from './store/job.ts';
import type { JobEventRow } from './store/job-event.ts';
import type { KpiReference, KpiDefinition as KpiDefinitionRow, KpiFigure as KpiFigureRow, KpiFigure as KpiRowOfAll } from './domain/kpi.ts';
import type { LotRow, LotPage } from './store/lot.ts';
import type { LotPartRow, RegroupingRow } from './store/lot-regrouping.ts';
import type { LotRestrictionRow } from './store/lot-taking.ts';
import type { LotScrapRow } from './store/lot-scrap.ts';
import type { LotShipmentRow } from './store/shipment.ts';
import type { MaterialConsumptionRow, MaterialConsumptionPage } from './store/material-consumption.ts';
import type { Oee as OeeRow, OeeElements as OeeElementsRow, OeeRatio as OeeRatioRow } from './domain/oee.ts';
import type { FollowedEvent } from '../../platform/events/tail.ts';
import type { OrderReference } from './store/production-order.ts';
import type { ProductionReportRow, ProductionReportPage } from './store/production-report.ts';
import type { ReversalRow } from './store/reversal.ts';
import type { ReworkReturnRow } from './store/rework.ts';
import type { ScrapRow } from './store/scrap.ts';
import type { Shift as ShiftRow } from './domain/shift.ts';
import type { ShopFloorFactRow, ShopFloorFactPage } from './store/shop-floor-fact.ts';
import type { Wip as WipRow } from './domain/wip.ts';
import type { WorkCalendarPage } from './store/work-calendar.ts';
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

/** A job to give up. */
export type AbortJobInput = {
  /** The job, RUNNING or SUSPENDED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** An alert that somebody has seen. */
export type AcknowledgeDowntimeAlertInput = {
  /** What is done about it, at most 1,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The alert, RAISED. */
  readonly id: Scalars['ID']['input'];
};

/** A rule that a fact can break, as a code of the error catalogue. */
export type BrokenRule =
  /** It does not follow on the state that the job was in. */
  | 'ILLEGAL_STATE'
  /** There was less than was taken, or it was not free to use. */
  | 'INSUFFICIENT_STOCK'
  /** The order, item, lot or supplier was on hold. */
  | 'ON_HOLD'
  /** A balance, an expiry, a component: see the message. */
  | 'RULE_VIOLATED';

/** What belongs to one business transaction. */
export type BusinessTransaction = {
  readonly __typename?: 'BusinessTransaction';
  /** Its correlation id. */
  readonly correlationId: Scalars['ID']['output'];
  /** What this system did of it. Null only while it does not answer. */
  readonly mesEntries?: Maybe<ReadonlyArray<TransactionEntry>>;
};

/** A day that is not as a calendar's week has it. */
export type CalendarOverride = {
  readonly __typename?: 'CalendarOverride';
  /** The local day. */
  readonly date: Scalars['Date']['output'];
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** What is different. */
  readonly kind: CalendarOverrideKind;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The extra shift; null when the day is closed. */
  readonly shift?: Maybe<DailyShift>;
};

/** What is different on a day. */
export type CalendarOverrideKind =
  /** No shift of the week begins. */
  | 'CLOSED'
  /** One more shift begins. */
  | 'EXTRA_SHIFT';

/** A job to withdraw. */
export type CancelJobInput = {
  /** The job, not started. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A downtime to classify. */
export type ClassifyDowntimeInput = {
  /** The downtime. */
  readonly id: Scalars['ID']['input'];
  /** A note, at most 200 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The code of the reason. */
  readonly reason: Scalars['ID']['input'];
};

/** An alert that needs nobody any more. */
export type ClearDowntimeAlertInput = {
  /** Why, at most 1,000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The alert, RAISED or ACKNOWLEDGED. */
  readonly id: Scalars['ID']['input'];
};

/** A range of local times of day. */
export type ClockRange = {
  readonly __typename?: 'ClockRange';
  /** When it ends, local, HH:MM. */
  readonly end: Scalars['String']['output'];
  /** When it begins, local, HH:MM. */
  readonly start: Scalars['String']['output'];
};

/** A range of local times of day. */
export type ClockRangeInput = {
  /** When it ends, local, HH:MM. */
  readonly end: Scalars['String']['input'];
  /** When it begins, local, HH:MM. */
  readonly start: Scalars['String']['input'];
};

/** A job to close. */
export type CloseJobInput = {
  /** The job, COMPLETED or ABORTED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A job to complete. */
export type CompleteJobInput = {
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A lot to make of good pieces. */
export type CompleteLotInput = {
  /** The first day it may no longer be used. */
  readonly expiryDate?: InputMaybe<Scalars['Date']['input']>;
  /** What it is of: a by-product or co-product of the order; absent: what the order makes. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** A lot, or a serial number (quantity 1). */
  readonly kind: LotKind;
  /** The id of the new lot; absent: MES assigns one. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order. */
  readonly order: Scalars['ID']['input'];
  /** How much: not more than is good at the last operation and not yet in a lot. */
  readonly quantity: QuantityInput;
};

/** Serial numbers to make of good pieces: a list of them, or a range. */
export type CompleteSerialsInput = {
  /** The first day they may no longer be used. */
  readonly expiryDate?: InputMaybe<Scalars['Date']['input']>;
  /** What they are of: a by-product or co-product of the order; absent: what the order makes. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order. */
  readonly order: Scalars['ID']['input'];
  /** A range of serial numbers; absent: a list is given. */
  readonly range?: InputMaybe<SerialRangeInput>;
  /** The serial numbers, 1 to 1,000; absent: a range is given. */
  readonly serials?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What a job consumed. */
export type ConsumeMaterialInput = {
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** The lot, ACTIVE, not expired, not on hold, and of a component of the order or an alternate of one. */
  readonly lot: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The lot of this order it goes into, when that is known; it may be made later. */
  readonly producedLot?: InputMaybe<Scalars['ID']['input']>;
  /** How much, more than zero and not more than is left and UNRESTRICTED. */
  readonly quantity: QuantityInput;
};

/** A downtime reason to add to the catalogue. */
export type CreateDowntimeReasonInput = {
  /** What kind of reason it is. */
  readonly category: DowntimeCategory;
  /** Its code. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly code: Scalars['ID']['input'];
  /** Whether a stop for it is planned. */
  readonly planned: Scalars['Boolean']['input'];
  /** What it means, at most 200 characters. */
  readonly text: Scalars['String']['input'];
};

/** An equipment to create. */
export type CreateEquipmentInput = {
  /** Its id; of a SITE: its plant's. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly id: Scalars['ID']['input'];
  /** Its level; SITE or below, for an ENTERPRISE is in no plant. */
  readonly level: EquipmentLevel;
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What it is part of, of a higher level and the same plant; absent for a SITE and for what stands directly below it. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** The plant it is in. */
  readonly plant: Scalars['ID']['input'];
};

/** A work calendar to create. */
export type CreateWorkCalendarInput = {
  /** The equipment, when it is not the plant's own; that of a SITE is its plant's own. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** Its id. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly id: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** The shifts of its week, at most 50, not overlapping. */
  readonly shifts: ReadonlyArray<ShiftPatternInput>;
  /** The IANA time zone of its local times. Default: the plant's; of a plant that ERP has not told of, UTC. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** The first local day on which its shifts begin. */
  readonly validFrom: Scalars['Date']['input'];
  /** The first local day on which they no longer do. Absent: open. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A shift as it is worked on one day. */
export type DailyShift = {
  readonly __typename?: 'DailyShift';
  /** Planned breaks in it. */
  readonly breaks: ReadonlyArray<ClockRange>;
  /** When it ends, local, HH:MM; on the next day when that is not after its start. */
  readonly end: Scalars['String']['output'];
  /** Its name, such as EARLY. */
  readonly name: Scalars['String']['output'];
  /** When it begins, local, HH:MM. */
  readonly start: Scalars['String']['output'];
};

/** A shift as it is worked on one day. */
export type DailyShiftInput = {
  /** Planned breaks in it, at most 20, not overlapping. */
  readonly breaks: ReadonlyArray<ClockRangeInput>;
  /** When it ends, local, HH:MM; on the next day when that is not after its start. */
  readonly end: Scalars['String']['input'];
  /** Its name, such as EARLY, at most 60 characters. */
  readonly name: Scalars['String']['input'];
  /** When it begins, local, HH:MM. */
  readonly start: Scalars['String']['input'];
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
  /** MES's, the latest failure first. Null only while it does not answer. */
  readonly mes?: Maybe<DeadLetterConnection>;
};


/** Dead letters of each system: events of other systems that it could not take over and has given up. */
export type DeadLettersMesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeadLetterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A dead letter to give up. */
export type DiscardMesDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A job to dispatch. */
export type DispatchJobInput = {
  /** The job, PENDING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where, when the routing left that open or another one takes it. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
};

/** A time an equipment was stopped: DOWN or PLANNED_DOWN (ISO 22400-2 ADOT, or planned down time). */
export type Downtime = {
  readonly __typename?: 'Downtime';
  /** The reason's category when it was classified; null until it is. */
  readonly category?: Maybe<DowntimeCategory>;
  /** Every reason it was given, oldest first; the last one counts. */
  readonly classifications: ReadonlyArray<DowntimeClassification>;
  /** How long it was, in minutes; null while it lasts. */
  readonly duration?: Maybe<Quantity>;
  /** What was stopped. */
  readonly equipment: Equipment;
  /** When it began. */
  readonly from: Scalars['DateTime']['output'];
  /** The id of the record that began it. */
  readonly id: Scalars['ID']['output'];
  /** What was noted when the state was recorded; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Whether it is planned: by its reason, and until one is given by its state. Planned, it is outside planned busy time. */
  readonly planned: Scalars['Boolean']['output'];
  /** Why, of the catalogue; null until it is classified. */
  readonly reason?: Maybe<DowntimeReason>;
  /** DOWN or PLANNED_DOWN, as recorded. */
  readonly state: EquipmentState;
  /** When it ended; null while it lasts. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
};


/** A time an equipment was stopped: DOWN or PLANNED_DOWN (ISO 22400-2 ADOT, or planned down time). */
export type DowntimeDurationArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/**
 * An equipment was stopped, unplanned, for longer than it may. Raised while the stop lasts: one that is over when MES learns of it
 * calls nobody.
 */
export type DowntimeAlert = {
  readonly __typename?: 'DowntimeAlert';
  /** When somebody acknowledged it; null until then. */
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who did; null until then. */
  readonly acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /** When it was cleared; null until then. */
  readonly clearedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why; null until then. */
  readonly clearedBecause?: Maybe<DowntimeAlertClearing>;
  /** Who did; `mes` when the stop ended; null until then. */
  readonly clearedBy?: Maybe<Scalars['String']['output']>;
  /** What was said last; null when nothing was. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** What is stopped. */
  readonly equipment: Equipment;
  /** When the next role is called; null when there is none, and once it is acknowledged or cleared. */
  readonly escalateAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often the next role was called because nobody had acknowledged it. */
  readonly escalations: Scalars['Int']['output'];
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** Who is called now, or was called last. */
  readonly ownerRole: Scalars['String']['output'];
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** When it was raised. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly state: DowntimeAlertState;
  /** Since when the equipment is stopped, as was known when the alert was raised. */
  readonly stoppedAt: Scalars['DateTime']['output'];
  /** How long the stop was allowed to last. */
  readonly threshold: Quantity;
};


/**
 * An equipment was stopped, unplanned, for longer than it may. Raised while the stop lasts: one that is over when MES learns of it
 * calls nobody.
 */
export type DowntimeAlertThresholdArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Why an alert needs nobody any more. */
export type DowntimeAlertClearing =
  /** Somebody cleared it though the stop lasts. */
  | 'COMMAND'
  /** The stop is over, by what is known now. */
  | 'STOP_ENDED';

/** A page of alerts. */
export type DowntimeAlertConnection = {
  readonly __typename?: 'DowntimeAlertConnection';
  /** The alerts with their cursors. */
  readonly edges: ReadonlyArray<DowntimeAlertEdge>;
  /** The alerts. */
  readonly nodes: ReadonlyArray<DowntimeAlert>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many alerts match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One alert in a page. */
export type DowntimeAlertEdge = {
  readonly __typename?: 'DowntimeAlertEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The alert. */
  readonly node: DowntimeAlert;
};

/** Which alerts a list contains; all conditions hold together. */
export type DowntimeAlertFilter = {
  /** Of this equipment. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** This role is called, or was called last. */
  readonly ownerRole?: InputMaybe<Scalars['String']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Raised in this range. */
  readonly raisedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this state. */
  readonly state?: InputMaybe<DowntimeAlertState>;
  /** A word of the id, equipment or comment begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of alerts. */
export type DowntimeAlertOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: DowntimeAlertSort;
};

/** After which time an unplanned stop calls whom. */
export type DowntimeAlertRule = {
  readonly __typename?: 'DowntimeAlertRule';
  /** How long somebody who is called may take to acknowledge an alert. */
  readonly acknowledgeWithin: Quantity;
  /** How long a stop may last. */
  readonly after: Quantity;
  /** Whose rule it is: the equipment's own, or that of something it is part of. That of a SITE is its plant's. */
  readonly equipment: Equipment;
  /** Who is called first, then whoever is called when nobody has acknowledged it in time, and so on. */
  readonly ownerRoles: ReadonlyArray<Scalars['String']['output']>;
};


/** After which time an unplanned stop calls whom. */
export type DowntimeAlertRuleAcknowledgeWithinArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** After which time an unplanned stop calls whom. */
export type DowntimeAlertRuleAfterArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** After which time an unplanned stop calls whom. */
export type DowntimeAlertRuleInput = {
  /** How long somebody who is called may take to acknowledge an alert, likewise. */
  readonly acknowledgeWithin: QuantityInput;
  /** How long a stop may last, in any unit of time; from 1 second to 31 days. */
  readonly after: QuantityInput;
  /** Who is called first, and who next: 1 to 10 names of roles, each of letters, digits, `.`, `_` and `-`, at most 60. */
  readonly ownerRoles: ReadonlyArray<Scalars['String']['input']>;
};

/** What a list of alerts can be ordered by. */
export type DowntimeAlertSort =
  /** The equipment. */
  | 'EQUIPMENT'
  /** The id. */
  | 'ID'
  /** Who is called, by name. */
  | 'OWNER_ROLE'
  /** The plant. */
  | 'PLANT'
  /** When it was raised. */
  | 'RAISED_AT'
  /** The state, by its name. */
  | 'STATE';

/** Where an alert stands. */
export type DowntimeAlertState =
  /** Somebody has seen it. */
  | 'ACKNOWLEDGED'
  /** It needs nobody any more. */
  | 'CLEARED'
  /** Somebody is called, and has not answered. */
  | 'RAISED';

/** Kinds of downtime reasons. */
export type DowntimeCategory =
  /** The equipment failed. */
  | 'BREAKDOWN'
  /** Maintenance. */
  | 'MAINTENANCE'
  /** Material is missing or wrong. */
  | 'MATERIAL'
  /** Meetings, training, stocktaking and the like. */
  | 'ORGANIZATION'
  /** Anything else. */
  | 'OTHER'
  /** Nobody is there to operate it. */
  | 'PERSONNEL'
  /** Waiting for a decision on quality. */
  | 'QUALITY'
  /** A tool is missing, worn or broken. */
  | 'TOOLING'
  /** Power, air or coolant is missing. */
  | 'UTILITIES';

/** A reason that was given to a downtime. Immutable. */
export type DowntimeClassification = {
  readonly __typename?: 'DowntimeClassification';
  /** Its category then. */
  readonly category: DowntimeCategory;
  /** What was noted with it; null when nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Whether it meant a planned stop then. */
  readonly planned: Scalars['Boolean']['output'];
  /** The code of the reason. */
  readonly reason: Scalars['ID']['output'];
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** A page of downtimes. */
export type DowntimeConnection = {
  readonly __typename?: 'DowntimeConnection';
  /** The downtimes with their cursors. */
  readonly edges: ReadonlyArray<DowntimeEdge>;
  /** The downtimes. */
  readonly nodes: ReadonlyArray<Downtime>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many downtimes match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One downtime in a page. */
export type DowntimeEdge = {
  readonly __typename?: 'DowntimeEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The downtime. */
  readonly node: Downtime;
};

/** Which downtimes a list contains; all conditions hold together. */
export type DowntimeFilter = {
  /** Of this category. */
  readonly category?: InputMaybe<DowntimeCategory>;
  /** Whether it has a reason of the catalogue. */
  readonly classified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this equipment itself. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** Began in this range. */
  readonly from?: InputMaybe<DateTimeRangeInput>;
  /** Whether it is planned. */
  readonly planned?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** For this reason, by its code. */
  readonly reason?: InputMaybe<Scalars['ID']['input']>;
  /** Recorded as this state. */
  readonly state?: InputMaybe<EquipmentState>;
  /** A word of the equipment, note or reason begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Ended in this range. */
  readonly to?: InputMaybe<DateTimeRangeInput>;
};

/** What downtimes can be counted by. */
export type DowntimeGroup =
  /** The category; null: not classified. */
  | 'CATEGORY'
  /** The equipment. */
  | 'EQUIPMENT'
  /** When it began. */
  | 'FROM'
  /** Whether it is planned: true or false. */
  | 'PLANNED'
  /** The plant. */
  | 'PLANT'
  /** The code of the reason; null: not classified. */
  | 'REASON'
  /** The state recorded. */
  | 'STATE'
  /** When it ended; null: it lasts. */
  | 'TO';

/** The order of a list of downtimes. */
export type DowntimeOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: DowntimeSort;
};

/** Why equipment stops: an entry of the catalogue. */
export type DowntimeReason = {
  readonly __typename?: 'DowntimeReason';
  /** What kind of reason it is. */
  readonly category: DowntimeCategory;
  /** Its code. */
  readonly code: Scalars['ID']['output'];
  /** Whether a stop for it is planned, and so outside planned busy time. */
  readonly planned: Scalars['Boolean']['output'];
  /** What it means. */
  readonly text: Scalars['String']['output'];
};

/** A page of downtime reasons. */
export type DowntimeReasonConnection = {
  readonly __typename?: 'DowntimeReasonConnection';
  /** The downtime reasons with their cursors. */
  readonly edges: ReadonlyArray<DowntimeReasonEdge>;
  /** The downtime reasons. */
  readonly nodes: ReadonlyArray<DowntimeReason>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many downtime reasons match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One downtime reason in a page. */
export type DowntimeReasonEdge = {
  readonly __typename?: 'DowntimeReasonEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The downtime reason. */
  readonly node: DowntimeReason;
};

/** Which downtime reasons a list contains; all conditions hold together. */
export type DowntimeReasonFilter = {
  /** Of this category. */
  readonly category?: InputMaybe<DowntimeCategory>;
  /** Whether a stop for it is planned. */
  readonly planned?: InputMaybe<Scalars['Boolean']['input']>;
  /** A word of the code or text begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of downtime reasons. */
export type DowntimeReasonOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: DowntimeReasonSort;
};

/** What a list of downtime reasons can be ordered by. */
export type DowntimeReasonSort =
  /** The category. */
  | 'CATEGORY'
  /** The code. */
  | 'CODE'
  /** Unplanned ones, then planned ones. */
  | 'PLANNED'
  /** The text. */
  | 'TEXT';

/** What a list of downtimes can be ordered by. */
export type DowntimeSort =
  /** The category; those not classified first. */
  | 'CATEGORY'
  /** Those without a reason, then those with one. */
  | 'CLASSIFIED'
  /** The equipment. */
  | 'EQUIPMENT'
  /** When it began. */
  | 'FROM'
  /** Unplanned ones, then planned ones. */
  | 'PLANNED'
  /** The plant. */
  | 'PLANT'
  /** The code of the reason; those not classified first. */
  | 'REASON'
  /** The state recorded. */
  | 'STATE'
  /** When it ended; those that last, last. */
  | 'TO';

/** A work calendar to end. */
export type EndWorkCalendarInput = {
  /** The calendar. */
  readonly id: Scalars['ID']['input'];
  /** The first local day on which its shifts no longer begin. */
  readonly validTo: Scalars['Date']['input'];
};

/** Something that work is done with or at (ISA-95 Equipment). */
export type Equipment = {
  readonly __typename?: 'Equipment';
  /** Its parts, by id. */
  readonly children: ReadonlyArray<Equipment>;
  /** Its alert that is not cleared; null when there is none. */
  readonly downtimeAlert?: Maybe<DowntimeAlert>;
  /** After which time an unplanned stop of it calls whom: by its own rule, else that of the nearest thing it is part of; null without one. */
  readonly downtimeAlertRule?: Maybe<DowntimeAlertRule>;
  /** Its own stops that overlap a range of at most 31 days, oldest first. */
  readonly downtimes: ReadonlyArray<Downtime>;
  /** Assigned by MES; that of a SITE is its plant's. */
  readonly id: Scalars['ID']['output'];
  /** Its level in the hierarchy. */
  readonly level: EquipmentLevel;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /**
   * Its overall equipment effectiveness in a half-open range of at most 366 days (ISO 22400-2 OEE index). Of what has parts:
   * that of all its work units, whose elements are summed. A work unit is an equipment without parts.
   */
  readonly oee: Oee;
  /** What it is part of; null for a SITE and for what stands directly below its plant. */
  readonly parent?: Maybe<Equipment>;
  /** The plant it is in. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The jobs that are RUNNING or SUSPENDED on it. */
  readonly runningJobs: ReadonlyArray<Job>;
  /**
   * The shifts it is meant to work in a range of at most 92 days, oldest first: by its own calendar, else by that of the
   * nearest thing it is part of, else by its plant's.
   */
  readonly shifts: ReadonlyArray<Shift>;
  /** Its state now; UNKNOWN until one is recorded. */
  readonly state: EquipmentState;
  /** Why; null when not stated. */
  readonly stateReason?: Maybe<Scalars['String']['output']>;
  /**
   * What was recorded of its state in a range of at most 31 days, by when it happened, oldest first: also what was taken
   * back.
   */
  readonly stateRecords: ReadonlyArray<EquipmentStateRecord>;
  /** Since when; null until one is recorded. */
  readonly stateSince?: Maybe<Scalars['DateTime']['output']>;
  /** Its states in a range of at most 31 days, oldest first, without overlap. */
  readonly states: ReadonlyArray<EquipmentStateInterval>;
};


/** Something that work is done with or at (ISA-95 Equipment). */
export type EquipmentDowntimesArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** Something that work is done with or at (ISA-95 Equipment). */
export type EquipmentOeeArgs = {
  from: Scalars['DateTime']['input'];
  shift?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['DateTime']['input'];
};


/** Something that work is done with or at (ISA-95 Equipment). */
export type EquipmentShiftsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** Something that work is done with or at (ISA-95 Equipment). */
export type EquipmentStateRecordsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** Something that work is done with or at (ISA-95 Equipment). */
export type EquipmentStatesArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** A page of equipment. */
export type EquipmentConnection = {
  readonly __typename?: 'EquipmentConnection';
  /** The equipment with their cursors. */
  readonly edges: ReadonlyArray<EquipmentEdge>;
  /** The equipment. */
  readonly nodes: ReadonlyArray<Equipment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many equipment match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One equipment in a page. */
export type EquipmentEdge = {
  readonly __typename?: 'EquipmentEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The equipment. */
  readonly node: Equipment;
};

/** Which equipment a list contains; all conditions hold together. */
export type EquipmentFilter = {
  /** Of this level. */
  readonly level?: InputMaybe<EquipmentLevel>;
  /** Directly part of this one. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state now. */
  readonly state?: InputMaybe<EquipmentState>;
  /** In its state now since an instant in this range. */
  readonly stateSince?: InputMaybe<DateTimeRangeInput>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The level of an equipment (ISA-95 role based equipment hierarchy). */
export type EquipmentLevel =
  /** A part of a plant. */
  | 'AREA'
  /** The company. */
  | 'ENTERPRISE'
  /** A line. */
  | 'PRODUCTION_LINE'
  /** A plant. */
  | 'SITE'
  /** A cell of a work center. */
  | 'WORK_CELL'
  /** A work center. */
  | 'WORK_CENTER'
  /** A single machine or place. */
  | 'WORK_UNIT';

/** The order of a list of equipment. */
export type EquipmentOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: EquipmentSort;
};

/** What a list of equipment can be ordered by. */
export type EquipmentSort =
  /** The id. */
  | 'ID'
  /** The level, the highest first. */
  | 'LEVEL'
  /** The name. */
  | 'NAME'
  /** What it is part of; those that are part of nothing first. */
  | 'PARENT'
  /** The plant. */
  | 'PLANT'
  /** The state now. */
  | 'STATE'
  /** Since when it is in its state; those of which none was recorded first. */
  | 'STATE_SINCE';

/** What an equipment is doing (ISO 22400-2 time model). */
export type EquipmentState =
  /** Stopped unplanned. */
  | 'DOWN'
  /** Ready, without work. */
  | 'IDLE'
  /** Switched off or outside shifts. */
  | 'OFF'
  /** Stopped as planned. */
  | 'PLANNED_DOWN'
  /** Making product. */
  | 'PRODUCING'
  /** Being set up. */
  | 'SETUP'
  /** Nothing was recorded. */
  | 'UNKNOWN';

/** A time an equipment spent in one state, half-open. */
export type EquipmentStateInterval = {
  readonly __typename?: 'EquipmentStateInterval';
  /** When it began. */
  readonly from: Scalars['DateTime']['output'];
  /** Why; null when not stated. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The id of the record that began it. */
  readonly record: Scalars['ID']['output'];
  /** The state. */
  readonly state: EquipmentState;
  /** When it ended; null while it lasts. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
};

/** A statement that an equipment went into a state. Immutable; it may be taken back. */
export type EquipmentStateRecord = {
  readonly __typename?: 'EquipmentStateRecord';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** When it went into the state. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why; null when not stated. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The document that took it back; null when it stands. */
  readonly reversedBy?: Maybe<EquipmentStateReversal>;
  /** The state. */
  readonly state: EquipmentState;
};

/** The document that takes a record of an equipment's state back. Immutable. */
export type EquipmentStateReversal = {
  readonly __typename?: 'EquipmentStateReversal';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The id of the record it takes back. */
  readonly reverses: Scalars['ID']['output'];
};

/** How well the systems hear each other. */
export type EventHealth = {
  readonly __typename?: 'EventHealth';
  /** MES's part. Null only while it does not answer. */
  readonly mes?: Maybe<SystemEventHealth>;
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

/** Whether somebody looked at an exception. */
export type ExceptionState =
  /** Nobody did. */
  | 'OPEN'
  /** Somebody did, or it explained itself. */
  | 'RESOLVED';

/** Something the shop floor did against a rule; somebody has to look at it. */
export type ExecutionException = {
  readonly __typename?: 'ExecutionException';
  /** What came of it; null while it is open. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The item; null when none is concerned, and while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The job; null when none is concerned. */
  readonly job?: Maybe<Job>;
  /** The lot; null when none is concerned. */
  readonly lot?: Maybe<Lot>;
  /** What was wrong, with the values. */
  readonly message: Scalars['String']['output'];
  /** The order; null when none is concerned. */
  readonly order?: Maybe<ProductionOrder>;
  /** Who has to look at it. */
  readonly ownerRole: OwnerRole;
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** When it was raised. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** When it was resolved; null while it is open. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who resolved it; `mes` when later facts explained it; null while it is open. */
  readonly resolvedBy?: Maybe<Scalars['String']['output']>;
  /** The rule, as a code of the error catalogue. */
  readonly rule: BrokenRule;
  /** Whether somebody did. */
  readonly state: ExceptionState;
};

/** A page of exceptions. */
export type ExecutionExceptionConnection = {
  readonly __typename?: 'ExecutionExceptionConnection';
  /** The exceptions with their cursors. */
  readonly edges: ReadonlyArray<ExecutionExceptionEdge>;
  /** The exceptions. */
  readonly nodes: ReadonlyArray<ExecutionException>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many exceptions match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One exception in a page. */
export type ExecutionExceptionEdge = {
  readonly __typename?: 'ExecutionExceptionEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The exception. */
  readonly node: ExecutionException;
};

/** Which exceptions a list contains; all conditions hold together. */
export type ExecutionExceptionFilter = {
  /** About this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** About this job. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** About this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** About this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** For this role to look at. */
  readonly ownerRole?: InputMaybe<OwnerRole>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Raised in this range. */
  readonly raisedAt?: InputMaybe<DateTimeRangeInput>;
  /** Resolved in this range. */
  readonly resolvedAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this rule. */
  readonly rule?: InputMaybe<BrokenRule>;
  /** In this state. */
  readonly state?: InputMaybe<ExceptionState>;
  /** A word of the id or message begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What exceptions can be counted by. */
export type ExecutionExceptionGroup =
  /** The item; null: none. */
  | 'ITEM'
  /** The role that owns it. */
  | 'OWNER_ROLE'
  /** The plant. */
  | 'PLANT'
  /** When it was raised. */
  | 'RAISED_AT'
  /** When it was resolved. */
  | 'RESOLVED_AT'
  /** The rule. */
  | 'RULE'
  /** The state. */
  | 'STATE';

/** The order of a list of exceptions. */
export type ExecutionExceptionOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ExecutionExceptionSort;
};

/** What a list of exceptions can be ordered by. */
export type ExecutionExceptionSort =
  /** The id. */
  | 'ID'
  /** The item; those without first. */
  | 'ITEM'
  /** The job; those without first. */
  | 'JOB'
  /** The lot; those without first. */
  | 'LOT'
  /** The order; those without first. */
  | 'ORDER'
  /** Who has to look at it, by name. */
  | 'OWNER_ROLE'
  /** The plant. */
  | 'PLANT'
  /** When it was raised. */
  | 'RAISED_AT'
  /** When it was resolved; open ones last. */
  | 'RESOLVED_AT'
  /** The rule, by its name. */
  | 'RULE'
  /** The state, by its name. */
  | 'STATE';

/** Something of a released revision that MES cannot accept. */
export type ExecutionFinding = {
  readonly __typename?: 'ExecutionFinding';
  /** What it is. */
  readonly code: ExecutionFindingCode;
  /** It in words, with its values. */
  readonly message: Scalars['String']['output'];
  /** The sequence of the operation it is about. */
  readonly operation: Scalars['Int']['output'];
  /** At which plant; null: at every plant without a routing of its own, or while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The routing it is about. Null only while PLM does not answer. */
  readonly routing?: Maybe<Routing>;
  /** The id of the equipment that does not exist. */
  readonly workCenter: Scalars['ID']['output'];
};

/** What MES cannot accept of a released revision. */
export type ExecutionFindingCode =
  /** An operation is to be done at a work center that does not exist, or not at the plant. */
  | 'UNKNOWN_WORK_CENTER';

/** What the shop floor does with an order. */
export type ExecutionState =
  /** A job was aborted and none goes on. */
  | 'ABORTED'
  /** All jobs are completed. */
  | 'COMPLETED'
  /** A job is dispatched, none has started. */
  | 'READY'
  /** A job has started and not all are finished. */
  | 'RUNNING'
  /** What has started is suspended. */
  | 'SUSPENDED'
  /** No job is dispatched. */
  | 'WAITING';

/** What a fact of the shop floor says. */
export type FactKind =
  /** An equipment went into another state. Once it is recorded, it stands in the records of the equipment alone. */
  | 'EQUIPMENT_STATE_CHANGED'
  /** A job was done. */
  | 'JOB_COMPLETED'
  /** A job was dispatched to its work center. */
  | 'JOB_DISPATCHED'
  /** A job went on. */
  | 'JOB_RESUMED'
  /** A job started. */
  | 'JOB_STARTED'
  /** A job was interrupted. */
  | 'JOB_SUSPENDED'
  /** An order made a lot. */
  | 'LOT_COMPLETED'
  /** A job consumed of a lot. */
  | 'MATERIAL_CONSUMED'
  /** A job made something, or took time. */
  | 'PRODUCTION_REPORTED'
  /** An event that was sent and is none that can be read; it stays in quarantine until it is sent again in another form. */
  | 'UNREADABLE';

/** What became of a fact that was told. */
export type FactOutcome =
  /** It is recorded. */
  | 'ACCEPTED'
  /** It was told before; nothing changed. */
  | 'DUPLICATE'
  /** It cannot be right, or names something that is not known so far. */
  | 'QUARANTINED';

/** Whether a fact is recorded. */
export type FactStatus =
  /** It is. */
  | 'ACCEPTED'
  /** It cannot be right, or names something that is not known so far. */
  | 'QUARANTINED';

/** How much of an item the shop floor consumed for an order. */
export type FloorConsumption = {
  readonly __typename?: 'FloorConsumption';
  /** The item. */
  readonly item: Scalars['ID']['output'];
  /** Its unit. */
  readonly unit: Scalars['UnitCode']['output'];
  /** How much. */
  readonly value: Scalars['Decimal']['output'];
};

/** What the shop floor knows of an order, to be compared with what ERP knows. */
export type FloorFigures = {
  readonly __typename?: 'FloorFigures';
  /** What was consumed, less what went back, by item and unit. */
  readonly consumed: ReadonlyArray<FloorConsumption>;
  /** Good pieces of the last operation, by reports that stand. */
  readonly good: Scalars['Decimal']['output'];
  /** Pieces of the product put into lots that stand. */
  readonly inLots: Scalars['Decimal']['output'];
  /** The order's unit. */
  readonly unit: Scalars['UnitCode']['output'];
};

/** The lots connected with a lot. */
export type Genealogy = {
  readonly __typename?: 'Genealogy';
  /** Whether lots contain each other; the repeating branch is cut there. */
  readonly cyclic: Scalars['Boolean']['output'];
  /** Every step, nearest first. */
  readonly edges: ReadonlyArray<GenealogyEdge>;
  /** Every lot reached, nearest first, each once. */
  readonly lots: ReadonlyArray<Lot>;
  /** What of the lot asked about and of every lot reached was shipped, with the shipments, which know their customers. */
  readonly shipments: ReadonlyArray<LotShipment>;
  /** Whether a limit on depth or size left something out. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which way to follow lots. */
export type GenealogyDirection =
  /** From what it came. */
  | 'BACKWARD'
  /** Into what it went. */
  | 'FORWARD';

/** One lot that went into another. */
export type GenealogyEdge = {
  readonly __typename?: 'GenealogyEdge';
  /** The lot that was consumed. */
  readonly from: Lot;
  /** 1 for a step from the lot asked about. */
  readonly level: Scalars['Int']['output'];
  /** The order that consumed one and made the other; null for a split or merge, and while ERP does not answer. */
  readonly order?: Maybe<ProductionOrder>;
  /** How exactly the two are known to be connected. */
  readonly precision: GenealogyPrecision;
  /** How much was consumed; with precision ORDER, by the whole order. */
  readonly quantity: Quantity;
  /** The lot it went into. */
  readonly to: Lot;
};


/** One lot that went into another. */
export type GenealogyEdgeQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** How exactly two lots are known to be connected. */
export type GenealogyPrecision =
  /** The consumption names the lot it went into, or one was split or merged into the other. */
  | 'EXACT'
  /** Both belong to the same order. */
  | 'ORDER';

/** An item, known to MES by its id alone. */
export type Item = {
  readonly __typename?: 'Item';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** A revision, as MES extends it. */
export type ItemRevision = {
  readonly __typename?: 'ItemRevision';
  /**
   * What MES cannot accept of it as PLM released it, by routing and operation; empty when nothing is, and until it is
   * released. A finding goes when what it misses is there. Only equipment of plants that you may see counts.
   * Null only while MES does not answer.
   */
  readonly executionReadiness?: Maybe<ReadonlyArray<ExecutionFinding>>;
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};


/** A revision, as MES extends it. */
export type ItemRevisionExecutionReadinessArgs = {
  plant?: InputMaybe<Scalars['ID']['input']>;
};

/** One operation of an order at a work center (ISA-95 JobOrder). */
export type Job = {
  readonly __typename?: 'Job';
  /** When it was completed or aborted; null before. */
  readonly actualEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When it started; null before, and when an import did not state it. */
  readonly actualStart?: Maybe<Scalars['DateTime']['output']>;
  /** Whether an inspection must pass before it may be completed. */
  readonly checkpoint: Scalars['Boolean']['output'];
  /** Reported good; null for an imported job whose source records none. */
  readonly good?: Maybe<Quantity>;
  /** `<order>/<sequence>`; of an imported job: as its source calls it. */
  readonly id: Scalars['ID']['output'];
  /** Whether an inspection that it must pass is requested and not recorded; it is not completed before. */
  readonly inspectionOpen: Scalars['Boolean']['output'];
  /** Whether its inspection passed; null until one is recorded, or when none is required. */
  readonly inspectionPassed?: Maybe<Scalars['Boolean']['output']>;
  /** Labor time reported, in hours; null when none was recorded. */
  readonly laborTime?: Maybe<Quantity>;
  /** Machine time reported, in hours; null when none was recorded. */
  readonly machineTime?: Maybe<Quantity>;
  /** What it consumed, oldest first; what was reversed too. */
  readonly materialConsumed: ReadonlyArray<MaterialConsumption>;
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** The order. Null only while ERP does not answer. */
  readonly order?: Maybe<ProductionOrder>;
  /** When it is planned to end; null when not planned. */
  readonly plannedEnd?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Labor time as planned when the order was released, for all of it, to a millionth of a second, in hours; null for
   * imported jobs.
   */
  readonly plannedLaborTime?: Maybe<Quantity>;
  /**
   * Machine time as planned when the order was released, for all of it, to a millionth of a second, in hours; null for
   * imported jobs.
   */
  readonly plannedMachineTime?: Maybe<Quantity>;
  /** How much is to be made; null when an import did not state it. */
  readonly plannedQuantity?: Maybe<Quantity>;
  /**
   * Machine time planned for one item, in minutes (ISO 22400-2 PRI, planned run time per item), to 20 digits; null for
   * imported jobs.
   */
  readonly plannedRunTimePerItem?: Maybe<Quantity>;
  /** Setup time as planned when the order was released, to a millionth of a second, in hours; null for imported jobs. */
  readonly plannedSetupTime?: Maybe<Quantity>;
  /** When it is planned to start; null when not planned. */
  readonly plannedStart?: Maybe<Scalars['DateTime']['output']>;
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** Received from the operation before; of the first: what was ordered. Null for imported jobs: not recorded. */
  readonly received?: Maybe<Quantity>;
  /** What was reported, oldest first; what was reversed too. */
  readonly reports: ReadonlyArray<ProductionReport>;
  /** Reported as needing rework; null for an imported job whose source records none. */
  readonly rework?: Maybe<Quantity>;
  /** What came back into it of what it set aside for rework, or went to rework orders, oldest first; reversed ones too. */
  readonly reworkReturns: ReadonlyArray<ReworkReturn>;
  /** Reported scrap; null for an imported job whose source records none. */
  readonly scrap?: Maybe<Quantity>;
  /** Its place among the order's jobs. */
  readonly sequence: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: JobState;
  /** Who does it, when it is not done in the plant; null when it is, and while ERP does not answer. */
  readonly subcontractSupplier?: Maybe<Supplier>;
  /** Where; null when not decided. */
  readonly workCenter?: Maybe<Equipment>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobLaborTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobMachineTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobPlannedLaborTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobPlannedMachineTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobPlannedQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobPlannedRunTimePerItemArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobPlannedSetupTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of jobs. */
export type JobConnection = {
  readonly __typename?: 'JobConnection';
  /** The jobs with their cursors. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The jobs. */
  readonly nodes: ReadonlyArray<Job>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many jobs match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One job in a page. */
export type JobEdge = {
  readonly __typename?: 'JobEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The job. */
  readonly node: Job;
};

/** Something a job went through, by command or as the shop floor told it (ISA-95 JobResponse). */
export type JobEvent = {
  readonly __typename?: 'JobEvent';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The job. */
  readonly job: Job;
  /** What happened. */
  readonly kind: JobEventKind;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The production day it belongs to, by the calendar of then: a night shift's hours are of the day it began. Null for what was recorded before it was kept. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** Why; null when not stated. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The shift it belongs to, by the calendar of then; null outside every shift, and without a production day. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The rule it broke; null when it broke none. */
  readonly violation?: Maybe<Violation>;
};

/** What a job goes through. */
export type JobEventKind =
  /** It was given up. */
  | 'ABORTED'
  /** It was withdrawn. */
  | 'CANCELLED'
  /** It was closed. */
  | 'CLOSED'
  /** It was done. */
  | 'COMPLETED'
  /** It was dispatched to its work center. */
  | 'DISPATCHED'
  /** All it needs was there. */
  | 'READY'
  /** It went on. */
  | 'RESUMED'
  /** It started. */
  | 'STARTED'
  /** It was interrupted. */
  | 'SUSPENDED';

/** Which jobs a list contains; all conditions hold together. */
export type JobFilter = {
  /** Completed or aborted in this range. */
  readonly actualEnd?: InputMaybe<DateTimeRangeInput>;
  /** Started in this range. */
  readonly actualStart?: InputMaybe<DateTimeRangeInput>;
  /** Making this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** Planned to end in this range. */
  readonly plannedEnd?: InputMaybe<DateTimeRangeInput>;
  /** Planned to start in this range. */
  readonly plannedStart?: InputMaybe<DateTimeRangeInput>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<JobState>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** At this work center. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
};

/** What jobs can be counted by. */
export type JobGroup =
  /** When it ended. */
  | 'ACTUAL_END'
  /** When it started. */
  | 'ACTUAL_START'
  /** The item of the order. */
  | 'ITEM'
  /** The name of the operation. */
  | 'NAME'
  /** The order. */
  | 'ORDER'
  /** When it is planned to end. */
  | 'PLANNED_END'
  /** When it is planned to start. */
  | 'PLANNED_START'
  /** The plant. */
  | 'PLANT'
  /** The state. */
  | 'STATE'
  /** The work center. */
  | 'WORK_CENTER';

/** The order of a list of jobs. */
export type JobOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: JobSort;
};

/** What a list of jobs can be ordered by. */
export type JobSort =
  /** When it was completed or aborted; the others last. */
  | 'ACTUAL_END'
  /** When it started; those not started last. */
  | 'ACTUAL_START'
  /** Order and sequence. */
  | 'ID'
  /** What is made; where that is not known first. */
  | 'ITEM'
  /** What is done. */
  | 'NAME'
  /** The order. */
  | 'ORDER'
  /** When it is planned to end; those without last. */
  | 'PLANNED_END'
  /** When it is planned to start; those without last. */
  | 'PLANNED_START'
  /** The plant. */
  | 'PLANT'
  /** The sequence within its order. */
  | 'SEQUENCE'
  /** The state, by its name. */
  | 'STATE'
  /** The work center; those without first. */
  | 'WORK_CENTER';

/** Where a job stands (ISA-95 JobOrder dispatch status). */
export type JobState =
  /** Given up after it had started. */
  | 'ABORTED'
  /** Withdrawn before it started. */
  | 'CANCELLED'
  /** No more reports. */
  | 'CLOSED'
  /** Done. */
  | 'COMPLETED'
  /** Dispatched to its work center. */
  | 'DISPATCHED'
  /** Known, not yet dispatched. */
  | 'PENDING'
  /** All it needs is there. */
  | 'READY'
  /** Being worked on. */
  | 'RUNNING'
  /** Interrupted. */
  | 'SUSPENDED';

/** What is asked of KPIs, answered by the systems together: each computes those that it owns, and MES puts them into one table. */
export type KpiAnswer = {
  readonly __typename?: 'KpiAnswer';
  /** Quality's rows. */
  readonly conformanceFigures?: Maybe<ReadonlyArray<KpiFigure>>;
  /** ERP's rows. */
  readonly planFigures?: Maybe<ReadonlyArray<KpiFigure>>;
  /** The request, as MES understood it. */
  readonly request: Scalars['ID']['output'];
  /** The rows, at most 5,000, by KPI as asked, key and bucket. Null only while a system does not answer. */
  readonly rows?: Maybe<ReadonlyArray<KpiRow>>;
};

/** What a KPI means; the one definition of it, in `contracts/kpi`. It changes only with its version. */
export type KpiDefinition = {
  readonly __typename?: 'KpiDefinition';
  /** Which bucket a fact counts in. */
  readonly counts: Scalars['String']['output'];
  /** By what its rows can be told apart. */
  readonly dimensions: ReadonlyArray<KpiDimension>;
  /** What the value is made of. */
  readonly elements: ReadonlyArray<KpiElementDefinition>;
  /** How it is computed. */
  readonly formula: Scalars['String']['output'];
  /** How long its buckets can be. */
  readonly grains: ReadonlyArray<KpiGrain>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The standard, or who says so. */
  readonly source: Scalars['String']['output'];
  /** The system that computes it, of what it owns: mes, erp or quality. */
  readonly system: Scalars['String']['output'];
  /** Its name in words. */
  readonly title: Scalars['String']['output'];
  /** Of its value: a UNECE Recommendation 20 common code; UNIT or CURRENCY: as the amounts are, a row for each. */
  readonly unit: Scalars['String']['output'];
  /** Rises when anything of the definition changes. */
  readonly version: Scalars['Int']['output'];
};

/** By what the rows of a KPI can be told apart. */
export type KpiDimension =
  /** The item. */
  | 'ITEM'
  /** The production line, with its parts. */
  | 'LINE'
  /** The plant. */
  | 'PLANT'
  /** The supplier. */
  | 'SUPPLIER'
  /** The work center, with its parts. */
  | 'WORK_CENTER'
  /** The work unit: an equipment without parts. */
  | 'WORK_UNIT';

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

/** What an element of a KPI means. */
export type KpiElementDefinition = {
  readonly __typename?: 'KpiElementDefinition';
  /** What it is. */
  readonly meaning: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its unit, as that of the KPI. */
  readonly unit: Scalars['String']['output'];
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

/** How long a bucket of a KPI is. */
export type KpiGrain =
  /** A day of the plant. */
  | 'DAY'
  /** A calendar month of the plant. */
  | 'MONTH'
  /** A shift of the work calendars; shifts of one day and name are one bucket. */
  | 'SHIFT'
  /** A week of the plant, Monday to Sunday (ISO 8601). */
  | 'WEEK';

/** A KPI in a bucket. */
export type KpiRow = {
  readonly __typename?: 'KpiRow';
  /** Up to when it is counted: the end of the bucket, or now where that is earlier. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The first day of the bucket that was asked for, local to each plant; of a shift the day on which it begins. */
  readonly bucketDate: Scalars['Date']['output'];
  /** When the bucket ends: at midnight of the plant, of several plants of the one where it ends last; of a shift when it ends. */
  readonly bucketEnd: Scalars['DateTime']['output'];
  /** When the bucket begins: at midnight of the plant, of several plants of the one where it begins first; of a shift when it begins. */
  readonly bucketStart: Scalars['DateTime']['output'];
  /** What the KPI means, and how it is computed. */
  readonly definition: KpiDefinition;
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

/** Of what KPIs are asked; all conditions hold together. One that a KPI is not known by is refused. */
export type KpiScope = {
  /** Of this equipment, with its parts. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** In these plants, 1 to 100. */
  readonly plants?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
};

/** An identified amount of an item (ISA-95 MaterialLot). */
export type Lot = {
  readonly __typename?: 'Lot';
  /** When it came into being. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The first day it may no longer be used; null when it does not expire. */
  readonly expiryDate?: Maybe<Scalars['Date']['output']>;
  /** What it went into or came from, every branch. */
  readonly genealogy: Genealogy;
  /** Assigned by ERP when received, by MES when produced. */
  readonly id: Scalars['ID']['output'];
  /** What it is of. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** A lot of many or a single serial number. */
  readonly kind: LotKind;
  /** How it came into being. */
  readonly madeBy: LotMaking;
  /** The order that made it; null for purchased lots, and for a merge of several orders' lots. */
  readonly order?: Maybe<ProductionOrder>;
  /** Where it came from. */
  readonly origin: LotOrigin;
  /** How much it was when it came into being. */
  readonly originalQuantity: Quantity;
  /** The plant that received or made it; of a lot that was brought to yours it may be one that you do not see. Null only then, and while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The production day it was made on, by its plant's calendar of then: a night shift's hours are of the day it began. Null for lots that were not made by an order, and for what was recorded before it was kept. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** The purchase order it was received on; null for produced lots. */
  readonly purchaseOrder?: Maybe<PurchaseOrder>;
  /** How much is left, at whatever plant; more than `originalQuantity` where ERP counted more. */
  readonly quantity: Quantity;
  /** The splits and merges it took part in, oldest first; those that were reversed too. */
  readonly regroupings: ReadonlyArray<LotRegrouping>;
  /** What of it may not be used, by the status of its stock; the rest is UNRESTRICTED. */
  readonly restrictions: ReadonlyArray<LotRestriction>;
  /** What takes its completion back; null when nothing does. It is VOIDED then. */
  readonly reversedBy?: Maybe<Reversal>;
  /** The revision it was made to; null for purchased lots. */
  readonly revision?: Maybe<ItemRevision>;
  /** What it is to the order that made it; null for purchased lots, splits and merges. */
  readonly role?: Maybe<LotRole>;
  /** What MES threw away of it, oldest first; what was reversed too. What ERP scrapped are movements there. */
  readonly scraps: ReadonlyArray<LotScrap>;
  /** The shift it was made in, by the calendar of then; null outside every shift, and without a production day. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The fact that told of its completion; null when a command did. */
  readonly source?: Maybe<RecordSource>;
  /** Where it stands. */
  readonly state: LotState;
  /** Who delivered it; null for produced lots. */
  readonly supplier?: Maybe<Supplier>;
  /** The supplier's name for it; null when not given. */
  readonly supplierLot?: Maybe<Scalars['String']['output']>;
  /** The rule its making broke, for which it went to blocked stock; null when it broke none. */
  readonly violation?: Maybe<Violation>;
};


/** An identified amount of an item (ISA-95 MaterialLot). */
export type LotGenealogyArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction: GenealogyDirection;
};


/** An identified amount of an item (ISA-95 MaterialLot). */
export type LotOriginalQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An identified amount of an item (ISA-95 MaterialLot). */
export type LotQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of lots. */
export type LotConnection = {
  readonly __typename?: 'LotConnection';
  /** The lots with their cursors. */
  readonly edges: ReadonlyArray<LotEdge>;
  /** The lots. */
  readonly nodes: ReadonlyArray<Lot>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many lots match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One lot in a page. */
export type LotEdge = {
  readonly __typename?: 'LotEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The lot. */
  readonly node: Lot;
};

/** Which lots a list contains; all conditions hold together. */
export type LotFilter = {
  /** Came into being in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Expires in this range. */
  readonly expiryDate?: InputMaybe<DateRangeInput>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** A lot of many or a single serial number. */
  readonly kind?: InputMaybe<LotKind>;
  /** Made by this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** Of this origin. */
  readonly origin?: InputMaybe<LotOrigin>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of this revision. */
  readonly revision?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<LotState>;
  /** From this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the id or supplier lot begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What lots can be counted by. */
export type LotGroup =
  /** When it was made or received. */
  | 'CREATED_AT'
  /** The expiry date; null: none. */
  | 'EXPIRY_DATE'
  /** The item. */
  | 'ITEM'
  /** The kind. */
  | 'KIND'
  /** Where it came from. */
  | 'ORIGIN'
  /** The plant. */
  | 'PLANT'
  /** The revision; null: not known. */
  | 'REVISION'
  /** The state. */
  | 'STATE'
  /** The supplier; null: it was made. */
  | 'SUPPLIER';

/** Whether a lot is many or one. */
export type LotKind =
  /** An amount. */
  | 'LOT'
  /** A single serial number. */
  | 'SERIAL';

/** How a lot came into being. */
export type LotMaking =
  /** Made by an order. */
  | 'COMPLETION'
  /** Merged of other lots. */
  | 'MERGE'
  /** Received from a supplier. */
  | 'RECEIPT'
  /** Split off another lot. */
  | 'SPLIT';

/** The order of a list of lots. */
export type LotOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: LotSort;
};

/** Where a lot came from. */
export type LotOrigin =
  /** Made by an order. */
  | 'PRODUCED'
  /** Delivered by a supplier. */
  | 'PURCHASED';

/** An amount that a split or merge moved. */
export type LotPart = {
  readonly __typename?: 'LotPart';
  /** From this lot. */
  readonly from: Lot;
  /** How much, in the unit of the first. */
  readonly quantity: Quantity;
  /** Into this lot. */
  readonly to: Lot;
};


/** An amount that a split or merge moved. */
export type LotPartQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A split or merge of lots (ISA-95 MaterialLot assembly and sublots). Immutable. */
export type LotRegrouping = {
  readonly __typename?: 'LotRegrouping';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is a split or a merge. */
  readonly kind: RegroupingKind;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What went from which lot to which. */
  readonly parts: ReadonlyArray<LotPart>;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What takes it back; null when nothing does. */
  readonly reversedBy?: Maybe<Reversal>;
};

/** A part of a lot that may not be used. */
export type LotRestriction = {
  readonly __typename?: 'LotRestriction';
  /** How much, in the lot's unit. */
  readonly quantity: Quantity;
  /** The status of its stock. */
  readonly status: RestrictedStatus;
};


/** A part of a lot that may not be used. */
export type LotRestrictionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What a lot is to the order that made it. */
export type LotRole =
  /** Left over from it. */
  | 'BY_PRODUCT'
  /** Made together with it. */
  | 'CO_PRODUCT'
  /** What the order is for. */
  | 'PRODUCT';

/** What was thrown away of a lot in stock. Immutable. */
export type LotScrap = {
  readonly __typename?: 'LotScrap';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The lot. */
  readonly lot: Lot;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** How much, in the lot's unit. */
  readonly quantity: Quantity;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What takes it back; null when nothing does. */
  readonly reversedBy?: Maybe<Reversal>;
};


/** What was thrown away of a lot in stock. Immutable. */
export type LotScrapQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What of a lot went out with a shipment. */
export type LotShipment = {
  readonly __typename?: 'LotShipment';
  /** The lot. */
  readonly lot: Lot;
  /** How much of it, in its unit. */
  readonly quantity: Quantity;
  /** The shipment. Null only while ERP does not answer. */
  readonly shipment?: Maybe<Shipment>;
};


/** What of a lot went out with a shipment. */
export type LotShipmentQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What a list of lots can be ordered by. */
export type LotSort =
  /** When it came into being. */
  | 'CREATED_AT'
  /** When it expires; those that do not last. */
  | 'EXPIRY_DATE'
  /** The id. */
  | 'ID'
  /** The item. */
  | 'ITEM'
  /** The kind, by its name. */
  | 'KIND'
  /** The order that made it; those without first. */
  | 'ORDER'
  /** The origin, by its name. */
  | 'ORIGIN'
  /** The plant. */
  | 'PLANT'
  /** How much is left, as a number: sensible within one unit. */
  | 'QUANTITY'
  /** The revision; those without first. */
  | 'REVISION'
  /** The state, by its name. */
  | 'STATE'
  /** The supplier; those without first. */
  | 'SUPPLIER';

/** Where a lot stands. */
export type LotState =
  /** Usable. */
  | 'ACTIVE'
  /** Used up. */
  | 'CONSUMED'
  /** Received, and all of it waits for an inspection: not yet usable. */
  | 'CREATED'
  /** Thrown away. */
  | 'SCRAPPED'
  /** Sent to a customer: nothing is left of it. */
  | 'SHIPPED'
  /** Taken back: its receipt, completion, split or merge was reversed. Kept for the history. */
  | 'VOIDED';

/** A job to make ready. */
export type MakeJobReadyInput = {
  /** The job, DISPATCHED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a job consumed from a lot (ISA-95 MaterialActual, consumed). Immutable. */
export type MaterialConsumption = {
  readonly __typename?: 'MaterialConsumption';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The job. */
  readonly job: Job;
  /** Which lot. */
  readonly lot: Lot;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The lot it went into, when that is known and made; null: any of the order's. */
  readonly producedLot?: Maybe<Lot>;
  /** The production day it belongs to, by the calendar of then: a night shift's hours are of the day it began. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** How much, in the lot's unit. */
  readonly quantity: Quantity;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What ERP took back of it since, in the lot's unit. */
  readonly returned: Quantity;
  /** What takes it back; null when nothing does. */
  readonly reversedBy?: Maybe<Reversal>;
  /** The shift it belongs to, by the calendar of then; null outside every shift. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The fact that told it; null when a command did. */
  readonly source?: Maybe<RecordSource>;
  /** The rule it broke; null when it broke none. */
  readonly violation?: Maybe<Violation>;
};


/** What a job consumed from a lot (ISA-95 MaterialActual, consumed). Immutable. */
export type MaterialConsumptionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** What a job consumed from a lot (ISA-95 MaterialActual, consumed). Immutable. */
export type MaterialConsumptionReturnedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of material consumptions. */
export type MaterialConsumptionConnection = {
  readonly __typename?: 'MaterialConsumptionConnection';
  /** The material consumptions with their cursors. */
  readonly edges: ReadonlyArray<MaterialConsumptionEdge>;
  /** The material consumptions. */
  readonly nodes: ReadonlyArray<MaterialConsumption>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many material consumptions match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One material consumption in a page. */
export type MaterialConsumptionEdge = {
  readonly __typename?: 'MaterialConsumptionEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The material consumption. */
  readonly node: MaterialConsumption;
};

/** Which material consumptions a list contains; all conditions hold together. */
export type MaterialConsumptionFilter = {
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this job. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Happened in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of production days in this range. */
  readonly productionDate?: InputMaybe<DateRangeInput>;
  /** Recorded in this range. */
  readonly recordedAt?: InputMaybe<DateTimeRangeInput>;
  /** Whether they were reversed. */
  readonly reversed?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this shift. */
  readonly shift?: InputMaybe<Scalars['String']['input']>;
  /** A word of the id or lot begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What material consumptions can be counted by. */
export type MaterialConsumptionGroup =
  /** The item. */
  | 'ITEM'
  /** The lot. */
  | 'LOT'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The order. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The production date. */
  | 'PRODUCTION_DATE'
  /** Whether it was reversed: true or false. */
  | 'REVERSED'
  /** The shift; null: outside every shift. */
  | 'SHIFT';

/** The order of a list of material consumptions. */
export type MaterialConsumptionOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: MaterialConsumptionSort;
};

/** What a list of material consumptions can be ordered by. */
export type MaterialConsumptionSort =
  /** The id. */
  | 'ID'
  /** The item. */
  | 'ITEM'
  /** The job. */
  | 'JOB'
  /** The lot. */
  | 'LOT'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The order. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The production date; those without first. */
  | 'PRODUCTION_DATE'
  /** When MES learned of it. */
  | 'RECORDED_AT'
  /** Those in force, then those taken back. */
  | 'REVERSED'
  /** The shift; those outside every shift first. */
  | 'SHIFT';

/** Lots to merge. */
export type MergeLotsInput = {
  /** The id of the new lot; absent: MES assigns one. */
  readonly into?: InputMaybe<Scalars['ID']['input']>;
  /** The lots, 2 to 100: ACTIVE, not on hold, UNRESTRICTED, and of one item, revision, plant, origin and supplier. */
  readonly lots: ReadonlyArray<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
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
  /** Gives up a job that has started. */
  readonly abortJob: Job;
  /** Notes that somebody has seen an alert: nobody else is called for it. */
  readonly acknowledgeDowntimeAlert: DowntimeAlert;
  /** Withdraws a job that has not started. */
  readonly cancelJob: Job;
  /** Says why an equipment stopped, also later; what is said last counts, and decides whether the stop was planned. */
  readonly classifyDowntime: Downtime;
  /**
   * Clears an alert though the stop lasts: it needs nobody any more, and none is raised of this stop again. When a stop ends, its
   * alert is cleared by itself.
   */
  readonly clearDowntimeAlert: DowntimeAlert;
  /** Closes a COMPLETED or ABORTED job: no more reports, and none is reversed. */
  readonly closeJob: Job;
  /** Completes a RUNNING job whose pieces are all reported. */
  readonly completeJob: Job;
  /**
   * Makes a lot of good pieces of the last operation, or of a by-product or co-product; ERP receives it into stock, and
   * into BLOCKED stock when its order or item is held or an exception of the order is open.
   */
  readonly completeLot: Lot;
  /** Makes serial numbers of good pieces, as many as 1,000 at once; answers the order that made them. */
  readonly completeSerials: ProductionOrder;
  /**
   * Records what a RUNNING job consumed from a lot; of a serial number the whole. Of the item that it makes, a rework order
   * consumes the lot that it mends alone, up to its quantity.
   */
  readonly consumeMaterial: Job;
  /** Adds a reason to the catalogue of downtime reasons. */
  readonly createDowntimeReason: DowntimeReason;
  /** Creates an equipment below another one or a plant. */
  readonly createEquipment: Equipment;
  /** Creates the work calendar of a plant, or of an equipment that does not work as what it is part of. */
  readonly createWorkCalendar: WorkCalendar;
  /** Gives a dead letter of MES up: it takes no effect, and the later events of its subject go on. */
  readonly discardMesDeadLetter: DeadLetter;
  /** Dispatches a PENDING job to its work center. */
  readonly dispatchJob: Job;
  /** Ends a work calendar, so that another one may follow. */
  readonly endWorkCalendar: WorkCalendar;
  /** Says that all a DISPATCHED job needs is there. */
  readonly makeJobReady: Job;
  /** Merges what is left of ACTIVE lots that are alike into a new lot, which expires when the first of them does. */
  readonly mergeLots: LotRegrouping;
  /** Closes a day of a calendar, or adds a shift to it; both together replace its shifts. */
  readonly overrideCalendarDay: WorkCalendar;
  /** Empties a projection of MES and makes it anew from the events. Until it is done it is incomplete, and nothing else is taken over of the system that told them. What posts is refused: NOT_A_PROJECTION. */
  readonly rebuildMesProjection: EventReplay;
  /** Records that an equipment went into a state. One that is learned of late divides the interval it falls into. */
  readonly recordEquipmentState: Equipment;
  /**
   * Records up to 1,000 changes of state at once, as a collector of machine states tells them, in whatever order. They come to
   * what `recordEquipmentState` for each, oldest first, comes to; all are recorded or none. Answers the equipment concerned.
   */
  readonly recordEquipmentStates: ReadonlyArray<Equipment>;
  /**
   * Records what happened on the shop floor, 1 to 1,000 facts in any order; answers what became of each. A fact is never
   * refused for a rule it breaks: it is recorded as a violation and raises an exception. Each posts once.
   */
  readonly recordShopFloorFacts: ReadonlyArray<ShopFloorFactAnswer>;
  /** Reads events of another system once more, so that MES takes over those that are missing; the rest is left as it is. */
  readonly redeliverMesEvents: EventReplay;
  /** Tries a dead letter of MES again, as if it had never failed. */
  readonly redriveMesDeadLetter: DeadLetter;
  /** Reports what a RUNNING job made and the time it took; of a COMPLETED one, what a reversal left open. */
  readonly reportProduction: Job;
  /** Notes that somebody looked at an exception, and what came of it. */
  readonly resolveExecutionException: ExecutionException;
  /** Resumes a SUSPENDED job. */
  readonly resumeJob: Job;
  /** Takes pieces that a job set aside for rework back into it, or hands them to a rework order. */
  readonly returnReworkedPieces: Job;
  /** Takes back a record of an equipment's state: the state before it lasts on, as if it had never been recorded. */
  readonly reverseEquipmentState: Equipment;
  /** Takes a lot back that an order made, unless something was taken of it. */
  readonly reverseLotCompletion: Reversal;
  /** Takes a merge back, unless something was taken of the lot it made. */
  readonly reverseLotMerge: Reversal;
  /** Gives back to a lot what was thrown away of it. */
  readonly reverseLotScrap: Reversal;
  /** Takes a split back, unless something was taken of its lots. */
  readonly reverseLotSplit: Reversal;
  /** Gives what was consumed back to its lot, unless ERP took some of it back or the lot is no more. */
  readonly reverseMaterialConsumption: Reversal;
  /** Takes a production report back, unless its pieces went on. */
  readonly reverseProductionReport: Reversal;
  /** Sets pieces aside for rework again that went back or to a rework order, unless they were reported since. */
  readonly reverseReworkReturn: Reversal;
  /** Throws away what is left of a lot, or a part of it; of a serial number the whole. */
  readonly scrapLot: Lot;
  /** Says after which time an unplanned stop of an equipment, and of all that is part of it, calls whom. */
  readonly setDowntimeAlertRule: Equipment;
  /** Splits parts off an ACTIVE lot; each is a lot of its own, and what is left stays in the first. */
  readonly splitLot: LotRegrouping;
  /** Starts a DISPATCHED or READY job; it receives what its predecessor sent. */
  readonly startJob: Job;
  /** Suspends a RUNNING job. */
  readonly suspendJob: Job;
  /** Withdraws an override: the day is again as the week has it. */
  readonly withdrawCalendarOverride: WorkCalendar;
};


/** What can be done. */
export type MutationAbortJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: AbortJobInput;
};


/** What can be done. */
export type MutationAcknowledgeDowntimeAlertArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: AcknowledgeDowntimeAlertInput;
};


/** What can be done. */
export type MutationCancelJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CancelJobInput;
};


/** What can be done. */
export type MutationClassifyDowntimeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ClassifyDowntimeInput;
};


/** What can be done. */
export type MutationClearDowntimeAlertArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ClearDowntimeAlertInput;
};


/** What can be done. */
export type MutationCloseJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CloseJobInput;
};


/** What can be done. */
export type MutationCompleteJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteJobInput;
};


/** What can be done. */
export type MutationCompleteLotArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteLotInput;
};


/** What can be done. */
export type MutationCompleteSerialsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteSerialsInput;
};


/** What can be done. */
export type MutationConsumeMaterialArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ConsumeMaterialInput;
};


/** What can be done. */
export type MutationCreateDowntimeReasonArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateDowntimeReasonInput;
};


/** What can be done. */
export type MutationCreateEquipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateEquipmentInput;
};


/** What can be done. */
export type MutationCreateWorkCalendarArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateWorkCalendarInput;
};


/** What can be done. */
export type MutationDiscardMesDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DiscardMesDeadLetterInput;
};


/** What can be done. */
export type MutationDispatchJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DispatchJobInput;
};


/** What can be done. */
export type MutationEndWorkCalendarArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: EndWorkCalendarInput;
};


/** What can be done. */
export type MutationMakeJobReadyArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: MakeJobReadyInput;
};


/** What can be done. */
export type MutationMergeLotsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: MergeLotsInput;
};


/** What can be done. */
export type MutationOverrideCalendarDayArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: OverrideCalendarDayInput;
};


/** What can be done. */
export type MutationRebuildMesProjectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RebuildMesProjectionInput;
};


/** What can be done. */
export type MutationRecordEquipmentStateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RecordEquipmentStateInput;
};


/** What can be done. */
export type MutationRecordEquipmentStatesArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RecordEquipmentStatesInput;
};


/** What can be done. */
export type MutationRecordShopFloorFactsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RecordShopFloorFactsInput;
};


/** What can be done. */
export type MutationRedeliverMesEventsArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedeliverMesEventsInput;
};


/** What can be done. */
export type MutationRedriveMesDeadLetterArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RedriveMesDeadLetterInput;
};


/** What can be done. */
export type MutationReportProductionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReportProductionInput;
};


/** What can be done. */
export type MutationResolveExecutionExceptionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ResolveExecutionExceptionInput;
};


/** What can be done. */
export type MutationResumeJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ResumeJobInput;
};


/** What can be done. */
export type MutationReturnReworkedPiecesArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReturnReworkedPiecesInput;
};


/** What can be done. */
export type MutationReverseEquipmentStateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseEquipmentStateInput;
};


/** What can be done. */
export type MutationReverseLotCompletionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseLotCompletionInput;
};


/** What can be done. */
export type MutationReverseLotMergeArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseLotMergeInput;
};


/** What can be done. */
export type MutationReverseLotScrapArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseLotScrapInput;
};


/** What can be done. */
export type MutationReverseLotSplitArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseLotSplitInput;
};


/** What can be done. */
export type MutationReverseMaterialConsumptionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseMaterialConsumptionInput;
};


/** What can be done. */
export type MutationReverseProductionReportArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseProductionReportInput;
};


/** What can be done. */
export type MutationReverseReworkReturnArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReverseReworkReturnInput;
};


/** What can be done. */
export type MutationScrapLotArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ScrapLotInput;
};


/** What can be done. */
export type MutationSetDowntimeAlertRuleArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SetDowntimeAlertRuleInput;
};


/** What can be done. */
export type MutationSplitLotArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SplitLotInput;
};


/** What can be done. */
export type MutationStartJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: StartJobInput;
};


/** What can be done. */
export type MutationSuspendJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SuspendJobInput;
};


/** What can be done. */
export type MutationWithdrawCalendarOverrideArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: WithdrawCalendarOverrideInput;
};

/** Overall equipment effectiveness with its elements (ISO 22400-2). */
export type Oee = {
  readonly __typename?: 'Oee';
  /** Up to when it is counted: the end of the range, or now where that is earlier. */
  readonly asOf: Scalars['DateTime']['output'];
  /** APT / PBT: the share of the time planned for work in which was produced. */
  readonly availability: OeeRatio;
  /** Sum of PRI x PQ / APT: the planned time of what was made by the time it took. Not capped: better than planned is over 1. */
  readonly effectiveness: OeeRatio;
  /** What the ratios are made of. */
  readonly elements: OeeElements;
  /** Availability x effectiveness x quality (ISO 22400-2 OEE index). */
  readonly oee: OeeRatio;
  /** GQ / PQ, each job weighted by its PRI: sum of PRI x GQ / sum of PRI x PQ (ISO 22400-2 quality ratio). */
  readonly quality: OeeRatio;
  /** Work units of which no calendar says when they are meant to work; where there is one, no time is known. */
  readonly unitsWithoutCalendar: ReadonlyArray<Equipment>;
};

/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElements = {
  readonly __typename?: 'OeeElements';
  /** ADET: actual unit delay time, IDLE or OFF within shifts, in minutes. */
  readonly actualDelayTime?: Maybe<Quantity>;
  /** ADOT: actual unit down time, unplanned, in minutes. */
  readonly actualDowntime?: Maybe<Quantity>;
  /** APT: actual production time, PBT less setup, delay, down and unrecorded time, in minutes. */
  readonly actualProductionTime?: Maybe<Quantity>;
  /** AUST: actual unit setup time, in minutes. */
  readonly actualSetupTime?: Maybe<Quantity>;
  /** GQ: good; null when it was counted in units that do not convert. */
  readonly goodQuantity?: Maybe<Quantity>;
  /** PBT: shift time less planned breaks and planned downtime, in minutes. */
  readonly plannedBusyTime?: Maybe<Quantity>;
  /** Planned downtime within shifts, in minutes; outside PBT. */
  readonly plannedDowntime?: Maybe<Quantity>;
  /** Sum of PRI x GQ over jobs, in minutes; null when a job has no planned run time per item. */
  readonly plannedRunTimeGood?: Maybe<Quantity>;
  /** Sum of PRI x PQ over jobs, in minutes; null when a job has no planned run time per item. */
  readonly plannedRunTimeProduced?: Maybe<Quantity>;
  /** PQ: good, scrap and rework; null when it was counted in units that do not convert. */
  readonly producedQuantity?: Maybe<Quantity>;
  /** Time within PBT of which no state is recorded, in minutes; it counts as no production. */
  readonly unrecordedTime?: Maybe<Quantity>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsActualDelayTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsActualDowntimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsActualProductionTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsActualSetupTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsGoodQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsPlannedBusyTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsPlannedDowntimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsPlannedRunTimeGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsPlannedRunTimeProducedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsProducedQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** The elements of OEE, summed over work units. Times are null when a work unit has no calendar. */
export type OeeElementsUnrecordedTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Why a proportion has no value. */
export type OeeGap =
  /** No time was planned for work: PBT is 0. */
  | 'NO_BUSY_TIME'
  /** A work unit has no work calendar, so its planned busy time is not known. */
  | 'NO_CALENDAR'
  /** Nothing was made to which a planned run time belongs: sum of PRI x PQ is 0. */
  | 'NO_PRODUCTION'
  /** Nothing was producing: APT is 0. */
  | 'NO_PRODUCTION_TIME'
  /** A job that made something has no planned run time per item. */
  | 'NO_RUN_TIME';

/** A proportion. */
export type OeeRatio = {
  readonly __typename?: 'OeeRatio';
  /** Why there is no value; null when there is one. */
  readonly reason?: Maybe<OeeGap>;
  /** Its unit: C62, one. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The value, to 20 digits; null when there is none, see `reason`. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWip = {
  readonly __typename?: 'OperationWip';
  /** Reported good. */
  readonly good: Quantity;
  /** Started and not yet reported. */
  readonly inProcess: Quantity;
  /** Sent by the operation before and not yet received. */
  readonly inTransit: Quantity;
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** Received and waiting for the job to start. */
  readonly queued: Quantity;
  /** Received, in all. */
  readonly received: Quantity;
  /** Reported as needing rework. */
  readonly rework: Quantity;
  /** Reported scrap. */
  readonly scrap: Quantity;
  /** The operation. */
  readonly sequence: Scalars['Int']['output'];
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipInProcessArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipInTransitArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipQueuedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** An order as MES and ERP have it. */
export type OrderReconciliation = {
  readonly __typename?: 'OrderReconciliation';
  /** What the shop floor knows of it; null when it does not know the order, and while MES does not answer. */
  readonly floor?: Maybe<FloorFigures>;
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
};

/** A day to make different. */
export type OverrideCalendarDayInput = {
  /** The calendar. */
  readonly calendar: Scalars['ID']['input'];
  /** The local day, while the calendar is valid. */
  readonly date: Scalars['Date']['input'];
  /** What is different. */
  readonly kind: CalendarOverrideKind;
  /** Why, such as the name of the holiday; at most 200 characters. */
  readonly reason: Scalars['String']['input'];
  /** The extra shift; absent when the day is closed. */
  readonly shift?: InputMaybe<DailyShiftInput>;
};

/** Who has to look at an exception. */
export type OwnerRole =
  /** For quantities of stock. */
  | 'INVENTORY_CONTROLLER'
  /** For orders whose pieces are elsewhere than planned. */
  | 'PRODUCTION_PLANNER'
  /** For what the shop floor did and should not have. */
  | 'PRODUCTION_SUPERVISOR'
  /** For holds. */
  | 'QUALITY_ENGINEER';

/** Where a page of a list stands (Relay connection). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to continue after; null only when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A plant, as MES extends it. */
export type Plant = {
  readonly __typename?: 'Plant';
  /** All its equipment, by id. Null only while MES does not answer. */
  readonly equipment?: Maybe<ReadonlyArray<Equipment>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /**
   * The shifts of the plant's own calendar that overlap a range of at most 92 days, oldest first. Null only while MES does
   * not answer.
   */
  readonly shifts?: Maybe<ReadonlyArray<Shift>>;
};


/** A plant, as MES extends it. */
export type PlantShiftsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** Something that happened on the shop floor, as MES told it (CloudEvents 1.0). What it refers to is read as it is after it. */
export type ProductionEvent = {
  readonly __typename?: 'ProductionEvent';
  /** The business transaction that it belongs to. */
  readonly correlationId: Scalars['ID']['output'];
  /** Where it stands among the events: what follows on it is told with `after`. */
  readonly cursor: Scalars['String']['output'];
  /** Where it happened, else the work center of the job; null when neither is known. */
  readonly equipment?: Maybe<Equipment>;
  /** The state of the equipment that was recorded, or taken back; null for events that are of no state. */
  readonly equipmentState?: Maybe<EquipmentState>;
  /** What the shop floor does with the order after it; null for events that are of no job. */
  readonly executionState?: Maybe<ExecutionState>;
  /** Reported good, or the good that a report taken back had; null for events that are of no report. */
  readonly good?: Maybe<Quantity>;
  /** Unique for ever (CloudEvents id). */
  readonly id: Scalars['ID']['output'];
  /** The item, of events of lots and material; null for others. Also null while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The job; null when none is concerned. */
  readonly job?: Maybe<Job>;
  /** The lot; null when none is concerned. */
  readonly lot?: Maybe<Lot>;
  /** The order; null when none is concerned. */
  readonly order?: Maybe<ProductionOrder>;
  /** The plant; null for what is of no single plant, and while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** How much of a lot, consumption or scrap; null for events that are of no single amount. */
  readonly quantity?: Maybe<Quantity>;
  /** Why; null when not stated. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When MES learned of it. */
  readonly recordedTime: Scalars['DateTime']['output'];
  /** Reported as needing rework; null for events that are of no report. */
  readonly rework?: Maybe<Quantity>;
  /** Reported scrap; null for events that are of no report. */
  readonly scrap?: Maybe<Quantity>;
  /** What it is about, as `<kind>/<id>` (CloudEvents subject). */
  readonly subject: Scalars['String']['output'];
  /** When it happened. */
  readonly time: Scalars['DateTime']['output'];
  /** What happened, as `org.millgraph.mes.<noun>.<verb>.v<version>` (CloudEvents type); docs/event-types.md lists them. */
  readonly type: Scalars['String']['output'];
};


/** Something that happened on the shop floor, as MES told it (CloudEvents 1.0). What it refers to is read as it is after it. */
export type ProductionEventGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that happened on the shop floor, as MES told it (CloudEvents 1.0). What it refers to is read as it is after it. */
export type ProductionEventQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that happened on the shop floor, as MES told it (CloudEvents 1.0). What it refers to is read as it is after it. */
export type ProductionEventReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Something that happened on the shop floor, as MES told it (CloudEvents 1.0). What it refers to is read as it is after it. */
export type ProductionEventScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Which events are told; all conditions hold together. */
export type ProductionEventFilter = {
  /** About this equipment, or a job that has it as its work center. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** About this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** About this job. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** About this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** About this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** Of this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these types, such as `org.millgraph.mes.job.started.v1`. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An order, as MES extends it. */
export type ProductionOrder = {
  readonly __typename?: 'ProductionOrder';
  /** What its jobs went through, oldest first. Null only while MES does not answer. */
  readonly events?: Maybe<ReadonlyArray<JobEvent>>;
  /** What it did against rules, oldest first. Null only while MES does not answer. */
  readonly executionExceptions?: Maybe<ReadonlyArray<ExecutionException>>;
  /** What the shop floor does with it, derived from its jobs; without jobs what an import stated. Null when MES has neither. */
  readonly executionState?: Maybe<ExecutionState>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its jobs in sequence; empty until it is released. Null only while MES does not answer. */
  readonly jobs?: Maybe<ReadonlyArray<Job>>;
  /** The lots it made, oldest first. Null only while MES does not answer. */
  readonly lotsProduced?: Maybe<ReadonlyArray<Lot>>;
  /** What it consumed, oldest first; what was reversed too. Null only while MES does not answer. */
  readonly materialConsumed?: Maybe<ReadonlyArray<MaterialConsumption>>;
  /** The lot that a rework order mends; null when it is none, or its nonconformance names no lot. */
  readonly mendedLot?: Maybe<Lot>;
  /** What it scrapped and why, oldest first; what was reversed is left out. Null only while MES does not answer. */
  readonly scrapRecords?: Maybe<ReadonlyArray<ScrapRecord>>;
  /** Its work in process; null until it is released, and for imported orders, whose pieces nobody counted by operation. */
  readonly wip?: Maybe<Wip>;
};

/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReport = {
  readonly __typename?: 'ProductionReport';
  /** The work unit it was made on; when none was stated, the job's work center. Null when neither is known to MES. */
  readonly equipment?: Maybe<Equipment>;
  /** Good pieces; null when imported from a source that does not record them. */
  readonly good?: Maybe<Quantity>;
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The job. */
  readonly job: Job;
  /** Labor time, in hours; null when not recorded. */
  readonly laborTime?: Maybe<Quantity>;
  /** Machine time, in hours; null when not recorded. */
  readonly machineTime?: Maybe<Quantity>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Pseudonymous id of the operator; null when not recorded. */
  readonly operator?: Maybe<Scalars['String']['output']>;
  /** The production day it belongs to, by the calendar of then: a night shift's hours are of the day it began. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What takes it back; null when nothing does. */
  readonly reversedBy?: Maybe<Reversal>;
  /** Needing rework; null when imported from a source that does not record it. */
  readonly rework?: Maybe<Quantity>;
  /** Scrap; null when imported from a source that does not record it. */
  readonly scrap?: Maybe<Quantity>;
  /** Why scrap; null when there is none. */
  readonly scrapReason?: Maybe<Scalars['String']['output']>;
  /** The shift it belongs to, by the calendar of then; null outside every shift. */
  readonly shift?: Maybe<Scalars['String']['output']>;
  /** The fact that told it; null when a command or an import did. */
  readonly source?: Maybe<RecordSource>;
  /** The rule it broke; null when it broke none. */
  readonly violation?: Maybe<Violation>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportLaborTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportMachineTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of production reports. */
export type ProductionReportConnection = {
  readonly __typename?: 'ProductionReportConnection';
  /** The production reports with their cursors. */
  readonly edges: ReadonlyArray<ProductionReportEdge>;
  /** The production reports. */
  readonly nodes: ReadonlyArray<ProductionReport>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many production reports match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One production report in a page. */
export type ProductionReportEdge = {
  readonly __typename?: 'ProductionReportEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The production report. */
  readonly node: ProductionReport;
};

/** Which production reports a list contains; all conditions hold together. */
export type ProductionReportFilter = {
  /** Made on this equipment. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** Making this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this job. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** Happened in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** By this operator. */
  readonly operator?: InputMaybe<Scalars['String']['input']>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Of production days in this range. */
  readonly productionDate?: InputMaybe<DateRangeInput>;
  /** Recorded in this range. */
  readonly recordedAt?: InputMaybe<DateTimeRangeInput>;
  /** Whether they were reversed. */
  readonly reversed?: InputMaybe<Scalars['Boolean']['input']>;
  /** With scrap for this reason. */
  readonly scrapReason?: InputMaybe<Scalars['String']['input']>;
  /** In this shift. */
  readonly shift?: InputMaybe<Scalars['String']['input']>;
  /** A word of the id or scrap reason begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What production reports can be counted by. */
export type ProductionReportGroup =
  /** The equipment; null: not stated. */
  | 'EQUIPMENT'
  /** The item of the order. */
  | 'ITEM'
  /** The job. */
  | 'JOB'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The pseudonymous operator; null: not stated. */
  | 'OPERATOR'
  /** The order. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The production date. */
  | 'PRODUCTION_DATE'
  /** Whether it was reversed: true or false. */
  | 'REVERSED'
  /** The reason of its scrap; null: none. */
  | 'SCRAP_REASON'
  /** The shift; null: outside every shift. */
  | 'SHIFT';

/** The order of a list of production reports. */
export type ProductionReportOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ProductionReportSort;
};

/** What a list of production reports can be ordered by. */
export type ProductionReportSort =
  /** The equipment; those without first. */
  | 'EQUIPMENT'
  /** The id. */
  | 'ID'
  /** The item; where that is not known first. */
  | 'ITEM'
  /** The job. */
  | 'JOB'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The operator; those without first. */
  | 'OPERATOR'
  /** The order. */
  | 'ORDER'
  /** The plant. */
  | 'PLANT'
  /** The production date; those without first. */
  | 'PRODUCTION_DATE'
  /** When MES learned of it. */
  | 'RECORDED_AT'
  /** Those in force, then those taken back. */
  | 'REVERSED'
  /** The code of the reason for scrap; those without first. */
  | 'SCRAP_REASON'
  /** The shift; those outside every shift first. */
  | 'SHIFT';

/** A purchase order, known to MES by its id alone. */
export type PurchaseOrder = {
  readonly __typename?: 'PurchaseOrder';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
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
  /** Events that could not be taken over and were given up, by the system that gave up. */
  readonly deadLetters?: Maybe<DeadLetters>;
  /** One downtime; null when there is none with this id. */
  readonly downtime?: Maybe<Downtime>;
  /** One alert; null when there is none with this id. */
  readonly downtimeAlert?: Maybe<DowntimeAlert>;
  /** Alerts of stops that last too long, by default the latest first. */
  readonly downtimeAlerts?: Maybe<DowntimeAlertConnection>;
  /** The catalogue of downtime reasons, by default ordered by code. */
  readonly downtimeReasons?: Maybe<DowntimeReasonConnection>;
  /** Downtimes, by default the latest first. */
  readonly downtimes?: Maybe<DowntimeConnection>;
  /** Downtimes counted by at most two keys, ordered by the keys. Sums: DURATION. */
  readonly downtimesSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One equipment; null when there is none with this id. */
  readonly equipment?: Maybe<Equipment>;
  /** Equipment, by default ordered by id. */
  readonly equipmentList?: Maybe<EquipmentConnection>;
  /** How well the systems hear each other: lag, what waits, dead letters, and what holds events back. */
  readonly eventHealth?: Maybe<EventHealth>;
  /** One exception; null when there is none with this id. */
  readonly executionException?: Maybe<ExecutionException>;
  /** What the shop floor did against a rule, by default the latest first. */
  readonly executionExceptions?: Maybe<ExecutionExceptionConnection>;
  /** Exceptions counted by at most two keys, ordered by the keys. It has no sums. */
  readonly executionExceptionsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One job; null when there is none with this id. */
  readonly job?: Maybe<Job>;
  /** Jobs, by default ordered by order and sequence. */
  readonly jobs?: Maybe<JobConnection>;
  /** Jobs counted by at most two keys, ordered by the keys. Sums: PLANNED_SETUP_TIME, PLANNED_MACHINE_TIME, PLANNED_LABOR_TIME. */
  readonly jobsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /**
   * Key performance indicators as flat rows, by KPI, key and bucket, in buckets of days, weeks, months or shifts of the plants;
   * buckets in which nothing happened are there too. What each KPI means, by what it can be told apart, and in which bucket a
   * fact counts: kpiDefinitions.
   */
  readonly kpi?: Maybe<KpiAnswer>;
  /** The definitions of all KPIs, in the order of the documentation. */
  readonly kpiDefinitions?: Maybe<ReadonlyArray<KpiDefinition>>;
  /** One lot; null when there is none with this id. */
  readonly lot?: Maybe<Lot>;
  /** Lots, by default ordered by id. */
  readonly lots?: Maybe<LotConnection>;
  /** Lots counted by at most two keys, ordered by the keys. Sums: QUANTITY, ORIGINAL_QUANTITY. */
  readonly lotsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One material consumption; null when there is none with this id. */
  readonly materialConsumption?: Maybe<MaterialConsumption>;
  /** Material consumptions, those that were reversed too; by default the latest first. */
  readonly materialConsumptions?: Maybe<MaterialConsumptionConnection>;
  /** Material consumptions counted by at most two keys, ordered by the keys. Sums: QUANTITY. */
  readonly materialConsumptionsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /**
   * The cursor behind all that `productionEvents` and its kin tell until now. Asked for before what is shown is read, and given as `after`, it leaves no gap
   * between the two; what changed between them is told as well.
   */
  readonly productionEventsCursor?: Maybe<Scalars['String']['output']>;
  /** One production report; null when there is none with this id. */
  readonly productionReport?: Maybe<ProductionReport>;
  /** Production reports, those that were reversed too; by default the latest first. */
  readonly productionReports?: Maybe<ProductionReportConnection>;
  /** Production reports counted by at most two keys, ordered by the keys. Sums: GOOD, SCRAP, REWORK, MACHINE_TIME, LABOR_TIME. */
  readonly productionReportsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** Facts of the shop floor as they were told, those in quarantine too; by default the latest first. */
  readonly shopFloorFacts?: Maybe<ShopFloorFactConnection>;
  /** Facts of the shop floor counted by at most two keys, ordered by the keys. It has no sums. */
  readonly shopFloorFactsSummary?: Maybe<ReadonlyArray<SummaryRow>>;
  /** One work calendar; null when there is none with this id. */
  readonly workCalendar?: Maybe<WorkCalendar>;
  /** Work calendars, by default ordered by id. */
  readonly workCalendars?: Maybe<WorkCalendarConnection>;
};


/** What can be asked. */
export type QueryDowntimeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryDowntimeAlertArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryDowntimeAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DowntimeAlertFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DowntimeAlertOrder>;
};


/** What can be asked. */
export type QueryDowntimeReasonsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DowntimeReasonFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DowntimeReasonOrder>;
};


/** What can be asked. */
export type QueryDowntimesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DowntimeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DowntimeOrder>;
};


/** What can be asked. */
export type QueryDowntimesSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DowntimeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<DowntimeGroup>;
};


/** What can be asked. */
export type QueryEquipmentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryEquipmentListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EquipmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EquipmentOrder>;
};


/** What can be asked. */
export type QueryExecutionExceptionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryExecutionExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExecutionExceptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExecutionExceptionOrder>;
};


/** What can be asked. */
export type QueryExecutionExceptionsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExecutionExceptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<ExecutionExceptionGroup>;
};


/** What can be asked. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobOrder>;
};


/** What can be asked. */
export type QueryJobsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<JobGroup>;
};


/** What can be asked. */
export type QueryKpiArgs = {
  from: Scalars['Date']['input'];
  grain: KpiGrain;
  groupBy?: InputMaybe<KpiDimension>;
  names: ReadonlyArray<Scalars['String']['input']>;
  scope?: InputMaybe<KpiScope>;
  to: Scalars['Date']['input'];
};


/** What can be asked. */
export type QueryLotArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryLotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LotOrder>;
};


/** What can be asked. */
export type QueryLotsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<LotGroup>;
};


/** What can be asked. */
export type QueryMaterialConsumptionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryMaterialConsumptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MaterialConsumptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MaterialConsumptionOrder>;
};


/** What can be asked. */
export type QueryMaterialConsumptionsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MaterialConsumptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<MaterialConsumptionGroup>;
};


/** What can be asked. */
export type QueryProductionReportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryProductionReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductionReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProductionReportOrder>;
};


/** What can be asked. */
export type QueryProductionReportsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductionReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<ProductionReportGroup>;
};


/** What can be asked. */
export type QueryShopFloorFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShopFloorFactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShopFloorFactOrder>;
};


/** What can be asked. */
export type QueryShopFloorFactsSummaryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShopFloorFactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<SummaryGrain>;
  groupBy: ReadonlyArray<ShopFloorFactGroup>;
};


/** What can be asked. */
export type QueryWorkCalendarArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryWorkCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkCalendarFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WorkCalendarOrder>;
};

/** A projection to make anew. */
export type RebuildMesProjectionInput = {
  /** From events that were recorded at this time or later; what older ones said is gone then. Absent: from all that the log keeps. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The projection: one of those that `eventHealth` names. */
  readonly projection: Scalars['String']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A change of state. */
export type RecordEquipmentStateInput = {
  /** The equipment. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The new state. */
  readonly state: EquipmentState;
};

/** Changes of state. */
export type RecordEquipmentStatesInput = {
  /** 1 to 1,000 changes. */
  readonly records: ReadonlyArray<RecordEquipmentStateInput>;
};

/** What happened on the shop floor, as one system tells it. */
export type RecordShopFloorFactsInput = {
  /** What happened, 1 to 1,000 facts in any order. */
  readonly facts: ReadonlyArray<ShopFloorFactInput>;
  /** The system that tells it, at most 60 characters. */
  readonly source: Scalars['String']['input'];
};

/** The document of another system that a record came with; posted once. */
export type RecordSource = {
  readonly __typename?: 'RecordSource';
  /** Its document. */
  readonly document: Scalars['String']['output'];
  /** The line of the document. */
  readonly line: Scalars['Int']['output'];
  /** The system. */
  readonly system: Scalars['String']['output'];
};

/** Events to read once more, for what is missing of them. */
export type RedeliverMesEventsInput = {
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
export type RedriveMesDeadLetterInput = {
  /** The dead letter, DEAD. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Whether lots were split or merged. */
export type RegroupingKind =
  /** Several lots into one. */
  | 'MERGE'
  /** One lot into several. */
  | 'SPLIT';

/** What a job made and the time it took; at least one of them more than zero. */
export type ReportProductionInput = {
  /** The work unit it was made on, in the order's plant. Default: the job's work center. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** Good pieces. */
  readonly good?: InputMaybe<QuantityInput>;
  /** The job, RUNNING or COMPLETED. */
  readonly id: Scalars['ID']['input'];
  /** Labor time; a unit of time. */
  readonly laborTime?: InputMaybe<QuantityInput>;
  /** Machine time; a unit of time. */
  readonly machineTime?: InputMaybe<QuantityInput>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Pseudonymous id of the operator. */
  readonly operator?: InputMaybe<Scalars['String']['input']>;
  /** Needing rework. */
  readonly rework?: InputMaybe<QuantityInput>;
  /** Scrap. */
  readonly scrap?: InputMaybe<QuantityInput>;
  /** Why: the code of a scrap reason or other text, at most 200 characters; required with scrap. */
  readonly scrapReason?: InputMaybe<Scalars['String']['input']>;
};

/** An exception to resolve. */
export type ResolveExecutionExceptionInput = {
  /** What came of it, at most 1,000 characters. */
  readonly comment: Scalars['String']['input'];
  /** The exception, OPEN. */
  readonly id: Scalars['ID']['input'];
};

/** A status of stock in which it may not be used. */
export type RestrictedStatus =
  /** Must not be used. */
  | 'BLOCKED'
  /** On its way. */
  | 'IN_TRANSIT'
  /** Waits for an inspection. */
  | 'QUALITY_INSPECTION'
  /** Still the supplier's. */
  | 'SUPPLIER_CONSIGNMENT';

/** A job to resume. */
export type ResumeJobInput = {
  /** The job, SUSPENDED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Pieces that were set aside for rework and are not any more. */
export type ReturnReworkedPiecesInput = {
  /** The job that set them aside. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many: not more than are there. */
  readonly quantity: QuantityInput;
  /** The rework order they go to, of the same item and plant; absent: they go back into the job, to be reported again. */
  readonly reworkOrder?: InputMaybe<Scalars['ID']['input']>;
};

/** A document that takes another one back. Immutable. */
export type Reversal = {
  readonly __typename?: 'Reversal';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who did it: the subject of the caller. */
  readonly reversedBy: Scalars['String']['output'];
  /** What it takes back. */
  readonly reverses: ReversibleDocument;
};

/** A record of an equipment's state to take back. */
export type ReverseEquipmentStateInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A lot whose completion is to be reversed. */
export type ReverseLotCompletionInput = {
  /** The lot. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A merge to reverse. */
export type ReverseLotMergeInput = {
  /** The merge, not yet reversed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What was thrown away of a lot, to reverse. */
export type ReverseLotScrapInput = {
  /** The scrap (`Lot.scraps`), not yet reversed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A split to reverse. */
export type ReverseLotSplitInput = {
  /** The split, not yet reversed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A material consumption to reverse. */
export type ReverseMaterialConsumptionInput = {
  /** The material consumption, not yet reversed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A production report to reverse. */
export type ReverseProductionReportInput = {
  /** The production report, not yet reversed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A return of pieces from rework to reverse. */
export type ReverseReworkReturnInput = {
  /** The return (`Job.reworkReturns`), not yet reversed. */
  readonly id: Scalars['ID']['input'];
  /** When it happened, not before what it reverses. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A document that can be taken back; a lot stands for its completion. */
export type ReversibleDocument = Lot | LotRegrouping | LotScrap | MaterialConsumption | ProductionReport | ReworkReturn;

/** Pieces set aside for rework that went back into their operation, or to a rework order. Immutable. */
export type ReworkReturn = {
  readonly __typename?: 'ReworkReturn';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The job that set them aside. */
  readonly job: Job;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** How many, in the order's unit. */
  readonly quantity: Quantity;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What takes it back; null when nothing does. */
  readonly reversedBy?: Maybe<Reversal>;
  /** The order that mends them; null: the job reports them once more. Null also while ERP does not answer. */
  readonly reworkOrder?: Maybe<ProductionOrder>;
};


/** Pieces set aside for rework that went back into their operation, or to a rework order. Immutable. */
export type ReworkReturnQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A routing, known to MES by its id alone. */
export type Routing = {
  readonly __typename?: 'Routing';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** A lot to throw away. */
export type ScrapLotInput = {
  /** The lot, ACTIVE. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much; absent: all that is left. */
  readonly quantity?: InputMaybe<QuantityInput>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What was scrapped and why. */
export type ScrapRecord = {
  readonly __typename?: 'ScrapRecord';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The job; null when the source names none. */
  readonly job?: Maybe<Job>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The production day it belongs to, by the calendar of then: a night shift's hours are of the day it began. Null for what an import states of an order. */
  readonly productionDate?: Maybe<Scalars['Date']['output']>;
  /** How much. */
  readonly quantity: Quantity;
  /** The reason; null when the source names none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The code of the reason, when it is one of the list of scrap reasons; null otherwise. */
  readonly reasonCode?: Maybe<Scalars['String']['output']>;
  /** The shift it belongs to, by the calendar of then; null outside every shift, and without a production day. */
  readonly shift?: Maybe<Scalars['String']['output']>;
};


/** What was scrapped and why. */
export type ScrapRecordQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Serial numbers that follow each other: the prefix, then the number with leading zeros. */
export type SerialRangeInput = {
  /** How many, 1 to 1,000. */
  readonly count: Scalars['Int']['input'];
  /** To how many digits a number is filled up with zeros, 1 to 20. */
  readonly digits: Scalars['Int']['input'];
  /** The first number. */
  readonly first: Scalars['Int']['input'];
  /** What all of them begin with. */
  readonly prefix: Scalars['String']['input'];
};

/** After which time stops call whom. */
export type SetDowntimeAlertRuleInput = {
  /** The equipment; a SITE, for its whole plant. */
  readonly equipment: Scalars['ID']['input'];
  /** Its rule; absent or null: it has none of its own. */
  readonly rule?: InputMaybe<DowntimeAlertRuleInput>;
};

/** A shift of one day, half-open (ISA-95 WorkSchedule). */
export type Shift = {
  readonly __typename?: 'Shift';
  /** Its planned breaks, in order. */
  readonly breaks: ReadonlyArray<ShiftBreak>;
  /** The calendar it is of. */
  readonly calendar: WorkCalendar;
  /** When it begins. */
  readonly from: Scalars['DateTime']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its time without breaks, in minutes (ISO 22400-2 planned busy time before planned downtime). */
  readonly plannedBusyTime: Quantity;
  /** The local day on which it begins; its hours after midnight belong to that day too. */
  readonly productionDate: Scalars['Date']['output'];
  /** When it ends. */
  readonly to: Scalars['DateTime']['output'];
};


/** A shift of one day, half-open (ISA-95 WorkSchedule). */
export type ShiftPlannedBusyTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A planned break of a shift, half-open. */
export type ShiftBreak = {
  readonly __typename?: 'ShiftBreak';
  /** When it begins. */
  readonly from: Scalars['DateTime']['output'];
  /** When it ends. */
  readonly to: Scalars['DateTime']['output'];
};

/** A shift as it is worked every week. */
export type ShiftPattern = {
  readonly __typename?: 'ShiftPattern';
  /** Planned breaks in it. */
  readonly breaks: ReadonlyArray<ClockRange>;
  /** When it ends, local, HH:MM; on the next day when that is not after its start. */
  readonly end: Scalars['String']['output'];
  /** Its name, such as EARLY. */
  readonly name: Scalars['String']['output'];
  /** When it begins, local, HH:MM. */
  readonly start: Scalars['String']['output'];
  /** The days on which it begins. */
  readonly weekdays: ReadonlyArray<Weekday>;
};

/** A shift as it is worked every week. */
export type ShiftPatternInput = {
  /** Planned breaks in it, at most 20, not overlapping. */
  readonly breaks: ReadonlyArray<ClockRangeInput>;
  /** When it ends, local, HH:MM; on the next day when that is not after its start. */
  readonly end: Scalars['String']['input'];
  /** Its name, such as EARLY, at most 60 characters. */
  readonly name: Scalars['String']['input'];
  /** When it begins, local, HH:MM. */
  readonly start: Scalars['String']['input'];
  /** The days on which it begins. */
  readonly weekdays: ReadonlyArray<Weekday>;
};

/** A shipment to a customer, known to MES by its id alone. */
export type Shipment = {
  readonly __typename?: 'Shipment';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** A fact of the shop floor as it was told. */
export type ShopFloorFact = {
  readonly __typename?: 'ShopFloorFact';
  /** Why it is in quarantine, as a code of the error catalogue; null when it is not. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly kind: FactKind;
  /** What is wrong with it; null when it is not in quarantine. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The plant; null while what it names is not known, and while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** Where it is wrong: a JSON Pointer (RFC 6901) into the event that was sent; null when that is not known. */
  readonly pointer?: Maybe<Scalars['String']['output']>;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Of what is in quarantine: what it says, as JSON. An event that cannot be read is as it was sent, to 8,192 characters. Null of what is accepted. */
  readonly sent?: Maybe<Scalars['String']['output']>;
  /** Whose it is, and which. */
  readonly source: RecordSource;
  /** Whether it is recorded. */
  readonly status: FactStatus;
  /** What would let it go on, such as `lot/L1`; null when nothing will, and when it is not in quarantine. */
  readonly waitsFor?: Maybe<Scalars['String']['output']>;
};

/** What became of a fact that was told. */
export type ShopFloorFactAnswer = {
  readonly __typename?: 'ShopFloorFactAnswer';
  /** Why it is in quarantine, as a code of the error catalogue; null when it is not. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Its document, as told. */
  readonly document: Scalars['String']['output'];
  /** The line of the document, as told. */
  readonly line: Scalars['Int']['output'];
  /** What is wrong with it; null when it is not in quarantine. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  readonly outcome: FactOutcome;
};

/** A page of facts. */
export type ShopFloorFactConnection = {
  readonly __typename?: 'ShopFloorFactConnection';
  /** The facts with their cursors. */
  readonly edges: ReadonlyArray<ShopFloorFactEdge>;
  /** The facts. */
  readonly nodes: ReadonlyArray<ShopFloorFact>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many facts match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One fact in a page. */
export type ShopFloorFactEdge = {
  readonly __typename?: 'ShopFloorFactEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The fact. */
  readonly node: ShopFloorFact;
};

/** Which facts a list contains; all conditions hold together. */
export type ShopFloorFactFilter = {
  /** Of this kind. */
  readonly kind?: InputMaybe<FactKind>;
  /** Happened in this range. */
  readonly occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Recorded in this range. */
  readonly recordedAt?: InputMaybe<DateTimeRangeInput>;
  /** Told by this system. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** With this status. */
  readonly status?: InputMaybe<FactStatus>;
  /** The document, or a word of the message, begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What facts of the shop floor can be counted by. */
export type ShopFloorFactGroup =
  /** The error code; null: none. */
  | 'CODE'
  /** The kind. */
  | 'KIND'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The plant; null: not known. */
  | 'PLANT'
  /** When it was recorded. */
  | 'RECORDED_AT'
  /** The source. */
  | 'SOURCE'
  /** What became of it. */
  | 'STATUS';

/** A fact of the shop floor. Which fields it needs depends on its kind. */
export type ShopFloorFactInput = {
  /** The document of the source, at most 100 characters; with the line, the fact's identity: the same posts once. */
  readonly document: Scalars['String']['input'];
  /** The work unit it was made on, by default the job's work center; PRODUCTION_REPORTED. What is in another state; EQUIPMENT_STATE_CHANGED. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** The first day the lot may no longer be used; LOT_COMPLETED. */
  readonly expiryDate?: InputMaybe<Scalars['Date']['input']>;
  /** Good pieces; PRODUCTION_REPORTED. */
  readonly good?: InputMaybe<QuantityInput>;
  /** What the lot is of, when not the product; LOT_COMPLETED. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** The job; of all kinds but LOT_COMPLETED. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** What happened. */
  readonly kind: FactKind;
  /** Labor time; PRODUCTION_REPORTED. */
  readonly laborTime?: InputMaybe<QuantityInput>;
  /** The line of the document. */
  readonly line: Scalars['Int']['input'];
  /** The lot consumed or made; MATERIAL_CONSUMED, LOT_COMPLETED. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** A lot, or a serial number; LOT_COMPLETED. Default: LOT. */
  readonly lotKind?: InputMaybe<LotKind>;
  /** Machine time; PRODUCTION_REPORTED. */
  readonly machineTime?: InputMaybe<QuantityInput>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** Pseudonymous id of the operator; PRODUCTION_REPORTED. */
  readonly operator?: InputMaybe<Scalars['String']['input']>;
  /** The order that made the lot; LOT_COMPLETED. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The lot it went into, when that is known; MATERIAL_CONSUMED. */
  readonly producedLot?: InputMaybe<Scalars['ID']['input']>;
  /** How much was consumed or is in the lot; MATERIAL_CONSUMED, LOT_COMPLETED. */
  readonly quantity?: InputMaybe<QuantityInput>;
  /** Why; JOB_SUSPENDED, EQUIPMENT_STATE_CHANGED. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Needing rework; PRODUCTION_REPORTED. */
  readonly rework?: InputMaybe<QuantityInput>;
  /** Scrap; PRODUCTION_REPORTED. */
  readonly scrap?: InputMaybe<QuantityInput>;
  /** Why scrap; PRODUCTION_REPORTED, required with scrap. */
  readonly scrapReason?: InputMaybe<Scalars['String']['input']>;
  /** Orders what the source saw at the same time. */
  readonly sequence: Scalars['Int']['input'];
  /** What the equipment does from then on; EQUIPMENT_STATE_CHANGED. */
  readonly state?: InputMaybe<EquipmentState>;
};

/** The order of a list of facts. */
export type ShopFloorFactOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: ShopFloorFactSort;
};

/** What a list of facts can be ordered by. */
export type ShopFloorFactSort =
  /** Source, document and line. */
  | 'ID'
  /** The kind, by its name. */
  | 'KIND'
  /** When it happened. */
  | 'OCCURRED_AT'
  /** The plant; where that is not known first. */
  | 'PLANT'
  /** When MES learned of it. */
  | 'RECORDED_AT'
  /** The system that told it. */
  | 'SOURCE'
  /** The status, by its name. */
  | 'STATUS';

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** A lot to split. */
export type SplitLotInput = {
  /** The lot, ACTIVE, not on hold and UNRESTRICTED; no serial number. */
  readonly id: Scalars['ID']['input'];
  /** The parts to split off, 1 to 100. */
  readonly into: ReadonlyArray<SplitPartInput>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A part to split off a lot. */
export type SplitPartInput = {
  /** The id of the new lot; absent: MES assigns one. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** How much; all parts together not more than is left. */
  readonly quantity: QuantityInput;
};

/** A job to start. */
export type StartJobInput = {
  /** The job, DISPATCHED or READY. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * What can be followed live: each event once, in the order in which MES told them, as far as the plants and suppliers of the
 * caller go. What was imported as history is not told. A subscription goes on by `after` where it broke off.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** States of equipment as they are recorded or taken back. */
  readonly equipmentStateChanged: ProductionEvent;
  /** What jobs go through and report, and what of that is taken back. */
  readonly jobChanged: ProductionEvent;
  /** What brings one order on: its jobs, their reports and rework, the lots that it makes, its end; and what of that is taken back. */
  readonly orderProgress: ProductionEvent;
  /** What happens on the shop floor, of every kind. */
  readonly productionEvents: ProductionEvent;
};


/**
 * What can be followed live: each event once, in the order in which MES told them, as far as the plants and suppliers of the
 * caller go. What was imported as history is not told. A subscription goes on by `after` where it broke off.
 */
export type SubscriptionEquipmentStateChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  plant?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be followed live: each event once, in the order in which MES told them, as far as the plants and suppliers of the
 * caller go. What was imported as history is not told. A subscription goes on by `after` where it broke off.
 */
export type SubscriptionJobChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  plant?: InputMaybe<Scalars['ID']['input']>;
  workCenter?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be followed live: each event once, in the order in which MES told them, as far as the plants and suppliers of the
 * caller go. What was imported as history is not told. A subscription goes on by `after` where it broke off.
 */
export type SubscriptionOrderProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * What can be followed live: each event once, in the order in which MES told them, as far as the plants and suppliers of the
 * caller go. What was imported as history is not told. A subscription goes on by `after` where it broke off.
 */
export type SubscriptionProductionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductionEventFilter>;
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

/** A supplier, known to MES by its id alone. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** A job to suspend. */
export type SuspendJobInput = {
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
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

/** A rule that something broke which had happened already, by what is known now: what is learned of later may explain or cause it. */
export type Violation = {
  readonly __typename?: 'Violation';
  /** What was wrong, with the values. */
  readonly message: Scalars['String']['output'];
  /** A code of the error catalogue: what a command would have been refused with. */
  readonly rule: BrokenRule;
};

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

/** Days of the week. */
export type Weekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** Work in process of an order, counted from its own records. */
export type Wip = {
  readonly __typename?: 'Wip';
  /** By operation, in sequence. */
  readonly byOperation: ReadonlyArray<OperationWip>;
  /** Good at the last operation. */
  readonly completed: Quantity;
  /** What was started and is neither completed nor scrapped nor set aside for rework. */
  readonly inProcess: Quantity;
  /** Set aside for rework at all operations. Started = inProcess + completed + scrapped + rework. */
  readonly rework: Quantity;
  /** Scrap at all operations. */
  readonly scrapped: Quantity;
  /** What the first operation took up. */
  readonly started: Quantity;
};


/** Work in process of an order, counted from its own records. */
export type WipCompletedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipInProcessArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipScrappedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipStartedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** An override to withdraw. */
export type WithdrawCalendarOverrideInput = {
  /** The override. */
  readonly id: Scalars['ID']['input'];
};

/** When a plant or an equipment is meant to work (ISA-95 WorkCalendar). */
export type WorkCalendar = {
  readonly __typename?: 'WorkCalendar';
  /** The equipment it is for, with its parts as far as they have none of their own; null for the plant's own. */
  readonly equipment?: Maybe<Equipment>;
  /** Given by whoever creates it. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Days that are not as its week has them, by date; without those withdrawn. */
  readonly overrides: ReadonlyArray<CalendarOverride>;
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The shifts of its week. */
  readonly shifts: ReadonlyArray<ShiftPattern>;
  /** The IANA time zone of its local times. */
  readonly timeZone: Scalars['String']['output'];
  /** The first local day on which its shifts begin. */
  readonly validFrom: Scalars['Date']['output'];
  /** The first local day on which they no longer do; null: open. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of work calendars. */
export type WorkCalendarConnection = {
  readonly __typename?: 'WorkCalendarConnection';
  /** The work calendars with their cursors. */
  readonly edges: ReadonlyArray<WorkCalendarEdge>;
  /** The work calendars. */
  readonly nodes: ReadonlyArray<WorkCalendar>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many work calendars match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One work calendar in a page. */
export type WorkCalendarEdge = {
  readonly __typename?: 'WorkCalendarEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The work calendar. */
  readonly node: WorkCalendar;
};

/** Which work calendars a list contains; all conditions hold together. */
export type WorkCalendarFilter = {
  /** Of this equipment itself. */
  readonly equipment?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** A word of the id or name begins with this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** In this IANA time zone. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** The first day lies in this range. */
  readonly validFrom?: InputMaybe<DateRangeInput>;
  /** Valid on this local day. */
  readonly validOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day after the last lies in this range. */
  readonly validTo?: InputMaybe<DateRangeInput>;
};

/** The order of a list of work calendars. */
export type WorkCalendarOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: WorkCalendarSort;
};

/** What a list of work calendars can be ordered by. */
export type WorkCalendarSort =
  /** The equipment; those of plants first. */
  | 'EQUIPMENT'
  /** The id. */
  | 'ID'
  /** The name. */
  | 'NAME'
  /** The plant. */
  | 'PLANT'
  /** The time zone. */
  | 'TIME_ZONE'
  /** The first day. */
  | 'VALID_FROM'
  /** The day after the last; open ones last. */
  | 'VALID_TO';



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
  Equipment: Equipment;
  ItemRevision: ItemRevision;
  Job: Job;
  KpiAnswer: KpiAnswer;
  Lot: Lot;
  OrderReconciliation: OrderReconciliation;
  Plant: Plant;
  ProductionOrder: ProductionOrder;
  WorkCalendar: WorkCalendar;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BusinessTransaction:
    ( { __typename: 'BusinessTransaction' }
    & GraphQLRecursivePick<FederationTypes['BusinessTransaction'], {"correlationId":true}> );
  Equipment:
    ( { __typename: 'Equipment' }
    & GraphQLRecursivePick<FederationTypes['Equipment'], {"id":true}> );
  ItemRevision:
    ( { __typename: 'ItemRevision' }
    & GraphQLRecursivePick<FederationTypes['ItemRevision'], {"id":true}> );
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  KpiAnswer:
    ( { __typename: 'KpiAnswer' }
    & GraphQLRecursivePick<FederationTypes['KpiAnswer'], {"request":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['KpiAnswer'], {"planFigures":{"name":true,"bucketDate":true,"bucketStart":true,"bucketEnd":true,"shift":true,"key":true,"reasonCode":true,"value":true,"unit":true,"reason":true,"elements":{"name":true,"value":true,"unit":true},"asOf":true},"conformanceFigures":{"name":true,"bucketDate":true,"bucketStart":true,"bucketEnd":true,"shift":true,"key":true,"reasonCode":true,"value":true,"unit":true,"reason":true,"elements":{"name":true,"value":true,"unit":true},"asOf":true}}> ) );
  Lot:
    ( { __typename: 'Lot' }
    & GraphQLRecursivePick<FederationTypes['Lot'], {"id":true}> );
  OrderReconciliation:
    ( { __typename: 'OrderReconciliation' }
    & GraphQLRecursivePick<FederationTypes['OrderReconciliation'], {"id":true}> );
  Plant:
    ( { __typename: 'Plant' }
    & GraphQLRecursivePick<FederationTypes['Plant'], {"id":true}> );
  ProductionOrder:
    ( { __typename: 'ProductionOrder' }
    & GraphQLRecursivePick<FederationTypes['ProductionOrder'], {"id":true}> );
  WorkCalendar:
    ( { __typename: 'WorkCalendar' }
    & GraphQLRecursivePick<FederationTypes['WorkCalendar'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ReversibleDocument:
    | ( LotRow )
    | ( RegroupingRow )
    | ( LotScrapRow )
    | ( MaterialConsumptionRow )
    | ( ProductionReportRow )
    | ( ReworkReturnRow )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AbortJobInput: AbortJobInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AcknowledgeDowntimeAlertInput: AcknowledgeDowntimeAlertInput;
  BrokenRule: BrokenRule;
  BusinessTransaction: ResolverTypeWrapper<TransactionReference>;
  CalendarOverride: ResolverTypeWrapper<CalendarOverrideRow>;
  CalendarOverrideKind: CalendarOverrideKind;
  CancelJobInput: CancelJobInput;
  ClassifyDowntimeInput: ClassifyDowntimeInput;
  ClearDowntimeAlertInput: ClearDowntimeAlertInput;
  ClockRange: ResolverTypeWrapper<ClockRange>;
  ClockRangeInput: ClockRangeInput;
  CloseJobInput: CloseJobInput;
  CompleteJobInput: CompleteJobInput;
  CompleteLotInput: CompleteLotInput;
  CompleteSerialsInput: CompleteSerialsInput;
  ConsumeMaterialInput: ConsumeMaterialInput;
  CreateDowntimeReasonInput: CreateDowntimeReasonInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateEquipmentInput: CreateEquipmentInput;
  CreateWorkCalendarInput: CreateWorkCalendarInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  DailyShift: ResolverTypeWrapper<DailyShift>;
  DailyShiftInput: DailyShiftInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  DeadLetter: ResolverTypeWrapper<DeadLetterRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterPage>;
  DeadLetterDecision: ResolverTypeWrapper<DeadLetterDecision>;
  DeadLetterDecisionKind: DeadLetterDecisionKind;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterState: DeadLetterState;
  DeadLetters: ResolverTypeWrapper<EachSystem>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DiscardMesDeadLetterInput: DiscardMesDeadLetterInput;
  DispatchJobInput: DispatchJobInput;
  Downtime: ResolverTypeWrapper<DowntimeRow>;
  DowntimeAlert: ResolverTypeWrapper<DowntimeAlertRow>;
  DowntimeAlertClearing: DowntimeAlertClearing;
  DowntimeAlertConnection: ResolverTypeWrapper<DowntimeAlertPage>;
  DowntimeAlertEdge: ResolverTypeWrapper<Omit<DowntimeAlertEdge, 'node'> & { node: ResolversTypes['DowntimeAlert'] }>;
  DowntimeAlertFilter: DowntimeAlertFilter;
  DowntimeAlertOrder: DowntimeAlertOrder;
  DowntimeAlertRule: ResolverTypeWrapper<DowntimeAlertRuleRow>;
  DowntimeAlertRuleInput: DowntimeAlertRuleInput;
  DowntimeAlertSort: DowntimeAlertSort;
  DowntimeAlertState: DowntimeAlertState;
  DowntimeCategory: DowntimeCategory;
  DowntimeClassification: ResolverTypeWrapper<DowntimeClassification>;
  DowntimeConnection: ResolverTypeWrapper<DowntimePage>;
  DowntimeEdge: ResolverTypeWrapper<Omit<DowntimeEdge, 'node'> & { node: ResolversTypes['Downtime'] }>;
  DowntimeFilter: DowntimeFilter;
  DowntimeGroup: DowntimeGroup;
  DowntimeOrder: DowntimeOrder;
  DowntimeReason: ResolverTypeWrapper<DowntimeReasonRow>;
  DowntimeReasonConnection: ResolverTypeWrapper<DowntimeReasonPage>;
  DowntimeReasonEdge: ResolverTypeWrapper<Omit<DowntimeReasonEdge, 'node'> & { node: ResolversTypes['DowntimeReason'] }>;
  DowntimeReasonFilter: DowntimeReasonFilter;
  DowntimeReasonOrder: DowntimeReasonOrder;
  DowntimeReasonSort: DowntimeReasonSort;
  DowntimeSort: DowntimeSort;
  EndWorkCalendarInput: EndWorkCalendarInput;
  Equipment: ResolverTypeWrapper<EquipmentRow>;
  EquipmentConnection: ResolverTypeWrapper<EquipmentPage>;
  EquipmentEdge: ResolverTypeWrapper<Omit<EquipmentEdge, 'node'> & { node: ResolversTypes['Equipment'] }>;
  EquipmentFilter: EquipmentFilter;
  EquipmentLevel: EquipmentLevel;
  EquipmentOrder: EquipmentOrder;
  EquipmentSort: EquipmentSort;
  EquipmentState: EquipmentState;
  EquipmentStateInterval: ResolverTypeWrapper<StateInterval>;
  EquipmentStateRecord: ResolverTypeWrapper<StateRecordRow>;
  EquipmentStateReversal: ResolverTypeWrapper<EquipmentStateReversal>;
  EventHealth: ResolverTypeWrapper<EachSystem>;
  EventPlantHealth: ResolverTypeWrapper<EventPlantHealth>;
  EventReplay: ResolverTypeWrapper<ReplayRow>;
  EventReplayKind: EventReplayKind;
  EventReplayState: EventReplayState;
  EventSourceHealth: ResolverTypeWrapper<SourceHealth>;
  ExceptionState: ExceptionState;
  ExecutionException: ResolverTypeWrapper<ExecutionExceptionRow>;
  ExecutionExceptionConnection: ResolverTypeWrapper<ExecutionExceptionPage>;
  ExecutionExceptionEdge: ResolverTypeWrapper<Omit<ExecutionExceptionEdge, 'node'> & { node: ResolversTypes['ExecutionException'] }>;
  ExecutionExceptionFilter: ExecutionExceptionFilter;
  ExecutionExceptionGroup: ExecutionExceptionGroup;
  ExecutionExceptionOrder: ExecutionExceptionOrder;
  ExecutionExceptionSort: ExecutionExceptionSort;
  ExecutionFinding: ResolverTypeWrapper<ExecutionFindingRow>;
  ExecutionFindingCode: ExecutionFindingCode;
  ExecutionState: ExecutionState;
  FactKind: FactKind;
  FactOutcome: FactOutcome;
  FactStatus: FactStatus;
  FloorConsumption: ResolverTypeWrapper<FloorConsumption>;
  FloorFigures: ResolverTypeWrapper<FloorFiguresRow>;
  Genealogy: ResolverTypeWrapper<GenealogyRow>;
  GenealogyDirection: GenealogyDirection;
  GenealogyEdge: ResolverTypeWrapper<GenealogyEdgeRow>;
  GenealogyPrecision: GenealogyPrecision;
  Item: ResolverTypeWrapper<Item>;
  ItemRevision: ResolverTypeWrapper<PlantReference>;
  Job: ResolverTypeWrapper<JobRow>;
  JobConnection: ResolverTypeWrapper<JobPage>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobEvent: ResolverTypeWrapper<JobEventRow>;
  JobEventKind: JobEventKind;
  JobFilter: JobFilter;
  JobGroup: JobGroup;
  JobOrder: JobOrder;
  JobSort: JobSort;
  JobState: JobState;
  KpiAnswer: ResolverTypeWrapper<KpiReference>;
  KpiDefinition: ResolverTypeWrapper<KpiDefinitionRow>;
  KpiDimension: KpiDimension;
  KpiElement: ResolverTypeWrapper<KpiElement>;
  KpiElementDefinition: ResolverTypeWrapper<KpiElementDefinition>;
  KpiFigure: ResolverTypeWrapper<KpiFigureRow>;
  KpiGap: KpiGap;
  KpiGrain: KpiGrain;
  KpiRow: ResolverTypeWrapper<KpiRowOfAll>;
  KpiScope: KpiScope;
  Lot: ResolverTypeWrapper<LotRow>;
  LotConnection: ResolverTypeWrapper<LotPage>;
  LotEdge: ResolverTypeWrapper<Omit<LotEdge, 'node'> & { node: ResolversTypes['Lot'] }>;
  LotFilter: LotFilter;
  LotGroup: LotGroup;
  LotKind: LotKind;
  LotMaking: LotMaking;
  LotOrder: LotOrder;
  LotOrigin: LotOrigin;
  LotPart: ResolverTypeWrapper<LotPartRow>;
  LotRegrouping: ResolverTypeWrapper<RegroupingRow>;
  LotRestriction: ResolverTypeWrapper<LotRestrictionRow>;
  LotRole: LotRole;
  LotScrap: ResolverTypeWrapper<LotScrapRow>;
  LotShipment: ResolverTypeWrapper<LotShipmentRow>;
  LotSort: LotSort;
  LotState: LotState;
  MakeJobReadyInput: MakeJobReadyInput;
  MaterialConsumption: ResolverTypeWrapper<MaterialConsumptionRow>;
  MaterialConsumptionConnection: ResolverTypeWrapper<MaterialConsumptionPage>;
  MaterialConsumptionEdge: ResolverTypeWrapper<Omit<MaterialConsumptionEdge, 'node'> & { node: ResolversTypes['MaterialConsumption'] }>;
  MaterialConsumptionFilter: MaterialConsumptionFilter;
  MaterialConsumptionGroup: MaterialConsumptionGroup;
  MaterialConsumptionOrder: MaterialConsumptionOrder;
  MaterialConsumptionSort: MaterialConsumptionSort;
  MergeLotsInput: MergeLotsInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Oee: ResolverTypeWrapper<OeeRow>;
  OeeElements: ResolverTypeWrapper<OeeElementsRow>;
  OeeGap: OeeGap;
  OeeRatio: ResolverTypeWrapper<OeeRatioRow>;
  OperationWip: ResolverTypeWrapper<OperationWip>;
  OrderReconciliation: ResolverTypeWrapper<ReconciliationReference>;
  OverrideCalendarDayInput: OverrideCalendarDayInput;
  OwnerRole: OwnerRole;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Plant: ResolverTypeWrapper<PlantReference>;
  ProductionEvent: ResolverTypeWrapper<FollowedEvent>;
  ProductionEventFilter: ProductionEventFilter;
  ProductionOrder: ResolverTypeWrapper<OrderReference>;
  ProductionReport: ResolverTypeWrapper<ProductionReportRow>;
  ProductionReportConnection: ResolverTypeWrapper<ProductionReportPage>;
  ProductionReportEdge: ResolverTypeWrapper<Omit<ProductionReportEdge, 'node'> & { node: ResolversTypes['ProductionReport'] }>;
  ProductionReportFilter: ProductionReportFilter;
  ProductionReportGroup: ProductionReportGroup;
  ProductionReportOrder: ProductionReportOrder;
  ProductionReportSort: ProductionReportSort;
  PurchaseOrder: ResolverTypeWrapper<PurchaseOrder>;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RebuildMesProjectionInput: RebuildMesProjectionInput;
  RecordEquipmentStateInput: RecordEquipmentStateInput;
  RecordEquipmentStatesInput: RecordEquipmentStatesInput;
  RecordShopFloorFactsInput: RecordShopFloorFactsInput;
  RecordSource: ResolverTypeWrapper<RecordSource>;
  RedeliverMesEventsInput: RedeliverMesEventsInput;
  RedriveMesDeadLetterInput: RedriveMesDeadLetterInput;
  RegroupingKind: RegroupingKind;
  ReportProductionInput: ReportProductionInput;
  ResolveExecutionExceptionInput: ResolveExecutionExceptionInput;
  RestrictedStatus: RestrictedStatus;
  ResumeJobInput: ResumeJobInput;
  ReturnReworkedPiecesInput: ReturnReworkedPiecesInput;
  Reversal: ResolverTypeWrapper<ReversalRow>;
  ReverseEquipmentStateInput: ReverseEquipmentStateInput;
  ReverseLotCompletionInput: ReverseLotCompletionInput;
  ReverseLotMergeInput: ReverseLotMergeInput;
  ReverseLotScrapInput: ReverseLotScrapInput;
  ReverseLotSplitInput: ReverseLotSplitInput;
  ReverseMaterialConsumptionInput: ReverseMaterialConsumptionInput;
  ReverseProductionReportInput: ReverseProductionReportInput;
  ReverseReworkReturnInput: ReverseReworkReturnInput;
  ReversibleDocument: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReversibleDocument']>;
  ReworkReturn: ResolverTypeWrapper<ReworkReturnRow>;
  Routing: ResolverTypeWrapper<Routing>;
  ScrapLotInput: ScrapLotInput;
  ScrapRecord: ResolverTypeWrapper<ScrapRow>;
  SerialRangeInput: SerialRangeInput;
  SetDowntimeAlertRuleInput: SetDowntimeAlertRuleInput;
  Shift: ResolverTypeWrapper<ShiftRow>;
  ShiftBreak: ResolverTypeWrapper<ShiftBreak>;
  ShiftPattern: ResolverTypeWrapper<ShiftPattern>;
  ShiftPatternInput: ShiftPatternInput;
  Shipment: ResolverTypeWrapper<Shipment>;
  ShopFloorFact: ResolverTypeWrapper<ShopFloorFactRow>;
  ShopFloorFactAnswer: ResolverTypeWrapper<ShopFloorFactAnswer>;
  ShopFloorFactConnection: ResolverTypeWrapper<ShopFloorFactPage>;
  ShopFloorFactEdge: ResolverTypeWrapper<Omit<ShopFloorFactEdge, 'node'> & { node: ResolversTypes['ShopFloorFact'] }>;
  ShopFloorFactFilter: ShopFloorFactFilter;
  ShopFloorFactGroup: ShopFloorFactGroup;
  ShopFloorFactInput: ShopFloorFactInput;
  ShopFloorFactOrder: ShopFloorFactOrder;
  ShopFloorFactSort: ShopFloorFactSort;
  SortDirection: SortDirection;
  SplitLotInput: SplitLotInput;
  SplitPartInput: SplitPartInput;
  StartJobInput: StartJobInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SummaryGrain: SummaryGrain;
  SummaryKey: ResolverTypeWrapper<SummaryKey>;
  SummaryRow: ResolverTypeWrapper<SummaryRow>;
  SummarySum: ResolverTypeWrapper<SummarySum>;
  Supplier: ResolverTypeWrapper<Supplier>;
  SuspendJobInput: SuspendJobInput;
  SystemEventHealth: ResolverTypeWrapper<SystemHealth>;
  TransactionEntry: ResolverTypeWrapper<TransactionEntryRow>;
  TransactionEntryKind: TransactionEntryKind;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
  Violation: ResolverTypeWrapper<Violation>;
  WatermarkHealth: ResolverTypeWrapper<WatermarkState>;
  WatermarkHolder: ResolverTypeWrapper<WatermarkHolder>;
  Weekday: Weekday;
  Wip: ResolverTypeWrapper<WipRow>;
  WithdrawCalendarOverrideInput: WithdrawCalendarOverrideInput;
  WorkCalendar: ResolverTypeWrapper<WorkCalendarRow>;
  WorkCalendarConnection: ResolverTypeWrapper<WorkCalendarPage>;
  WorkCalendarEdge: ResolverTypeWrapper<Omit<WorkCalendarEdge, 'node'> & { node: ResolversTypes['WorkCalendar'] }>;
  WorkCalendarFilter: WorkCalendarFilter;
  WorkCalendarOrder: WorkCalendarOrder;
  WorkCalendarSort: WorkCalendarSort;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AbortJobInput: AbortJobInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AcknowledgeDowntimeAlertInput: AcknowledgeDowntimeAlertInput;
  BusinessTransaction: TransactionReference;
  CalendarOverride: CalendarOverrideRow;
  CancelJobInput: CancelJobInput;
  ClassifyDowntimeInput: ClassifyDowntimeInput;
  ClearDowntimeAlertInput: ClearDowntimeAlertInput;
  ClockRange: ClockRange;
  ClockRangeInput: ClockRangeInput;
  CloseJobInput: CloseJobInput;
  CompleteJobInput: CompleteJobInput;
  CompleteLotInput: CompleteLotInput;
  CompleteSerialsInput: CompleteSerialsInput;
  ConsumeMaterialInput: ConsumeMaterialInput;
  CreateDowntimeReasonInput: CreateDowntimeReasonInput;
  Boolean: Scalars['Boolean']['output'];
  CreateEquipmentInput: CreateEquipmentInput;
  CreateWorkCalendarInput: CreateWorkCalendarInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  DailyShift: DailyShift;
  DailyShiftInput: DailyShiftInput;
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  DeadLetter: DeadLetterRow;
  Int: Scalars['Int']['output'];
  DeadLetterConnection: DeadLetterPage;
  DeadLetterDecision: DeadLetterDecision;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLetterFilter: DeadLetterFilter;
  DeadLetters: EachSystem;
  Decimal: Scalars['Decimal']['output'];
  DiscardMesDeadLetterInput: DiscardMesDeadLetterInput;
  DispatchJobInput: DispatchJobInput;
  Downtime: DowntimeRow;
  DowntimeAlert: DowntimeAlertRow;
  DowntimeAlertConnection: DowntimeAlertPage;
  DowntimeAlertEdge: Omit<DowntimeAlertEdge, 'node'> & { node: ResolversParentTypes['DowntimeAlert'] };
  DowntimeAlertFilter: DowntimeAlertFilter;
  DowntimeAlertOrder: DowntimeAlertOrder;
  DowntimeAlertRule: DowntimeAlertRuleRow;
  DowntimeAlertRuleInput: DowntimeAlertRuleInput;
  DowntimeClassification: DowntimeClassification;
  DowntimeConnection: DowntimePage;
  DowntimeEdge: Omit<DowntimeEdge, 'node'> & { node: ResolversParentTypes['Downtime'] };
  DowntimeFilter: DowntimeFilter;
  DowntimeOrder: DowntimeOrder;
  DowntimeReason: DowntimeReasonRow;
  DowntimeReasonConnection: DowntimeReasonPage;
  DowntimeReasonEdge: Omit<DowntimeReasonEdge, 'node'> & { node: ResolversParentTypes['DowntimeReason'] };
  DowntimeReasonFilter: DowntimeReasonFilter;
  DowntimeReasonOrder: DowntimeReasonOrder;
  EndWorkCalendarInput: EndWorkCalendarInput;
  Equipment: EquipmentRow;
  EquipmentConnection: EquipmentPage;
  EquipmentEdge: Omit<EquipmentEdge, 'node'> & { node: ResolversParentTypes['Equipment'] };
  EquipmentFilter: EquipmentFilter;
  EquipmentOrder: EquipmentOrder;
  EquipmentStateInterval: StateInterval;
  EquipmentStateRecord: StateRecordRow;
  EquipmentStateReversal: EquipmentStateReversal;
  EventHealth: EachSystem;
  EventPlantHealth: EventPlantHealth;
  EventReplay: ReplayRow;
  EventSourceHealth: SourceHealth;
  ExecutionException: ExecutionExceptionRow;
  ExecutionExceptionConnection: ExecutionExceptionPage;
  ExecutionExceptionEdge: Omit<ExecutionExceptionEdge, 'node'> & { node: ResolversParentTypes['ExecutionException'] };
  ExecutionExceptionFilter: ExecutionExceptionFilter;
  ExecutionExceptionOrder: ExecutionExceptionOrder;
  ExecutionFinding: ExecutionFindingRow;
  FloorConsumption: FloorConsumption;
  FloorFigures: FloorFiguresRow;
  Genealogy: GenealogyRow;
  GenealogyEdge: GenealogyEdgeRow;
  Item: Item;
  ItemRevision: PlantReference;
  Job: JobRow;
  JobConnection: JobPage;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobEvent: JobEventRow;
  JobFilter: JobFilter;
  JobOrder: JobOrder;
  KpiAnswer: KpiReference;
  KpiDefinition: KpiDefinitionRow;
  KpiElement: KpiElement;
  KpiElementDefinition: KpiElementDefinition;
  KpiFigure: KpiFigureRow;
  KpiRow: KpiRowOfAll;
  KpiScope: KpiScope;
  Lot: LotRow;
  LotConnection: LotPage;
  LotEdge: Omit<LotEdge, 'node'> & { node: ResolversParentTypes['Lot'] };
  LotFilter: LotFilter;
  LotOrder: LotOrder;
  LotPart: LotPartRow;
  LotRegrouping: RegroupingRow;
  LotRestriction: LotRestrictionRow;
  LotScrap: LotScrapRow;
  LotShipment: LotShipmentRow;
  MakeJobReadyInput: MakeJobReadyInput;
  MaterialConsumption: MaterialConsumptionRow;
  MaterialConsumptionConnection: MaterialConsumptionPage;
  MaterialConsumptionEdge: Omit<MaterialConsumptionEdge, 'node'> & { node: ResolversParentTypes['MaterialConsumption'] };
  MaterialConsumptionFilter: MaterialConsumptionFilter;
  MaterialConsumptionOrder: MaterialConsumptionOrder;
  MergeLotsInput: MergeLotsInput;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Oee: OeeRow;
  OeeElements: OeeElementsRow;
  OeeRatio: OeeRatioRow;
  OperationWip: OperationWip;
  OrderReconciliation: ReconciliationReference;
  OverrideCalendarDayInput: OverrideCalendarDayInput;
  PageInfo: PageInfo;
  Plant: PlantReference;
  ProductionEvent: FollowedEvent;
  ProductionEventFilter: ProductionEventFilter;
  ProductionOrder: OrderReference;
  ProductionReport: ProductionReportRow;
  ProductionReportConnection: ProductionReportPage;
  ProductionReportEdge: Omit<ProductionReportEdge, 'node'> & { node: ResolversParentTypes['ProductionReport'] };
  ProductionReportFilter: ProductionReportFilter;
  ProductionReportOrder: ProductionReportOrder;
  PurchaseOrder: PurchaseOrder;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  RebuildMesProjectionInput: RebuildMesProjectionInput;
  RecordEquipmentStateInput: RecordEquipmentStateInput;
  RecordEquipmentStatesInput: RecordEquipmentStatesInput;
  RecordShopFloorFactsInput: RecordShopFloorFactsInput;
  RecordSource: RecordSource;
  RedeliverMesEventsInput: RedeliverMesEventsInput;
  RedriveMesDeadLetterInput: RedriveMesDeadLetterInput;
  ReportProductionInput: ReportProductionInput;
  ResolveExecutionExceptionInput: ResolveExecutionExceptionInput;
  ResumeJobInput: ResumeJobInput;
  ReturnReworkedPiecesInput: ReturnReworkedPiecesInput;
  Reversal: ReversalRow;
  ReverseEquipmentStateInput: ReverseEquipmentStateInput;
  ReverseLotCompletionInput: ReverseLotCompletionInput;
  ReverseLotMergeInput: ReverseLotMergeInput;
  ReverseLotScrapInput: ReverseLotScrapInput;
  ReverseLotSplitInput: ReverseLotSplitInput;
  ReverseMaterialConsumptionInput: ReverseMaterialConsumptionInput;
  ReverseProductionReportInput: ReverseProductionReportInput;
  ReverseReworkReturnInput: ReverseReworkReturnInput;
  ReversibleDocument: ResolversUnionTypes<ResolversParentTypes>['ReversibleDocument'];
  ReworkReturn: ReworkReturnRow;
  Routing: Routing;
  ScrapLotInput: ScrapLotInput;
  ScrapRecord: ScrapRow;
  SerialRangeInput: SerialRangeInput;
  SetDowntimeAlertRuleInput: SetDowntimeAlertRuleInput;
  Shift: ShiftRow;
  ShiftBreak: ShiftBreak;
  ShiftPattern: ShiftPattern;
  ShiftPatternInput: ShiftPatternInput;
  Shipment: Shipment;
  ShopFloorFact: ShopFloorFactRow;
  ShopFloorFactAnswer: ShopFloorFactAnswer;
  ShopFloorFactConnection: ShopFloorFactPage;
  ShopFloorFactEdge: Omit<ShopFloorFactEdge, 'node'> & { node: ResolversParentTypes['ShopFloorFact'] };
  ShopFloorFactFilter: ShopFloorFactFilter;
  ShopFloorFactInput: ShopFloorFactInput;
  ShopFloorFactOrder: ShopFloorFactOrder;
  SplitLotInput: SplitLotInput;
  SplitPartInput: SplitPartInput;
  StartJobInput: StartJobInput;
  Subscription: Record<PropertyKey, never>;
  SummaryKey: SummaryKey;
  SummaryRow: SummaryRow;
  SummarySum: SummarySum;
  Supplier: Supplier;
  SuspendJobInput: SuspendJobInput;
  SystemEventHealth: SystemHealth;
  TransactionEntry: TransactionEntryRow;
  UnitCode: Scalars['UnitCode']['output'];
  Violation: Violation;
  WatermarkHealth: WatermarkState;
  WatermarkHolder: WatermarkHolder;
  Wip: WipRow;
  WithdrawCalendarOverrideInput: WithdrawCalendarOverrideInput;
  WorkCalendar: WorkCalendarRow;
  WorkCalendarConnection: WorkCalendarPage;
  WorkCalendarEdge: Omit<WorkCalendarEdge, 'node'> & { node: ResolversParentTypes['WorkCalendar'] };
  WorkCalendarFilter: WorkCalendarFilter;
  WorkCalendarOrder: WorkCalendarOrder;
};

export type BusinessTransactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BusinessTransaction'] = ResolversParentTypes['BusinessTransaction'], FederationReferenceType extends FederationReferenceTypes['BusinessTransaction'] = FederationReferenceTypes['BusinessTransaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BusinessTransaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mesEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransactionEntry']>>, ParentType, ContextType>;
};

export type CalendarOverrideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarOverride'] = ResolversParentTypes['CalendarOverride']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CalendarOverrideKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['DailyShift']>, ParentType, ContextType>;
};

export type ClockRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockRange'] = ResolversParentTypes['ClockRange']> = {
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type DailyShiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyShift'] = ResolversParentTypes['DailyShift']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['ClockRange']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

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
  mes?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<DeadLettersMesArgs, 'first'>>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DowntimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Downtime'] = ResolversParentTypes['Downtime']> = {
  category?: Resolver<Maybe<ResolversTypes['DowntimeCategory']>, ParentType, ContextType>;
  classifications?: Resolver<ReadonlyArray<ResolversTypes['DowntimeClassification']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<DowntimeDurationArgs>>;
  equipment?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  planned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['DowntimeReason']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EquipmentState'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DowntimeAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeAlert'] = ResolversParentTypes['DowntimeAlert']> = {
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clearedBecause?: Resolver<Maybe<ResolversTypes['DowntimeAlertClearing']>, ParentType, ContextType>;
  clearedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  equipment?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType>;
  escalateAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownerRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DowntimeAlertState'], ParentType, ContextType>;
  stoppedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<DowntimeAlertThresholdArgs>>;
};

export type DowntimeAlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeAlertConnection'] = ResolversParentTypes['DowntimeAlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DowntimeAlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DowntimeAlert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DowntimeAlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeAlertEdge'] = ResolversParentTypes['DowntimeAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DowntimeAlert'], ParentType, ContextType>;
};

export type DowntimeAlertRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeAlertRule'] = ResolversParentTypes['DowntimeAlertRule']> = {
  acknowledgeWithin?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<DowntimeAlertRuleAcknowledgeWithinArgs>>;
  after?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<DowntimeAlertRuleAfterArgs>>;
  equipment?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType>;
  ownerRoles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DowntimeClassificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeClassification'] = ResolversParentTypes['DowntimeClassification']> = {
  category?: Resolver<ResolversTypes['DowntimeCategory'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  planned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DowntimeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeConnection'] = ResolversParentTypes['DowntimeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DowntimeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Downtime']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DowntimeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeEdge'] = ResolversParentTypes['DowntimeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Downtime'], ParentType, ContextType>;
};

export type DowntimeReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeReason'] = ResolversParentTypes['DowntimeReason']> = {
  category?: Resolver<ResolversTypes['DowntimeCategory'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  planned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DowntimeReasonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeReasonConnection'] = ResolversParentTypes['DowntimeReasonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DowntimeReasonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DowntimeReason']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DowntimeReasonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DowntimeReasonEdge'] = ResolversParentTypes['DowntimeReasonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DowntimeReason'], ParentType, ContextType>;
};

export type EquipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Equipment'] = ResolversParentTypes['Equipment'], FederationReferenceType extends FederationReferenceTypes['Equipment'] = FederationReferenceTypes['Equipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Equipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Equipment']>, ParentType, ContextType>;
  downtimeAlert?: Resolver<Maybe<ResolversTypes['DowntimeAlert']>, ParentType, ContextType>;
  downtimeAlertRule?: Resolver<Maybe<ResolversTypes['DowntimeAlertRule']>, ParentType, ContextType>;
  downtimes?: Resolver<ReadonlyArray<ResolversTypes['Downtime']>, ParentType, ContextType, RequireFields<EquipmentDowntimesArgs, 'from' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EquipmentLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oee?: Resolver<ResolversTypes['Oee'], ParentType, ContextType, RequireFields<EquipmentOeeArgs, 'from' | 'to'>>;
  parent?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  runningJobs?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  shifts?: Resolver<ReadonlyArray<ResolversTypes['Shift']>, ParentType, ContextType, RequireFields<EquipmentShiftsArgs, 'from' | 'to'>>;
  state?: Resolver<ResolversTypes['EquipmentState'], ParentType, ContextType>;
  stateReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateRecords?: Resolver<ReadonlyArray<ResolversTypes['EquipmentStateRecord']>, ParentType, ContextType, RequireFields<EquipmentStateRecordsArgs, 'from' | 'to'>>;
  stateSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['EquipmentStateInterval']>, ParentType, ContextType, RequireFields<EquipmentStatesArgs, 'from' | 'to'>>;
};

export type EquipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentConnection'] = ResolversParentTypes['EquipmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EquipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Equipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EquipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentEdge'] = ResolversParentTypes['EquipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType>;
};

export type EquipmentStateIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentStateInterval'] = ResolversParentTypes['EquipmentStateInterval']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EquipmentState'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EquipmentStateRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentStateRecord'] = ResolversParentTypes['EquipmentStateRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['EquipmentStateReversal']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EquipmentState'], ParentType, ContextType>;
};

export type EquipmentStateReversalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentStateReversal'] = ResolversParentTypes['EquipmentStateReversal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reverses?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EventHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventHealth'] = ResolversParentTypes['EventHealth']> = {
  mes?: Resolver<Maybe<ResolversTypes['SystemEventHealth']>, ParentType, ContextType>;
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

export type ExecutionExceptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionException'] = ResolversParentTypes['ExecutionException']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  ownerRole?: Resolver<ResolversTypes['OwnerRole'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['BrokenRule'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExceptionState'], ParentType, ContextType>;
};

export type ExecutionExceptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionExceptionConnection'] = ResolversParentTypes['ExecutionExceptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExecutionExceptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExecutionException']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExecutionExceptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionExceptionEdge'] = ResolversParentTypes['ExecutionExceptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExecutionException'], ParentType, ContextType>;
};

export type ExecutionFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExecutionFinding'] = ResolversParentTypes['ExecutionFinding']> = {
  code?: Resolver<ResolversTypes['ExecutionFindingCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  routing?: Resolver<Maybe<ResolversTypes['Routing']>, ParentType, ContextType>;
  workCenter?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FloorConsumptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorConsumption'] = ResolversParentTypes['FloorConsumption']> = {
  item?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type FloorFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FloorFigures'] = ResolversParentTypes['FloorFigures']> = {
  consumed?: Resolver<ReadonlyArray<ResolversTypes['FloorConsumption']>, ParentType, ContextType>;
  good?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  inLots?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
};

export type GenealogyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Genealogy'] = ResolversParentTypes['Genealogy']> = {
  cyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['GenealogyEdge']>, ParentType, ContextType>;
  lots?: Resolver<ReadonlyArray<ResolversTypes['Lot']>, ParentType, ContextType>;
  shipments?: Resolver<ReadonlyArray<ResolversTypes['LotShipment']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GenealogyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenealogyEdge'] = ResolversParentTypes['GenealogyEdge']> = {
  from?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['GenealogyPrecision'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<GenealogyEdgeQuantityArgs>>;
  to?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ItemRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevision'] = ResolversParentTypes['ItemRevision'], FederationReferenceType extends FederationReferenceTypes['ItemRevision'] = FederationReferenceTypes['ItemRevision']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ItemRevision']> | FederationReferenceType, FederationReferenceType, ContextType>;
  executionReadiness?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExecutionFinding']>>, ParentType, ContextType, Partial<ItemRevisionExecutionReadinessArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actualEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actualStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checkpoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  good?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobGoodArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inspectionPassed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  laborTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobLaborTimeArgs>>;
  machineTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobMachineTimeArgs>>;
  materialConsumed?: Resolver<ReadonlyArray<ResolversTypes['MaterialConsumption']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plannedLaborTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobPlannedLaborTimeArgs>>;
  plannedMachineTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobPlannedMachineTimeArgs>>;
  plannedQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobPlannedQuantityArgs>>;
  plannedRunTimePerItem?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobPlannedRunTimePerItemArgs>>;
  plannedSetupTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobPlannedSetupTimeArgs>>;
  plannedStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobReceivedArgs>>;
  reports?: Resolver<ReadonlyArray<ResolversTypes['ProductionReport']>, ParentType, ContextType>;
  rework?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobReworkArgs>>;
  reworkReturns?: Resolver<ReadonlyArray<ResolversTypes['ReworkReturn']>, ParentType, ContextType>;
  scrap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobScrapArgs>>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  subcontractSupplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  workCenter?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEvent'] = ResolversParentTypes['JobEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobEventKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  violation?: Resolver<Maybe<ResolversTypes['Violation']>, ParentType, ContextType>;
};

export type KpiAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiAnswer'] = ResolversParentTypes['KpiAnswer'], FederationReferenceType extends FederationReferenceTypes['KpiAnswer'] = FederationReferenceTypes['KpiAnswer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KpiAnswer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['KpiRow']>>, ParentType, ContextType>;
};

export type KpiDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiDefinition'] = ResolversParentTypes['KpiDefinition']> = {
  counts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['KpiDimension']>, ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['KpiElementDefinition']>, ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grains?: Resolver<ReadonlyArray<ResolversTypes['KpiGrain']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KpiElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiElement'] = ResolversParentTypes['KpiElement']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type KpiElementDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiElementDefinition'] = ResolversParentTypes['KpiElementDefinition']> = {
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type KpiRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiRow'] = ResolversParentTypes['KpiRow']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bucketDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  bucketEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bucketStart?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['KpiDefinition'], ParentType, ContextType>;
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
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  genealogy?: Resolver<ResolversTypes['Genealogy'], ParentType, ContextType, RequireFields<LotGenealogyArgs, 'depth' | 'direction'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LotKind'], ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['LotMaking'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['LotOrigin'], ParentType, ContextType>;
  originalQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotOriginalQuantityArgs>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotQuantityArgs>>;
  regroupings?: Resolver<ReadonlyArray<ResolversTypes['LotRegrouping']>, ParentType, ContextType>;
  restrictions?: Resolver<ReadonlyArray<ResolversTypes['LotRestriction']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Reversal']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['LotRole']>, ParentType, ContextType>;
  scraps?: Resolver<ReadonlyArray<ResolversTypes['LotScrap']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['RecordSource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LotState'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  supplierLot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  violation?: Resolver<Maybe<ResolversTypes['Violation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LotConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotConnection'] = ResolversParentTypes['LotConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LotEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lot']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LotEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotEdge'] = ResolversParentTypes['LotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
};

export type LotPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotPart'] = ResolversParentTypes['LotPart']> = {
  from?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotPartQuantityArgs>>;
  to?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
};

export type LotRegroupingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotRegrouping'] = ResolversParentTypes['LotRegrouping']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegroupingKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['LotPart']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Reversal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LotRestrictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotRestriction'] = ResolversParentTypes['LotRestriction']> = {
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotRestrictionQuantityArgs>>;
  status?: Resolver<ResolversTypes['RestrictedStatus'], ParentType, ContextType>;
};

export type LotScrapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotScrap'] = ResolversParentTypes['LotScrap']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotScrapQuantityArgs>>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Reversal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LotShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotShipment'] = ResolversParentTypes['LotShipment']> = {
  lot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotShipmentQuantityArgs>>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
};

export type MaterialConsumptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialConsumption'] = ResolversParentTypes['MaterialConsumption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  lot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  producedLot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<MaterialConsumptionQuantityArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<MaterialConsumptionReturnedArgs>>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Reversal']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['RecordSource']>, ParentType, ContextType>;
  violation?: Resolver<Maybe<ResolversTypes['Violation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaterialConsumptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialConsumptionConnection'] = ResolversParentTypes['MaterialConsumptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MaterialConsumptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MaterialConsumption']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MaterialConsumptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialConsumptionEdge'] = ResolversParentTypes['MaterialConsumptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MaterialConsumption'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abortJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationAbortJobArgs, 'idempotencyKey' | 'input'>>;
  acknowledgeDowntimeAlert?: Resolver<ResolversTypes['DowntimeAlert'], ParentType, ContextType, RequireFields<MutationAcknowledgeDowntimeAlertArgs, 'idempotencyKey' | 'input'>>;
  cancelJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationCancelJobArgs, 'idempotencyKey' | 'input'>>;
  classifyDowntime?: Resolver<ResolversTypes['Downtime'], ParentType, ContextType, RequireFields<MutationClassifyDowntimeArgs, 'idempotencyKey' | 'input'>>;
  clearDowntimeAlert?: Resolver<ResolversTypes['DowntimeAlert'], ParentType, ContextType, RequireFields<MutationClearDowntimeAlertArgs, 'idempotencyKey' | 'input'>>;
  closeJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationCloseJobArgs, 'idempotencyKey' | 'input'>>;
  completeJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationCompleteJobArgs, 'idempotencyKey' | 'input'>>;
  completeLot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType, RequireFields<MutationCompleteLotArgs, 'idempotencyKey' | 'input'>>;
  completeSerials?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType, RequireFields<MutationCompleteSerialsArgs, 'idempotencyKey' | 'input'>>;
  consumeMaterial?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationConsumeMaterialArgs, 'idempotencyKey' | 'input'>>;
  createDowntimeReason?: Resolver<ResolversTypes['DowntimeReason'], ParentType, ContextType, RequireFields<MutationCreateDowntimeReasonArgs, 'idempotencyKey' | 'input'>>;
  createEquipment?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType, RequireFields<MutationCreateEquipmentArgs, 'idempotencyKey' | 'input'>>;
  createWorkCalendar?: Resolver<ResolversTypes['WorkCalendar'], ParentType, ContextType, RequireFields<MutationCreateWorkCalendarArgs, 'idempotencyKey' | 'input'>>;
  discardMesDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationDiscardMesDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  dispatchJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationDispatchJobArgs, 'idempotencyKey' | 'input'>>;
  endWorkCalendar?: Resolver<ResolversTypes['WorkCalendar'], ParentType, ContextType, RequireFields<MutationEndWorkCalendarArgs, 'idempotencyKey' | 'input'>>;
  makeJobReady?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationMakeJobReadyArgs, 'idempotencyKey' | 'input'>>;
  mergeLots?: Resolver<ResolversTypes['LotRegrouping'], ParentType, ContextType, RequireFields<MutationMergeLotsArgs, 'idempotencyKey' | 'input'>>;
  overrideCalendarDay?: Resolver<ResolversTypes['WorkCalendar'], ParentType, ContextType, RequireFields<MutationOverrideCalendarDayArgs, 'idempotencyKey' | 'input'>>;
  rebuildMesProjection?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRebuildMesProjectionArgs, 'idempotencyKey' | 'input'>>;
  recordEquipmentState?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType, RequireFields<MutationRecordEquipmentStateArgs, 'idempotencyKey' | 'input'>>;
  recordEquipmentStates?: Resolver<ReadonlyArray<ResolversTypes['Equipment']>, ParentType, ContextType, RequireFields<MutationRecordEquipmentStatesArgs, 'idempotencyKey' | 'input'>>;
  recordShopFloorFacts?: Resolver<ReadonlyArray<ResolversTypes['ShopFloorFactAnswer']>, ParentType, ContextType, RequireFields<MutationRecordShopFloorFactsArgs, 'idempotencyKey' | 'input'>>;
  redeliverMesEvents?: Resolver<ResolversTypes['EventReplay'], ParentType, ContextType, RequireFields<MutationRedeliverMesEventsArgs, 'idempotencyKey' | 'input'>>;
  redriveMesDeadLetter?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType, RequireFields<MutationRedriveMesDeadLetterArgs, 'idempotencyKey' | 'input'>>;
  reportProduction?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationReportProductionArgs, 'idempotencyKey' | 'input'>>;
  resolveExecutionException?: Resolver<ResolversTypes['ExecutionException'], ParentType, ContextType, RequireFields<MutationResolveExecutionExceptionArgs, 'idempotencyKey' | 'input'>>;
  resumeJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationResumeJobArgs, 'idempotencyKey' | 'input'>>;
  returnReworkedPieces?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationReturnReworkedPiecesArgs, 'idempotencyKey' | 'input'>>;
  reverseEquipmentState?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType, RequireFields<MutationReverseEquipmentStateArgs, 'idempotencyKey' | 'input'>>;
  reverseLotCompletion?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseLotCompletionArgs, 'idempotencyKey' | 'input'>>;
  reverseLotMerge?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseLotMergeArgs, 'idempotencyKey' | 'input'>>;
  reverseLotScrap?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseLotScrapArgs, 'idempotencyKey' | 'input'>>;
  reverseLotSplit?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseLotSplitArgs, 'idempotencyKey' | 'input'>>;
  reverseMaterialConsumption?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseMaterialConsumptionArgs, 'idempotencyKey' | 'input'>>;
  reverseProductionReport?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseProductionReportArgs, 'idempotencyKey' | 'input'>>;
  reverseReworkReturn?: Resolver<ResolversTypes['Reversal'], ParentType, ContextType, RequireFields<MutationReverseReworkReturnArgs, 'idempotencyKey' | 'input'>>;
  scrapLot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType, RequireFields<MutationScrapLotArgs, 'idempotencyKey' | 'input'>>;
  setDowntimeAlertRule?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType, RequireFields<MutationSetDowntimeAlertRuleArgs, 'idempotencyKey' | 'input'>>;
  splitLot?: Resolver<ResolversTypes['LotRegrouping'], ParentType, ContextType, RequireFields<MutationSplitLotArgs, 'idempotencyKey' | 'input'>>;
  startJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationStartJobArgs, 'idempotencyKey' | 'input'>>;
  suspendJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationSuspendJobArgs, 'idempotencyKey' | 'input'>>;
  withdrawCalendarOverride?: Resolver<ResolversTypes['WorkCalendar'], ParentType, ContextType, RequireFields<MutationWithdrawCalendarOverrideArgs, 'idempotencyKey' | 'input'>>;
};

export type OeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Oee'] = ResolversParentTypes['Oee']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['OeeRatio'], ParentType, ContextType>;
  effectiveness?: Resolver<ResolversTypes['OeeRatio'], ParentType, ContextType>;
  elements?: Resolver<ResolversTypes['OeeElements'], ParentType, ContextType>;
  oee?: Resolver<ResolversTypes['OeeRatio'], ParentType, ContextType>;
  quality?: Resolver<ResolversTypes['OeeRatio'], ParentType, ContextType>;
  unitsWithoutCalendar?: Resolver<ReadonlyArray<ResolversTypes['Equipment']>, ParentType, ContextType>;
};

export type OeeElementsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OeeElements'] = ResolversParentTypes['OeeElements']> = {
  actualDelayTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsActualDelayTimeArgs>>;
  actualDowntime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsActualDowntimeArgs>>;
  actualProductionTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsActualProductionTimeArgs>>;
  actualSetupTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsActualSetupTimeArgs>>;
  goodQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsGoodQuantityArgs>>;
  plannedBusyTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsPlannedBusyTimeArgs>>;
  plannedDowntime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsPlannedDowntimeArgs>>;
  plannedRunTimeGood?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsPlannedRunTimeGoodArgs>>;
  plannedRunTimeProduced?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsPlannedRunTimeProducedArgs>>;
  producedQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsProducedQuantityArgs>>;
  unrecordedTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<OeeElementsUnrecordedTimeArgs>>;
};

export type OeeRatioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OeeRatio'] = ResolversParentTypes['OeeRatio']> = {
  reason?: Resolver<Maybe<ResolversTypes['OeeGap']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type OperationWipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationWip'] = ResolversParentTypes['OperationWip']> = {
  good?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipGoodArgs>>;
  inProcess?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipInProcessArgs>>;
  inTransit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipInTransitArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipQueuedArgs>>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipReceivedArgs>>;
  rework?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipReworkArgs>>;
  scrap?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipScrapArgs>>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReconciliation'] = ResolversParentTypes['OrderReconciliation'], FederationReferenceType extends FederationReferenceTypes['OrderReconciliation'] = FederationReferenceTypes['OrderReconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderReconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  floor?: Resolver<Maybe<ResolversTypes['FloorFigures']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant'], FederationReferenceType extends FederationReferenceTypes['Plant'] = FederationReferenceTypes['Plant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Plant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  equipment?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Equipment']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shifts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Shift']>>, ParentType, ContextType, RequireFields<PlantShiftsArgs, 'from' | 'to'>>;
};

export type ProductionEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionEvent'] = ResolversParentTypes['ProductionEvent']> = {
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  equipment?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  equipmentState?: Resolver<Maybe<ResolversTypes['EquipmentState']>, ParentType, ContextType>;
  executionState?: Resolver<Maybe<ResolversTypes['ExecutionState']>, ParentType, ContextType>;
  good?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionEventGoodArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionEventQuantityArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rework?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionEventReworkArgs>>;
  scrap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionEventScrapArgs>>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductionOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrder'] = ResolversParentTypes['ProductionOrder'], FederationReferenceType extends FederationReferenceTypes['ProductionOrder'] = FederationReferenceTypes['ProductionOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductionOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JobEvent']>>, ParentType, ContextType>;
  executionExceptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExecutionException']>>, ParentType, ContextType>;
  executionState?: Resolver<Maybe<ResolversTypes['ExecutionState']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Job']>>, ParentType, ContextType>;
  lotsProduced?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Lot']>>, ParentType, ContextType>;
  materialConsumed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MaterialConsumption']>>, ParentType, ContextType>;
  mendedLot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  scrapRecords?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScrapRecord']>>, ParentType, ContextType>;
  wip?: Resolver<Maybe<ResolversTypes['Wip']>, ParentType, ContextType>;
};

export type ProductionReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionReport'] = ResolversParentTypes['ProductionReport']> = {
  equipment?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  good?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportGoodArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  laborTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportLaborTimeArgs>>;
  machineTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportMachineTimeArgs>>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Reversal']>, ParentType, ContextType>;
  rework?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportReworkArgs>>;
  scrap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportScrapArgs>>;
  scrapReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['RecordSource']>, ParentType, ContextType>;
  violation?: Resolver<Maybe<ResolversTypes['Violation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductionReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionReportConnection'] = ResolversParentTypes['ProductionReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductionReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductionReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductionReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionReportEdge'] = ResolversParentTypes['ProductionReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductionReport'], ParentType, ContextType>;
};

export type PurchaseOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrder'] = ResolversParentTypes['PurchaseOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetters']>, ParentType, ContextType>;
  downtime?: Resolver<Maybe<ResolversTypes['Downtime']>, ParentType, ContextType, RequireFields<QueryDowntimeArgs, 'id'>>;
  downtimeAlert?: Resolver<Maybe<ResolversTypes['DowntimeAlert']>, ParentType, ContextType, RequireFields<QueryDowntimeAlertArgs, 'id'>>;
  downtimeAlerts?: Resolver<Maybe<ResolversTypes['DowntimeAlertConnection']>, ParentType, ContextType, RequireFields<QueryDowntimeAlertsArgs, 'first'>>;
  downtimeReasons?: Resolver<Maybe<ResolversTypes['DowntimeReasonConnection']>, ParentType, ContextType, RequireFields<QueryDowntimeReasonsArgs, 'first'>>;
  downtimes?: Resolver<Maybe<ResolversTypes['DowntimeConnection']>, ParentType, ContextType, RequireFields<QueryDowntimesArgs, 'first'>>;
  downtimesSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryDowntimesSummaryArgs, 'groupBy'>>;
  equipment?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType, RequireFields<QueryEquipmentArgs, 'id'>>;
  equipmentList?: Resolver<Maybe<ResolversTypes['EquipmentConnection']>, ParentType, ContextType, RequireFields<QueryEquipmentListArgs, 'first'>>;
  eventHealth?: Resolver<Maybe<ResolversTypes['EventHealth']>, ParentType, ContextType>;
  executionException?: Resolver<Maybe<ResolversTypes['ExecutionException']>, ParentType, ContextType, RequireFields<QueryExecutionExceptionArgs, 'id'>>;
  executionExceptions?: Resolver<Maybe<ResolversTypes['ExecutionExceptionConnection']>, ParentType, ContextType, RequireFields<QueryExecutionExceptionsArgs, 'first'>>;
  executionExceptionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryExecutionExceptionsSummaryArgs, 'groupBy'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  jobsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryJobsSummaryArgs, 'groupBy'>>;
  kpi?: Resolver<Maybe<ResolversTypes['KpiAnswer']>, ParentType, ContextType, RequireFields<QueryKpiArgs, 'from' | 'grain' | 'names' | 'to'>>;
  kpiDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['KpiDefinition']>>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType, RequireFields<QueryLotArgs, 'id'>>;
  lots?: Resolver<Maybe<ResolversTypes['LotConnection']>, ParentType, ContextType, RequireFields<QueryLotsArgs, 'first'>>;
  lotsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryLotsSummaryArgs, 'groupBy'>>;
  materialConsumption?: Resolver<Maybe<ResolversTypes['MaterialConsumption']>, ParentType, ContextType, RequireFields<QueryMaterialConsumptionArgs, 'id'>>;
  materialConsumptions?: Resolver<Maybe<ResolversTypes['MaterialConsumptionConnection']>, ParentType, ContextType, RequireFields<QueryMaterialConsumptionsArgs, 'first'>>;
  materialConsumptionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryMaterialConsumptionsSummaryArgs, 'groupBy'>>;
  productionEventsCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productionReport?: Resolver<Maybe<ResolversTypes['ProductionReport']>, ParentType, ContextType, RequireFields<QueryProductionReportArgs, 'id'>>;
  productionReports?: Resolver<Maybe<ResolversTypes['ProductionReportConnection']>, ParentType, ContextType, RequireFields<QueryProductionReportsArgs, 'first'>>;
  productionReportsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryProductionReportsSummaryArgs, 'groupBy'>>;
  shopFloorFacts?: Resolver<Maybe<ResolversTypes['ShopFloorFactConnection']>, ParentType, ContextType, RequireFields<QueryShopFloorFactsArgs, 'first'>>;
  shopFloorFactsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SummaryRow']>>, ParentType, ContextType, RequireFields<QueryShopFloorFactsSummaryArgs, 'groupBy'>>;
  workCalendar?: Resolver<Maybe<ResolversTypes['WorkCalendar']>, ParentType, ContextType, RequireFields<QueryWorkCalendarArgs, 'id'>>;
  workCalendars?: Resolver<Maybe<ResolversTypes['WorkCalendarConnection']>, ParentType, ContextType, RequireFields<QueryWorkCalendarsArgs, 'first'>>;
};

export type RecordSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSource'] = ResolversParentTypes['RecordSource']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReversalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reversal'] = ResolversParentTypes['Reversal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reverses?: Resolver<ResolversTypes['ReversibleDocument'], ParentType, ContextType>;
};

export type ReversibleDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReversibleDocument'] = ResolversParentTypes['ReversibleDocument']> = {
  __resolveType: TypeResolveFn<'Lot' | 'LotRegrouping' | 'LotScrap' | 'MaterialConsumption' | 'ProductionReport' | 'ReworkReturn', ParentType, ContextType>;
};

export type ReworkReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReworkReturn'] = ResolversParentTypes['ReworkReturn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ReworkReturnQuantityArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Reversal']>, ParentType, ContextType>;
  reworkOrder?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoutingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Routing'] = ResolversParentTypes['Routing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ScrapRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrapRecord'] = ResolversParentTypes['ScrapRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ScrapRecordQuantityArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shift'] = ResolversParentTypes['Shift']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['ShiftBreak']>, ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['WorkCalendar'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plannedBusyTime?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ShiftPlannedBusyTimeArgs>>;
  productionDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ShiftBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShiftBreak'] = ResolversParentTypes['ShiftBreak']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ShiftPatternResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShiftPattern'] = ResolversParentTypes['ShiftPattern']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['ClockRange']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekdays?: Resolver<ReadonlyArray<ResolversTypes['Weekday']>, ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ShopFloorFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopFloorFact'] = ResolversParentTypes['ShopFloorFact']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  pointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['RecordSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FactStatus'], ParentType, ContextType>;
  waitsFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShopFloorFactAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopFloorFactAnswer'] = ResolversParentTypes['ShopFloorFactAnswer']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['FactOutcome'], ParentType, ContextType>;
};

export type ShopFloorFactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopFloorFactConnection'] = ResolversParentTypes['ShopFloorFactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ShopFloorFactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ShopFloorFact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShopFloorFactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopFloorFactEdge'] = ResolversParentTypes['ShopFloorFactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ShopFloorFact'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  equipmentStateChanged?: SubscriptionResolver<ResolversTypes['ProductionEvent'], "equipmentStateChanged", ParentType, ContextType, Partial<SubscriptionEquipmentStateChangedArgs>>;
  jobChanged?: SubscriptionResolver<ResolversTypes['ProductionEvent'], "jobChanged", ParentType, ContextType, Partial<SubscriptionJobChangedArgs>>;
  orderProgress?: SubscriptionResolver<ResolversTypes['ProductionEvent'], "orderProgress", ParentType, ContextType, RequireFields<SubscriptionOrderProgressArgs, 'id'>>;
  productionEvents?: SubscriptionResolver<ResolversTypes['ProductionEvent'], "productionEvents", ParentType, ContextType, Partial<SubscriptionProductionEventsArgs>>;
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

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type ViolationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Violation'] = ResolversParentTypes['Violation']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['BrokenRule'], ParentType, ContextType>;
};

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

export type WipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wip'] = ResolversParentTypes['Wip']> = {
  byOperation?: Resolver<ReadonlyArray<ResolversTypes['OperationWip']>, ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipCompletedArgs>>;
  inProcess?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipInProcessArgs>>;
  rework?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipReworkArgs>>;
  scrapped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipScrappedArgs>>;
  started?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipStartedArgs>>;
};

export type WorkCalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkCalendar'] = ResolversParentTypes['WorkCalendar'], FederationReferenceType extends FederationReferenceTypes['WorkCalendar'] = FederationReferenceTypes['WorkCalendar']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkCalendar']> | FederationReferenceType, FederationReferenceType, ContextType>;
  equipment?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overrides?: Resolver<ReadonlyArray<ResolversTypes['CalendarOverride']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  shifts?: Resolver<ReadonlyArray<ResolversTypes['ShiftPattern']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WorkCalendarConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkCalendarConnection'] = ResolversParentTypes['WorkCalendarConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkCalendarEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkCalendar']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkCalendarEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkCalendarEdge'] = ResolversParentTypes['WorkCalendarEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkCalendar'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  BusinessTransaction?: BusinessTransactionResolvers<ContextType>;
  CalendarOverride?: CalendarOverrideResolvers<ContextType>;
  ClockRange?: ClockRangeResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  DailyShift?: DailyShiftResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterDecision?: DeadLetterDecisionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetters?: DeadLettersResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Downtime?: DowntimeResolvers<ContextType>;
  DowntimeAlert?: DowntimeAlertResolvers<ContextType>;
  DowntimeAlertConnection?: DowntimeAlertConnectionResolvers<ContextType>;
  DowntimeAlertEdge?: DowntimeAlertEdgeResolvers<ContextType>;
  DowntimeAlertRule?: DowntimeAlertRuleResolvers<ContextType>;
  DowntimeClassification?: DowntimeClassificationResolvers<ContextType>;
  DowntimeConnection?: DowntimeConnectionResolvers<ContextType>;
  DowntimeEdge?: DowntimeEdgeResolvers<ContextType>;
  DowntimeReason?: DowntimeReasonResolvers<ContextType>;
  DowntimeReasonConnection?: DowntimeReasonConnectionResolvers<ContextType>;
  DowntimeReasonEdge?: DowntimeReasonEdgeResolvers<ContextType>;
  Equipment?: EquipmentResolvers<ContextType>;
  EquipmentConnection?: EquipmentConnectionResolvers<ContextType>;
  EquipmentEdge?: EquipmentEdgeResolvers<ContextType>;
  EquipmentStateInterval?: EquipmentStateIntervalResolvers<ContextType>;
  EquipmentStateRecord?: EquipmentStateRecordResolvers<ContextType>;
  EquipmentStateReversal?: EquipmentStateReversalResolvers<ContextType>;
  EventHealth?: EventHealthResolvers<ContextType>;
  EventPlantHealth?: EventPlantHealthResolvers<ContextType>;
  EventReplay?: EventReplayResolvers<ContextType>;
  EventSourceHealth?: EventSourceHealthResolvers<ContextType>;
  ExecutionException?: ExecutionExceptionResolvers<ContextType>;
  ExecutionExceptionConnection?: ExecutionExceptionConnectionResolvers<ContextType>;
  ExecutionExceptionEdge?: ExecutionExceptionEdgeResolvers<ContextType>;
  ExecutionFinding?: ExecutionFindingResolvers<ContextType>;
  FloorConsumption?: FloorConsumptionResolvers<ContextType>;
  FloorFigures?: FloorFiguresResolvers<ContextType>;
  Genealogy?: GenealogyResolvers<ContextType>;
  GenealogyEdge?: GenealogyEdgeResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemRevision?: ItemRevisionResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobEvent?: JobEventResolvers<ContextType>;
  KpiAnswer?: KpiAnswerResolvers<ContextType>;
  KpiDefinition?: KpiDefinitionResolvers<ContextType>;
  KpiElement?: KpiElementResolvers<ContextType>;
  KpiElementDefinition?: KpiElementDefinitionResolvers<ContextType>;
  KpiFigure?: KpiFigureResolvers<ContextType>;
  KpiRow?: KpiRowResolvers<ContextType>;
  Lot?: LotResolvers<ContextType>;
  LotConnection?: LotConnectionResolvers<ContextType>;
  LotEdge?: LotEdgeResolvers<ContextType>;
  LotPart?: LotPartResolvers<ContextType>;
  LotRegrouping?: LotRegroupingResolvers<ContextType>;
  LotRestriction?: LotRestrictionResolvers<ContextType>;
  LotScrap?: LotScrapResolvers<ContextType>;
  LotShipment?: LotShipmentResolvers<ContextType>;
  MaterialConsumption?: MaterialConsumptionResolvers<ContextType>;
  MaterialConsumptionConnection?: MaterialConsumptionConnectionResolvers<ContextType>;
  MaterialConsumptionEdge?: MaterialConsumptionEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Oee?: OeeResolvers<ContextType>;
  OeeElements?: OeeElementsResolvers<ContextType>;
  OeeRatio?: OeeRatioResolvers<ContextType>;
  OperationWip?: OperationWipResolvers<ContextType>;
  OrderReconciliation?: OrderReconciliationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  ProductionEvent?: ProductionEventResolvers<ContextType>;
  ProductionOrder?: ProductionOrderResolvers<ContextType>;
  ProductionReport?: ProductionReportResolvers<ContextType>;
  ProductionReportConnection?: ProductionReportConnectionResolvers<ContextType>;
  ProductionReportEdge?: ProductionReportEdgeResolvers<ContextType>;
  PurchaseOrder?: PurchaseOrderResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordSource?: RecordSourceResolvers<ContextType>;
  Reversal?: ReversalResolvers<ContextType>;
  ReversibleDocument?: ReversibleDocumentResolvers<ContextType>;
  ReworkReturn?: ReworkReturnResolvers<ContextType>;
  Routing?: RoutingResolvers<ContextType>;
  ScrapRecord?: ScrapRecordResolvers<ContextType>;
  Shift?: ShiftResolvers<ContextType>;
  ShiftBreak?: ShiftBreakResolvers<ContextType>;
  ShiftPattern?: ShiftPatternResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShopFloorFact?: ShopFloorFactResolvers<ContextType>;
  ShopFloorFactAnswer?: ShopFloorFactAnswerResolvers<ContextType>;
  ShopFloorFactConnection?: ShopFloorFactConnectionResolvers<ContextType>;
  ShopFloorFactEdge?: ShopFloorFactEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SummaryKey?: SummaryKeyResolvers<ContextType>;
  SummaryRow?: SummaryRowResolvers<ContextType>;
  SummarySum?: SummarySumResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SystemEventHealth?: SystemEventHealthResolvers<ContextType>;
  TransactionEntry?: TransactionEntryResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
  Violation?: ViolationResolvers<ContextType>;
  WatermarkHealth?: WatermarkHealthResolvers<ContextType>;
  WatermarkHolder?: WatermarkHolderResolvers<ContextType>;
  Wip?: WipResolvers<ContextType>;
  WorkCalendar?: WorkCalendarResolvers<ContextType>;
  WorkCalendarConnection?: WorkCalendarConnectionResolvers<ContextType>;
  WorkCalendarEdge?: WorkCalendarEdgeResolvers<ContextType>;
};

