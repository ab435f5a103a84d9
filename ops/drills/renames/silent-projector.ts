/**
 * A projector that does not tell the stream that it is still at work, as it once did not, for showing that the drill can
 * fail (`npm run drills -- renames --silent-projector`). Never started otherwise.
 */
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';

type Connection = Nats['connection'];

const SIGN_OF_LIFE = '+WPI';

const { connection, close } = await connectNats(process.env.NATS_URL ?? '', 'silent-projector');
const prototype = Object.getPrototypeOf(connection) as Connection;
const publish = prototype.publish;
prototype.publish = function (this: Connection, subject, payload, options) {
  const isSign = payload instanceof Uint8Array && Buffer.from(payload).toString() === SIGN_OF_LIFE;
  if (!isSign) publish.call(this, subject, payload, options);
};
await close();
await import('@vivarium/projector/main.ts');
