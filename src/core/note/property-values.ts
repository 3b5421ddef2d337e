type Given = Readonly<Record<string, unknown>>;

/** A string, or a number as a string; absent when empty. */
export function textProperty(given: Given, key: string): string | undefined {
  const value = given[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberProperty(given: Given, key: string): number | undefined {
  const value = given[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** One value stands for a list of one: people write both. */
export function listProperty(given: Given, key: string): readonly string[] | undefined {
  const value = given[key];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

export function choiceProperty<T extends string>(given: Given, key: string, choices: readonly T[]): T | undefined {
  return choices.find((one) => one === given[key]);
}
