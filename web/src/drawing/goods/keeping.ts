import { n } from '../geometry/path.ts';
import type { Figure } from '../plate.ts';
import { between, oneOf, type Random } from '../seed.ts';
import { DARK, etch, GLASS, ground, hatch, METAL, PALE, part, shaded, TINTS, WOOD } from './engraved.ts';

/** A plant of `count` narrow leaves rising from (x, y). */
function plant(random: Random, x: number, y: number, high: number, count: number): string {
  const leaves = Array.from({ length: count }, (_, i) => {
    const lean = ((i - (count - 1) / 2) / count) * high * 1.1 + between(random, -4, 4);
    const top = y - high * between(random, 0.7, 1) + Math.abs(lean) * 0.35;
    return `M${x} ${y}Q${n(x + lean * 0.2 - 5)} ${n((y + top) / 2)} ${n(x + lean)} ${n(top)}Q${n(x + lean * 0.5 + 6)} ${n((y + top) / 2 + 6)} ${x} ${y}z`;
  });
  return part(leaves.join(''), '#8fa382', 1);
}

/** A glass terrarium with a plant, a cork arch and a vent. */
export function enclosure(random: Random): Figure {
  const [px, cx] = [between(random, 120, 160), between(random, 225, 262)];
  const svg =
    ground(204, 246, 150) +
    part('M86 84L116 62H346L316 84z', METAL) +
    etch(
      'M110 79L124 68M134 79L148 68M158 79L172 68M182 79L196 68M206 79L220 68M230 79L244 68M254 79L268 68M278 79L292 68M302 79L316 68',
      0.5,
    ) +
    part('M316 84L346 62V222L316 244z', GLASS) +
    hatch('M331 78V228', 26, 0.16) +
    part('M86 84H316V244H86z', '#f1f2ea') +
    part('M88 244V218Q130 206 170 214T260 212T314 216V244z', WOOD) +
    etch('M100 232h4m12 4h5m16-8h4m20 8h5m20-10h4m18 8h5m22-6h4m20 8h5m24-10h4m-160-6h3m64 0h4m60 2h3', 0.5) +
    plant(random, Math.round(px), 214, between(random, 70, 104), 7) +
    part(
      `M${n(cx - 48)} 219Q${n(cx - 44)} 172 ${n(cx)} 170Q${n(cx + 44)} 172 ${n(cx + 48)} 219H${n(cx + 28)}Q${n(cx + 24)} 194 ${n(cx)} 193Q${n(cx - 22)} 194 ${n(cx - 26)} 219z`,
      '#a98a68',
    ) +
    etch(`M${n(cx - 40)} 204q10-24 30-27m-22 27q8-14 20-18m20-8q22 4 30 28m-32-18q14 4 20 20`, 0.5) +
    part('M86 84H316V94H86zM86 236H316V244H86z', DARK) +
    etch('M201 94V236', 0.7, 1.4) +
    part('M194 158h14v18h-14z', METAL, 1) +
    etch('M104 132L134 102M104 150L150 104M226 126L248 104', 0.3, 1.2);
  return { svg, box: [80, 58, 350, 252] };
}

/** A dome lamp with its bulb, and the warmth under it. */
export function heating(random: Random): Figure {
  const tint = oneOf(random, TINTS);
  const rays = Array.from({ length: 9 }, (_, i) => {
    const a = Math.PI * (0.16 + (0.68 * i) / 8);
    const [from, to] = [56, between(random, 76, 92)];
    return `M${n(200 + Math.cos(a) * from * 1.3)} ${n(158 + Math.sin(a) * from)}L${n(200 + Math.cos(a) * to * 1.3)} ${n(158 + Math.sin(a) * to)}`;
  }).join('');
  const svg =
    etch('M200 20V52', 0.9, 4) +
    part('M186 50h28v20h-28z', DARK) +
    etch('M186 56h28m-28 6h28', 0.8) +
    part('M178 70h44l6 16h-56z', METAL) +
    shaded('s', 'M172 86Q112 96 98 160H302Q288 96 228 86z', tint, 'M240 88Q278 112 288 160', 38) +
    etch('M140 104Q126 122 122 146', 0.25, 2.4) +
    part('M164 162a36 32 0 0 0 72 0z', '#f4dfa4') +
    part('M92 158H308Q312 164 308 170H92Q88 164 92 158z', METAL) +
    etch('M184 172q4 10 16 10t16-10', 0.5) +
    `<path d="${rays}" fill="none" stroke="#b5803a" stroke-width="2.2" stroke-linecap="round"/>`;
  return { svg, box: [84, 18, 316, 254] };
}

