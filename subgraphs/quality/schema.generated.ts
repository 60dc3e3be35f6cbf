import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DispositionRow, NonconformanceRow, NonconformancePage } from './store/nonconformance.ts';
import type { HoldRow, HoldPage } from './store/hold.ts';
import type { InspectionRow, InspectionPage } from './store/inspection.ts';
import type { InspectionPlanRow } from './store/inspection-plan.ts';
import type { Reference } from './store/reference.ts';
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

/** Something that is measured, with its limits. */
export type Characteristic = {
  readonly __typename?: 'Characteristic';
  /** The least value that passes; null: unlimited. */
  readonly lowerLimit?: Maybe<Scalars['Decimal']['output']>;
  /** What is measured. */
  readonly name: Scalars['String']['output'];
  /** The value aimed at; null when none. */
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  /** In which unit. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The greatest value that passes; null: unlimited. */
  readonly upperLimit?: Maybe<Scalars['Decimal']['output']>;
};

/** Something to measure, with its limits; at least one limit. */
export type CharacteristicInput = {
  /** The least value that passes. */
  readonly lowerLimit?: InputMaybe<Scalars['Decimal']['input']>;
  /** What is measured, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The value aimed at, within the limits. */
  readonly target?: InputMaybe<Scalars['Decimal']['input']>;
  /** In which unit. */
  readonly unit: Scalars['UnitCode']['input'];
  /** The greatest value that passes. */
  readonly upperLimit?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A nonconformance to close. */
export type CloseNonconformanceInput = {
  /** The nonconformance, DISPOSITIONED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An inspection plan to create. */
export type CreateInspectionPlanInput = {
  /** What is measured, 1 to 200, each name once. */
  readonly characteristics: ReadonlyArray<CharacteristicInput>;
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
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

/** What was decided about a part of a nonconforming quantity. */
export type Disposition = {
  readonly __typename?: 'Disposition';
  /** Why; null when none was given. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Who. */
  readonly decidedBy: Scalars['String']['output'];
  /** What. */
  readonly decision: DispositionDecision;
  /** About how much. */
  readonly quantity: Quantity;
};


/** What was decided about a part of a nonconforming quantity. */
export type DispositionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** What becomes of nonconforming product. */
export type DispositionDecision =
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
  /** What becomes of it. */
  readonly decision: DispositionDecision;
  /** The nonconformance, OPEN or INVESTIGATING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of how much: more than zero and not more than is pending. */
  readonly quantity: QuantityInput;
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
  /** Placed in this range. */
  readonly placedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** On this kind of thing. */
  readonly target?: InputMaybe<HoldTarget>;
  /** On this thing. */
  readonly targetId?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of holds. */
export type HoldOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: HoldSort;
};

/** What a list of holds can be ordered by. */
export type HoldSort =
  /** When it was placed. */
  | 'PLACED_AT';

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
  /** Of this lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Requested in this range. */
  readonly requestedAt?: InputMaybe<DateTimeRangeInput>;
  /** In this state. */
  readonly state?: InputMaybe<InspectionState>;
  /** With this verdict. */
  readonly verdict?: InputMaybe<InspectionVerdict>;
};

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
  /** Assigned by quality. */
  readonly id: Scalars['ID']['output'];
  /** The item. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The plant it is for; null: every plant. */
  readonly plant?: Maybe<Plant>;
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
  /** Its unit, of the characteristic's dimension. Default: the characteristic's. */
  readonly unit?: InputMaybe<Scalars['UnitCode']['input']>;
  /** The value. */
  readonly value: Scalars['Decimal']['input'];
};

/** What a list of inspections can be ordered by. */
export type InspectionSort =
  /** When it was requested. */
  | 'REQUESTED_AT';

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

/** An item, as quality extends it. */
export type Item = {
  readonly __typename?: 'Item';
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
  /** Its inspection plans, by id. Null only while quality does not answer. */
  readonly inspectionPlans?: Maybe<ReadonlyArray<InspectionPlan>>;
  /** Its nonconformances that are not closed, newest first, at most 500. Null only while quality does not answer. */
  readonly openNonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
};

