import { describe, expect, it } from 'vitest';
import { runBaseCase } from '../../src/graph/base-case.ts';
import { openGraph } from '../../src/graph/open.ts';
import { filesOf } from '../errors/find-problems.ts';

const head = 'scenario: Two programmes\ncalendar: {from: 2015/16, years: 1, by: quarter}\n';
const open = (text: string) => openGraph('plan.yaml', filesOf({ 'plan.yaml': `${head}${text}` }));
const codes = (text: string) => open(text).problems.map(({ code }) => code);

const twoFunds = `
use: {first: programme-plan, second: programme-plan}
inputs:
  fee: {value: £1k, unit: £/family}
  first:
    target_families: 100
    turnaround_rate: 75%
    attachment_fee: = fee
    attachment_rate: = turnaround_rate
    results_payment: £800
  second:
    target_families: = first.target_families * 2
    turnaround_rate: = first.turnaround_rate - 5%
    attachment_fee: = fee
    results_payment: = first.results_payment
`;

describe('names in the inputs of an instance', () => {
  it('are sought in the instance, then in the scenario, then in other instances by their full name', () => {
    const { graph, problems } = open(twoFunds);
    expect(problems).toEqual([]);
    const base = runBaseCase(graph!);
    expect(base.figures('first.attachment_income').total).toBeCloseTo(100 * 0.75 * 1000, 8);
    expect(base.figures('second.pbr_income').total).toBeCloseTo(200 * 0.7 * 800, 8);
  });

  it('may not be found in both', () => {
    expect(codes(`${twoFunds}  turnaround_rate: 70%\n`)).toEqual(['shadowed-name']);
  });
});

describe('names in a scenario', () => {
  it('reach into an instance only by their full name', () => {
    expect(codes(`${twoFunds}lines: {income: = pbr_income}`)).toEqual(['unknown-name']);
    expect(codes(`${twoFunds}lines: {income: = first.pbr_income + second.pbr_income}`)).toEqual([]);
  });

  it('are not those of dimensions, items or models', () => {
    const dimensions = 'dimensions: {role: [support_worker]}\n';
    expect(codes(`${dimensions}inputs: {a: 1}\nlines: {b: = a * role}`)).toEqual(['unknown-name']);
    expect(codes(`${dimensions}inputs: {a: 1}\nlines: {b: = a * support_worker}`)).toEqual(['unknown-name']);
  });

  it('mean one thing', () => {
    expect(codes('inputs: {a: 1}\nlines: {a: = 2}')).toEqual(['duplicate-name']);
    expect(codes('dimensions: {a: [x]}\ninputs: {a: 1}')).toEqual(['duplicate-name']);
  });
});

describe('names that every object has in JavaScript', () => {
  const names = ['constructor', 'valueof', 'tostring', 'hasownproperty', 'prototype'];

  it.each(names)(
    '%s is a name like any other, of an input, an item, a source, a unit and a dimension',
    (name) => {
      const text = `
sources: {${name}: A paper}
dimensions: {${name}_kind: [${name}_item, other]}
inputs:
  ${name}: {value: 5, unit: ${name}, source: ${name} §1}
  cost: {value: {${name}_item: £2, other: £3}, unit: £/${name}}
lines:
  all: = sum(cost * ${name})
`;
      const { graph, problems } = open(text);
      expect(problems).toEqual([]);
      expect(runBaseCase(graph!).figures('all').total).toBe(25);
    },
  );

  it.each(['__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    '%s is a bad name',
    (name) => {
      expect(codes(`inputs: {${name}: 5}`)).toEqual(['bad-name']);
      expect(codes(`dimensions: {role: [${name}]}`)).toEqual(['bad-name']);
      expect(codes(`dimensions: {${name}: [a]}`)).toEqual(['bad-name']);
    },
  );

  it.each(['__proto__', 'toString', 'constructor'])(
    '%s is no part of a file, an input or a formula',
    (name) => {
      expect(codes(`${name}: 5`)).toEqual(['unknown-key']);
      expect(codes(`inputs: {a: {value: 5, ${name}: 5}}`)).toEqual(['unknown-key']);
      expect(codes(`inputs: {a: 5}\nlines: {b: = a + ${name}}`)).toEqual(['unknown-name']);
      expect(codes(`inputs: {a: 5}\nlines: {b: = ${name}(a)}`)).toEqual(['unknown-function']);
      expect(codes(`inputs: {a: {value: 5, source: ${name}}}`)).toEqual(['unknown-source']);
      expect(codes(`inputs: {a: {value: 5, uncertain: ${name}(1)}}`)).toEqual(['unknown-distribution']);
      expect(codes(`use: {a: ${name}}`)).toEqual(['unknown-model']);
    },
  );
});
