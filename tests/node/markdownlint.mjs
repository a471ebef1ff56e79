// Lints Markdown. In: {name: text}. Out: [name:line rule: what].
import { readFileSync } from "node:fs";
import { lint } from "markdownlint/sync";

const config = {
  default: true,
  "line-length": false, // a row of a table is one line
  "no-inline-html": { allowed_elements: ["br", "a", "div"] }, // breaks in cells, anchors, direction
  "first-line-heading": false, // a map from right to left begins with its direction
  "no-duplicate-heading": false, // phases may have the same name; each has an anchor of its own
  "no-trailing-punctuation": false, // a phase may be called "Why?"
  "no-emphasis-as-heading": false, // a persona of whom only the name is known
};
const results = lint({ strings: JSON.parse(readFileSync(0, "utf8")), config });
const said = Object.entries(results).flatMap(([name, found]) =>
  found.map((one) => `${name}:${one.lineNumber} ${one.ruleNames[1]}: ${one.errorDetail ?? one.errorContext}`),
);
process.stdout.write(JSON.stringify(said));
