import postgres from 'postgres';

/**
 * A postgres.js pool on a URL. A `host` query parameter is the folder of a Unix socket, as in libpq; postgres.js itself
 * would send it to the server as a setting.
 */
export function openPool<Types extends Record<string, postgres.PostgresType>>(
  url: string,
  options: postgres.Options<Types>,
): postgres.Sql {
  const target = new URL(url);
  const host = target.searchParams.get('host');
  target.searchParams.delete('host');
  return postgres(target.href, {
    onnotice: () => undefined,
    connect_timeout: 10,
    ...(host !== null && { host }),
    ...options,
  }) as postgres.Sql;
}
