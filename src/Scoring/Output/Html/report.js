"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const root = document.documentElement;
  const list = document.getElementById("list");
  const filters = document.getElementById("filters");
  const calls = list ? [...list.children] : [];
  const word = key => words[root.lang][key] ?? key.replaceAll("_", " ");
  const fill = (key, values) => word(key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");

  // The words of one element and of what is in it; a call's page is put into the reader's language when it is opened.
  const put = element => {
    if (element.dataset.w) element.textContent = fill(element.dataset.w, (element.dataset.a ?? "").split("|"));
    if (element.dataset.wa) { const [name, key] = element.dataset.wa.split(":"); element.setAttribute(name, word(key)); }
    if (element.dataset.t) element.title = element.dataset.t.split(",").map(finding => { const [key, share] = finding.split("|"); return share ? word(key) + " " + share : word(key); }).join(", ");
  };
  const translate = within => {
    put(within);
    within.querySelectorAll("[data-w], [data-wa], [data-t]").forEach(put);
  };
  const translateCall = call => {
    if (call.open && call.dataset.shown !== root.lang) { translate(call); call.dataset.shown = root.lang; }
  };
  const translateAll = () => {
    document.querySelectorAll("[data-w], [data-wa]").forEach(element => { if (!element.closest(".body")) put(element); });
    calls.forEach(translateCall);
  };

  const switchTo = language => { root.lang = language; translateAll(); show(); };
  document.getElementById("language").addEventListener("change", event => switchTo(event.target.value));
  document.getElementById("theme").addEventListener("change", event => { root.dataset.theme = event.target.value; });

  const number = text => text === "" ? Infinity : Number(text);
  const orders = {
    worth: (a, b) => b.dataset.worth - a.dataset.worth,
    score: (a, b) => number(a.dataset.score) - number(b.dataset.score),
    violations: (a, b) => b.dataset.violations - a.dataset.violations,
    date: (a, b) => b.dataset.date.localeCompare(a.dataset.date),
    id: (a, b) => a.dataset.id.localeCompare(b.dataset.id, undefined, { numeric: true }),
  };

  const fits = (call, form) => {
    for (const name of ["agent", "team", "personality"]) if (form.get(name) && call.dataset[name] !== form.get(name)) return false;
    if (form.get("violation") && !call.dataset.violation.split(" ").includes(form.get("violation"))) return false;
    if (form.get("alerts") && call.dataset.violations === "0") return false;
    const text = form.get("text").trim().toLowerCase();
    return !text || call.textContent.toLowerCase().includes(text) || call.dataset.agent.toLowerCase().includes(text);
  };
  const show = () => {
    if (!filters) return;
    const form = new FormData(filters);
    let shown = 0;
    for (const call of calls) {
      call.hidden = !fits(call, form);
      if (!call.hidden) shown++;
    }
    const output = document.getElementById("shown");
    output.dataset.a = shown + "|" + calls.length;
    put(output);
    document.getElementById("none-shown").hidden = shown > 0;
  };
  const sort = () => {
    const order = orders[new FormData(filters).get("sort")];
    list.append(...[...calls].sort(order));
  };
  if (filters) {
    filters.addEventListener("submit", event => event.preventDefault());
    filters.addEventListener("input", event => { if (event.target.name === "sort") sort(); else show(); });
    filters.addEventListener("reset", () => setTimeout(() => { show(); sort(); }));
    list.addEventListener("toggle", event => { if (event.target.matches?.("details.call")) translateCall(event.target); }, true);
  }

  // A link to a call opens it.
  const open = () => {
    const call = location.hash.startsWith("#call-") && document.getElementById(location.hash.slice(1));
    if (!call) return;
    call.hidden = false;
    call.open = true;
    translateCall(call);
    call.scrollIntoView();
  };
  window.addEventListener("hashchange", open);
  document.addEventListener("click", event => { if (event.target.matches?.('a[href^="#call-"]') && event.target.hash === location.hash) open(); });

  // Tables: a heading sorts by its column, numbers from the largest.
  const value = (row, column) => row.cells[column].textContent.trim();
  const figure = text => text === "–" ? -Infinity : parseFloat(text.replaceAll(",", ""));
  const sortBy = heading => {
    const table = heading.closest("table");
    const column = heading.cellIndex;
    const isNumber = heading.classList.contains("n");
    const down = heading.getAttribute("aria-sort") === "none" ? isNumber : heading.getAttribute("aria-sort") === "ascending";
    table.querySelectorAll("th[aria-sort]").forEach(other => other.setAttribute("aria-sort", "none"));
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const compare = (a, b) => isNumber ? figure(value(a, column)) - figure(value(b, column)) : value(a, column).localeCompare(value(b, column), undefined, { numeric: true });
    table.tBodies[0].append(...[...table.tBodies[0].rows].sort((a, b) => down ? compare(b, a) : compare(a, b)));
  };
  document.querySelectorAll("table.sortable th[aria-sort]").forEach(heading => {
    heading.tabIndex = 0;
    heading.addEventListener("click", () => sortBy(heading));
    heading.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sortBy(heading); } });
  });

  translateAll();
  open();
})();
