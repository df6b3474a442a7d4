/** A scenario that is measured, and what every peer is told of it. */
export interface Model {
  /** As in the names of the peers' files. */
  readonly name: string;
  readonly path: string;
  /** The uncertain inputs in the order in which peers take them. */
  readonly inputs: readonly string[];
  /** What is measured, in words. */
  readonly about: string;
}

/** The scenarios that are measured. */
export const models: readonly Model[] = [
  {
    name: 'programme',
    path: 'scenarios/warwickshire/uncertain-rate.yaml',
    inputs: ['phase_2.turnaround_rate'],
    about: "Warwickshire's plan: twelve quarters, one uncertain rate (PERT), the balance at three year ends",
  },
  {
    name: 'deficit',
    path: 'test/bench/deficit.yaml',
    inputs: ['base', 'need', 'grant', 'local'],
    about: 'A widening gap: ten years, a base and three growth rates uncertain, the balance at ten year ends',
  },
];

/** The model of that name. */
export function modelNamed(name: string): Model {
  const model = models.find((each) => each.name === name);
  if (model === undefined) throw new RangeError(`no model is named ${name}`);
  return model;
}
