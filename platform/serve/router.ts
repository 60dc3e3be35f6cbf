import { refusal } from './error-reply.ts';
import type { HttpReply, HttpRequest, Route } from './http.ts';

const wildcard = '/*';

/**
 * Finds the route of a request and runs it: 404 for a path that no route has, 405 for a method that the path's routes
 * do not have.
 *
 * @throws Error for two routes of one method and path.
 */
export function createRouter(routes: readonly Route[]): (request: HttpRequest) => Promise<HttpReply> {
  const byPath = new Map<string, Map<string, Route>>();
  for (const route of routes) {
    const methods = byPath.get(route.path) ?? new Map<string, Route>();
    if (methods.has(route.method)) {
      throw new Error(`Two routes for ${route.method} ${route.path}.`);
    }
    byPath.set(route.path, methods.set(route.method, route));
  }
  const prefixes = [...byPath.keys()].filter((path) => path.endsWith(wildcard)).sort((a, b) => b.length - a.length);

  return async (request) => {
    const { pathname } = request.url;
    const prefix = prefixes.find((candidate) => pathname.startsWith(candidate.slice(0, -1)));
    const methods = byPath.get(pathname) ?? (prefix === undefined ? undefined : byPath.get(prefix));
    if (methods === undefined) {
      return refusal(404, 'NOT_FOUND', `There is nothing at ${pathname}.`);
    }
    const route = methods.get(request.method) ?? (request.method === 'HEAD' ? methods.get('GET') : undefined);
    if (route === undefined) {
      const allow = [...methods.keys(), ...(methods.has('GET') ? ['HEAD'] : [])].sort().join(', ');
      return refusal(405, 'BAD_INPUT', `${pathname} takes ${allow}, not ${request.method}.`, {}, { allow });
    }
    return route.handle(request);
  };
}
