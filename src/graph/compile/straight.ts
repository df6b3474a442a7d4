import type { Graph } from '../graph.ts';
import { type Drawn, placesOf } from './drawn.ts';
import type { Layout } from './layout.ts';
import type { Writing } from './operands.ts';
import type { Stage } from './schedule.ts';
import { type Figure, type Measure, writeFigures, writeMeasure, writeOutput } from './write.ts';

// Beyond this V8 takes ever longer to optimise one function, and the processor to fetch it.
const mostFigures = 600;

const namesOf = (stages: readonly Stage[]): readonly string[] =>
  stages.flatMap(({ single, looped }) => [...single, ...looped].flat());

/** Whether a program is short enough to be written out, period by period, as one function without loops over time. */
export function isShort({ slots }: Layout, stages: readonly Stage[]): boolean {
  const sizes = namesOf(stages).flatMap((name) => slots.get(name)!.map(({ length }) => length));
  return sizes.reduce((total, length) => total + length, 0) <= mostFigures;
}

/** What a straight program is written from. */
export interface Straight {
  readonly graph: Graph;
  readonly layout: Layout;
  /** The base case's figures: what no draw moves is written as a number. */
  readonly memory: Float64Array;
  readonly stages: readonly Stage[];
  readonly drawn: readonly Drawn[];
  readonly measures: readonly Measure[];
}

interface Draft {
  readonly locals: Map<string, string>;
  /** The offsets of the slots that code looks up in memory. */
  readonly kept: Set<number>;
  readonly figures: Figure[];
}

function constant(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}

function writingAt({ graph, layout, memory }: Straight, { locals, kept }: Draft, now: string): Writing {
  return {
    graph,
    layout,
    now,
    read: (place) => locals.get(place) ?? constant(memory[Number(place)]!),
    keep: ({ offset }) => kept.add(offset),
    longestSum: Number.POSITIVE_INFINITY,
  };
}

// A figure that is a number or another figure needs no variable of its own.
const isPlain = (code: string): boolean => /^[\w.]+$/.test(code);

const localOf = ({ place, code }: Figure): string => (isPlain(code) ? code : `v${place}`);

function draftFigures(program: Straight, draft: Draft): void {
  const hold = (figure: Figure) => {
    draft.figures.push(figure);
    draft.locals.set(figure.place, localOf(figure));
  };
  for (const { single, looped } of program.stages) {
    for (const name of single.flat()) writeFigures(writingAt(program, draft, '0'), name, hold);
    program.graph.calendar.periods.forEach((_, t) => {
      for (const name of looped.flat()) writeFigures(writingAt(program, draft, String(t)), name, hold);
    });
  }
}

function writeDrawn({ drawn }: Straight, { kept }: Draft): string[] {
  return drawn.flatMap(({ spans }, index) => {
    const stored = spans.filter(({ slot }) => kept.has(slot.offset)).flatMap(placesOf);
    return [`const x${index} = i${index}[d];`, ...stored.map((place) => `m[${place}] = x${index};`)];
  });
}

function writeFigure(figure: Figure, { kept }: Draft): string[] {
  const { slot, place, code } = figure;
  const local = localOf(figure);
  return [
    ...(local === code ? [] : [`const ${local} = ${code};`]),
    ...(kept.has(slot.offset) ? [`m[${place}] = ${local};`] : []),
  ];
}

// A result is written out as soon as the last figure that it rests on is known, so that few are held at a time; one that
// looks figures up in memory waits for all. The answer has the results after each figure, by its number; those that rest
// on none come first, at -1.
function writeResults(program: Straight, draft: Draft): ReadonlyMap<number, readonly string[]> {
  const numbers = new Map(draft.figures.map(({ place }, index) => [place, index]));
  const results = new Map<number, string[]>();
  program.measures.forEach((measure, index) => {
    let last = -1;
    const writing = writingAt(program, draft, '0');
    const code = writeMeasure(
      {
        ...writing,
        read(place) {
          last = Math.max(last, numbers.get(place) ?? -1);
          return writing.read(place);
        },
        keep(slot) {
          last = draft.figures.length - 1;
          writing.keep(slot);
        },
      },
      measure,
    );
    results.set(last, [...(results.get(last) ?? []), `${writeOutput(index)} = ${code};`]);
  });
  return results;
}

/** The body of a kernel's `run` without loops over time: every figure is a local variable, and memory holds only what is looked up there. */
export function writeStraight(program: Straight): string {
  const { drawn } = program;
  const draft: Draft = { locals: new Map(), kept: new Set(), figures: [] };
  drawn.forEach(({ spans }, index) => {
    for (const place of spans.flatMap(placesOf)) draft.locals.set(String(place), `x${index}`);
  });
  draftFigures(program, draft);
  const results = writeResults(program, draft);
  return [
    ...drawn.map((_, index) => `const i${index} = i[${index}];`),
    'for (let d = 0; d < draws; d++) {',
    ...writeDrawn(program, draft),
    ...(results.get(-1) ?? []),
    ...draft.figures.flatMap((figure, index) => [
      ...writeFigure(figure, draft),
      ...(results.get(index) ?? []),
    ]),
    '}',
  ].join('\n');
}
