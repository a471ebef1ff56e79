// Mermaid reads a journey so many times. Prints the milliseconds of one time; the first is not counted.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });
const [file, times] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
await mermaid.mermaidAPI.getDiagramFromText(text);
const start = performance.now();
for (let i = 0; i < times; i++) await mermaid.mermaidAPI.getDiagramFromText(text);
console.log((performance.now() - start) / times);