/** A job, as quality extends it. */
export type Job = {
  readonly __typename?: 'Job';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** Its inspections, oldest first. Null only while quality does not answer. */
  readonly inspections?: Maybe<ReadonlyArray<Inspection>>;
};

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
  /** Closes a nonconformance whose whole quantity is dispositioned. */
  readonly closeNonconformance: Nonconformance;
  /** Creates an inspection plan for an item. */
  readonly createInspectionPlan: InspectionPlan;
  /** Decides what becomes of a part of the nonconforming quantity. */
  readonly dispositionNonconformance: Nonconformance;
  /** Opens a nonconformance. */
  readonly openNonconformance: Nonconformance;
  /** Puts a lot, order, item or supplier on hold. Several holds may stand on one thing; each is released by itself. */
  readonly placeHold: Hold;
  /** Records the measured results of an inspection; the verdict follows from the limits. */
  readonly recordInspection: Inspection;
  /** Releases a hold; what it held returns to the state before. */
  readonly releaseHold: Hold;
  /** Requests an inspection of an order, a job or a lot. */
  readonly requestInspection: Inspection;
};


/** What can be done. */
export type MutationCloseNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CloseNonconformanceInput;
};


/** What can be done. */
export type MutationCreateInspectionPlanArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateInspectionPlanInput;
};


/** What can be done. */
export type MutationDispositionNonconformanceArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DispositionNonconformanceInput;
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
export type MutationRecordInspectionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RecordInspectionInput;
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

