// The search runs in a worker, and browsers start none for pages that are opened from disk.
// There, a hidden frame takes its place: the same script, the same messages.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inside.importScripts = (...scripts) =>
        scripts.reduce((before, src) => before.then(() => load(frame, src)), Promise.resolve());
      this.ready = load(frame, new URL(url, location)).then(() => inside);
    }

    async postMessage(data) {
      const inside = await this.ready;
      inside.dispatchEvent(new MessageEvent("message", { data }));
    }

    set onmessage(listener) {
      this.addEventListener("message", listener);
    }
  };

  const load = (frame, src) =>
    new Promise((done, failed) => {
      const script = frame.contentDocument.createElement("script");
      Object.assign(script, { src, onload: done, onerror: failed });
      frame.contentDocument.body.append(script);
    });
}
