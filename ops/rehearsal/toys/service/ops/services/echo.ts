import { mkdir } from 'node:fs/promises';
import { defineService } from './service-definition.ts';

const program = `require('node:http')
  .createServer((request, response) => request.pipe(response))
  .listen(Number(process.env.PORT), '127.0.0.1')`;

/** Answers every request with its own body. */
export const echo = defineService({
  name: 'echo',
  label: 'Echo',
  title: 'Echo 1',
  image: 'ealen/echo-server:0.9.2',
  port: 80,
  url: (host, port) => `http://${host}:${port}`,
  // Node is there already.
  install: async () => {},
  async plan({ dataDir }, port) {
    await mkdir(dataDir, { recursive: true });
    return {
      command: process.execPath,
      args: ['--eval', program],
      env: { PORT: `${port}` },
      stopSignal: 'SIGTERM',
    };
  },
  answers: async (url) => (await fetch(url)).ok,
});