/** A feeder cricket, large as in an insect plate. */
export function food(random: Random): Figure {
  const lean = between(random, -6, 6);
  const svg =
    ground(200, 222, 124) +
    etch(`M92 134Q50 90 ${n(40 + lean)} 60M92 130Q74 80 ${n(86 + lean)} 44`, 0.9, 1.4) +
    etch('M136 176L118 200L102 218M164 180L156 204L142 220', 0.95, 4) +
    part('M292 150Q338 146 366 156Q338 158 292 162z', '#8a6a44') +
    etch('M296 166L352 184', 0.9, 2) +
    shaded(
      's',
      'M150 128Q230 112 304 150Q312 164 292 170Q220 190 150 180z',
      '#c69b62',
      'M150 178Q226 188 300 164',
      26,
      0.35,
    ) +
    etch(
      'M182 184q-6-26 0-60M206 184q-6-30 0-64M230 182q-4-30 0-62M254 178q-2-26 0-52M276 174q0-20 0-38',
      0.55,
    ) +
    part('M150 124Q226 104 300 146Q226 138 152 150z', '#a97c48') +
    etch('M164 130Q226 118 280 142M166 140Q220 130 264 142M190 122l6 20M220 122l4 16M246 126l3 14', 0.5) +
    part('M110 128Q130 116 156 124Q164 150 154 182Q132 186 112 176z', '#9c7444') +
    part('M112 128Q86 122 80 148Q80 172 100 178Q110 178 114 174Q106 150 112 128z', '#b0854f') +
    `<circle cx="95" cy="144" r="6.5" fill="#2a2018"/><circle cx="93" cy="142" r="1.6" fill="#fff"/>` +
    etch('M86 168q4 8 2 14M96 176q4 6 3 12', 0.9, 1.6) +
    part('M216 168Q246 100 292 84Q304 86 302 94Q270 120 236 178Q222 184 216 168z', '#b98d55') +
    etch('M230 164Q254 116 292 92M238 168Q262 124 296 94M246 140l8 4m2-18l8 4m4-18l7 5', 0.5) +
    etch('M298 90Q322 150 330 216L352 222', 0.95, 4) +
    etch('M308 116l8-2m-4 16l8-2m-4 18l8-2m-5 18l8-1', 0.8, 1.3) +
    etch('M196 182L206 206L192 222', 0.95, 4);
  return { svg, box: [34, 40, 370, 230] };
}

/** A water bowl of stone, or a cork hide. */
export function accessories(random: Random): Figure {
  return random() < 0.5 ? bowl(random) : hide(random);
}

function bowl(random: Random): Figure {
  const tint = oneOf(random, ['#b3a58c', '#a89a86', '#9d9c8f']);
  const chips = Array.from(
    { length: 14 },
    () =>
      `M${n(between(random, 100, 300))} ${n(between(random, 176, 214))}l${n(between(random, 4, 9))} ${n(between(random, -3, 3))}`,
  ).join('');
  const svg =
    ground(200, 232, 132) +
    shaded(
      's',
      'M76 142Q80 116 140 108T274 110Q324 118 324 144Q330 190 312 216Q300 234 200 234T88 216Q70 190 76 142z',
      tint,
      'M308 150Q312 196 286 218Q250 228 200 228',
      42,
    ) +
    part('M92 146Q96 124 146 118T268 120Q308 126 308 146Q304 172 200 174T92 146z', '#7f7566') +
    part('M102 150Q120 136 200 136T298 150Q288 170 200 170T102 150z', '#a9bfc0', 1) +
    etch('M140 150q20-6 44-4m20 10q30 0 50-6', 0.4, 1.3) +
    etch(chips, 0.45, 1.2);
  return { svg, box: [68, 102, 330, 242] };
}

function hide(random: Random): Figure {
  const knots = Array.from(
    { length: 12 },
    () =>
      `M${n(between(random, 120, 270))} ${n(between(random, 112, 150))}q${n(between(random, 6, 14))} -4 ${n(between(random, 16, 26))} ${n(between(random, -2, 4))}`,
  ).join('');
  const svg =
    ground(200, 232, 146) +
    shaded(
      's',
      'M60 230Q60 120 148 98Q210 86 276 100Q344 122 344 230z',
      '#a88a66',
      'M296 106Q330 160 332 232',
      44,
      0.34,
    ) +
    etch(knots, 0.5, 1.2) +
    etch(
      'M84 196Q96 140 150 116M112 110Q180 94 268 106M280 130Q318 160 322 220M96 220Q100 186 112 166',
      0.45,
      1.2,
    ) +
    part('M120 230Q118 160 190 150Q262 158 262 230z', '#3b3128') +
    etch('M128 228q-2-58 60-70q62 8 66 70', 0.5, 1.4) +
    part('M40 236Q48 224 74 230H330Q356 224 364 236z', PALE, 1);
  return { svg, box: [40, 88, 364, 240] };
}
