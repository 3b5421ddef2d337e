/** What the command line says about the settings of a vault. */
export const en = {
  settings: {
    broken: (file: string) => `The settings in ${file} cannot be read; the defaults are used.`,
    passedOver: (file: string, names: string) =>
      `Settings in ${file} that do not hold were passed over for their defaults: ${names}.`,
  },
} as const;
