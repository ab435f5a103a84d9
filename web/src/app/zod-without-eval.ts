/**
 * Tells zod, before it loads, not to try `new Function`: our Content-Security-Policy refuses it, and the browser would
 * report the attempt. zod reads this object at its start; importing zod here to say so would load it on every page.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
