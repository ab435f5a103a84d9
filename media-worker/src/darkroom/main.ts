import sharp from 'sharp';
import { filmProgramsSchema } from '../films/programs.ts';
import { isFilm } from '../films/reading.ts';
import { renderFilm } from '../films/render-film.ts';
import { renderPicture } from '../pictures/render.ts';
import { headOf } from '../sniffing/head-of.ts';
import { kindOf } from '../sniffing/kind-of.ts';
import { type Developed, Refused, type Task, taskSchema } from './protocol.ts';

/*
 * A process that opens strangers' files, and has nothing that a stranger would want: no password, no connection, no database.
 * It may be killed at any moment. Only the readers of the formats that are taken can be reached in it.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}File`),
});
sharp.cache(false);
sharp.concurrency(1);

process.on('message', (message) => {
  void develop(taskSchema.parse(message)).then((developed) => process.send?.(developed));
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));

/** Nothing: films are not read here. */
const { data: programs } = filmProgramsSchema.safeParse(process.env);

async function develop(task: Task): Promise<Developed> {
  try {
    const kind = kindOf(await headOf(task.source));
    if (kind === undefined) throw new Refused('not_a_picture', 'neither a picture nor a film');
    if (kind === 'heic') throw new Refused('unknown_kind', kind);
    if (!isFilm(kind)) return { made: await renderPicture(task) };
    if (task.purpose === 'avatar') throw new Refused('not_a_picture', 'a film');
    if (programs === undefined) throw new Refused('no_films', 'there is no FFmpeg');
    return { made: await renderFilm({ source: task.source, into: task.into, kind, programs }) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason, why: error.message };
    return { refused: 'broken', why: error instanceof Error ? error.message.slice(0, 400) : 'unknown' };
  }
}
