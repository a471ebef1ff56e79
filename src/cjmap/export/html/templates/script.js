/* What needs a script in this report: filters and search, sorting, the zoom of the picture, the
   values of the curve on focus, light and dark. Without it everything else is there. */
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  const byId = (id) => document.getElementById(id);
  /* Large maps have thousands of rows and items: they are looked at when they are first needed. */
  const lazy = (make) => {
    let made;
    return () => (made ??= make());
  };
  root.dataset.live = "";

  /* ---- Light and dark ------------------------------------------------------------------- */

  const themeButton = one(".bar .theme");
  if (themeButton) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const label = () => {
      one("span", themeButton).textContent = isDark() ? themeButton.dataset.light : themeButton.dataset.dark;
    };
    try {
      root.dataset.theme = localStorage.getItem("cjmap-theme") || root.dataset.theme || "";
    } catch { /* a page from disk may have no storage */ }
    if (!root.dataset.theme) delete root.dataset.theme;
    themeButton.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("cjmap-theme", root.dataset.theme); } catch { /* see above */ }
      label();
    });
    system.addEventListener("change", label);
    label();
  }

  /* ---- Filters and search --------------------------------------------------------------- */

  const bar = one(".bar");
  const selects = all("select", bar);
  const search = one("input[type=search]", bar);
  const [counter, clear, fold] = [one("output", bar), one("[type=reset]", bar), one(".fold", bar)];
  bar.hidden = false;
  fold.hidden = !selects.length;

  /* The page as the filter sees it. A row has its element, the words of each criterion, and its
     text, which is read when it is first searched; a step, a pain point and the like counts. */
  const view = lazy(() => {
    const rows = all(".f").map((element) => {
      const words = {};
      for (const { name } of selects) {
        const value = element.getAttribute("data-" + name);
        if (value !== null) words[name] = value.split(" ");
      }
      return { element, words, counts: element.tagName === "TR", text: null };
    });
    const within = (part) => rows.filter((row) => row.counts && part.contains(row.element));
    const rowOf = new Map(rows.map((row) => [row.element, row]));
    const sections = all("main > section")
      .map((section) => ({ section, rows: within(section), title: one("h2 .n", section) }))
      .filter((entry) => entry.rows.length);
    for (const entry of sections) entry.plain = entry.title ? entry.title.textContent : "";
    const chapters = all(".chapter").map((chapter) => ({ chapter, rows: within(chapter) }));
    const items = all(".scroll .cj-item").map((item) => {
      const target = byId(told(item));
      return { item, row: target && rowOf.get(target.closest(".f")) };
    });
    const dots = all(".matrix [data-for]").map((dot) => ({ dot, row: rowOf.get(byId(dot.dataset.for)) }));
    return { rows, sections, chapters, items, dots };
  });
  const some = (shown, total) =>
    bar.dataset.some.replace("{shown}", shown).replace("{all}", total);

  /* The id of what the tables say of an item of the picture. */
  function told(item) {
    const name = item.id.slice("pic-".length);
    const channel = /^channels\.(.+)\.\d+$/.exec(name);
    const id = "i-" + (channel ? channel[1] : name);
    return byId(id) ? id : "i-" + name.replace(/\.\d+$/, "");
  }

  const fits = (row, wanted, query) => {
    for (const name in wanted) {
      if (row.words[name] && !row.words[name].includes(wanted[name])) return false;
    }
    if (!query) return true;
    row.text ??= row.element.textContent.toLowerCase();
    return row.text.includes(query);
  };

  function filter() {
    const wanted = {};
    for (const select of selects) if (select.value) wanted[select.name] = select.value;
    const query = search.value.trim().toLowerCase();
    const active = query !== "" || Object.keys(wanted).length > 0;
    const { rows, sections, chapters, items, dots } = view();
    for (const row of rows) {
      row.off = active && !fits(row, wanted, query);
      if (row.counts) row.element.hidden = row.off;
    }
    for (const { chapter, rows: mine } of chapters) {
      chapter.hidden = mine.length > 0 && mine.every((row) => row.off);
    }
    let [shown, total] = [0, 0];
    for (const entry of sections) {
      const here = entry.rows.filter((row) => !row.off).length;
      shown += here;
      total += entry.rows.length;
      const touched = active && here < entry.rows.length;
      if (entry.title) entry.title.textContent = touched ? some(here, entry.rows.length) : entry.plain;
      empty(entry.section, touched && here === 0);
    }
    for (const { item, row } of items) item.classList.toggle("off", Boolean(row && row.off));
    for (const { dot, row } of dots) dot.toggleAttribute("hidden", Boolean(row && row.off));
    counter.textContent = active ? some(shown, total) : "";
    clear.hidden = !active;
    highlight(rows, query);
    remember(wanted, query);
  }

  function empty(section, is) {
    let note = one(".empty", section);
    if (is && !note) {
      note = document.createElement("p");
      note.className = "empty none";
      note.textContent = bar.dataset.none;
      one(".body", section).prepend(note);
    }
    if (note) note.hidden = !is;
  }

  /* Hits are marked without touching the page's elements, where the browser can. */
  function highlight(rows, query) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("hit");
    if (!query) return;
    const ranges = [];
    for (const row of rows) {
      if (row.off || ranges.length > 500) continue;
      const walker = document.createTreeWalker(row.element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
          if (at + query.length > node.length) break;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + query.length);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("hit", new Highlight(...ranges));
  }

  /* The filter stands in the address, so that a view can be passed on. */
  function remember(wanted, query) {
    const parts = new URLSearchParams(wanted);
    if (query) parts.set("q", search.value.trim());
    const text = parts.toString();
    if (!text && !location.hash.startsWith("#?")) return;
    try { history.replaceState(null, "", text ? "#?" + text : location.pathname + location.search); } catch { /* some viewers forbid it */ }
  }

  function recall() {
    if (!location.hash.startsWith("#?")) return;
    const parts = new URLSearchParams(location.hash.slice(2));
    for (const select of selects) select.value = parts.get(select.name) || "";
    search.value = parts.get("q") || "";
    filter();
  }

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  for (const select of selects) select.addEventListener("change", filter);
  bar.addEventListener("reset", () => setTimeout(filter));
  bar.addEventListener("submit", (event) => event.preventDefault());
  fold.addEventListener("click", () => {
    fold.setAttribute("aria-expanded", String(bar.classList.toggle("open")));
  });
  addEventListener("hashchange", recall);
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
  });

  /* ---- Sorting -------------------------------------------------------------------------- */

  const collator = new Intl.Collator(root.lang, { numeric: true });
  for (const button of all(".sort")) {
    button.addEventListener("click", () => {
      const heading = button.closest("th");
      const body = one("tbody", heading.closest("table"));
      const now = heading.getAttribute("aria-sort");
      const up = now ? now === "descending" : button.dataset.first === "up";
      for (const other of heading.parentNode.children) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = "data-s-" + button.dataset.sort;
      const column = [...heading.parentNode.children].indexOf(heading);
      const value = (row) => row.getAttribute(key) ?? row.children[column].textContent.trim();
      body.append(
        ...[...body.children].sort((a, b) => {
          const [x, y] = [value(a), value(b)];
          if (!x || !y) return x ? -1 : y ? 1 : 0; /* what is missing comes last, either way */
          return (up ? 1 : -1) * collator.compare(x, y);
        }),
      );
    });
  }

  /* ---- The picture: zoom, pan, full screen, phases --------------------------------------- */

  const stage = one(".stage");
  const scroll = one(".scroll");
  const picture = scroll && one("svg", scroll);
  if (picture) {
    const names = one(".names", stage);
    const zoom = one(".zoom");
    const natural = picture.viewBox.baseVal;
    const gutter = one("svg", names).viewBox.baseVal.width;
    const forward = root.dir === "rtl" ? -1 : 1;
    zoom.hidden = false;

    const scale = () => picture.getBoundingClientRect().width / natural.width;
    const show = () => {
      const wide = scroll.scrollWidth > scroll.clientWidth + 1;
      one("output", zoom).textContent = Math.round(100 * scale()) + " %";
      names.style.width = gutter * scale() + "px";
      scroll.classList.toggle("grab", wide);
      stage.classList.toggle("moved", wide && Math.abs(scroll.scrollLeft) > 4);
    };
    const setScale = (wanted) => {
      const middle = (scroll.scrollLeft + (forward * scroll.clientWidth) / 2) / scale();
      const next = Math.min(3, Math.max(0.2, wanted));
      picture.style.minWidth = "0";
      picture.style.width = natural.width * next + "px";
      scroll.scrollLeft = middle * scale() - (forward * scroll.clientWidth) / 2;
      show();
    };
    const fit = () => {
      picture.style.minWidth = picture.style.width = "";
      show();
    };
    const actions = {
      in: () => setScale(scale() * 1.25),
      out: () => setScale(scale() / 1.25),
      fit,
      full: () => (document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen()),
    };
    zoom.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (button) actions[button.dataset.zoom]();
    });
    scroll.addEventListener("keydown", (event) => {
      const action = { "+": "in", "=": "in", "-": "out", 0: "fit" }[event.key];
      if (action && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        actions[action]();
      }
    });
    scroll.addEventListener("scroll", show, { passive: true });
    new ResizeObserver(show).observe(scroll);

    /* Dragging with the mouse; touch scrolls by itself. */
    let from = null;
    scroll.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) from = { x: event.clientX, left: scroll.scrollLeft };
    });
    addEventListener("pointermove", (event) => {
      if (!from) return;
      const way = event.clientX - from.x;
      if (Math.abs(way) > 4) scroll.classList.add("drag");
      if (scroll.classList.contains("drag")) scroll.scrollLeft = from.left - way;
    });
    addEventListener("pointerup", () => {
      from = null;
      setTimeout(() => scroll.classList.remove("drag"));
    });

    for (const link of all(".jump a")) {
      link.addEventListener("click", (event) => {
        const phase = byId("pic-" + link.dataset.to);
        if (!phase) return;
        event.preventDefault();
        if (scale() < 0.99) setScale(1);
        const [box, room] = [phase.getBoundingClientRect(), scroll.getBoundingClientRect()];
        const way = forward > 0 ? box.left - room.left - gutter * scale() : box.right - room.right + gutter * scale();
        scroll.scrollBy({ left: way });
        scroll.focus({ preventScroll: true });
      });
    }

    /* A click on an item leads to what the tables say of it. */
    scroll.addEventListener("click", (event) => {
      const item = event.target.closest(".cj-item");
      if (!item || event.target.closest("a") || scroll.classList.contains("drag")) return;
      if (byId(told(item))) location.hash = told(item);
    });

    /* The points of a curve: one stop for the Tab key, arrows from point to point. */
    const tip = byId("tip");
    const place = (point) => {
      const [box, room] = [point.getBoundingClientRect(), stage.getBoundingClientRect()];
      tip.textContent = point.getAttribute("aria-label");
      tip.hidden = false;
      const left = box.left - room.left + box.width / 2 - tip.offsetWidth / 2;
      tip.style.left = Math.max(0, Math.min(left, room.width - tip.offsetWidth)) + "px";
      const above = box.top - room.top - tip.offsetHeight - 8;
      tip.style.top = (above > 0 ? above : box.bottom - room.top + 8) + "px";
    };
    const ready = (point) => {
      point.setAttribute("tabindex", "0");
      point.setAttribute("role", "img");
      point.setAttribute("aria-label", one("title", point)?.textContent || point.textContent.trim());
    };
    /* The listeners stand on the region around: with one on it, an SVG element would be focusable. */
    const lanes = scroll.dataset.scores.split(" ").map(byId).filter(Boolean);
    for (const lane of lanes) {
      const first = one(".cj-item", lane);
      if (first) ready(first);
    }
    const pointOf = (event) => {
      const point = event.target.closest(".cj-item");
      return point && lanes.includes(point.closest(".cj-lane")) ? point : null;
    };
    const move = (point, next) => {
      point.setAttribute("tabindex", "-1");
      ready(next);
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "center" });
    };
    scroll.addEventListener("focusin", (event) => pointOf(event) && place(pointOf(event)));
    scroll.addEventListener("focusout", () => { tip.hidden = true; });
    scroll.addEventListener("keydown", (event) => {
      const point = pointOf(event);
      if (!point) return;
      if (event.key === "Escape") tip.hidden = true;
      if (event.key === "Enter" && byId(told(point))) location.hash = told(point);
      const points = all(".cj-item", point.closest(".cj-lane"));
      const at = points.indexOf(point);
      const way = { ArrowRight: forward, ArrowLeft: -forward, Home: -at, End: points.length - 1 - at }[event.key];
      if (!way || !points[at + way]) return;
      event.preventDefault();
      move(point, points[at + way]);
    });
    requestAnimationFrame(show);
  }

  /* ---- A row and its point in the plot ---------------------------------------------------- */

  const light = (event) => {
    const on = event.type === "pointerover" || event.type === "focusin";
    const part = event.target.closest(".matrix [data-for], #opportunities tbody tr");
    const id = part && (part.dataset.for || part.id);
    if (!id) return;
    byId(id).classList.toggle("on", on);
    one(`.matrix [data-for="${CSS.escape(id)}"]`)?.classList.toggle("on", on);
  };
  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) {
    byId("opportunities")?.addEventListener(kind, light);
  }

  recall();
})();
