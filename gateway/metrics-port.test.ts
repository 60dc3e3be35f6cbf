import { expect, test } from '@jest/globals';
import { startProgram } from '../test/processes.ts';

test('with a port of their own metrics are found there alone', async () => {
  const program = startProgram(['gateway/main.ts'], { PORT: '0', METRICS_PORT: '0', SUPERGRAPH_POLL_MILLIS: '0' });
  try {
    const [, own = ''] = await program.until(/"url":"(http:[^"]+\/metrics)"/);
    const [, url = ''] = await program.until(/graph: (http:\S+)\/graphql/);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    const response = await fetch(own);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    const text = await response.text();
    expect(text).toContain('millgraph_subgraph_circuit_state{subgraph="mes",state="closed"} 1');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect((await fetch(new URL('/graphql?query={__typename}', own))).status).toBe(404);
  } finally {
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  }
});