/** Something that is not as it should be. */
export type Nonconformance = {
  readonly __typename?: 'Nonconformance';
  /** Why; null until known. */
  readonly causeCode?: Maybe<Scalars['String']['output']>;
  /** When it was closed; null before. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is wrong. */
  readonly defectCode: Scalars['String']['output'];
  /** In words; null when none was given. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What was decided, oldest first. */
  readonly dispositions: ReadonlyArray<Disposition>;
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
  /** What nothing was decided about yet. */
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

/** Which nonconformances a list contains; all conditions hold together. */
export type NonconformanceFilter = {
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
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
  /** Number, defect code or description contains this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of nonconformances. */
export type NonconformanceOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: NonconformanceSort;
};

/** What a list of nonconformances can be ordered by. */
export type NonconformanceSort =
  /** The number. */
  | 'NUMBER'
  /** When it was opened. */
  | 'OPENED_AT';

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

/** A nonconformance to open. */
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
  /** The lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
  /** How much is concerned, more than zero, in a unit of the dimension of the item's base unit. */
  readonly quantity: QuantityInput;
  /** How grave it is. */
  readonly severity: Severity;
  /** The supplier. */
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

/** A hold to place. */
export type PlaceHoldInput = {
  /** The nonconformance it is placed for. */
  readonly nonconformance?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The plant to hold it in; absent: everywhere. A LOT or ORDER needs its plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
  /** What kind of thing. */
  readonly target: HoldTarget;
  /** Which. */
  readonly targetId: Scalars['ID']['input'];
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
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its inspections, oldest first. Null only while quality does not answer. */
  readonly inspections?: Maybe<ReadonlyArray<Inspection>>;
  /** Its nonconformances, oldest first. Null only while quality does not answer. */
  readonly nonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
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
  /** One hold; null when there is none with this id. */
  readonly hold?: Maybe<Hold>;
  /** Holds, by default ordered by the newest first. */
  readonly holds: HoldConnection;
  /** One inspection; null when there is none with this id. */
  readonly inspection?: Maybe<Inspection>;
  /** One inspection plan; null when there is none with this id. */
  readonly inspectionPlan?: Maybe<InspectionPlan>;
  /** Inspections, by default ordered by the newest request first. */
  readonly inspections: InspectionConnection;
  /** One nonconformance by id or number; null when there is none. Give one of the two. */
  readonly nonconformance?: Maybe<Nonconformance>;
  /** Nonconformances, by default ordered by the newest first. */
  readonly nonconformances: NonconformanceConnection;
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
export type QueryInspectionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryInspectionPlanArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryInspectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InspectionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InspectionOrder>;
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

/** Deliveries refused on receipt. */
export type ReceiptRejections = {
  readonly __typename?: 'ReceiptRejections';
  /** How many lines of receipts had something refused. */
  readonly count: Scalars['Int']['output'];
  /** How much was received on those lines, by unit. */
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
  /** One or more for each characteristic of the plan; without a plan, any, each with its unit. At most 5,000. */
  readonly results: ReadonlyArray<InspectionResultInput>;
  /** The verdict: required where there is no plan, refused where there is one. */
  readonly verdict?: InputMaybe<InspectionVerdict>;
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

/** An inspection to request, of an order, a job or a lot. */
export type RequestInspectionInput = {
  /** The item. */
  readonly item: Scalars['ID']['input'];
  /** The job whose completion is to wait, `<order>/<sequence>`; it must be one of the order's. */
  readonly job?: InputMaybe<Scalars['ID']['input']>;
  /** The lot. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** The plan; absent: the item's plan for the plant, else for every plant, the newest of several; none when there is none. */
  readonly plan?: InputMaybe<Scalars['ID']['input']>;
  /** The plant. */
  readonly plant: Scalars['ID']['input'];
};

/** How grave a nonconformance is. */
export type Severity =
  /** A danger, or no use at all. */
  | 'CRITICAL'
  /** Impairs use. */
  | 'MAJOR'
  /** No effect on use. */
  | 'MINOR';

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** A supplier, as quality extends it. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** The holds on it that are not released. Null only while quality does not answer. */
  readonly holds?: Maybe<ReadonlyArray<Hold>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its nonconformances that are not closed, newest first, at most 500. Null only while quality does not answer. */
  readonly openNonconformances?: Maybe<ReadonlyArray<Nonconformance>>;
  /** What was refused of its deliveries. Null only while quality does not answer. */
  readonly receiptRejections?: Maybe<ReceiptRejections>;
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
  Hold: Hold;
  Inspection: Inspection;
  InspectionPlan: InspectionPlan;
  Item: Item;
  Job: Job;
  Lot: Lot;
  Nonconformance: Nonconformance;
  ProductionOrder: ProductionOrder;
  Supplier: Supplier;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
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
  Characteristic: ResolverTypeWrapper<Characteristic>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CharacteristicInput: CharacteristicInput;
  CloseNonconformanceInput: CloseNonconformanceInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CreateInspectionPlanInput: CreateInspectionPlanInput;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Disposition: ResolverTypeWrapper<DispositionRow>;
  DispositionDecision: DispositionDecision;
  DispositionNonconformanceInput: DispositionNonconformanceInput;
  Hold: ResolverTypeWrapper<HoldRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HoldConnection: ResolverTypeWrapper<HoldPage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  HoldEdge: ResolverTypeWrapper<Omit<HoldEdge, 'node'> & { node: ResolversTypes['Hold'] }>;
  HoldFilter: HoldFilter;
  HoldOrder: HoldOrder;
  HoldSort: HoldSort;
  HoldTarget: HoldTarget;
  Inspection: ResolverTypeWrapper<InspectionRow>;
  InspectionConnection: ResolverTypeWrapper<InspectionPage>;
  InspectionEdge: ResolverTypeWrapper<Omit<InspectionEdge, 'node'> & { node: ResolversTypes['Inspection'] }>;
  InspectionFilter: InspectionFilter;
  InspectionOrder: InspectionOrder;
  InspectionPlan: ResolverTypeWrapper<InspectionPlanRow>;
  InspectionResult: ResolverTypeWrapper<InspectionResult>;
  InspectionResultInput: InspectionResultInput;
  InspectionSort: InspectionSort;
  InspectionState: InspectionState;
  InspectionVerdict: InspectionVerdict;
  Item: ResolverTypeWrapper<Reference>;
  Job: ResolverTypeWrapper<Reference>;
  Lot: ResolverTypeWrapper<Reference>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nonconformance: ResolverTypeWrapper<NonconformanceRow>;
  NonconformanceConnection: ResolverTypeWrapper<NonconformancePage>;
  NonconformanceEdge: ResolverTypeWrapper<Omit<NonconformanceEdge, 'node'> & { node: ResolversTypes['Nonconformance'] }>;
  NonconformanceFilter: NonconformanceFilter;
  NonconformanceOrder: NonconformanceOrder;
  NonconformanceSort: NonconformanceSort;
  NonconformanceState: NonconformanceState;
  OpenNonconformanceInput: OpenNonconformanceInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlaceHoldInput: PlaceHoldInput;
  Plant: ResolverTypeWrapper<Reference>;
  ProductionOrder: ResolverTypeWrapper<Reference>;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiptRejections: ResolverTypeWrapper<ReceiptRejections>;
  RecordInspectionInput: RecordInspectionInput;
  ReleaseHoldInput: ReleaseHoldInput;
  RequestInspectionInput: RequestInspectionInput;
  Severity: Severity;
  SortDirection: SortDirection;
  Supplier: ResolverTypeWrapper<Reference>;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Characteristic: Characteristic;
  String: Scalars['String']['output'];
  CharacteristicInput: CharacteristicInput;
  CloseNonconformanceInput: CloseNonconformanceInput;
  ID: Scalars['ID']['output'];
  CreateInspectionPlanInput: CreateInspectionPlanInput;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  Decimal: Scalars['Decimal']['output'];
  Disposition: DispositionRow;
  DispositionNonconformanceInput: DispositionNonconformanceInput;
  Hold: HoldRow;
  Boolean: Scalars['Boolean']['output'];
  HoldConnection: HoldPage;
  Int: Scalars['Int']['output'];
  HoldEdge: Omit<HoldEdge, 'node'> & { node: ResolversParentTypes['Hold'] };
  HoldFilter: HoldFilter;
  HoldOrder: HoldOrder;
  Inspection: InspectionRow;
  InspectionConnection: InspectionPage;
  InspectionEdge: Omit<InspectionEdge, 'node'> & { node: ResolversParentTypes['Inspection'] };
  InspectionFilter: InspectionFilter;
  InspectionOrder: InspectionOrder;
  InspectionPlan: InspectionPlanRow;
  InspectionResult: InspectionResult;
  InspectionResultInput: InspectionResultInput;
  Item: Reference;
  Job: Reference;
  Lot: Reference;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Nonconformance: NonconformanceRow;
  NonconformanceConnection: NonconformancePage;
  NonconformanceEdge: Omit<NonconformanceEdge, 'node'> & { node: ResolversParentTypes['Nonconformance'] };
  NonconformanceFilter: NonconformanceFilter;
  NonconformanceOrder: NonconformanceOrder;
  OpenNonconformanceInput: OpenNonconformanceInput;
  PageInfo: PageInfo;
  PlaceHoldInput: PlaceHoldInput;
  Plant: Reference;
  ProductionOrder: Reference;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  ReceiptRejections: ReceiptRejections;
  RecordInspectionInput: RecordInspectionInput;
  ReleaseHoldInput: ReleaseHoldInput;
  RequestInspectionInput: RequestInspectionInput;
  Supplier: Reference;
  UnitCode: Scalars['UnitCode']['output'];
};

export type CharacteristicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Characteristic'] = ResolversParentTypes['Characteristic']> = {
  lowerLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  upperLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
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

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DispositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Disposition'] = ResolversParentTypes['Disposition']> = {
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DispositionDecision'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<DispositionQuantityArgs>>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspector?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['InspectionPlan']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type InspectionPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionPlan'] = ResolversParentTypes['InspectionPlan'], FederationReferenceType extends FederationReferenceTypes['InspectionPlan'] = FederationReferenceTypes['InspectionPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InspectionPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  characteristics?: Resolver<ReadonlyArray<ResolversTypes['Characteristic']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
};

export type InspectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionResult'] = ResolversParentTypes['InspectionResult']> = {
  characteristic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lowerLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  upperLimit?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionPlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InspectionPlan']>>, ParentType, ContextType>;
  openNonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Inspection']>>, ParentType, ContextType>;
};

