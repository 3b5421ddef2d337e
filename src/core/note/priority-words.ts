import type { Priority } from '../model/item';

const PRIORITIES: readonly (readonly [Priority, RegExp])[] = [
  [
    'immediate',
    /\bimmediate(?:ly)?\b|\bright away\b|\bnow\b|\btoday\b|\bsofort|\bimmédiat|\binmediat|\bimediat|немедленн|срочн|立即|直ちに|すぐに|즉시/i,
  ],
  [
    'short-term',
    /\bshort[- ]?term\b|\bkurzfristig|court terme|corto plazo|curto prazo|breve termine|краткосрочн|短期|단기/i,
  ],
  [
    'long-term',
    /\blong[- ]?term\b|\bmedium[- ]?term\b|\blangfristig|\bmittelfristig|(?:long|moyen) terme|(?:largo|medio|mediano) plazo|(?:longo|médio) prazo|(?:lungo|medio) termine|долгосрочн|среднесрочн|长期|長期|中期|장기|중기/i,
  ],
  [
    'must',
    /\bmust\b|\bcritical\b|\bhigh(?:est)?[- ]priority\b|\bpriority[: ]+high\b|\bP0\b|\bessential\b|\bmuss\b|hohe priorität|haute priorité|alta prioridad|prioridad alta|alta prioridade|priorità alta|высокий приоритет|高优先级|優先度[:： ]?高|높은 우선순위|必须|必須|필수/i,
  ],
  ['should', /\bshould\b|\bmedium[- ]priority\b|\bP1\b|\bsoll\b|中优先级|優先度[:： ]?中/i],
  [
    'nice-to-have',
    /\bnice[- ]to[- ]have|\boptional\b|\blow(?:er)?[- ]priority\b|\bP[23]\b|\bstretch\b|\bkann\b|niedrige priorität|basse priorité|baja prioridad|baixa prioridade|低优先级|可选|優先度[:： ]?低|任意|선택/i,
  ],
];

/** How soon or how much, in the words of a heading or a table cell. */
export function priorityOfWords(text: string): Priority | undefined {
  return PRIORITIES.find(([, pattern]) => pattern.test(text))?.[0];
}
