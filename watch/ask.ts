/** What answers is no graph, or refuses what it is asked: asked again, it would be the same. */
export class NoGraph extends Error {}

/** Asks a graph over HTTP. Throws NoGraph where none answers there; every other error passes. */
export async function ask<Data>(url: URL, query: string, variables: object): Promise<Partial<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  }).catch((error: unknown) => {
    if (codeOf(error)?.startsWith('ERR_SSL') !== true) throw error;
    throw new NoGraph(`${url.host} speaks no https; give --url with http.`);
  });
  if (response.status >= 500 || response.status === 429) throw new Error(`it answers ${response.status}`);
  const answer = answerOf<Data>(await response.text());
  if (answer?.data !== undefined) return answer.data ?? {};
  const reason = answer?.errors?.[0]?.message ?? 'that is no answer of a graph';
  throw new NoGraph(`${url.href} answers ${response.status}: ${reason}. Give the address of the graph with --url.`);
}

interface Answer<Data> {
  readonly data?: Partial<Data> | null;
  readonly errors?: readonly { readonly message: string }[];
}

function answerOf<Data>(text: string): Answer<Data> | undefined {
  try {
    const answer = JSON.parse(text) as unknown;
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** In a few words, why what was asked was not answered. `fetch` itself says only that it failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return codeOf(error) ?? (cause instanceof Error ? cause.message : error.message);
}

function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' ? cause.code : undefined;
}
