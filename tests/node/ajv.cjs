// Validates with ajv. In: {schema, instances: {name: data}}. Out: {name: [path: message]}.
const fs = require("node:fs");
const Ajv = require("ajv/dist/2020");

const { schema, instances } = JSON.parse(fs.readFileSync(0, "utf8"));
const warnings = [];
const logger = { log: (...said) => warnings.push(said.join(" ")), warn: (...said) => warnings.push(said.join(" ")), error: console.error };
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, logger });
const validate = ajv.compile(schema);
const results = {};
for (const [name, data] of Object.entries(instances)) {
  const valid = validate(data);
  results[name] = valid ? [] : validate.errors.map((e) => `${e.instancePath}: ${e.message}`);
}
process.stdout.write(JSON.stringify({ results, warnings }));
