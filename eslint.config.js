import js from "@eslint/js";
import parser from "@typescript-eslint/parser";
import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** What a layer may not import, with the reason that a reader is shown. */
const layer = (files, group, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
});

// The plugin's own preset cannot parse TypeScript (4.0.10), so its rules are taken one by one with our parser.
const officeRules = Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, "error"]));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "no-undef": "off",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": office },
    languageOptions: { parser },
    rules: officeRules,
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "performance", "console", "fetch", "setTimeout", "Excel", "Office"],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Core has no chance in it." }],
      "no-restricted-syntax": ["error", { selector: "AwaitExpression", message: "Core never waits." }],
    },
  },
  layer(["src/core/**/*.ts"], ["**/excel/**", "**/commands/**", "**/taskpane/**", "**/workbench/**", "react", "@fluentui/*"], "Core is pure: it knows rows and rules, and nothing of Excel or the pane."),
  layer(["src/excel/**/*.ts"], ["**/commands/**", "**/taskpane/**", "**/workbench/**", "react"], "The adapter knows core's data types and Excel, and decides nothing."),
  layer(["src/commands/**/*.ts"], ["**/taskpane/**", "**/workbench/**", "react"], "A command reads, calls core and writes; it knows no pane and no stand-in."),
  layer(["taskpane/**/*.{ts,tsx}"], ["**/workbench/**", "**/release/**"], "The pane never knows that it is in the workbench."),
  layer(["workbench/file/**/*.ts", "workbench/host/**/*.ts"], ["**/src/**", "**/taskpane/**", "react"], "The stand-in for Excel does not know what a delivery plan is."),
  { files: ["workbench/**/*.ts", "release/**/*.ts", "samples/**/*.ts", "tests/**/*.ts"], rules: { "no-console": "off" } },
);
