// Whether the service of this container is ready, as an exit code: run by the image's HEALTHCHECK.
const millis = 4000;
const url = `http://127.0.0.1:${process.env['PORT'] ?? ''}/readyz`;
const { ok } = await fetch(url, { signal: AbortSignal.timeout(millis) });
process.exitCode = ok ? 0 : 1;
