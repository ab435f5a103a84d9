import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ShowDocumentBody } from '@vivarium/contracts/identity-checks/http.ts';
import { healthRoutes } from '@vivarium/platform/http/health.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import express, { type ErrorRequestHandler, type Request } from 'express';
import Stripe from 'stripe';
import { type Book, openBook } from './book.ts';
import type { SandboxConfig } from './config.ts';
import { createDeliveries, type Outgoing } from './deliveries.ts';
import { asSession, demanded, forgotten, type Session, type SessionTurn, shown } from './documents.ts';
import {
  asIntent,
  asObject,
  cancelled,
  captured,
  type Intent,
  type Outcome,
  paid,
  Refused,
  refunded,
  type Turn,
} from './intent.ts';

export interface PaymentSandbox {
  url: string;
  close(): Promise<void>;
}

/** How long one who pays waits for what they did to be told, in milliseconds. */
const LONGEST_MS = 2000;

/** Where events go: those of payments, and those of documents. */
type Endpoint = 'one' | 'identity';

/** Is informed when what is told of something is taken, or given up. */
type Told = (taken: Promise<unknown>) => void;

/** Whoever does something here sees what comes of it; what others are told just then is not waited for. */
async function untilTold<Result>(act: (told: Told) => Result): Promise<Result> {
  let taken: Promise<unknown> = Promise.resolve();
  const result = act((later) => {
    taken = later;
  });
  await Promise.race([taken, wait(LONGEST_MS)]);
  return result;
}

const seconds = () => Math.floor(Date.now() / 1000);
const word = (prefix: string) => `${prefix}_${crypto.randomUUID().replaceAll('-', '')}`;

/**
 * A payment provider of our own, for development and tests, that answers and tells as Stripe does: payment intents that are
 * captured by hand, refunds, transfers, idempotency keys, signed events that are sent until they are taken.
 */
export async function startPaymentSandbox(
  config: SandboxConfig,
  injected: { logger?: Logger } = {},
): Promise<PaymentSandbox> {
  const logger = injected.logger ?? createLogger('payments', config.LOG_LEVEL);
  const path = config.KEYS_DIR === undefined ? ':memory:' : join(config.KEYS_DIR, 'payments.sqlite');
  const book = openBook(path);
  const mischief = new Set(config.SANDBOX_MISCHIEF.split(','));
  const deliveries = createDeliveries(book, { secret: config.PAYMENTS_WEBHOOK_SECRET, mischief, logger });
  const tell = (endpoint: Endpoint, events: readonly string[], objectOf: (type: string) => unknown) => {
    const { url } = (book.get('endpoint', endpoint) as { url?: string } | undefined) ?? {};
    if (url === undefined) return [];
    return events.map((type): Outgoing => {
      const object = objectOf(type);
      const id = word('evt');
      const body = JSON.stringify({
        ...{ id, object: 'event', type, created: seconds(), data: { object } },
        api_version: Stripe.API_VERSION,
      });
      const outgoing = { id, url, body, tries: 0 };
      book.put('event', id, outgoing);
      return outgoing;
    });
  };
  /** Writes what has happened and what is told of it together, then tells it. `told` is informed when that is taken. */
  const take = (turn: () => Turn, told: Told = () => {}): Intent => {
    return book.together(() => {
      const turned = turn();
      book.put('intent', turned.intent.id, turned.intent);
      const outgoing = tell('one', turned.events, (type) => asObject(type, turned.intent));
      book.afterwards(() => told(deliveries.send(outgoing)));
      return turned.intent;
    });
  };
  const takeSession = ({ session, events }: SessionTurn, told: Told = () => {}): Session =>
    book.together(() => {
      book.put('session', session.id, session);
      const outgoing = tell('identity', events, () => asSession(session));
      book.afterwards(() => told(deliveries.send(outgoing)));
      return session;
    });
  const app = express();
  app.disable('x-powered-by');
  // Stripe's library writes lists as `expand[0]=…`.
  app.set('query parser', 'extended');
  app.use(healthRoutes(() => ({}), {}, createMetrics('payments')));
  app.use(
    '/v1',
    express.urlencoded({ extended: true }),
    asStripe(book, take, mischief),
    asIdentity(book, takeSession),
  );
  app.post('/documents/:id', express.json(), async (request, response) => {
    const { id } = request.params;
    await untilTold((told) =>
      takeSession(shown(sessionIn(book, id), request.body as ShowDocumentBody), told),
    );
    response.status(204).end();
  });
  app.post('/pay/:paymentId', express.json(), async (request, response) => {
    const known = book.intentFor(request.params.paymentId) as Intent | undefined;
    if (known === undefined) return void response.status(404).json({ error: { code: 'resource_missing' } });
    const { outcome } = request.body as { outcome: Outcome };
    const intent = await untilTold((told) => take(() => paid(intentIn(book, known.id), outcome), told));
    response.json({ id: intent.id, status: intent.status });
  });
  app.use(refusals);
  const server = await listen(app, config.HOST, config.PORT);
  logger.info({ url: server.url }, 'the payment sandbox listens');
  void deliveries.send(book.all('event') as Outgoing[]);
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await deliveries.close();
      book.close();
    },
  };
}

