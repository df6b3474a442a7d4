import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/analysis/prepare.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { openGraph } from '../../src/graph/open.ts';
import { vary } from '../../src/scenario/vary.ts';
import { quantileOf } from '../../src/simulation/inputs.ts';
import { filesOf } from '../load-scenario.ts';

const plan = (uncertain: string) => `scenario: A plan
calendar: {from: 2025/26, years: 2}
inputs:
  claims:
    value: 30
    uncertain: ${uncertain}
lines:
  all: = claims * 2
`;
const csv = '\uFEFFmonth,claims\r\n2024-04,"1,200"\r\n2024-05,31\r\n2024-06,75%\r\n,\r\n';

function figuresOf(path: string, files: Readonly<Record<string, string>>) {
  const { graph, problems, files: read } = openGraph(path, filesOf(files));
  const record = graph?.nodes.get('claims')?.variable?.record;
  return {
    figures: record?.figures.map(({ amount }) => amount),
    problems,
    paths: read.map((file) => file.path),
  };
}

describe('history', () => {
  it('reads figures as they are written anywhere, and names its file among those read', () => {
    const files = { 'a/plan.yaml': plan('history("../data/claims.csv", "claims")'), 'data/claims.csv': csv };
    const { figures, problems, paths } = figuresOf('a/plan.yaml', files);
    expect(problems).toEqual([]);
    expect(figures).toEqual([1200, 31, 0.75]);
    expect(paths).toEqual(['a/plan.yaml', 'data/claims.csv']);
  });

  it('is found from the file in which it is written, also where another extends it', () => {
    const files = {
      'base/plan.yaml': plan("history('claims.csv', 'claims')"),
      'base/claims.csv': csv,
      'other/plan.yaml': 'extends: ../base/plan.yaml\nscenario: Another\n',
    };
    const { figures, paths } = figuresOf('other/plan.yaml', files);
    expect(figures).toEqual([1200, 31, 0.75]);
    expect(paths).toEqual(['base/plan.yaml', 'other/plan.yaml', 'base/claims.csv']);
  });

  it('draws each figure in its share of futures', () => {
    const files = { 'plan.yaml': plan('history("claims.csv", "claims")'), 'claims.csv': csv };
    const [input] = prepare('plan.yaml', filesOf(files)).ready!.inputs;
    expect([0.1, 0.33, 0.34, 0.66, 0.67, 0.9].map((u) => quantileOf(input!.law)(u))).toEqual([
      0.75, 0.75, 31, 31, 1200, 1200,
    ]);
  });

  it('keeps the names of functions and the like in a file for the data that they are', () => {
    const hostile = 'month,claims\n1,process.exit()\n2,=1+1\n';
    const { problems } = figuresOf('plan.yaml', {
      'plan.yaml': plan('history("claims.csv", "claims")'),
      'claims.csv': hostile,
    });
    expect(problems.map(({ code }) => code)).toEqual(['bad-record']);
  });

  it('is one file however many inputs draw from it', () => {
    const text = plan('history("claims.csv", "claims")').replace(
      'lines:',
      '  other: {value: 2, uncertain: \'history("./claims.csv", "claims")\'}\nlines:\n  more: = other * 2',
    );
    const { paths, problems } = figuresOf('plan.yaml', { 'plan.yaml': text, 'claims.csv': csv });
    expect(problems).toEqual([]);
    expect(paths).toEqual(['plan.yaml', 'claims.csv']);
  });

  it('goes where its input is made certain', () => {
    const files = filesOf({ 'plan.yaml': plan('history("claims.csv", "claims")'), 'claims.csv': csv });
    const { scenario } = openGraph('plan.yaml', files).graph!;
    const uncertaintyIn = (fix: boolean) =>
      buildGraph(vary(scenario, [{ name: 'claims', amount: 40, fix }]), () => undefined)!.nodes.get('claims')!
        .uncertainty;
    expect(uncertaintyIn(false)).toMatchObject({ distribution: 'history', parameters: [] });
    expect(uncertaintyIn(true)).toBeUndefined();
  });
});
