/**
 * What all parts but one make together, for each of them in turn. The parts before it and those after it are joined once
 * and for all, so the work grows with the number of parts and not with its square. There must be two parts or more.
 *
 * @param join several parts as one
 */
export function leaveOneOut<Part>(parts: readonly Part[], join: (parts: readonly Part[]) => Part): Part[] {
  const after: Part[] = [];
  for (const part of parts.toReversed()) after.push(after.length === 0 ? part : join([part, after.at(-1)!]));
  let before: Part | undefined;
  return parts.map((part, index) => {
    const rest = after[parts.length - 2 - index];
    const others = [before, rest].filter((each) => each !== undefined);
    before = before === undefined ? part : join([before, part]);
    return others.length === 1 ? others[0]! : join(others);
  });
}
