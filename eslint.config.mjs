import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import prettier from "eslint-config-prettier";
import { housePlugin } from "./tools/import-law.mjs";

const clocks = ["Date", "performance", "process", "console", "setTimeout", "setInterval", "fetch"];

const config = [
  {
    ignores: [
      ".next/**",
      ".cache/**",
      "next-env.d.ts",
      "lib/server/generated/**",
      "bench/peers/**",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    plugins: { house: housePlugin },
    rules: {
      "house/import-law": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["lib/domain/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...clocks.map((name) => ({
          name,
          message: "The domain takes time, randomness and environment as arguments.",
        })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Take a random stream as an argument." },
      ],
    },
  },
  {
    files: ["**/*.test.{ts,tsx,mjs}", "e2e/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(only|skip|waitForTimeout)$/]",
          message: "A committed test runs, whole, and waits for a state rather than a time.",
        },
      ],
    },
  },
  { files: ["scripts/**", "tools/**", "bench/**"], rules: { "no-console": "off" } },
  prettier,
];

export default config;