export type LotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lot'] = ResolversParentTypes['Lot'], FederationReferenceType extends FederationReferenceTypes['Lot'] = FederationReferenceTypes['Lot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Inspection']>>, ParentType, ContextType>;
  nonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  closeNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationCloseNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  createInspectionPlan?: Resolver<ResolversTypes['InspectionPlan'], ParentType, ContextType, RequireFields<MutationCreateInspectionPlanArgs, 'idempotencyKey' | 'input'>>;
  dispositionNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationDispositionNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  openNonconformance?: Resolver<ResolversTypes['Nonconformance'], ParentType, ContextType, RequireFields<MutationOpenNonconformanceArgs, 'idempotencyKey' | 'input'>>;
  placeHold?: Resolver<ResolversTypes['Hold'], ParentType, ContextType, RequireFields<MutationPlaceHoldArgs, 'idempotencyKey' | 'input'>>;
  recordInspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType, RequireFields<MutationRecordInspectionArgs, 'idempotencyKey' | 'input'>>;
  releaseHold?: Resolver<ResolversTypes['Hold'], ParentType, ContextType, RequireFields<MutationReleaseHoldArgs, 'idempotencyKey' | 'input'>>;
  requestInspection?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType, RequireFields<MutationRequestInspectionArgs, 'idempotencyKey' | 'input'>>;
};

