/**
 * Mutation tests of the core: `npm run mutation [-- --mutate "src/core/rag.ts"]`. The report is dist/mutation/index.html. They run on Mocha
 * (see vite.config.ts beside this), since Vitest would load the core afresh for each of its thousands of changes.
 */
export default {
  testRunner: "mocha",
  buildCommand: "vite build --config tests/mutation/vite.config.ts --logLevel warn",
  mochaOptions: { spec: ["dist/mutation-tests/*.js", "dist/mutation-tests/last/*.js"] },
  mutate: ["src/core/**/*.ts"],
  ignorePatterns: ["dist", "workbench/pictures"],
  coverageAnalysis: "perTest",
  // What runs once, when a module is loaded (the vocabulary, the tables of sentences), would need every test again for each word of it.
  ignoreStatic: true,
  timeoutMS: 5_000,
  concurrency: 2,
  incremental: true,
  incrementalFile: "dist/mutation/incremental.json",
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  htmlReporter: { fileName: "dist/mutation/index.html" },
  jsonReporter: { fileName: "dist/mutation/mutation.json" },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: "dist/mutation/work",
};
