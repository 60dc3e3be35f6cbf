import type { Client, Sink, SubscribePayload } from 'graphql-ws';

/**
 * A client of graphql-ws whose subscriptions go on where they broke off. The operation selects `cursor` in its field, under
 * that name, and has a variable `$after` for the field's argument `after`.
 */
export function resuming(client: Client): Pick<Client, 'subscribe'> {
  return {
    subscribe(payload: SubscribePayload, sink: Sink<never>) {
      // graphql-ws sends these variables again, as they are then, whenever it has connected again.
      const variables = { ...payload.variables };
      return client.subscribe<Record<string, { readonly cursor?: string }>>(
        { ...payload, variables },
        {
          next(result) {
            for (const event of Object.values(result.data ?? {}))
              variables['after'] = event.cursor ?? variables['after'];
            sink.next(result as never);
          },
          error: (reason) => sink.error(reason),
          complete: () => sink.complete(),
        },
      );
    },
  };
}

/** Whether the events between the last one and now cannot be had: fetch afresh, then subscribe without `after`. */
export const isCursorExpired = (reason: unknown): boolean =>
  Array.isArray(reason) &&
  reason.some(
    (error: { readonly extensions?: { readonly code?: unknown } }) => error.extensions?.code === 'CURSOR_EXPIRED',
  );
