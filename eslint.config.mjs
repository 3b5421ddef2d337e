import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// Why each exception stands: docs/decisions/lint.md
export default defineConfig([
  globalIgnores([
    'node_modules',
    'main.js',
    'meta.json',
    'dist',
    'coverage',
    'demo-vault',
    'shots',
    'package-lock.json',
    'versions.json',
    '**/tsconfig*.json',
    '.prettierrc.json',
    'test/examples',
  ]),
  ...obsidianmd.configs.recommendedWithLocalesEn,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: {
      'obsidianmd/validate-manifest': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-unused-expressions': 'off',
    },
  },
  {
    files: ['package.json'],
    rules: { 'depend/ban-dependencies': ['error', { allowed: ['moment'] }] },
  },
  {
    // Node code of the command line: never enters main.js.
    files: ['src/cli/**/*.ts', 'src/vault/folder-*.ts', 'src/locales/en-cli*.ts'],
    languageOptions: { globals: globals.node },
    rules: {
      'obsidianmd/no-nodejs-modules': 'off',
      'import/no-nodejs-modules': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      // Help for a terminal names options and commands, which are written small.
      'obsidianmd/ui/sentence-case-locale-module': 'off',
    },
  },
  {
    // The one file that turns moment into the Clock port for the command line.
    files: ['src/cli/clock.ts'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Tests run in Node and reach into stand-ins that have no public types; nothing of them ships.
    files: ['test/**/*.ts'],
    languageOptions: { globals: { ...globals.node, ...globals.jest } },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      'obsidianmd/no-nodejs-modules': 'off',
      'import/no-nodejs-modules': 'off',
      'import/no-extraneous-dependencies': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
      'no-unsanitized/property': 'off',
      'no-unsanitized/method': 'off',
      '@microsoft/sdl/no-inner-html': 'off',
      'obsidianmd/no-global-this': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/prefer-create-el': 'off',
      'obsidianmd/rule-custom-message': 'off',
      'obsidianmd/no-forbidden-elements': 'off',
    },
  },
  {
    // The stand-in host evaluates a built main.js and answers its require, as the app does.
    files: ['test/host/**/*.ts'],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-this-alias': 'off',
    },
  },
  {
    // Tooling runs in Node, never in Obsidian.
    files: ['*.mjs', 'scripts/**/*.mjs', 'test/**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: {
      'obsidianmd/rule-custom-message': 'off',
      'obsidianmd/no-nodejs-modules': 'off',
      'import/no-nodejs-modules': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      'obsidianmd/no-global-this': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
      'obsidianmd/prefer-window-timers': 'off',
      'import/no-extraneous-dependencies': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'no-unsanitized/method': 'off',
    },
  },
]);
