// Jira's own reader of wiki markup. In: [text]. Out: [document], as Jira keeps it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { WikiMarkupTransformer } = createRequire(import.meta.url)("@atlaskit/editor-wikimarkup-transformer");
const reader = new WikiMarkupTransformer();
const documents = JSON.parse(readFileSync(0, "utf8")).map((text) => reader.parse(text).toJSON());
process.stdout.write(JSON.stringify(documents));
