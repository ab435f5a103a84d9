import type { Probe } from './service-probe.ts';

/** It keeps nothing: what it is sent comes back. */
export const probe: Probe = {
  async write() {},
  async read(url) {
    return (await fetch(url, { method: 'POST', body: JSON.stringify({ name: 'pied' }) })).json();
  },
};
