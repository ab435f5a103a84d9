/**
 * Loaded before a server (`--import`): measures how long its event loop was busy without a break, and says so to the process that
 * started it. Counted is the processor time of the main thread between two ticks: on a machine that others use too, waiting
 * for a processor is no blocking.
 */
const TICK_MS = 1;

let longest = 0;
let before = process.threadCpuUsage();

setInterval(() => {
  const { user, system } = process.threadCpuUsage(before);
  before = process.threadCpuUsage();
  longest = Math.max(longest, (user + system) / 1000);
}, TICK_MS).unref();

process.on('message', (message) => {
  if (message !== 'longest') return;
  process.send?.(longest);
  longest = 0;
});
process.channel?.unref();
