const FIELD_LINE =
  /^\**(?:why|rationale|reason|decision|chosen|impact|context|alternatives?|options?|status|problem|solution|fix|files?|location|effort|estimate|priority|owner|description|cause|root cause|workaround|depends on|dependenc\w+|tests?|notes?|goal|scope|severity|what|how|where|when|next|blocker|action|risk|mitigation|result|outcome|trade-?offs?|grund|warum|begründung|auswirkung|datei\w*|raison|pourquoi|impact|fichiers?|motivo|razón|por qué|archivos?|impacto|arquivos?|perché|причина|почему|файлы?|влияние|原因|理由|影响|影響|文件|状态|状態|이유|영향|파일)\**\s*[:：]/i;

/** True for `**Rationale:** …`: a line that tells something about the heading above it. */
export function isFieldLine(text: string): boolean {
  return FIELD_LINE.test(text);
}
