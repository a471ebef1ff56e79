// Mermaid reads journeys. In: [text]. Out: [{title, accTitle, accDescr, sections, tasks} or {error}].
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

// Entities come back as the browser would show them.
const shown = (text) => {
  const holder = document.createElement("textarea");
  holder.innerHTML = text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return holder.value;
};

async function read(text) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const tasks = db.getTasks().map(({ section, task, score, people }) => ({
      section: shown(section), task: shown(task), score: String(score), people: people.map(shown),
    }));
    const sections = db.getSections().map(shown);
    const said = { title: db.getDiagramTitle(), accTitle: db.getAccTitle(), accDescr: db.getAccDescription() };
    for (const key of Object.keys(said)) said[key] = shown(said[key] ?? "");
    return { ...said, sections, tasks };
  } catch (error) {
    return { error: String(error.message ?? error) };
  }
}

const found = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) found.push(await read(text));
process.stdout.write(JSON.stringify(found));
