import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../../../src/core/tokens/token-estimate';
import { HANDOFF_PROSE } from './handoff-prose';

const ratioOf = (text: string): number => estimateTokens(text) / encode(text).length;
const paragraphs = Object.values(HANDOFF_PROSE).flat();

test('nineteen of twenty notes of handoffs in twelve languages lie between 1.00 and 1.30, none below 0.90', () => {
  const ratios = paragraphs.map(ratioOf);
  expect(ratios.filter((ratio) => ratio >= 1 && ratio <= 1.3).length / ratios.length).toBeGreaterThanOrEqual(0.95);
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['設定ファイルをREADMEに書いてからDockerを再起動してください。', 'Latin letters between kana'],
  [
    '如果API返回错误，请检查config.yaml里的token是否过期，然后重新运行全部测试并记录结果。',
    'Latin letters between Chinese ones',
  ],
  ['Новый build упал из-за timeout в CI: тесты ждали базу данных дольше минуты.', 'English words between Russian ones'],
  ['La informacio\u0301n y la decisio\u0301n este\u0301n en la pa\u0301gina, como siempre.', 'marks of their own'],
])('%s: %s', (text) => {
  expect(ratioOf(text)).toBeGreaterThanOrEqual(0.9);
  expect(ratioOf(text)).toBeLessThanOrEqual(1.4);
});
