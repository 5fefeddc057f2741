// The recommended rules, and one of our own: all modules are joined into one file, where a name at
// the top of a module hides a name of the browser from every other module.

import js from "@eslint/js";
import globals from "globals";

const ownNames = {
  create: context => ({
    Program(node) {
      const scope = context.sourceCode.scopeManager.acquire(node, true);
      for (const {name, identifiers} of scope.variables)
        if (Object.hasOwn({...globals.browser, ...globals.es2022}, name))
          context.report({
            node: identifiers[0],
            message: `${name} is a name of the browser, and would hide it from other modules.`,
          });
    },
  }),
};

const rules = {
  eqeqeq: ["error", "always", {null: "ignore"}],
  "no-var": "error",
  "one-var": ["error", "never"],
  "prefer-const": "error",
  "max-len": ["error", {code: 100}],
};

export default [
  {...js.configs.recommended, files: ["**/*.js"]},
  {
    files: ["src/hillside/live/player/*.js"],
    plugins: {hillside: {rules: {"own-names": ownNames}}},
    languageOptions: {globals: globals.browser},
    rules: {...rules, "hillside/own-names": "error"},
  },
  {
    // Plain scripts of pages, after the player in the same <script>.
    files: ["src/hillside/pages/*.js"],
    languageOptions: {
      globals: {
        ...globals.browser,
        journalText: "readonly",
        mount: "readonly",
        pageIsDark: "readonly",
      },
    },
    rules,
  },
  {
    files: ["tests/live/player/*.js"],
    languageOptions: {globals: globals.node},
    rules,
  },
];
