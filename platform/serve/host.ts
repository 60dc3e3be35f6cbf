import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address is this machine's own: 127.0.0.0/8, ::1, or the former in IPv6 form. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a `Host` header names this machine itself: `localhost` or a loopback address, with any port. */
export function isLoopbackHost(host: string): boolean {
  const name = hostName(host);
  return name === 'localhost' || (name !== undefined && isLoopbackAddress(name));
}

/** The name or address in a `Host` header, in lower case, without port and brackets; undefined when malformed. */
export function hostName(host: string): string | undefined {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]]+?)\.?)(?::\d{1,5})?$/i.exec(host);
  return (parts?.[1] ?? parts?.[2])?.toLowerCase();
}

/**
 * Decides which `Host` headers a server answers. Bound to loopback, only those that name this machine, so that no
 * page of another site reaches the service under a name of its own that resolves here (DNS rebinding). Bound
 * elsewhere, any. `allowedHosts` are names allowed as well, then also enforced elsewhere; `'*'` allows all.
 */
export function hostGuard(
  boundToLoopback: boolean,
  allowedHosts: readonly string[] | '*' | undefined,
): (host: string | undefined) => boolean {
  if (allowedHosts === '*' || (allowedHosts === undefined && !boundToLoopback)) {
    return () => true;
  }
  const names = new Set(allowedHosts?.map((name) => name.toLowerCase()));
  return (host) => host !== undefined && (isLoopbackHost(host) || names.has(hostName(host) ?? ''));
}
