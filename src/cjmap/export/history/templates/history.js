/* What needs a script in this page: the slider over the states, light and dark. */
"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  root.dataset.live = "";

  const button = one(".theme");
  if (button) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const label = () => {
      one("span", button).textContent = isDark() ? button.dataset.light : button.dataset.dark;
    };
    try {
      root.dataset.theme = localStorage.getItem("cjmap-theme") || root.dataset.theme || "";
    } catch { /* a page from disk may have no storage */ }
    if (!root.dataset.theme) delete root.dataset.theme;
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("cjmap-theme", root.dataset.theme); } catch { /* see above */ }
      label();
    });
    system.addEventListener("change", label);
    label();
  }

  const section = one(".over-time");
  const states = section ? [...section.querySelectorAll(".state")] : [];
  if (states.length < 2) return;
  const form = one(".time", section);
  const [slider, told, beside] = [one("input", form), one("output", form), one(".beside", form)];
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());

  /* One state at a time; the arrow keys move the slider. */
  const show = () => {
    const at = Number(slider.value);
    states.forEach((state, index) => state.classList.toggle("now", index === at));
    const when = states[at].dataset.when;
    slider.setAttribute("aria-valuetext", when);
    told.textContent = `${at + 1} / ${states.length} · ${when}`;
  };
  const turn = (single) => {
    section.classList.toggle("one", single);
    beside.setAttribute("aria-pressed", String(!single));
  };
  slider.addEventListener("input", () => {
    turn(true);
    show();
  });
  beside.addEventListener("click", () => turn(!section.classList.contains("one")));
  turn(true);
  show();
})();
