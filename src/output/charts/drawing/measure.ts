import { unitInWords } from '../../format.ts';

/** What a chart that was asked for measures: `Where the families go: families, 2015/16 to 2017/18`. */
export function measureInWords(label: string, unit: string, span: string): string {
  const words = unit === '£' ? 'pounds' : unitInWords(unit);
  return `${label}: ${words === '' ? '' : `${words}, `}${span}`;
}