export type NonconformanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Nonconformance'] = ResolversParentTypes['Nonconformance'], FederationReferenceType extends FederationReferenceTypes['Nonconformance'] = FederationReferenceTypes['Nonconformance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nonconformance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  causeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  defectCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dispositions?: Resolver<ReadonlyArray<ResolversTypes['Disposition']>, ParentType, ContextType>;
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

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductionOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrder'] = ResolversParentTypes['ProductionOrder'], FederationReferenceType extends FederationReferenceTypes['ProductionOrder'] = FederationReferenceTypes['ProductionOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductionOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Inspection']>>, ParentType, ContextType>;
  nonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  hold?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType, RequireFields<QueryHoldArgs, 'id'>>;
  holds?: Resolver<ResolversTypes['HoldConnection'], ParentType, ContextType, RequireFields<QueryHoldsArgs, 'first'>>;
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType, RequireFields<QueryInspectionArgs, 'id'>>;
  inspectionPlan?: Resolver<Maybe<ResolversTypes['InspectionPlan']>, ParentType, ContextType, RequireFields<QueryInspectionPlanArgs, 'id'>>;
  inspections?: Resolver<ResolversTypes['InspectionConnection'], ParentType, ContextType, RequireFields<QueryInspectionsArgs, 'first'>>;
  nonconformance?: Resolver<Maybe<ResolversTypes['Nonconformance']>, ParentType, ContextType, Partial<QueryNonconformanceArgs>>;
  nonconformances?: Resolver<ResolversTypes['NonconformanceConnection'], ParentType, ContextType, RequireFields<QueryNonconformancesArgs, 'first'>>;
};

export type ReceiptRejectionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptRejections'] = ResolversParentTypes['ReceiptRejections']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ReadonlyArray<ResolversTypes['Quantity']>, ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier'], FederationReferenceType extends FederationReferenceTypes['Supplier'] = FederationReferenceTypes['Supplier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Supplier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  holds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Hold']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openNonconformances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nonconformance']>>, ParentType, ContextType>;
  receiptRejections?: Resolver<Maybe<ResolversTypes['ReceiptRejections']>, ParentType, ContextType>;
};

export interface UnitCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnitCode'], any> {
  name: 'UnitCode';
}

export type Resolvers<ContextType = Context> = {
  Characteristic?: CharacteristicResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Disposition?: DispositionResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  HoldConnection?: HoldConnectionResolvers<ContextType>;
  HoldEdge?: HoldEdgeResolvers<ContextType>;
  Inspection?: InspectionResolvers<ContextType>;
  InspectionConnection?: InspectionConnectionResolvers<ContextType>;
  InspectionEdge?: InspectionEdgeResolvers<ContextType>;
  InspectionPlan?: InspectionPlanResolvers<ContextType>;
  InspectionResult?: InspectionResultResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  Lot?: LotResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nonconformance?: NonconformanceResolvers<ContextType>;
  NonconformanceConnection?: NonconformanceConnectionResolvers<ContextType>;
  NonconformanceEdge?: NonconformanceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  ProductionOrder?: ProductionOrderResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiptRejections?: ReceiptRejectionsResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
};

