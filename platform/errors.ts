import { GraphQLError, type ASTNode } from 'graphql';

/**
 * Every error a user of Millgraph can meet: what it means and what to do. `docs/errors.md` lists the same codes;
 * a test fails when the two differ.
 */
export const errorCatalogue = {
  BAD_INPUT: {
    meaning: 'A value has the wrong form: type, length, range, unit or date.',
    solution: 'Correct the value named in the message; `extensions.argument` says where it stands.',
  },
  NOT_FOUND: {
    meaning: 'The thing named by an id does not exist, or lies outside the plants you may see.',
    solution: 'Check the id, and that your scope includes its plant.',
  },
  ALREADY_EXISTS: {
    meaning: 'A thing with this id or number exists already, with other content.',
    solution: 'Choose another id, or change the existing thing by its own command.',
  },
  ILLEGAL_STATE: {
    meaning: 'The command does not fit the state the thing is in.',
    solution: 'Read the state in the message; do the step that is due first.',
  },
  RULE_VIOLATED: {
    meaning: 'A business rule refuses the command: a balance, a tolerance, an overlap.',
    solution: 'The message names the rule and the values; change the quantity, date or reference.',
  },
  ON_HOLD: {
    meaning: 'A lot, order, item or supplier that the command touches is on hold.',
    solution: 'Release the hold (`releaseHold`) or use another lot.',
  },
  INSUFFICIENT_STOCK: {
    meaning: 'There is less stock or lot quantity than the command takes.',
    solution: 'Receive more, use another lot or location, or take less.',
  },
  UNIT_MISMATCH: {
    meaning: 'Two quantities have units of different dimensions (kilograms and metres, say).',
    solution: 'Give the quantity in a unit of the expected dimension.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The idempotency key was already used by you for this mutation with another input.',
    solution: 'Use a new key for a new command; repeat a key only with exactly the same input.',
  },
  SCOPE_DENIED: {
    meaning: 'The command would write to a plant or supplier outside your scope.',
    solution: 'Ask for the plant in your scope, or send the command to one that you have.',
  },
  INVALID_CURSOR: {
    meaning: 'A pagination or event cursor is malformed, or belongs to another list or order.',
    solution: 'Start again without `after`; cursors are opaque and belong to the list they came from.',
  },
  CURSOR_EXPIRED: {
    meaning: 'The event cursor is from before a restore or from another database, or what comes after it was dropped.',
    solution: 'Read the current state afresh, then follow the log from its new cursor.',
  },
  NOT_A_PROJECTION: {
    meaning: 'What is to be rebuilt is no projection: it posts, decides or tells, and would do so twice.',
    solution: 'Deliver the events again: that takes over what is missing and leaves the rest.',
  },
  REVISION_NOT_EFFECTIVE: {
    meaning: 'No released revision, BOM or routing of the item is effective at this plant on this date.',
    solution: 'Release one whose effectivity covers the date, or choose another date.',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning: 'A system behind the graph did not answer; its fields are null, the rest of the answer stands.',
    solution: 'Try again later; see the health of the named subgraph.',
  },
  INVALID_SUBGRAPH_ANSWER: {
    meaning: 'A system behind the graph answered what its schema does not allow: null or a value where none may be.',
    solution: 'Ask whoever owns the field at `path`; the rest of the answer stands.',
  },
  LIMIT_EXCEEDED: {
    meaning: 'The request asks for more than one may at once: depth, fields, aliases, cost and others.',
    solution:
      'Ask for less, or in several requests; `extensions.limit` names the limit, `maximum` says how much it is.',
  },
  DOCUMENT_NOT_TRUSTED: {
    meaning: 'The graph answers only documents that it was given beforehand, and this one is none of them.',
    solution: 'Send the id of a trusted document, or have the document added to the manifest.',
  },
  OPERATION_TOO_COMPLEX: {
    meaning: 'The operation has more alternatives of types within each other than are planned.',
    solution: 'Ask for fewer fragments on different types at once, or split the operation.',
  },
  UNAUTHENTICATED: {
    meaning: 'The request between services carries no valid signature.',
    solution: 'Give gateway and subgraphs the same SUBGRAPH_SECRET, and keep their clocks in step.',
  },
  HOST_NOT_ALLOWED: {
    meaning: 'The service answers only requests addressed to this machine, and the Host header names another one.',
    solution: 'Use http://localhost or http://127.0.0.1.',
  },
  ORIGIN_NOT_ALLOWED: {
    meaning: 'A page of another site tries to open a WebSocket to the service.',
    solution: 'Open it from a page of the service itself, or from a program.',
  },
  PAYLOAD_TOO_LARGE: {
    meaning: 'The body of the request is larger than the service accepts.',
    solution: 'Send less at once.',
  },
  TOO_MANY_EXPORTS: {
    meaning: 'You are reading as many exports at a time as one caller may, or all together are.',
    solution: 'Wait until one of them is read, then ask again; `extensions.retryAfterSeconds` says when.',
  },
  UNAVAILABLE: {
    meaning: 'The service cannot answer now: its database is away, or it is shutting down.',
    solution: 'Try again; the same idempotency key makes that safe.',
  },
  INVALID_CONFIG: {
    meaning: 'A variable or option given at start has a value that cannot be used.',
    solution: 'Correct the variable named in the message; README lists them.',
  },
  INVALID_MAPPING: {
    meaning: 'A mapping file is wrong.',
    solution: 'Correct the file at the line named in the message.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'A fault of ours. The log holds the details under the id in `extensions.traceId`.',
    solution: 'Try again; if it stays, report the id to whoever runs Millgraph.',
  },
} as const satisfies Record<string, { meaning: string; solution: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** Where the fault lies: the argument or field, and what was found there. */
export interface ErrorPlace {
  /** Path of the argument or configuration variable, dotted: `input.quantity.value`, `PORT`. */
  readonly argument?: string;
  readonly [detail: string]: unknown;
}

/**
 * The one error class of Millgraph: refusals, bad input and faults that a user may see. Anything else that is thrown
 * is unexpected, and is masked and logged before it leaves the process.
 */
export class MillgraphError extends GraphQLError {
  readonly code: ErrorCode;

  /** `node`: the part of a GraphQL document that is wrong, where one is. */
  constructor(code: ErrorCode, message: string, place: ErrorPlace = {}, node?: ASTNode) {
    super(message, { extensions: { ...place, code }, ...(node !== undefined && { nodes: node }) });
    this.name = 'MillgraphError';
    this.code = code;
  }
}

const maximumMessage = 500;

/** graphql-js repeats values whole in what it says of them, and one value in several errors. */
export const clipMessage = (message: string): string =>
  message.length > maximumMessage ? `${message.slice(0, maximumMessage)}...` : message;
