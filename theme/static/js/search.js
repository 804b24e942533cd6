// Asks the index of this language; nothing of it is fetched before somebody searches.
const box = document.querySelector(".search");
const [form, status, list] = ["form", '[role="status"]', "ol"].map((name) => box.querySelector(name));
const filters = box.querySelector(".search__filters");
const more = box.querySelector(".search__more");
const STEP = 10; // results at a time
const FACETS = ["kind", "venue"];
let engine; // the promise of it
let facets = {};
let asked = 0; // an answer that comes after a newer question is dropped

function load() {
  engine ??= start();
  return engine;
}

async function start() {
  const folder = new URL(box.dataset.index, location.href);
  const found = await import(new URL("pagefind.js", folder));
  await found.options({ noWorker: true, excerptLength: 24 });
  await found.init();
  const answer = await fetch(new URL(`facets.${document.documentElement.lang}.json`, folder));
  facets = await answer.json(); // a page's kind and venue, by the page's name in the index
  offer();
  return found;
}

function offer() {
  for (const select of filters.querySelectorAll("select")) {
    const names = new Set(Object.values(facets).map((both) => both[FACETS.indexOf(select.name)]));
    names.delete("");
    for (const name of [...names].sort((a, b) => a.localeCompare(b))) select.add(new Option(name, name));
    select.parentElement.hidden = select.length < 3; // one choice is none
  }
  filters.hidden = false;
  choose(new URLSearchParams(location.search));
}

function choose(said) {
  for (const select of filters.querySelectorAll("select")) {
    const value = said.get(select.name) ?? "";
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
}

function isChosen({ id }) {
  return FACETS.every((name, at) => ["", facets[id]?.[at]].includes(form.elements[name].value));
}

function item(page) {
  const entry = document.createElement("li");
  const title = entry.appendChild(document.createElement("a"));
  title.href = page.url;
  title.textContent = page.meta.title;
  const facts = FACETS.map((name) => page.meta[name]).filter(Boolean);
  entry.appendChild(document.createElement("small")).textContent = facts.join(" · ");
  // Pagefind escapes the text of an excerpt, and marks in it what was looked for.
  entry.appendChild(document.createElement("p")).innerHTML = page.excerpt;
  return entry;
}

async function show(results, from, number) {
  const pages = await Promise.all(results.slice(from, from + STEP).map((one) => one.data()));
  if (number !== asked) return;
  list.append(...pages.map(item));
  more.parentElement.hidden = results.length <= from + STEP;
  more.onclick = async () => {
    await show(results, from + STEP, number);
    list.children[from + STEP].querySelector("a").focus();
  };
}

async function search() {
  const number = ++asked;
  const said = new URLSearchParams(new FormData(form));
  const words = said.get("q").trim();
  const chosen = [...said].filter(([name, value]) => name !== "q" && value);
  const query = new URLSearchParams([...(words ? [["q", words]] : []), ...chosen]);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  if (!words && !chosen.length) return say("", []);
  try {
    const answer = await (await load()).search(words || null);
    if (number !== asked) return;
    const results = answer.results.filter(isChosen);
    const { none, one, many } = box.dataset;
    say([none, one][results.length] ?? many.replace("{}", results.length), []);
    await show(results, 0, number);
  } catch (error) {
    say(box.dataset.missing, []);
    console.info(error);
  }
}

function say(words, found) {
  status.textContent = words;
  list.replaceChildren(...found);
  more.parentElement.hidden = true;
}

let pause;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, 250);
});

const said = new URLSearchParams(location.search);
form.elements.q.value = said.get("q") ?? "";
if (["q", ...FACETS].some((name) => said.has(name))) load().then(search, search);