function asStripe(book: Book, take: (turn: () => Turn) => Intent, mischief: ReadonlySet<string>) {
  const router = express.Router();
  /** The same key gets the same answer, whatever has happened since. */
  const once = (request: Request, answer: () => unknown): unknown => {
    const key = request.get('idempotency-key');
    if (key === undefined) return answer();
    const asked = JSON.stringify([request.path, request.body]);
    return book.together(() => {
      const before = book.get('answer', key) as { asked: string; answer: unknown } | undefined;
      if (before !== undefined && before.asked !== asked)
        throw new Refused('idempotency_key_in_use', 'The key belongs to another request.');
      if (before !== undefined) return before.answer;
      const given = answer();
      book.put('answer', key, { asked, answer: given });
      return given;
    });
  };
  router.post('/webhook_endpoints', (request, response) => {
    const { url, enabled_events: kinds = [] } = request.body as { url: string; enabled_events?: string[] };
    const endpoint: Endpoint = kinds.includes('identity.*') ? 'identity' : 'one';
    book.put('endpoint', endpoint, { url });
    response.json({ id: word('we'), object: 'webhook_endpoint', url });
  });
  router.post('/payment_intents', (request, response) => {
    const {
      amount,
      currency,
      metadata = {},
    } = request.body as Partial<Record<string, string>> & {
      metadata?: Record<string, string>;
    };
    response.json(
      once(request, () => {
        if (!(Number(amount) > 0)) throw new Refused('parameter_invalid_integer', 'Invalid positive integer');
        const intent: Intent = {
          ...{ id: word('pi'), amount: Number(amount), currency: currency ?? 'usd', metadata },
          ...{ status: 'requires_payment_method', captured: 0, refunded: 0, chargedBack: 0, failure: null },
          created: seconds(),
        };
        return asIntent(take(() => ({ intent, events: ['payment_intent.created'] })));
      }),
    );
  });
  router.get('/payment_intents/:id', (request, response) => {
    response.json(asIntent(intentIn(book, request.params.id)));
  });
  router.post('/payment_intents/:id/capture', (request, response) => {
    const { id } = request.params;
    const amount = Number((request.body as { amount_to_capture?: string }).amount_to_capture);
    response.json(once(request, () => asIntent(take(() => captured(intentIn(book, id), amount)))));
  });
  router.post('/payment_intents/:id/cancel', (request, response) => {
    const { id } = request.params;
    response.json(once(request, () => asIntent(take(() => cancelled(intentIn(book, id))))));
  });
  router.post('/refunds', (request, response) => {
    const { payment_intent: id = '', amount } = request.body as Record<string, string>;
    response.json(
      once(request, () => {
        take(() => refunded(intentIn(book, id), Number(amount)));
        return { id: word('re'), object: 'refund', amount: Number(amount), status: 'succeeded' };
      }),
    );
  });
  router.post('/transfers', (request, response) => {
    const { amount, currency, destination } = request.body as Record<string, string>;
    response.json(
      once(request, () => {
        if (mischief.has('poor')) throw new Refused('balance_insufficient', 'There is not so much here.');
        return { id: word('tr'), object: 'transfer', amount: Number(amount), currency, destination };
      }),
    );
  });
  return router;
}

function asIdentity(book: Book, take: (turn: SessionTurn) => Session) {
  const router = express.Router();
  const path = '/identity/verification_sessions';
  router.post(path, (request, response) => {
    const { metadata = {} } = request.body as { metadata?: Record<string, string> };
    const session: Session = {
      ...{ id: word('vs'), status: 'requires_input', metadata, created: seconds() },
      ...{ failed: false, document: null, isForgotten: false },
    };
    response.json(asSession(take({ session, events: ['identity.verification_session.created'] })));
  });
  router.get(`${path}/:id`, (request, response) => {
    const { expand } = request.query;
    const asked = Array.isArray(expand) ? expand.map(String) : [];
    response.json(asSession(sessionIn(book, request.params.id), asked));
  });
  router.post(`${path}/:id/redact`, (request, response) => {
    response.json(asSession(take(forgotten(sessionIn(book, request.params.id)))));
  });
  return router;
}

function sessionIn(book: Book, id: string): Session {
  return demanded(book.get('session', id) as Session | undefined, id);
}

function intentIn(book: Book, id: string): Intent {
  const intent = book.get('intent', id) as Intent | undefined;
  if (intent === undefined) throw new Refused('resource_missing', `No such payment_intent: ${id}`);
  return intent;
}

const refusals: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof Refused)) return next(error);
  const { code, message } = error;
  const status = code === 'resource_missing' ? 404 : 400;
  response.status(status).json({ error: { type: 'invalid_request_error', code, message } });
};
