// Asks the engine behind editors' YAML support what it shows for a text.
// In: {schema, cases: [{text, ask: "problems" | "complete" | "hover", line, column}]}; 0-based.
// Out, per case: problems [{line, column, at, message}], completions {label: inserted}, or markdown.
const fs = require("node:fs");
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");

const { schema, cases } = JSON.parse(fs.readFileSync(0, "utf8"));
const SCHEMA = "file:///journey-map.schema.json";
const ignore = () => {};
const service = getLanguageService({
  schemaRequestService: async () => JSON.stringify(schema),
  workspaceContext: { resolveRelativePath: (path) => path },
  telemetry: { send: ignore, sendError: ignore, sendTrack: ignore },
  yamlSettings: { documents: { get: ignore }, specificValidatorPaths: [], schemaConfigurationSettings: [] },
  clientCapabilities: {},
});
service.configure({
  validate: true, hover: true, completion: true, customTags: [], yamlVersion: "1.2",
  schemas: [{ uri: SCHEMA, fileMatch: ["*.yaml"] }],
});

const asks = {
  async problems(document) {
    const found = await service.doValidation(document, false);
    return found.map(({ range, message }) => ({
      ...{ line: range.start.line, column: range.start.character },
      ...{ at: document.getText(range), message },
    }));
  },
  async complete(document, position) {
    const { items } = await service.doComplete(document, position, false);
    return Object.fromEntries(items.map((i) => [i.label, i.textEdit ? i.textEdit.newText : i.insertText]));
  },
  async hover(document, position) {
    const found = await service.doHover(document, position);
    return found ? found.contents.value : "";
  },
};

async function main() {
  const answers = [];
  for (const [number, { text, ask, line, column }] of cases.entries()) {
    const document = TextDocument.create(`file:///${number}.yaml`, "yaml", 1, text);
    answers.push(await asks[ask](document, { line, character: column }));
  }
  process.stdout.write(JSON.stringify(answers));
}

main();
