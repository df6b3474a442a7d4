import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaseCase } from '../../src/graph/base-case.ts';
import { filesOf, ready } from '../load-scenario.ts';

const services = fc.record({
  by: fc.constantFrom('year', 'quarter', 'month'),
  cost: fc.integer({ min: 1, max: 5_000_000 }),
  children: fc.integer({ min: 1, max: 500 }),
  without: fc.integer({ min: 0, max: 100 }),
  withService: fc.integer({ min: 0, max: 100 }),
  delay: fc.integer({ min: 0, max: 24 }),
  placement: fc.integer({ min: 500, max: 5_000 }),
  length: fc.integer({ min: 1, max: 150 }),
  support: fc.integer({ min: 0, max: 400 }),
});

type Service = typeof services extends fc.Arbitrary<infer T> ? T : never;

/** Ten years, with all of the children in the first, so that every placement ends within them. */
const baseOf = (of: Service): BaseCase => {
  const text = `
scenario: Any service
calendar: {from: 2020/21, years: 10, by: ${of.by}}
use: {edge: edge-of-care}
inputs:
  edge:
    service_cost_a_year: {from 2020/21: £${of.cost}, from 2021/22: £0}
    children: {2020/21: ${of.children}, 2021/22: 0, 2022/23: 0, 2023/24: 0, 2024/25: 0, 2025/26: 0, 2026/27: 0, 2027/28: 0, 2028/29: 0, 2029/30: 0}
    chance_without: ${of.without}%
    chance_with: ${of.withService}%
    delay: ${of.delay}
    placement_cost_a_week: £${of.placement}
    placement_length: ${of.length}
    support_cost_a_week: £${of.support}
    followed: 54
    kept_home: 53
`;
  return ready('any.yaml', filesOf({ 'any.yaml': text })).base;
};

const total = (base: BaseCase, line: string) => base.figures(`edge.${line}`).total;

function ofServices(law: (service: Service) => void): void {
  fc.assert(fc.property(services, law), { numRuns: 25 });
}

describe('any service on the edge of care', () => {
  test('saves the whole of every placement avoided, whenever it falls', () => {
    ofServices((service) => {
      const base = baseOf(service);
      const avoided = (service.children * (service.without - service.withService)) / 100;
      expect(total(base, 'placement_saving')).toBeCloseTo(avoided * service.placement * service.length, 2);
      expect(total(base, 'support_cost')).toBeCloseTo(avoided * service.support * service.length, 2);
      expect(total(base, 'saved_after')).toBeCloseTo(0, 2);
    });
  });

  test('pays for itself exactly if it avoids the placements at which it breaks even, or more', () => {
    ofServices((service) => {
      const base = baseOf(service);
      const [avoided, needed, net] = ['avoided', 'break_even', 'net_saving'].map((line) => total(base, line));
      expect(net).toBeCloseTo((avoided! - needed!) * total(base, 'saving_of_each'), 2);
    });
  });

  test('pays back within the calendar if it has anything left at the end', () => {
    ofServices((service) => {
      const base = baseOf(service);
      if (total(base, 'net_to_date') >= 0) expect(total(base, 'payback')).toBeGreaterThan(0);
      else if (service.without <= service.withService) expect(total(base, 'payback')).toBeNaN();
    });
  });
});
