import type { Files } from '../scenario/files/load.ts';
import type { Harvest, Tick, Work } from '../simulation/work.ts';

/** A file to be written: its path and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** Everything that commands do to the world, handed in from the edge. Paths use `/` on every platform. */
export interface Effects extends Files {
  /** The scenario files at a path: the file itself, or all in a folder and its folders; undefined where there is nothing. */
  find(path: string): readonly string[] | undefined;
  /** Makes the folder that outputs go to and makes sure that they can; throws `WriteError` where they cannot. */
  claim(folder: string): void;
  /**
   * Writes files whole or not at all; throws `WriteError` where that cannot be done. Other files at the paths `made`,
   * in whose last part `*` stands for any name, are an earlier run's, and go.
   */
  write(files: readonly OutputFile[], made: readonly string[]): void;
  /** Prints on standard output. */
  print(text: string): void;
  /** Prints on standard error. */
  tell(text: string): void;
  /** Draws the work of a simulation, on as many threads as it is worth, and tells of every replicate. */
  draw(work: Work, tick: Tick): Promise<Harvest>;
  /** A bar for work of `of` steps, drawn only on a terminal; `label` says what is being done. */
  progress(label: string, of: number): { update(done: number): void; stop(): void };
  /**
   * From now on a reader who stops the program (Ctrl-C) is told so, and no file is left half written. For commands that
   * pause while they work; one that does not would never hear of it.
   */
  stopCleanly(): void;
  /** The SHA-256 of a text, in hexadecimal. */
  hash(text: string): string;
  /** A document to draw charts in. */
  createDocument(): Promise<Document>;
  /** The versions that decide the figures: of this program and of what runs it. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Files that cannot be written, and why, as a sentence: nothing of them has changed. Exit code 2. */
export class WriteError extends Error {}

/** Wrong usage of a command: said on standard error, exit code 2. */
export class UsageError extends Error {}
