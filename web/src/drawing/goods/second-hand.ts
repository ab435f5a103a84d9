import { n } from '../geometry/path.ts';
import type { Figure } from '../plate.ts';
import { between, oneOf, type Random } from '../seed.ts';
import { DARK, etch, ground, hatch, METAL, PALE, part, shaded, TINTS, WOOD } from './engraved.ts';

/** A thermostat with its probe on a coiled lead. */
export function electronics(random: Random): Figure {
  const tint = oneOf(random, TINTS);
  const degrees = Math.round(between(random, 27, 33));
  const turn = between(random, -60, 60);
  const svg =
    ground(186, 244, 96) +
    etch('M176 226Q170 268 224 254T300 214T336 138T322 96', 0.9, 3.2) +
    part('M314 64h14l3 34h-20z', METAL) +
    etch('M316 72h10m-11 6h12m-12 6h12', 0.6) +
    part('M104 62Q104 50 116 50H254Q266 50 266 62V230Q266 242 254 242H116Q104 242 104 230z', PALE) +
    hatch('M257 58V236', 16, 0.3) +
    part('M122 70H248V134H122z', '#c9d1bd') +
    `<text x="185" y="117" text-anchor="middle" font-family="Georgia,serif" font-size="42" fill="#33291f">${degrees}°</text>` +
    etch('M130 126h108', 0.3) +
    part('M185 148a34 34 0 1 0 .1 0z', tint) +
    part('M185 158a24 24 0 1 0 .1 0z', METAL, 1) +
    `<g transform="rotate(${n(turn)} 185 182)">${etch('M185 182V162', 0.95, 3.4)}</g>` +
    etch('M146 206l-5 4M224 206l5 4M137 182h-6m108 0h-6M150 160l-4-4m78 4l4-4', 0.7, 1.3) +
    `<circle cx="138" cy="228" r="3" fill="#a8412f"/>`;
  return { svg, box: [98, 44, 342, 262] };
}

/** A shirt with a small snake on its breast. */
export function clothing(random: Random): Figure {
  const tint = oneOf(random, TINTS);
  const svg =
    shaded(
      's',
      'M146 54L92 78L48 138L88 164L112 138V252H288V138L312 164L352 138L308 78L254 54Q200 92 146 54z',
      tint,
      'M280 84V252',
      26,
      0.26,
    ) +
    part('M146 54Q200 92 254 54L244 50Q200 78 156 50z', PALE) +
    etch('M112 138Q118 112 108 96M288 138Q282 112 292 96M60 142L94 160M340 142L306 160M112 244H288', 0.6) +
    etch('M132 200q10 18 4 44M262 190q-8 20-2 50M190 214q6 14 0 34', 0.3, 1.2) +
    `<path d="M172 148q10-14 22 0t22 0t22-4" fill="none" stroke="${PALE}" stroke-width="5.5" stroke-linecap="round"/><path d="M238 144l7-3" stroke="#a8412f" stroke-width="1.6"/>` +
    etch(`M${n(between(random, 120, 134))} 118q4 12 2 22`, 0.3, 1.2);
  return { svg, box: [44, 46, 356, 256] };
}

/** A cabinet on legs with drawers, for enclosures to stand on. */
export function furniture(random: Random): Figure {
  const drawers = random() < 0.5;
  const front = drawers
    ? part('M104 112H296V146H104zM104 150H296V184H104zM104 188H296V218H104z', WOOD, 1.1) +
      `<g fill="${DARK}"><circle cx="200" cy="129" r="4"/><circle cx="200" cy="167" r="4"/><circle cx="200" cy="203" r="4"/></g>`
    : part('M104 112H198V218H104zM202 112H296V218H202z', WOOD, 1.1) +
      etch('M114 122H188V208H114zM212 122H286V208H212z', 0.5) +
      `<g fill="${DARK}"><circle cx="192" cy="166" r="3.6"/><circle cx="208" cy="166" r="3.6"/></g>`;
  const y = between(random, 0, 4);
  const svg =
    ground(200, 256, 130) +
    part('M106 226h14l-4 30h-8zM280 226h14l-2 30h-8z', DARK) +
    part('M92 102H308V226H92z', '#b3946a') +
    front +
    etch(`M116 ${n(134 + y)}q40-6 70 0m30 34q30-6 66 0m-160 34q30-5 60 0m20-66q24-4 50 0`, 0.35) +
    hatch('M302 104V224', 12, 0.35) +
    part('M82 90H318V104H82z', WOOD) +
    part('M146 90V60H212V90z', '#e9ece3') +
    part('M142 54H216V62H142z', DARK, 1) +
    etch('M154 84L168 70M164 86L186 66', 0.35, 1.2) +
    part(
      'M262 90q-10-18-2-34q6 14 6 34zM266 90q-2-22 14-36q0 20-10 36zM258 90q-14-8-16-22q14 6 18 22z',
      '#8fa382',
      1,
    ) +
    part('M250 78h28l-4 12h-20z', '#a8704f', 1.1);
  return { svg, box: [78, 46, 322, 262] };
}

/** A parcel with a tag, for whatever fits nowhere else. */
export function other(random: Random): Figure {
  const tag = between(random, -8, 8);
  const svg =
    ground(204, 248, 140) +
    part('M78 118L200 92L330 112L210 142z', '#d8bf94') +
    part('M78 118L210 142V250L78 220z', '#c8ab7b') +
    shaded('s', 'M210 142L330 112V214L210 250z', '#b0925f', 'M270 110V254', 130, 0.2) +
    part('M126 108L258 130V236L244 240V133.5L112 111z', '#e4d3ac', 1) +
    etch('M138 130L196 115M196 115L268 101', 0.8, 2.2) +
    etch('M138 131V234', 0.8, 2.2) +
    part('M196 112Q172 78 154 92Q148 108 196 114Q206 74 232 80Q244 96 200 114z', 'none', 2) +
    `<g transform="rotate(${n(tag)} 138 150)">${etch('M138 132Q128 142 124 152', 0.8, 1.4)}${part('M106 152h36l8 10-8 10h-36z', PALE, 1.1)}${etch('M112 159h22m-22 6h16', 0.5)}</g>`;
  return { svg, box: [72, 74, 336, 254] };
}
